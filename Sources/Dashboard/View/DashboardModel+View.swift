public import TerminalUI
public import Training

extension DashboardModel {
    /// The whole screen.
    public func view(size: Size, capabilities: Capabilities) -> Frame {
        var frame = Frame(size: size)
        let context = DrawingContext(capabilities: capabilities, theme: theme)
        guard DashboardLayout.fits(size) else {
            SizeNotice(size: size).render(into: &frame, area: frame.bounds, context: context)
            return frame
        }
        let layout = layout(size: size)
        HeaderView(model: self).render(into: &frame, area: layout.header, context: context)
        if let lane {
            for placement in layout.panels { draw(placement, lane: lane, into: &frame, context: context) }
        }
        StatusLine(model: self).render(into: &frame, area: layout.status, context: context)
        FooterView(model: self, hidden: layout.hidden).render(into: &frame, area: layout.footer, context: context)
        if case .help(let scroll) = mode {
            HelpView(scroll: scroll).render(into: &frame, area: frame.bounds, context: context)
        }
        if context.isASCII { frame.replaceNonASCII() }
        return frame
    }

    /// What the screen needs to know of the run: nothing that no panel shows.
    public func snapshotRequest(size: Size) -> SnapshotRequest {
        guard DashboardLayout.fits(size) else { return SnapshotRequest() }
        var request = SnapshotRequest()
        for placement in layout(size: size).panels {
            let interior = Panel(title: "").interior(of: placement.area)
            switch placement.kind {
            case .boundary:
                let pixels = BoundaryPanel.resolution(for: interior)
                if pixels.columns > 0, pixels.rows > 0 {
                    request.boundary = GridSize(columns: pixels.columns, rows: pixels.rows)
                }
            case .loss, .accuracy: request.historyColumns = max(request.historyColumns, 2 * interior.columns)
            case .network: request.network = true
            case .health: request.health = true
            }
        }
        return request
    }

    func layout(size: Size) -> DashboardLayout {
        DashboardLayout(
            size: size, headerRows: HeaderView(model: self).rows(columns: size.columns), kinds: panels,
            focus: focusedPanel, isZoomed: isZoomed)
    }

    private func draw(
        _ placement: DashboardLayout.Placement, lane: LaneSnapshot, into frame: inout Frame, context: DrawingContext
    ) {
        let view = panelView(placement.kind, lane: lane)
        let (title, reading) = view.caption(columns: placement.area.columns)
        let panel = Panel(
            title: title, reading: reading, hint: view.hint,
            isFocused: placement.kind == focusedPanel && panels.count > 1)
        panel.render(into: &frame, area: placement.area, context: context)
        view.renderContents(into: &frame, area: panel.interior(of: placement.area), context: context)
        view.decorate(border: placement.area, of: &frame, context: context)
    }

    private func panelView(_ kind: PanelKind, lane: LaneSnapshot) -> any PanelView {
        var cursor: (x: Double, y: Double)?
        if case .inspecting(kind, let x, let y) = mode { cursor = (x, y) }
        switch kind {
        case .boundary: return BoundaryPanel(lane: lane, cursor: cursor)
        case .loss: return LossPanel(lane: lane, scale: lossScale, smoothing: smoothing, cursor: cursor?.x)
        case .accuracy: return AccuracyPanel(lane: lane, smoothing: smoothing, cursor: cursor?.x)
        case .network: return NetworkPanel(lane: lane)
        case .health: return HealthPanel(lane: lane)
        }
    }
}

/// What stands inside of a panel's border.
protocol PanelView {
    /// The title, and shorter ones for narrow panels.
    var titles: [String] { get }
    /// At the right of the top border, and shorter ones.
    var readings: [String] { get }
    /// Left of the reading, where there is room.
    var hint: String { get }
    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext)
    /// Writes on the border.
    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext)
}

extension PanelView {
    var readings: [String] { [] }
    var hint: String { "" }
    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {}
}

extension PanelView {
    /// The longest reading that leaves room for a title, and the longest title beside it.
    func caption(columns: Int) -> (title: String, reading: String) {
        for reading in readings {
            for title in titles where title.displayWidth + reading.displayWidth + 9 <= columns {
                return (title, reading)
            }
        }
        let title = titles.first { $0.displayWidth + 6 <= columns } ?? titles.last ?? ""
        return (title, "")
    }
}

/// What a screen says that is too small for anything else.
struct SizeNotice: Widget {
    var size: Size

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let needed = DashboardLayout.minimumSize
        let lines = Phrases.tooSmall(
            has: "\(size.columns)x\(size.rows)", needs: "\(needed.columns)x\(needed.rows)")
        for (row, line) in lines.enumerated() {
            frame.write(
                context.text(line).truncated(to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: area.row + row), style: context.textStyle, in: area)
        }
    }
}
