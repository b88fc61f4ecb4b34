/// A part of the plane: colours and lines of equal value below, then lines, arrows, data points and marks.
public struct PlaneChart: Widget {
    public var domain: ChartDomain
    /// `nil`: nothing but what is drawn over it.
    public var field: ContourField?
    /// `nil`: the theme's heights.
    public var ramp: ColorRamp?
    /// Later ones lie over earlier ones.
    public var lines: [PlaneLine]
    public var arrows: [PlaneArrow]
    public var points: [MapPoint]
    public var marks: [PlaneMark]
    public var showsAxes: Bool
    /// A place marked by a cross hair.
    public var cursor: SIMD2<Double>?

    public init(
        domain: ChartDomain, field: ContourField? = nil, ramp: ColorRamp? = nil, lines: [PlaneLine] = [],
        arrows: [PlaneArrow] = [], points: [MapPoint] = [], marks: [PlaneMark] = [], showsAxes: Bool = true,
        cursor: SIMD2<Double>? = nil
    ) {
        self.domain = domain
        self.field = field
        self.ramp = ramp
        self.lines = lines
        self.arrows = arrows
        self.points = points
        self.marks = marks
        self.showsAxes = showsAxes
        self.cursor = cursor
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        let geometry = MapGeometry(area: area, domain: domain, showsAxes: showsAxes)
        guard !geometry.plot.isEmpty else { return }
        field?.draw(
            ramp: (ramp ?? context.theme.heights).shown(on: context.capabilities.colors),
            plot: geometry.plot, into: &frame, context: context)
        drawLines(geometry, into: &frame, context: context)
        for arrow in arrows { draw(arrow, geometry, into: &frame, context: context) }
        let cursor = cursor.map { MapPoint(x: $0.x, y: $0.y, category: 0) }
        MapOverlay(geometry: geometry, area: area, points: points, cursor: cursor, showsAxes: showsAxes)
            .render(into: &frame, context: context)
        for mark in marks { draw(mark, geometry, into: &frame, context: context) }
    }

    private func drawLines(_ geometry: MapGeometry, into frame: inout Frame, context: DrawingContext) {
        let plot = geometry.plot
        let origin = Position(column: plot.column, row: plot.row)
        var all = BrailleCanvas(size: plot.size)
        for line in lines {
            var canvas = BrailleCanvas(size: plot.size)
            line.draw(on: &canvas, geometry: geometry)
            if context.isASCII {
                canvas.draw(into: &frame, at: origin, clip: plot, mark: line.asciiMark, context: context)
            } else {
                all.overlay(canvas)
            }
        }
        all.draw(into: &frame, at: origin, clip: plot, attributes: field == nil ? [] : .bold, context: context)
    }

    private func draw(
        _ arrow: PlaneArrow, _ geometry: MapGeometry, into frame: inout Frame, context: DrawingContext
    ) {
        let unit = geometry.columnsPerUnit
        let across = arrow.direction.x * unit.x
        let up = arrow.direction.y * unit.y
        let size = (across * across + up * up).squareRoot()
        guard size > 0, size.isFinite, let start = geometry.dot(of: arrow.point) else { return }
        let (right, rise) = (across / size, up / size)
        // A row is two columns, a column is two dots across and a row four dots down.
        let dots = arrow.length * 4
        let end = (x: start.x + Int((right * dots).rounded()), y: start.y - Int((rise * dots).rounded()))
        let plot = geometry.plot
        var canvas = BrailleCanvas(size: plot.size)
        var line = PlaneLine(points: [], color: arrow.color, stroke: arrow.stroke)
        line.points = [arrow.point, geometry.point(ofDotX: end.x, y: end.y)]
        line.draw(on: &canvas, geometry: geometry)
        canvas.draw(
            into: &frame, at: Position(column: plot.column, row: plot.row), clip: plot, attributes: .bold,
            mark: context.isASCII ? "." : nil, context: context)
        let tip = Position(column: plot.column + end.x.dividedDown(by: 2), row: plot.row + end.y.dividedDown(by: 4))
        put(
            ArrowHead.scalar(x: right, y: rise, isASCII: context.isASCII), at: tip, color: arrow.color, isBold: true,
            in: plot, into: &frame)
    }

    private func draw(_ mark: PlaneMark, _ geometry: MapGeometry, into frame: inout Frame, context: DrawingContext) {
        guard let position = geometry.position(x: mark.point.x, y: mark.point.y) else { return }
        put(
            context.isASCII ? mark.asciiScalar : mark.scalar, at: position, color: mark.color, isBold: mark.isBold,
            in: geometry.plot, into: &frame)
    }

    private func put(
        _ scalar: Unicode.Scalar, at position: Position, color: Color?, isBold: Bool, in plot: Rect,
        into frame: inout Frame
    ) {
        let background = frame[position.column, position.row].style.background
        let style = Style(
            foreground: color ?? MapOverlay.contrast(to: background), background: background,
            attributes: isBold ? .bold : [])
        frame.put(Cell(scalar, style: style), at: position, in: plot)
    }
}

extension MapGeometry {
    /// The dot of a point, 2 x 4 in a cell and counted from the plot's top left corner; it may lie outside.
    func dot(of point: SIMD2<Double>) -> (x: Int, y: Int)? {
        let width = domain.x.upperBound - domain.x.lowerBound
        let height = domain.y.upperBound - domain.y.lowerBound
        guard width > 0, height > 0 else { return nil }
        let x = (point.x - domain.x.lowerBound) / width * Double(2 * plot.columns)
        let y = (domain.y.upperBound - point.y) / height * Double(4 * plot.rows)
        guard !x.isNaN, !y.isNaN else { return nil }
        let limit = 1e7
        return (Int(min(max(x, -limit), limit).rounded(.down)), Int(min(max(y, -limit), limit).rounded(.down)))
    }

    /// The middle of a dot.
    func point(ofDotX x: Int, y: Int) -> SIMD2<Double> {
        let width = domain.x.upperBound - domain.x.lowerBound
        let height = domain.y.upperBound - domain.y.lowerBound
        return SIMD2(
            domain.x.lowerBound + (Double(x) + 0.5) / Double(2 * plot.columns) * width,
            domain.y.upperBound - (Double(y) + 0.5) / Double(4 * plot.rows) * height)
    }

    /// Columns for a unit along x; for a unit along y too, where a row counts for two columns.
    var columnsPerUnit: (x: Double, y: Double) {
        let width = domain.x.upperBound - domain.x.lowerBound
        let height = domain.y.upperBound - domain.y.lowerBound
        return (width > 0 ? Double(plot.columns) / width : 0, height > 0 ? Double(2 * plot.rows) / height : 0)
    }

    /// The point under the middle of a cell.
    public func point(at position: Position) -> SIMD2<Double>? {
        coordinates(at: position).map { SIMD2($0.x, $0.y) }
    }
}

extension Int {
    /// Rounded towards the lower number, also below 0.
    fileprivate func dividedDown(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
    }
}
