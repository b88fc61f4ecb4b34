import Messages
import Shell
import TerminalUI
import Training

/// The training loss over a plane through the space of parameters, with the run's way over it, or along a line.
struct LandscapePanel: PanelView {
    var lane: LaneSnapshot
    /// Of a line; a plane's colours are always logarithmic.
    var scale: AxisScale
    /// In 0...1 from the left and from the top.
    var cursor: (x: Double, y: Double)?
    /// The part that is shown, in 0...1 from the left and from the top.
    var window = LandscapeWindow()

    private static let fields = Memo<FieldKey, ContourField>()

    private struct FieldKey: Hashable, Sendable {
        var landscape: LossLandscape
        var window: LandscapeWindow
        var columns: Int
        var rows: Int
    }

    private var snapshot: LandscapeSnapshot? { lane.landscape }
    private var landscape: LossLandscape? { snapshot?.landscape }

    var titles: [String] {
        guard let landscape else { return [Self.title] }
        return landscape.titles
    }

    var readings: [String] {
        if let cursor, let landscape {
            let place = place(cursor, in: landscape)
            return [landscape.reading(at: place)]
        }
        if let progress = snapshot?.progress {
            return [localized("making it: \(NumberFormat.percent(progress))"), NumberFormat.percent(progress)]
        }
        return landscape.map { $0.reading(loss: lane.row.loss) } ?? []
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let snapshot, let landscape else {
            frame.write(
                context.text(localized("The loss is evaluated over a plane through the weights…")).truncated(
                    to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: area.row), style: context.dimStyle, in: area)
            return
        }
        if landscape.rows > 1 {
            drawPlane(landscape, snapshot, into: &frame, area: area, context: context)
        } else {
            drawLine(landscape, snapshot, into: &frame, area: area, context: context)
        }
    }

    func colorBar(in area: Rect, context: DrawingContext) -> ColorBar? {
        guard let landscape, landscape.rows > 1 else { return nil }
        let field = field(landscape, in: area)
        return ColorBar(
            "\(localized("loss")) (\(localized("log")))", range: field.valueRange, ramp: context.theme.heights)
    }

    /// What the marks mean, on the lower border.
    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        guard let landscape, border.rows >= 6 else { return }
        for text in landscape.legends.map(context.text) where text.displayWidth + 6 <= border.columns {
            frame.write(
                " \(text) ", at: Position(column: border.column + 2, row: border.row + border.rows - 1),
                style: context.dimStyle, in: border)
            return
        }
    }

    // MARK: A plane

    private func drawPlane(
        _ landscape: LossLandscape, _ snapshot: LandscapeSnapshot, into frame: inout Frame, area: Rect,
        context: DrawingContext
    ) {
        let domain = window.domain(of: landscape)
        var plot = PlaneChart(domain: domain, field: field(landscape, in: area))
        let white: Color = context.theme.isDark ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
        let step = lane.row.step
        var past = snapshot.path.filter { $0.step < step }.map(\.place)
        let future = snapshot.path.filter { $0.step > step }.map(\.place)
        if let present = snapshot.present {
            past.append(present.place)
            if !future.isEmpty {
                plot.lines.append(
                    PlaneLine(points: [present.place] + future, color: white, stroke: .dotted, asciiMark: "."))
            }
        }
        plot.lines.append(PlaneLine(points: past, color: white, asciiMark: "+"))
        if let start = snapshot.path.first {
            plot.marks.append(PlaneMark(start.place, scalar: "○", ascii: "o", color: white))
        }
        plot.marks.append(PlaneMark(SIMD2(0, 0), scalar: "+", ascii: "x", color: context.theme.warning))
        if let present = snapshot.present {
            plot.marks.append(PlaneMark(present.place, scalar: "●", ascii: "@", color: context.theme.accent))
        }
        plot.cursor = cursor.map { place($0, in: landscape) }
        plot.render(into: &frame, area: area, context: context)
    }

    /// The landscape at the resolution of the plot.
    private func field(_ landscape: LossLandscape, in area: Rect) -> ContourField {
        let size = ContourField.resolution(for: area, showsAxes: true)
        let domain = window.domain(of: landscape)
        let key = FieldKey(landscape: landscape, window: window, columns: size.columns, rows: size.rows)
        return LandscapePanel.fields.value(for: key) {
            let x = ContourField.coordinates(domain.x, count: size.columns, isDescending: false)
            let y = ContourField.coordinates(domain.y, count: size.rows, isDescending: true)
            let values = y.flatMap { row in x.map { landscape.loss(at: SIMD2($0, row)) } }
            return ContourField(
                values: values, columns: size.columns, rows: size.rows, scale: .logarithmic, levelCount: 9)
        }
    }

    // MARK: A line

    private func drawLine(
        _ landscape: LossLandscape, _ snapshot: LandscapeSnapshot, into frame: inout Frame, area: Rect,
        context: DrawingContext
    ) {
        lineChart(landscape, snapshot)?.render(into: &frame, area: area, context: context)
    }

    private func lineChart(_ landscape: LossLandscape, _ snapshot: LandscapeSnapshot) -> FunctionChart? {
        let finite = landscape.losses.filter { $0.isFinite && $0 > 0 }
        guard let low = finite.min(), let high = finite.max(), low < high else { return nil }
        let margin = scale == .logarithmic ? 1.2 : 1
        let range =
            scale == .logarithmic
            ? low / margin...high * margin : max(0, low - 0.05 * (high - low))...high + 0.05 * (high - low)
        let curve = FunctionChart.Curve(name: localized("training loss")) { landscape.loss(at: SIMD2($0, 0)) }
        var points: [FunctionChart.Point] = []
        if !landscape.isFilledUp {
            points.append(
                FunctionChart.Point(
                    x: -1, y: landscape.loss(at: SIMD2(-1, 0)), mark: "○", label: localized("begin"), colorIndex: 1))
        }
        if let present = snapshot.present, let loss = lane.row.loss {
            points.append(
                FunctionChart.Point(x: present.place.x, y: loss, mark: "●", label: localized("now")))
        }
        return FunctionChart(
            domain: ChartDomain(x: window.domain(of: landscape).x, y: range), curves: [curve], points: points,
            cursor: cursor.map { place($0, in: landscape).x }, yScale: scale)
    }

    private func place(_ cursor: (x: Double, y: Double), in landscape: LossLandscape) -> SIMD2<Double> {
        let domain = window.domain(of: landscape)
        let (x, y) = (domain.x, domain.y)
        return SIMD2(
            x.lowerBound + cursor.x * (x.upperBound - x.lowerBound),
            landscape.rows > 1 ? y.upperBound - cursor.y * (y.upperBound - y.lowerBound) : 0)
    }
}

