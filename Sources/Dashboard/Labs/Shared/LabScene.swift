package import TerminalUI

/// The screen of a lab: everything that labs have in common.
package struct LabScene<Shown: Lab>: Scene {
    package typealias Source = LabSource<Shown.Engine>
    package typealias Effect = LabSource<Shown.Engine>.Effect

    package var size: Size
    package var theme: Theme
    package var lab: Shown
    package var focus: Shown.Panel?
    package var isZoomed = false
    package var notice: Notice?
    /// What the demo teaches; nil without a lesson.
    package var lesson: LessonSheet?
    var mode = Mode.normal
    var prompt = CommandPrompt()

    enum Mode: Hashable {
        case normal
        case help(scroll: Int)
        case command(CommandLine)
        /// Arrows, `+` and `-` act on the focused panel.
        case entered
    }

    package init(lab: Shown, size: Size, theme: Theme = .dark) {
        self.lab = lab
        self.size = size
        self.theme = theme
    }

    /// The panel that has the focus: the chosen one, or the first.
    package var focusedPanel: Shown.Panel {
        let panels = lab.panels
        return focus.flatMap { panels.contains($0) ? $0 : nil } ?? panels[0]
    }

    package mutating func start() -> [Effect] { lab.start().map(Effect.order) }

    func layout(size: Size) -> PanelLayout<Shown.Panel> {
        PanelLayout(
            size: size, headerRows: lab.header(DrawingContext(theme: theme)).rows(columns: size.columns),
            kinds: lab.panels, focus: focusedPanel, isZoomed: isZoomed,
            lesson: isZoomed ? nil : lesson.flatMap { $0.isOpen(on: size) ? $0 : nil })
    }

    package func snapshotRequest(size: Size) -> Shown.Engine.Request {
        guard size.fitsScene else { return lab.request([]) }
        return lab.request(
            layout(size: size).panels.map { ($0.kind, TerminalUI.Panel(title: "").interior(of: $0.area)) })
    }
}
