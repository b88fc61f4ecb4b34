import Messages
import Shell

extension DashboardModel {
    /// The line of keys while a panel of images is entered; nil for the usual one.
    func imageHints(in kind: PanelKind) -> [FooterView.Hint]? {
        let leave = FooterView.Hint(key: "Esc", name: localized("leave the panel"), rank: 13)
        let pause = FooterView.Hint.pause(isRunning: isRunning, rank: 9)
        switch kind {
        case .images, .excitement:
            let copy = FooterView.Hint(key: "Y", name: localized("to the drawing board"), rank: 8)
            return [FooterView.Hint(key: "← → ↑ ↓", name: localized("other image"), rank: 12)]
                + (panels.contains(.draw) ? [copy] : []) + [pause, leave]
        case .filters:
            return [FooterView.Hint(key: "← →", name: localized("other units"), rank: 12), pause, leave]
        case .draw:
            return [
                FooterView.Hint(key: "← → ↑ ↓", name: localized("move"), rank: 11),
                FooterView.Hint(key: "space", name: localized("ink or paper"), rank: 12),
                FooterView.Hint(key: "Del", name: localized("wipe all"), rank: 10),
                FooterView.Hint(key: localized("drag"), name: localized("paint"), rank: 9), leave,
            ]
        default: return nil
        }
    }
}
