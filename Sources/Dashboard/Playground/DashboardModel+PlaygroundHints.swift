import Datasets
import Messages
import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// The line of keys while a panel of the playground is entered; nil for the usual one.
    func playgroundHints(in kind: PanelKind) -> [FooterView.Hint]? {
        let leave = FooterView.Hint(key: "Esc", name: localized("leave the panel"), rank: 13)
        let pause = FooterView.Hint.pause(isRunning: isRunning, rank: 9)
        switch kind {
        case .units:
            return [
                FooterView.Hint(key: "← → ↑ ↓", name: localized("choose"), rank: 11),
                FooterView.Hint(key: "+ -", name: localized("weaker, stronger"), rank: 12),
                FooterView.Hint(key: ":", name: localized("type a value"), rank: 10), pause, leave,
            ]
        case .controls:
            return [
                FooterView.Hint(key: "↑ ↓", name: localized("choose"), rank: 11),
                FooterView.Hint(key: "← →", name: localized("change"), rank: 12), pause, leave,
            ]
        case .boundary where isPlayground:
            guard let dataset = lane?.dataset else { return nil }
            let remove = FooterView.Hint(key: "Del", name: localized("remove"), rank: 8)
            let move = FooterView.Hint(key: "← → ↑ ↓", name: localized("move"), rank: 7)
            guard dataset.task != .regression else {
                return [
                    FooterView.Hint(key: "0-9", name: localized("type a value"), rank: 12), remove, move, pause, leave,
                ]
            }
            let classes = dataset.classNames.prefix(9).indices.map { index in
                FooterView.Hint(
                    key: String(index + 1),
                    name: localized("add \(String(Character(MapMark.scalar(index, .train, DrawingContext()))))"),
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
            FooterView.Hint(key: localized("click"), name: localized("add, remove a point"), rank: 16),
            FooterView.Hint(key: "Enter", name: localized("into the panel"), rank: 15),
        ]
    }
}
