import Messages
import Shell
package import TerminalUI
import Training

/// What the mouse is at between two of its events.
struct PointerState: Hashable, Sendable {
    /// A panel whose values are read, and the place in 0...1 from the left and from the top of its plot.
    struct Reading: Hashable, Sendable {
        /// nil for the common chart of all lanes.
        var kind: PanelKind?
        var x: Double
        var y: Double
    }

    var reading: Reading?
    /// Whether the button was pressed on the line of time and is still held.
    var isSeeking = false
}

extension DashboardModel {
    package mutating func point(_ mouse: MouseEvent) -> [Effect] {
        pointer.reading = nil
        if mouse.action == .release {
            images.drawing.endStroke()
            pointer.isSeeking = false
        }
        if pointer.isSeeking, mouse.action == .drag { return seek(at: mouse.position) }
        guard showsFooter else { return pointAtOverlay(mouse) }
        let panel = showsLanes ? nil : layout(size: size).panels.first { $0.area.contains(mouse.position) }
        if let panel {
            let interior = Panel(title: "").interior(of: panel.area)
            if let effects = panel.kind.type.point(mouse, in: interior, on: &self) { return effects }
        }
        switch mouse.action {
        case .move: read(mouse.position, in: panel)
        case .wheelUp: zoom(by: 0.8, at: mouse.position, in: panel)
        case .wheelDown: zoom(by: 1.25, at: mouse.position, in: panel)
        case .press: return press(at: mouse.position, in: panel)
        case .release, .drag: break
        }
        return []
    }

    private mutating func press(at position: Position, in panel: DashboardLayout.Placement?) -> [Effect] {
        mode = .normal
        if hasTimeline, timelineBar != nil, timelineArea.contains(position) {
            pointer.isSeeking = true
            return seek(at: position)
        }
        if showsLanes { focusLane(at: position) }
        if let panel { focus = panel.kind }
        return []
    }

    /// The step under the pointer on the line of time, or the one at the end beyond which it is.
    private mutating func seek(at position: Position) -> [Effect] {
        guard let bar = timelineBar else { return [] }
        let step = bar.step(at: position.column, in: bar.track(in: timelineArea, context: drawingContext))
        return step == scrubTarget ?? lane?.row.step ? [] : scrub(to: step)
    }

    // MARK: What lies over the panels

    /// Whether nothing lies over the panels.
    package var showsFooter: Bool {
        switch mode {
        case .normal, .inspecting, .reading: true
        case .rangeTest, .branches, .recipe: false
        }
    }

    /// A click beside it or on a text goes back; in the list of branches it chooses, and a second one goes there. The
    /// wheel is as good as the arrows.
    private mutating func pointAtOverlay(_ mouse: MouseEvent) -> [Effect] {
        switch mouse.action {
        case .wheelUp: return press(.up)
        case .wheelDown: return press(.down)
        case .press: break
        case .release, .drag, .move: return []
        }
        guard case .branches(let selected) = mode, let timeline = lane?.timeline else { return press(.escape) }
        let list = BranchListView(timeline: timeline, selected: selected)
        guard list.box(in: Rect(size)).contains(mouse.position) else { return press(.escape) }
        guard let branch = list.branch(at: mouse.position, in: Rect(size)) else { return [] }
        if branch == selected { return press(.enter) }
        mode = .branches(selected: branch)
        return []
    }

    // MARK: Reading values

    /// Whether a panel on screen tells the value under the pointer.
    package var readsPointer: Bool {
        guard showsFooter, lane != nil else { return false }
        return showsLanes || layout(size: size).panels.contains { $0.kind.type.readsPointer }
    }

    private mutating func read(_ position: Position, in panel: DashboardLayout.Placement?) {
        guard mode == .normal else { return }
        if showsLanes {
            pointer.reading = laneReading(at: position).map { PointerState.Reading(kind: nil, x: $0, y: 0) }
        } else if let panel, let place = place(at: position, in: panel) {
            pointer.reading = PointerState.Reading(kind: panel.kind, x: place.x, y: place.y)
        }
    }

    private func place(at position: Position, in panel: DashboardLayout.Placement) -> (x: Double, y: Double)? {
        guard panel.kind.type.readsPointer, let lane else { return nil }
        return panel.kind.type.init(lane: lane, on: self, cursor: nil)
            .place(at: position, in: Panel(title: "").interior(of: panel.area), context: drawingContext)
    }

    /// Shows less of a chart or of the landscape about the pointer, or more of it.
    private mutating func zoom(by factor: Double, at position: Position, in panel: DashboardLayout.Placement?) {
        if showsLanes {
            guard compare.axis == .steps, let x = laneReading(at: position), let lanes = snapshot?.lanes else { return }
            let last = lanes.map(\.row.step).max() ?? 0
            chartWindow = ChartWindow.zoomed(chartWindow, by: factor, about: x, last: Double(max(1, last)))
        } else if let panel, let lane, let place = place(at: position, in: panel) {
            switch panel.kind {
            case .loss, .accuracy:
                chartWindow = ChartWindow.zoomed(
                    chartWindow, by: factor, about: place.x, last: CurveChart.lastStep(of: lane))
            case .landscape: zoomLandscape(by: factor, about: place)
            default: break
            }
        }
    }
}

/// The part of a run's steps that the charts show.
package struct ChartWindow: Hashable, Sendable {
    var start: Double
    /// nil: up to the present step, however far the run gets.
    var end: Double?

    private static let fewestSteps = 10.0

    func range(last: Double) -> ClosedRange<Double> {
        let end = min(end ?? last, last)
        return min(start, max(0, end - 1))...end
    }

    /// Less or more about a place in 0...1 of what is shown; nil for all of it.
    static func zoomed(_ window: ChartWindow?, by factor: Double, about share: Double, last: Double) -> ChartWindow? {
        let range = window?.range(last: last) ?? 0...last
        let width = range.upperBound - range.lowerBound
        let wanted = max(width * factor, min(last, fewestSteps))
        guard wanted < last else { return nil }
        let fixed = range.lowerBound + share * width
        let start = min(max(0, fixed - share * wanted), last - wanted)
        return ChartWindow(start: start, end: start + wanted >= last ? nil : start + wanted)
    }
}
