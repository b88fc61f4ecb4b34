import Messages
import TerminalUI
import Training

extension DashboardModel {
    package func footer(hidden: [PanelKind]) -> FooterView {
        FooterView(
            hints: showsLanes ? laneHints : hints(hidden: hidden),
            commandHint: localized("set PATH=VALUE, compare PATH=V1,V2, save or load FILE, seek STEP, quit"))
    }

    private var laneHints: [FooterView.Hint] {
        if case .reading = mode {
            return [
                FooterView.Hint(key: "← →", name: compare.axis.label, rank: 12),
                .pause(isRunning: isRunning, rank: 9),
                FooterView.Hint(key: "Esc", name: localized("leave the cursor"), rank: 13),
                FooterView.Hint(key: "q", name: localized("quit"), rank: 10),
            ]
        }
        return [
            FooterView.Hint(key: "Tab", name: localized("lane"), rank: 17),
            FooterView.Hint(
                key: "z", name: compare.isOpen ? localized("all lanes") : localized("this lane alone"), rank: 16),
            .pause(isRunning: isRunning, rank: 18),
            FooterView.Hint(
                key: ".", name: compare.actsOnOne ? localized("all lanes' keys") : localized("one lane's keys"),
                rank: 14),
            FooterView.Hint(key: "s", name: localized("step"), rank: 6),
            FooterView.Hint(key: "+ -", name: localized("rate"), rank: 13),
            FooterView.Hint(key: "Enter", name: localized("cursor"), rank: 15),
            FooterView.Hint(key: "x", name: localized("axis"), rank: 11),
            FooterView.Hint(key: "v", name: localized("tiles"), rank: 12),
            FooterView.Hint(key: "g", name: localized("curve"), rank: 10),
            FooterView.Hint(key: "r", name: localized("restart"), rank: state.hasEnded ? 19 : 9),
            FooterView.Hint(key: "< >", name: localized("speed"), rank: 7),
            FooterView.Hint(key: "e", name: localized("lesson"), rank: lesson == nil ? -1 : 8),
            FooterView.Hint(key: ":", name: localized("command"), rank: 5),
            FooterView.Hint(key: "?", name: localized("keys"), rank: 20),
            FooterView.Hint(key: "q", name: localized("quit"), rank: 21),
        ].filter { $0.rank >= 0 }
    }

    private func hints(hidden: [PanelKind]) -> [FooterView.Hint] {
        if case .inspecting(let kind, _, _) = mode {
            if let hints = kind.type.hints(on: self) { return hints }
            return [
                FooterView.Hint(key: "← →", name: kind.isHero ? localized("across") : localized("step"), rank: 12),
                FooterView.Hint(key: "↑ ↓", name: localized("up and down"), rank: kind.isHero ? 11 : -1),
                .pause(isRunning: isRunning, rank: 9),
                FooterView.Hint(key: "Esc", name: localized("leave the cursor"), rank: 13),
                FooterView.Hint(key: "q", name: localized("quit"), rank: 10),
            ].filter { $0.rank >= 0 }
        }
        if isComparing { return hintsOfOneLane(hidden: hidden) }
        let hasDiverged = state == .diverged
        let landscapeHints =
            showsLandscape
            ? [
                FooterView.Hint(key: "C", name: localized("other plane"), rank: 16),
                FooterView.Hint(key: "R", name: localized("round now"), rank: 15),
            ] : []
        return landscapeHints + [
            .pause(isRunning: isRunning, rank: hasDiverged ? 0 : 17),
            FooterView.Hint(key: "s", name: localized("step"), rank: hasDiverged ? 1 : 11),
            FooterView.Hint(key: "+ -", name: localized("rate"), rank: 18),
            FooterView.Hint(key: "r", name: localized("restart"), rank: state.hasEnded ? 16 : 13),
            FooterView.Hint(key: "a", name: localized("activation"), rank: lesson == nil ? 12 : 10),
            FooterView.Hint(key: "o", name: localized("optimizer"), rank: 9),
        ] + playgroundHints
            + [
                FooterView.Hint(key: "d", name: localized("data"), rank: 8),
                FooterView.Hint(key: "[ ]", name: localized("batch"), rank: 6),
                FooterView.Hint(key: "< >", name: localized("speed"), rank: lesson == nil ? 10 : 7),
                FooterView.Hint(
                    key: "Tab", name: hidden.isEmpty ? localized("panel") : localized("more panels"),
                    rank: hidden.isEmpty ? 5 : 14),
                FooterView.Hint(
                    key: "z", name: isZoomed ? localized("all panels") : localized("zoom"), rank: isZoomed ? 15 : 4),
                FooterView.Hint(key: "e", name: localized("lesson"), rank: lesson == nil ? -1 : 12),
                FooterView.Hint(key: ":", name: localized("command"), rank: 3),
                FooterView.Hint(key: "?", name: localized("keys"), rank: 19),
                FooterView.Hint(key: "q", name: localized("quit"), rank: 20),
            ].filter { $0.rank >= 0 }
    }
}