extension PanelKind {
    package static let landscape = PanelKind(LandscapePanel.self)
}

extension LandscapePanel: TrainingPanel {
    static let name = "landscape"
    static var title: String { localized("Loss landscape") }
    static let isHero = true
    static let entry: (x: Double, y: Double)? = (0.5, 0.5)
    static let readsPointer = true

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.landscape = screen.landscape.request
    }

    func place(at position: Position, in interior: Rect, context: DrawingContext) -> (x: Double, y: Double)? {
        guard let landscape else { return nil }
        let domain = window.domain(of: landscape)
        guard landscape.rows > 1 else {
            guard let snapshot, let chart = lineChart(landscape, snapshot) else { return nil }
            return chart.x(at: position, in: interior, context: context).map {
                (($0 - domain.x.lowerBound) / (domain.x.upperBound - domain.x.lowerBound), 0)
            }
        }
        guard let point = MapGeometry(area: interior, domain: domain, showsAxes: true).point(at: position) else {
            return nil
        }
        return (
            (point.x - domain.x.lowerBound) / (domain.x.upperBound - domain.x.lowerBound),
            (domain.y.upperBound - point.y) / (domain.y.upperBound - domain.y.lowerBound)
        )
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane, scale: screen.lossScale, cursor: cursor, window: screen.landscape.window)
    }
}

/// What is said of a landscape, the longest text first.
extension LossLandscape {
    fileprivate var titles: [String] {
        switch plane {
        case .path: return pathTitles
        case .random:
            return [
                localized("Loss landscape: two random directions, scaled unit by unit"),
                localized("Loss landscape: random plane"), localized("Random plane"),
            ]
        case .line:
            let short = localized("Loss on a line")
            guard !isFilledUp else { return [localized("Loss along a random direction"), short] }
            let step = NumberFormat.grouped(step)
            return [localized("Loss along the line from the beginning to step \(step)"), short]
        }
    }

    private var pathTitles: [String] {
        let shares = varianceShares.map { NumberFormat.percent($0) }
        guard shares.count == 2, !isFilledUp else {
            return [
                localized("Loss landscape: the path is too short for a plane of its own"),
                LandscapePanel.title,
            ]
        }
        return [
            localized("Loss landscape: plane of the path, \(shares[0]) of its variance across, \(shares[1]) up"),
            localized("Loss landscape: path, \(shares[0]) across, \(shares[1]) up"),
            localized("Path: variance \(shares[0]) →, \(shares[1]) ↑"), localized("Plane of the path"),
        ]
    }

    fileprivate var legends: [String] {
        let step = NumberFormat.grouped(step)
        guard rows > 1 else {
            return [localized("○ begin at -1  ● now  0 is step \(step)"), localized("0 is step \(step)")]
        }
        return [
            localized("○ begin ● now, projected  + made round step \(step)"),
            localized("○ begin ● now  + step \(step)"),
            localized("+ step \(step)"),
        ]
    }

    fileprivate func reading(loss: Double?) -> [String] {
        guard let loss else { return [] }
        let figure = NumberFormat.plainDecimal(loss, significantDigits: 4)
        return (rows > 1 ? [localized("loss now \(figure), colours logarithmic")] : [])
            + [localized("loss now \(figure)"), figure]
    }

    fileprivate func reading(at place: SIMD2<Double>) -> String {
        let loss = loss(at: place)
        let figure = loss.isFinite ? NumberFormat.plainDecimal(loss, significantDigits: 4) : localized("not finite")
        let x = NumberFormat.fixed(place.x, decimals: 2)
        let coordinates = rows == 1 ? x : "\(x), \(NumberFormat.fixed(place.y, decimals: 2))"
        return localized("at \(coordinates): loss \(figure)")
    }
}
