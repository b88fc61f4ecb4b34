/// A grid of values as colours, two square pixels a cell, with data points over it.
public struct HeatMap: Widget {
    /// Row-major, the top row first: `columns * rows` values.
    public var values: [Float]
    public var columns: Int
    public var rows: Int
    /// The values of the ramp's ends; `nil`: the range of the finite values.
    public var range: ClosedRange<Double>?
    /// `nil`: the theme's diverging ramp.
    public var ramp: ColorRamp?
    public var points: [MapPoint]
    /// What the grid covers; needed by points and axes.
    public var domain: ChartDomain
    /// A line is drawn where the values cross this one, such as 0.5 for a probability.
    public var contourLevel: Double?
    public var showsAxes: Bool
    /// A place marked by a cross hair, such as the mouse's.
    public var cursor: MapPoint?

    public init(
        values: [Float], columns: Int, rows: Int, range: ClosedRange<Double>? = nil, ramp: ColorRamp? = nil,
        points: [MapPoint] = [], domain: ChartDomain = ChartDomain(x: -1...1, y: -1...1),
        contourLevel: Double? = nil, showsAxes: Bool = false, cursor: MapPoint? = nil
    ) {
        self.values = values
        self.columns = columns
        self.rows = rows
        self.range = range
        self.ramp = ramp
        self.points = points
        self.domain = domain
        self.contourLevel = contourLevel
        self.showsAxes = showsAxes
        self.cursor = cursor
    }

    /// The grid that fills `area` with one value a pixel: as many columns, twice as many rows.
    public static func resolution(for area: Rect, showsAxes: Bool = false) -> Size {
        let plot = MapGeometry.plot(in: area, showsAxes: showsAxes)
        return Size(columns: plot.columns, rows: 2 * plot.rows)
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        let geometry = MapGeometry(area: area, domain: domain, showsAxes: showsAxes)
        let plot = geometry.plot
        guard !plot.isEmpty else { return }
        let pixels = fractions(width: plot.columns, height: 2 * plot.rows)
        drawPixels(pixels, plot: plot, into: &frame, context: context)
        if let contourLevel, let level = fraction(of: contourLevel, in: valueRange) {
            var canvas = BrailleCanvas(size: plot.size)
            let below = shownRamp(context).color(at: level)
            let color = context.hasColors ? MapOverlay.contrast(to: below) : .standard
            ContourLine.draw(
                level: level, values: pixels, width: plot.columns, height: 2 * plot.rows, on: &canvas, color: color)
            canvas.draw(into: &frame, at: Position(column: plot.column, row: plot.row), clip: plot, context: context)
        }
        let overlay = MapOverlay(geometry: geometry, area: area, points: points, cursor: cursor, showsAxes: showsAxes)
        overlay.render(into: &frame, context: context)
    }

    private func shownRamp(_ context: DrawingContext) -> ColorRamp {
        (ramp ?? context.theme.diverging).shown(on: context.capabilities.colors)
    }

    private func drawPixels(_ pixels: [Double], plot: Rect, into frame: inout Frame, context: DrawingContext) {
        let ramp = shownRamp(context)
        var canvas = HalfBlockCanvas(size: plot.size)
        for y in 0..<canvas.height {
            for x in 0..<canvas.width {
                let fraction = pixels[y * canvas.width + x]
                let color = fraction.isNaN ? context.theme.faded(context.theme.bad) : ramp.color(at: fraction)
                canvas.set(x: x, y: y, color: color, level: fraction)
            }
        }
        canvas.draw(into: &frame, at: Position(column: plot.column, row: plot.row), clip: plot, context: context)
    }

    /// The place of the nearest value in the range for every pixel; not a number where there is none.
    private func fractions(width: Int, height: Int) -> [Double] {
        guard columns > 0, rows > 0, values.count >= columns * rows else {
            return Array(repeating: .nan, count: width * height)
        }
        let range = valueRange
        let sources = (0..<width).map { ($0 * columns + columns / 2) / width }
        var result: [Double] = []
        result.reserveCapacity(width * height)
        for y in 0..<height {
            let start = min(rows - 1, (y * rows + rows / 2) / height) * columns
            for source in sources {
                result.append(fraction(of: Double(values[start + min(columns - 1, source)]), in: range) ?? .nan)
            }
        }
        return result
    }

    private func fraction(of value: Double, in range: ClosedRange<Double>) -> Double? {
        guard !value.isNaN else { return nil }
        let extent = range.upperBound - range.lowerBound
        return extent > 0 ? min(max((value - range.lowerBound) / extent, 0), 1) : 0.5
    }

    private var valueRange: ClosedRange<Double> {
        if let range, range.lowerBound.isFinite, range.upperBound.isFinite { return range }
        var low = Float.infinity
        var high = -Float.infinity
        for value in values where value.isFinite {
            low = min(low, value)
            high = max(high, value)
        }
        return low <= high ? Double(low)...Double(high) : 0...1
    }
}