extension DashboardModel {
    /// What is beside the usual keys while no panel of a playground is entered.
    private var playgroundHints: [FooterView.Hint] {
        guard isPlayground else { return [] }
        return [
            FooterView.Hint(key: localized("click"), name: localized("add, remove a point"), rank: 16),
            FooterView.Hint(key: "Enter", name: localized("into the panel"), rank: 15),
        ]
    }

    /// The last hints while a panel is entered that has keys of its own.
    var hintsOfEnteredPanel: [FooterView.Hint] {
        [.pause(isRunning: isRunning, rank: 9), hintOfLeaving]
    }

    var hintOfLeaving: FooterView.Hint { FooterView.Hint(key: "Esc", name: localized("leave the panel"), rank: 13) }
}

extension DashboardModel {
    /// One lane fills the screen and the others go on.
    private func hintsOfOneLane(hidden: [PanelKind]) -> [FooterView.Hint] {
        [
            FooterView.Hint(key: "Esc", name: isZoomed ? localized("all panels") : localized("all lanes"), rank: 18),
            .pause(isRunning: isRunning, rank: 17),
            FooterView.Hint(
                key: ".", name: compare.actsOnOne ? localized("all lanes' keys") : localized("one lane's keys"),
                rank: 16),
            FooterView.Hint(key: "+ -", name: localized("rate"), rank: 15),
            FooterView.Hint(
                key: "Tab", name: hidden.isEmpty ? localized("panel") : localized("more panels"), rank: 14),
            FooterView.Hint(key: "z", name: isZoomed ? localized("all panels") : localized("zoom"), rank: 13),
            FooterView.Hint(key: "s", name: localized("step"), rank: 12),
            FooterView.Hint(key: "r", name: localized("restart"), rank: 11),
            FooterView.Hint(key: "a", name: localized("activation"), rank: 10),
            FooterView.Hint(key: ":", name: localized("command"), rank: 9),
            FooterView.Hint(key: "?", name: localized("keys"), rank: 19),
            FooterView.Hint(key: "q", name: localized("quit"), rank: 20),
        ]
    }
}

extension DashboardModel {
    /// The verdict and the notice of now.
    package var statusLine: StatusLine {
        var line = StatusLine(verdict: lane.map { $0.verdict.words }, notice: notice)
        if isComparing, let lane { line.verdict?.subject = lane.name }
        if state.hasEnded, state != .diverged, let ending = lane?.ending {
            line.ending = "\(state.words): \(ending)"
        }
        if let lane, lane.row.step < lane.timeline.presentStep {
            line.verdict = VerdictWords(
                mark: "◂", finding: localized("looking back"),
                advice: localized("space goes on from here in a new branch, End returns"), tone: .warning)
        }
        return line
    }
}
