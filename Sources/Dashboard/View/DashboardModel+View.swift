public import TerminalUI
public import Training

extension DashboardModel {
    /// The whole screen.
    public func view(size: Size, capabilities: Capabilities) -> Frame {
        var frame = Frame(size: size)
        let context = DrawingContext(capabilities: capabilities, theme: theme)
        guard size.fitsScene else {
            SizeNotice(size: size).render(into: &frame, area: frame.bounds, context: context)
            return frame
        }
        if showsLanes {
            let layout = frameLayout(size: size)
            header(context).render(into: &frame, area: layout.header, context: context)
            drawLanes(into: &frame, size: size, context: context)
            drawLesson(into: &frame, layout: layout, context: context)
            drawTimeline(into: &frame, layout: layout, context: context)
            statusLine.render(into: &frame, area: layout.status, context: context)
            laneFooter.render(into: &frame, area: layout.footer, context: context)
        } else {
            drawPanels(into: &frame, size: size, context: context)
        }
        if case .help(let scroll) = mode {
            HelpView(sections: helpSections, scroll: scroll).render(into: &frame, area: frame.bounds, context: context)
        }
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
        if context.isASCII { frame.replaceNonASCII() }
        return frame
    }

    private func drawPanels(into frame: inout Frame, size: Size, context: DrawingContext) {
        let layout = layout(size: size)
        header(context).render(into: &frame, area: layout.header, context: context)
        if let lane {
            for placement in layout.panels { draw(placement, lane: lane, into: &frame, context: context) }
        }
        drawLesson(into: &frame, layout: layout, context: context)
        drawTimeline(into: &frame, layout: layout, context: context)
        statusLine.render(into: &frame, area: layout.status, context: context)
        footer(hidden: layout.hidden).render(into: &frame, area: layout.footer, context: context)
    }

    private func drawLesson(into frame: inout Frame, layout: DashboardLayout, context: DrawingContext) {
        guard let lesson, let area = layout.lesson else { return }
        LessonPanel(sheet: lesson).render(into: &frame, area: area, isFocused: false, context: context)
    }

    private func drawTimeline(into frame: inout Frame, layout: DashboardLayout, context: DrawingContext) {
        guard let area = layout.timeline else { return }
        timelineBar?.render(into: &frame, area: area, context: context)
    }

    /// What the screen needs to know of the run: nothing that no panel shows.
    public func snapshotRequest(size: Size) -> SnapshotRequest {
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

    func layout(size: Size) -> DashboardLayout {
        DashboardLayout(
            size: size, headerRows: header(DrawingContext(theme: theme)).rows(columns: size.columns), kinds: panels,
            focus: focusedPanel, isZoomed: isZoomed, hasTimeline: showsTimeline, lesson: openLesson)
    }

    private func draw(
        _ placement: DashboardLayout.Placement, lane: LaneSnapshot, into frame: inout Frame, context: DrawingContext
    ) {
        let view = panelView(placement.kind, lane: lane)
        view.render(
            into: &frame, area: placement.area, isFocused: placement.kind == focusedPanel && panels.count > 1,
            context: context)
    }

    func panelView(_ kind: PanelKind, lane: LaneSnapshot) -> any PanelView {
        var cursor: (x: Double, y: Double)?
        if case .inspecting(kind, let x, let y) = mode { cursor = (x, y) }
        switch kind {
        case .boundary: return BoundaryPanel(
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
