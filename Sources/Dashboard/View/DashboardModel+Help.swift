import TerminalUI

extension DashboardModel {
    /// Every key of the dashboard, made from the table of bindings.
    package var helpSections: [HelpView.Section] {
        KeyBinding.Group.allCases.filter(isShown).map { group in
            HelpView.Section(
                heading: group.heading,
                keys: KeyBinding.all.filter { $0.group == group }.map {
                    HelpView.KeyLine(label: $0.label, explanation: $0.action.explanation)
                })
        }
    }

    private func isShown(_ group: KeyBinding.Group) -> Bool {
        switch group {
        case .lanes: isComparing
        case .playground: isPlayground || hasPanel(with: group)
        case .images: hasPanel(with: group)
        default: true
        }
    }

    private func hasPanel(with group: KeyBinding.Group) -> Bool { panels.contains { $0.type.keys == group } }
}
