import TerminalUI
import Training

extension DashboardModel {
    /// The line of keys; `hidden` are the panels that a Tab would bring.
    func footer(hidden: [PanelKind]) -> FooterView {
        var footer = FooterView(hints: hints(hidden: hidden), commandHint: Phrases.commandHint)
        if case .command(let line) = mode { footer.command = line }
        return footer
    }

    private func hints(hidden: [PanelKind]) -> [FooterView.Hint] {
        if case .inspecting(let kind, _, _) = mode {
            return [
                FooterView.Hint(key: "← →", name: kind == .boundary ? Phrases.hintAcross : Phrases.hintStep, rank: 12),
                FooterView.Hint(key: "↑ ↓", name: Phrases.hintUpDown, rank: kind == .boundary ? 11 : -1),
                FooterView.Hint(key: "space", name: Phrases.hintPause(isRunning: isRunning), rank: 9),
                FooterView.Hint(key: "Esc", name: Phrases.hintLeaveCursor, rank: 13),
                FooterView.Hint(key: "q", name: Phrases.hintQuit, rank: 10),
            ].filter { $0.rank >= 0 }
        }
        let hasDiverged = state == .diverged
        return [
            FooterView.Hint(key: "space", name: Phrases.hintPause(isRunning: isRunning), rank: hasDiverged ? 0 : 17),
            FooterView.Hint(key: "s", name: Phrases.hintStep, rank: hasDiverged ? 1 : 11),
            FooterView.Hint(key: "+ -", name: Phrases.hintRate, rank: 18),
            FooterView.Hint(key: "r", name: Phrases.hintRestart, rank: state.hasEnded ? 16 : 13),
            FooterView.Hint(key: "a", name: Phrases.hintActivation, rank: 12),
            FooterView.Hint(key: "o", name: Phrases.hintOptimizer, rank: 9),
            FooterView.Hint(key: "d", name: Phrases.hintData, rank: 8),
            FooterView.Hint(key: "[ ]", name: Phrases.hintBatch, rank: 6),
            FooterView.Hint(key: "< >", name: Phrases.hintSpeed, rank: 10),
            FooterView.Hint(
                key: "Tab", name: hidden.isEmpty ? Phrases.hintPanel : Phrases.hintMorePanels,
                rank: hidden.isEmpty ? 5 : 14),
            FooterView.Hint(key: "z", name: isZoomed ? Phrases.hintUnzoom : Phrases.hintZoom, rank: isZoomed ? 15 : 4),
            FooterView.Hint(key: ":", name: Phrases.hintCommand, rank: 3),
            FooterView.Hint(key: "?", name: Phrases.hintHelp, rank: 19),
            FooterView.Hint(key: "q", name: Phrases.hintQuit, rank: 20),
        ]
    }
}

extension DashboardModel {
    /// The verdict and the notice of now.
    var statusLine: StatusLine {
        var line = StatusLine(verdict: lane.map { Phrases.verdict($0.verdict) }, notice: notice)
        if state.hasEnded, state != .diverged, let ending = lane?.ending {
            line.ending = "\(Phrases.state(state)): \(ending)"
        }
        return line
    }
}
