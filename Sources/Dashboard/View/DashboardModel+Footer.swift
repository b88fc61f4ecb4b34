import TerminalUI
import Training

extension DashboardModel {
    /// The line of keys; `hidden` are the panels that a Tab would bring.
    func footer(hidden: [PanelKind]) -> FooterView {
        var footer = FooterView(hints: hints(hidden: hidden), commandHint: Phrases.commandHint)
        if case .command(let line) = mode { footer.command = line }
        return footer
    }

    /// The line of keys while all lanes are on screen.
    var laneFooter: FooterView {
        var footer = FooterView(hints: laneHints, commandHint: Phrases.commandHint)
        if case .command(let line) = mode { footer.command = line }
        return footer
    }

    private var laneHints: [FooterView.Hint] {
        if case .reading = mode {
            return [
                FooterView.Hint(key: "← →", name: Phrases.label(of: compare.axis), rank: 12),
                FooterView.Hint(key: "space", name: Phrases.hintPause(isRunning: isRunning), rank: 9),
                FooterView.Hint(key: "Esc", name: Phrases.hintLeaveCursor, rank: 13),
                FooterView.Hint(key: "q", name: Phrases.hintQuit, rank: 10),
            ]
        }
        return [
            FooterView.Hint(key: "Tab", name: Phrases.hintLane, rank: 17),
            FooterView.Hint(
                key: "z", name: compare.isOpen ? Phrases.hintBackToLanes : Phrases.hintOpenLane, rank: 16),
            FooterView.Hint(key: "space", name: Phrases.hintPause(isRunning: isRunning), rank: 18),
            FooterView.Hint(
                key: ".", name: compare.actsOnOne ? Phrases.hintActOnAll : Phrases.hintActOnOne, rank: 14),
            FooterView.Hint(key: "s", name: Phrases.hintStep, rank: 6),
            FooterView.Hint(key: "+ -", name: Phrases.hintRate, rank: 13),
            FooterView.Hint(key: "Enter", name: Phrases.hintLaneCursor, rank: 15),
            FooterView.Hint(key: "x", name: Phrases.hintAxis, rank: 11),
            FooterView.Hint(key: "v", name: Phrases.hintLaneTiles, rank: 12),
            FooterView.Hint(key: "g", name: Phrases.hintCurve, rank: 10),
            FooterView.Hint(key: "r", name: Phrases.hintRestart, rank: state.hasEnded ? 19 : 9),
            FooterView.Hint(key: "< >", name: Phrases.hintSpeed, rank: 7),
            FooterView.Hint(key: "e", name: Phrases.hintLesson, rank: lesson == nil ? -1 : 8),
            FooterView.Hint(key: ":", name: Phrases.hintCommand, rank: 5),
            FooterView.Hint(key: "?", name: Phrases.hintHelp, rank: 20),
            FooterView.Hint(key: "q", name: Phrases.hintQuit, rank: 21),
        ].filter { $0.rank >= 0 }
    }

