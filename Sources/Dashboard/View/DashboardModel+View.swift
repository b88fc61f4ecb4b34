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
            ask(for: placement.kind, in: Panel(title: "").interior(of: placement.area), &request)
        }
        return request
    }

    /// What a panel of that size needs.
    func ask(for kind: PanelKind, in interior: Rect, _ request: inout SnapshotRequest) {
        switch kind {
        case .boundary:
            let pixels = BoundaryPanel.resolution(for: interior)
            guard pixels.columns > 0, pixels.rows > 0 else { return }
            request.boundary = GridSize(columns: pixels.columns, rows: pixels.rows)
        case .loss, .accuracy: request.historyColumns = max(request.historyColumns, 2 * interior.columns)
        case .network: request.network = true
        case .health: request.health = true
        case .depth:
            request.depth = true
            request.historyColumns = max(request.historyColumns, 2 * interior.columns)
        case .histograms, .weights: request.histogramBins = HistogramsPanel.bins
        case .collapse: request.collapse = true
        case .backward: request.backward = true
        case .units:
            request.network = true
            request.units = lane.flatMap { UnitsPanel.request(for: $0, in: interior) }
        case .controls: break
        case .warp: request.warpedLayer = playground.warpedLayer
        case .landscape: request.landscape = landscape.request
        case .images, .confusion, .mistakes, .filters, .draw, .excitement:
            askForAnswers(to: kind, in: interior, &request)
        }
    }

    package func view(of kind: PanelKind) -> (any PanelView)? { lane.map { panelView(kind, lane: $0) } }

    func panelView(_ kind: PanelKind, lane: LaneSnapshot) -> any PanelView {
        var cursor: (x: Double, y: Double)?
        if case .inspecting(kind, let x, let y) = mode, screen.overlay == nil { cursor = (x, y) }
        switch kind {
        case .boundary:
            return BoundaryPanel(
                lane: lane, cursor: cursor, isDiscrete: playground.isDiscrete,
                showsTestData: playground.showsTestData)
        case .loss:
            return LossPanel(
                lane: lane, scale: lossScale, smoothing: smoothing, cursor: cursor?.x, seeds: snapshot?.seeds)
        case .accuracy: return AccuracyPanel(lane: lane, smoothing: smoothing, cursor: cursor?.x)
        case .network: return NetworkPanel(lane: lane)
        case .health: return HealthPanel(lane: lane)
        case .depth: return DepthPanel(lane: lane)
        case .histograms: return HistogramsPanel(lane: lane)
        case .weights: return WeightsPanel(lane: lane)
        case .collapse: return CollapsePanel(lane: lane)
        case .backward: return BackwardPanel(lane: lane, scroll: cursor?.y)
        case .units:
            let selection = cursor.map { _ in playground.selection.clamped(to: UnitsPanel.layerSizes(lane)) }
            return UnitsPanel(lane: lane, selection: selection, selectedValue: selection.flatMap(value))
        case .controls: return controlsPanel(lane, isEntered: cursor != nil)
        case .images: return ImagesPanel(lane: lane, selected: chosenImage, isEntered: cursor != nil)
        case .confusion: return ConfusionPanel(lane: lane)
        case .mistakes: return MistakesPanel(lane: lane)
        case .filters: return FiltersPanel(lane: lane, page: images.filterPage, isEntered: cursor != nil)
        case .draw: return drawPanel(lane, isEntered: cursor != nil)
        case .excitement: return ExcitementPanel(lane: lane, selected: chosenImage)
        case .warp: return WarpPanel(lane: lane, showsTestData: playground.showsTestData)
        case .landscape: return LandscapePanel(lane: lane, scale: lossScale, cursor: cursor)
        }
    }
}
