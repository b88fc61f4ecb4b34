import Shell
import TerminalUI
import Training

extension DashboardModel {
    func compareLayout(size: Size) -> CompareLayout { compareLayout(body: layout(size: size).body) }

    private func compareLayout(body: Rect) -> CompareLayout {
        CompareLayout(body: body, laneCount: snapshot?.lanes.count ?? 0, selected: selectedLane)
    }

    /// All lanes, their chart, and what the keys do.
    func drawLanes(into frame: inout Frame, body: Rect, context: DrawingContext) {
        guard let lanes = snapshot?.lanes else { return }
        if compare.isOpen {
            laneCurves(lanes).render(into: &frame, area: body, isFocused: true, context: context)
            return
        }
        drawLanes(into: &frame, layout: compareLayout(body: body), showsFocus: true, context: context)
    }

    /// The tiles, and the chart where there is room for it.
    func drawLanes(into frame: inout Frame, layout: CompareLayout, showsFocus: Bool, context: DrawingContext) {
        guard let lanes = snapshot?.lanes else { return }
        let curves = laneCurves(lanes)
        let kinds = tilePanels
        let leader = curves.leader
        for tile in layout.tiles {
            let lane = lanes[tile.lane]
            LaneTile(
                lane: lane, index: tile.lane, isLeader: leader == tile.lane,
                isFocused: showsFocus && !compare.isChartFocused && tile.lane == selectedLane,
                views: kinds.map { panelView($0, lane: lane) }, kinds: kinds
            ).render(into: &frame, area: tile.area, context: context)
        }
        if let chart = layout.chart {
            curves.render(into: &frame, area: chart, isFocused: showsFocus && compare.isChartFocused, context: context)
        }
    }

    private func laneCurves(_ lanes: [LaneSnapshot]) -> LaneCurves {
        var cursor: Double?
        if case .reading(let x) = mode { cursor = x }
        if let reading = pointer.reading, reading.kind == nil { cursor = reading.x }
        return LaneCurves(
            lanes: lanes, curve: laneCurve, axis: compare.axis, scale: lossScale, smoothing: smoothing, cursor: cursor,
            selected: selectedLane, seeds: snapshot?.seeds, window: compare.axis == .steps ? chartWindow : nil)
    }

    /// The place of the common chart at that position, in 0...1 from the left.
    func laneReading(at position: Position) -> Double? {
        guard let lanes = snapshot?.lanes else { return nil }
        let area = compare.isOpen ? layout(size: size).body : compareLayout(size: size).chart
        return area.flatMap { laneCurves(lanes).place(at: position, in: $0, context: drawingContext) }
    }

    /// What tiles and chart need to know of every lane.
    func laneRequest(size: Size) -> SnapshotRequest {
        guard compare.isOpen else { return laneRequest(layout: compareLayout(size: size)) }
        var request = SnapshotRequest(health: true, isForScreen: true)
        request.progress = compare.axis != .steps
        request.historyColumns = 2 * size.columns * closeness
        return request
    }

    func laneRequest(layout: CompareLayout) -> SnapshotRequest {
        var request = SnapshotRequest(health: true, isForScreen: true)
        request.progress = compare.axis != .steps
        request.historyColumns = 2 * (layout.chart?.columns ?? 0) * closeness
        let kinds = tilePanels
        // Tiles without room for the panel still tell its figure.
        if kinds.contains(.collapse) { request.collapse = true }
        for tile in layout.tiles {
            let parts = LaneTile.parts(of: Panel(title: "").interior(of: tile.area), kinds: kinds)
            for (kind, part) in zip(kinds, parts.panels) { kind.type.ask(for: &request, in: part, on: self) }
            if parts.curve != nil { request.historyColumns = max(request.historyColumns, 2 * tile.area.columns) }
        }
        return request
    }
}