    private func hints(hidden: [PanelKind]) -> [FooterView.Hint] {
        if case .inspecting(let kind, _, _) = mode {
            if let hints = playgroundHints(in: kind) ?? imageHints(in: kind) { return hints }
            return [
                FooterView.Hint(key: "← →", name: kind.isHero ? Phrases.hintAcross : Phrases.hintStep, rank: 12),
                FooterView.Hint(key: "↑ ↓", name: Phrases.hintUpDown, rank: kind.isHero ? 11 : -1),
                FooterView.Hint(key: "space", name: Phrases.hintPause(isRunning: isRunning), rank: 9),
                FooterView.Hint(key: "Esc", name: Phrases.hintLeaveCursor, rank: 13),
                FooterView.Hint(key: "q", name: Phrases.hintQuit, rank: 10),
            ].filter { $0.rank >= 0 }
        }
        if isComparing { return hintsOfOneLane(hidden: hidden) }
        let hasDiverged = state == .diverged
        let landscapeHints =
            showsLandscape
            ? [
                FooterView.Hint(key: "C", name: Phrases.hintPlane, rank: 16),
                FooterView.Hint(key: "R", name: Phrases.hintAnew, rank: 15),
            ] : []
        return landscapeHints + [
            FooterView.Hint(key: "space", name: Phrases.hintPause(isRunning: isRunning), rank: hasDiverged ? 0 : 17),
            FooterView.Hint(key: "s", name: Phrases.hintStep, rank: hasDiverged ? 1 : 11),
            FooterView.Hint(key: "+ -", name: Phrases.hintRate, rank: 18),
            FooterView.Hint(key: "r", name: Phrases.hintRestart, rank: state.hasEnded ? 16 : 13),
            FooterView.Hint(key: "a", name: Phrases.hintActivation, rank: lesson == nil ? 12 : 10),
            FooterView.Hint(key: "o", name: Phrases.hintOptimizer, rank: 9),
        ] + playgroundHints + [
            FooterView.Hint(key: "d", name: Phrases.hintData, rank: 8),
            FooterView.Hint(key: "[ ]", name: Phrases.hintBatch, rank: 6),
            FooterView.Hint(key: "< >", name: Phrases.hintSpeed, rank: lesson == nil ? 10 : 7),
            FooterView.Hint(
                key: "Tab", name: hidden.isEmpty ? Phrases.hintPanel : Phrases.hintMorePanels,
                rank: hidden.isEmpty ? 5 : 14),
            FooterView.Hint(key: "z", name: isZoomed ? Phrases.hintUnzoom : Phrases.hintZoom, rank: isZoomed ? 15 : 4),
            FooterView.Hint(key: "e", name: Phrases.hintLesson, rank: lesson == nil ? -1 : 12),
            FooterView.Hint(key: ":", name: Phrases.hintCommand, rank: 3),
            FooterView.Hint(key: "?", name: Phrases.hintHelp, rank: 19),
            FooterView.Hint(key: "q", name: Phrases.hintQuit, rank: 20),
        ].filter { $0.rank >= 0 }
    }
}

extension DashboardModel {
    /// One lane fills the screen and the others go on.
    private func hintsOfOneLane(hidden: [PanelKind]) -> [FooterView.Hint] {
        [
            FooterView.Hint(key: "Esc", name: isZoomed ? Phrases.hintUnzoom : Phrases.hintBackToLanes, rank: 18),
            FooterView.Hint(key: "space", name: Phrases.hintPause(isRunning: isRunning), rank: 17),
            FooterView.Hint(
                key: ".", name: compare.actsOnOne ? Phrases.hintActOnAll : Phrases.hintActOnOne, rank: 16),
            FooterView.Hint(key: "+ -", name: Phrases.hintRate, rank: 15),
            FooterView.Hint(
                key: "Tab", name: hidden.isEmpty ? Phrases.hintPanel : Phrases.hintMorePanels, rank: 14),
            FooterView.Hint(key: "z", name: isZoomed ? Phrases.hintUnzoom : Phrases.hintZoom, rank: 13),
            FooterView.Hint(key: "s", name: Phrases.hintStep, rank: 12),
            FooterView.Hint(key: "r", name: Phrases.hintRestart, rank: 11),
            FooterView.Hint(key: "a", name: Phrases.hintActivation, rank: 10),
            FooterView.Hint(key: ":", name: Phrases.hintCommand, rank: 9),
            FooterView.Hint(key: "?", name: Phrases.hintHelp, rank: 19),
            FooterView.Hint(key: "q", name: Phrases.hintQuit, rank: 20),
        ]
    }
}

extension DashboardModel {
    /// The verdict and the notice of now.
    var statusLine: StatusLine {
        var line = StatusLine(verdict: lane.map { Phrases.verdict($0.verdict) }, notice: notice)
        if isComparing, let lane { line.verdict?.subject = lane.name }
        if state.hasEnded, state != .diverged, let ending = lane?.ending {
            line.ending = "\(Phrases.state(state)): \(ending)"
        }
        if let lane, lane.row.step < lane.timeline.presentStep {
            line.verdict = VerdictWords(
                mark: "◂", finding: Phrases.lookingBack, advice: Phrases.lookingBackAdvice, tone: .warning)
        }
        return line
    }
}
