import Datasets
import TerminalUI
import Training

extension DashboardModel {
    /// The line of keys while a panel of the playground is entered; nil for the usual one.
    func playgroundHints(in kind: PanelKind) -> [FooterView.Hint]? {
        let leave = FooterView.Hint(key: "Esc", name: Phrases.hintLeavePanel, rank: 13)
        let pause = FooterView.Hint(key: "space", name: Phrases.hintPause(isRunning: isRunning), rank: 9)
        switch kind {
        case .units:
            return [
                FooterView.Hint(key: "← → ↑ ↓", name: Phrases.hintChoose, rank: 11),
                FooterView.Hint(key: "+ -", name: Phrases.hintTurnWeight, rank: 12),
                FooterView.Hint(key: ":", name: Phrases.hintTypeValue, rank: 10), pause, leave,
            ]
        case .controls:
            return [
                FooterView.Hint(key: "↑ ↓", name: Phrases.hintChoose, rank: 11),
                FooterView.Hint(key: "← →", name: Phrases.hintChange, rank: 12), pause, leave,
            ]
        case .boundary where isPlayground:
            guard let dataset = lane?.dataset else { return nil }
            let remove = FooterView.Hint(key: "Del", name: Phrases.hintRemovePoint, rank: 8)
            let move = FooterView.Hint(key: "← → ↑ ↓", name: Phrases.hintMove, rank: 7)
            guard dataset.task != .regression else {
                return [FooterView.Hint(key: "0-9", name: Phrases.hintTypeValue, rank: 12), remove, move, pause, leave]
            }
            let classes = dataset.classNames.prefix(9).indices.map { index in
                FooterView.Hint(
                    key: String(index + 1),
                    name: Phrases.hintPoint(String(Character(MapMark.scalar(index, .train, DrawingContext())))),
                    rank: 12)
            }
            return classes + [remove, move, pause, leave]
        default: return nil
        }
    }

    /// What is beside the usual keys while no panel is entered.
    var playgroundHints: [FooterView.Hint] {
        guard isPlayground else { return [] }
        return [
            FooterView.Hint(key: Phrases.hintMouse, name: Phrases.hintClick, rank: 16),
            FooterView.Hint(key: "Enter", name: Phrases.hintEnterPanel, rank: 15),
        ]
    }
}
