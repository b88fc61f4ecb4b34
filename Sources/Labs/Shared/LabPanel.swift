package import Shell
package import TerminalUI

/// A panel of a lab as it declares itself beside its view: its name in recipes, how it wants to be laid out, its view,
/// and the keys that it has while it is entered. The lab lists its panels once, in ``Lab/allPanels``.
package struct LabPanel<Shown: Lab>: PanelIdentity, RawRepresentable {
    /// The name, as recipes write it.
    package let rawValue: String
    package var isHero: Bool
    package let isNarrow: Bool
    private let makeView: @Sendable (Shown, Bool) -> any PanelView
    private var enteredCommands: (@Sendable (Shown) -> [Command<Shown.Action>])?
    private var followMouse: (@Sendable (inout Shown, MouseEvent, Rect) -> LabResponse<Shown.Engine.Order>)?
    private var addNeed: (@Sendable (Shown, Rect, inout Shown.Engine.Request) -> Void)?

    /// The view is made of the lab, and of whether arrows act on the panel.
    package init(
        _ name: String, isHero: Bool = false, isNarrow: Bool = false,
        view: @escaping @Sendable (Shown, Bool) -> any PanelView
    ) {
        rawValue = name
        self.isHero = isHero
        self.isNarrow = isNarrow
        makeView = view
    }

    package static func == (left: LabPanel, right: LabPanel) -> Bool { left.rawValue == right.rawValue }
    package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    package init?(rawValue name: String) {
        guard let panel = Shown.allPanels.first(where: { $0.rawValue == name }) else { return nil }
        self = panel
    }

    /// With keys that act while it is entered, when they win over all others.
    package func entered(_ commands: @escaping @Sendable (Shown) -> [Command<Shown.Action>]) -> LabPanel {
        var panel = self
        panel.enteredCommands = commands
        return panel
    }

    /// With what the mouse does where its inside has some area.
    package func pointed(
        _ follow: @escaping @Sendable (inout Shown, MouseEvent, Rect) -> LabResponse<Shown.Engine.Order>
    ) -> LabPanel {
        var panel = self
        panel.followMouse = follow
        return panel
    }

    /// With what it needs of the engine where its inside has some area.
    package func needing(_ add: @escaping @Sendable (Shown, Rect, inout Shown.Engine.Request) -> Void) -> LabPanel {
        var panel = self
        panel.addNeed = add
        return panel
    }

    package var canBeEntered: Bool { enteredCommands != nil }
    package func commands(of lab: Shown) -> [Command<Shown.Action>] { enteredCommands?(lab) ?? [] }
    package func view(of lab: Shown, isEntered: Bool) -> any PanelView { makeView(lab, isEntered) }
    package func follow(
        _ mouse: MouseEvent, in area: Rect, of lab: inout Shown
    ) -> LabResponse<Shown.Engine.Order> {
        followMouse?(&lab, mouse, area) ?? .none
    }
    package func addNeed(of lab: Shown, area: Rect, to request: inout Shown.Engine.Request) {
        addNeed?(lab, area, &request)
    }
}

extension Lab {
    /// What recipes call its panels.
    package static var panelNames: [String] { allPanels.map(\.rawValue) }

    /// The panels that a recipe names, or all of them.
    static func panels(named names: [String]) -> [LabPanel<Self>] {
        let chosen = names.compactMap(LabPanel<Self>.init)
        return chosen.isEmpty ? allPanels : chosen
    }
}
