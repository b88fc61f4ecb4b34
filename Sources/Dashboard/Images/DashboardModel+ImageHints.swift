extension DashboardModel {
    /// The line of keys while a panel of images is entered; nil for the usual one.
    func imageHints(in kind: PanelKind) -> [FooterView.Hint]? {
        let leave = FooterView.Hint(key: "Esc", name: Phrases.hintLeavePanel, rank: 13)
        let pause = FooterView.Hint(key: "space", name: Phrases.hintPause(isRunning: isRunning), rank: 9)
        switch kind {
        case .images, .excitement:
            let copy = FooterView.Hint(key: "Y", name: Phrases.hintCopyImage, rank: 8)
            return [FooterView.Hint(key: "← → ↑ ↓", name: Phrases.hintChooseImage, rank: 12)]
                + (panels.contains(.draw) ? [copy] : []) + [pause, leave]
        case .filters:
            return [FooterView.Hint(key: "← →", name: Phrases.hintOtherUnits, rank: 12), pause, leave]
        case .draw:
            return [
                FooterView.Hint(key: "← → ↑ ↓", name: Phrases.hintMove, rank: 11),
                FooterView.Hint(key: "space", name: Phrases.hintPaint, rank: 12),
                FooterView.Hint(key: "Del", name: Phrases.hintClearDrawing, rank: 10),
                FooterView.Hint(key: Phrases.hintDragMouse, name: Phrases.hintPaintWithMouse, rank: 9), leave,
            ]
        default: return nil
        }
    }
}
