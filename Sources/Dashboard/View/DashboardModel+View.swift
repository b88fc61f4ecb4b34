package import Shell
package import TerminalUI
package import Training

extension DashboardModel {
    package func layout(size: Size) -> DashboardLayout {
        showsLanes
            ? layout(size: size, showing: [], focus: nil) : layout(size: size, showing: panels, focus: focusedPanel)
    }

    package func drawBesidePanels(into frame: inout Frame, layout: DashboardLayout, context: DrawingContext) {
        if showsLanes { drawLanes(into: &frame, body: layout.body, context: context) }
        if let area = layout.timeline { timelineBar?.render(into: &frame, area: area, context: context) }
    }

    package func drawOverPanels(into frame: inout Frame, context: DrawingContext) {
        if case .rangeTest(let number) = mode {
            rangeTestView(after: number).render(into: &frame, area: frame.bounds, context: context)
        }
        if case .branches(let selected) = mode, let timeline = lane?.timeline {
            BranchListView(timeline: timeline, selected: selected)
                .render(into: &frame, area: frame.bounds, context: context)
        }
        if case .recipe(let text, let scroll) = mode {
            RecipeTextView(text: text, scroll: scroll).render(into: &frame, area: frame.bounds, context: context)
        }
    }

    /// What the screen needs to know of the run: nothing that no panel shows.
    package func snapshotRequest(size: Size) -> SnapshotRequest {
        guard size.fitsScene else { return SnapshotRequest() }
        if showsLanes { return laneRequest(size: size) }
        var request = SnapshotRequest(isForScreen: true)
        if isComparing { request.onlyLane = selectedLane }
        for placement in layout(size: size).panels {
            placement.kind.type.ask(for: &request, in: Panel(title: "").interior(of: placement.area), on: self)
        }
        return request
    }

    package func view(of kind: PanelKind) -> (any PanelView)? { lane.map { panelView(kind, lane: $0) } }

    func panelView(_ kind: PanelKind, lane: LaneSnapshot) -> any PanelView {
        var cursor: (x: Double, y: Double)?
        if case .inspecting(kind, let x, let y) = mode, screen.overlay == nil { cursor = (x, y) }
        if let reading = pointer.reading, reading.kind == kind, screen.overlay == nil {
            cursor = (reading.x, reading.y)
        }
        return kind.type.init(lane: lane, on: self, cursor: cursor)
    }
}
