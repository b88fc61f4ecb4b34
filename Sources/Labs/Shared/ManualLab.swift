package import Shell
package import TerminalUI

/// A lab that is turned by hand: nothing works behind it, and nothing moves unless it says so.
package protocol ManualLab: Lab where Engine == FrameTicker {
    var identity: LabIdentity<Self> { get }
    /// Whether anything moves, for the header; without a text where nothing ever does.
    func motion(_ context: DrawingContext) -> LineItem
}

/// What a lab is called, and its panels.
package struct LabIdentity<Shown: Lab>: Sendable {
    package let name: String
    package let title: String
    package let panels: [LabPanel<Shown>]

    /// The view has the names of the panels; all of them are shown if it is empty.
    package init(name: String, title: String, view: [String]) {
        self.name = name
        self.title = title
        panels = Shown.panels(named: view)
    }
}

extension ManualLab {
    package var name: String { identity.name }
    package var title: String { identity.title }
    package var panels: [LabPanel<Self>] { identity.panels }

    package func request(_ panels: [(panel: LabPanel<Self>, area: Rect)]) -> Bool { false }
    package mutating func receive(_ tick: FrameTicker.Tick) {}

    /// A press or a drag of the left button goes somewhere, the wheel zooms.
    mutating func follow(
        _ mouse: MouseEvent, moving move: (inout Self, Position) -> Void, zooming zoom: (inout Self, Double) -> Void
    ) {
        switch mouse.action {
        case .press, .drag: if mouse.button == .left { move(&self, mouse.position) }
        case .wheelUp: zoom(&self, 0.8)
        case .wheelDown: zoom(&self, 1.25)
        case .release, .move: break
        }
    }

    package func motion(_ context: DrawingContext) -> LineItem { LineItem("", rank: 30, style: context.textStyle) }

    /// The header of these labs: what is looked at in the middle, whether it moves at the right.
    func header(
        title: String, _ settings: [String], figures: [String] = [], _ context: DrawingContext
    ) -> HeaderView {
        HeaderView(
            title: title,
            settings: settings.enumerated().map { index, text in
                LineItem(text, rank: 20 - index, style: context.textStyle)
            },
            figures: figures.enumerated().map { index, text in
                LineItem(text, rank: 9 - index, style: context.textStyle)
            },
            state: motion(context), figureColumns: figures.map(\.displayWidth).reduce(16, +))
    }
}
