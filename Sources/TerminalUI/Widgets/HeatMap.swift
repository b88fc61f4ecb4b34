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
    public var domain: PlotDomain
    /// A line is drawn where the values cross this one, such as 0.5 for a probability.
    public var contourLevel: Double?
    public var showsAxes: Bool
    /// A place marked by a cross hair, such as the mouse's.
    public var cursor: MapPoint?

    public init(
        values: [Float], columns: Int, rows: Int, range: ClosedRange<Double>? = nil, ramp: ColorRamp? = nil,
        points: [MapPoint] = [], domain: PlotDomain = PlotDomain(x: -1...1, y: -1...1),
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
    }
}

/// Where the pixels of a map lie, and what they stand for.
public struct MapGeometry: Hashable, Sendable {
    /// The cells of the map itself, without axes.
    public var plot: Rect
    public var domain: PlotDomain

    public init(area: Rect, domain: PlotDomain, showsAxes: Bool = false) {
        plot = MapGeometry.plot(in: area, showsAxes: showsAxes)
        self.domain = domain
    }

    /// The place in the plane under the middle of a cell, `nil` outside of the map.
    public func coordinates(at position: Position) -> (x: Double, y: Double)? {
        guard plot.contains(position) else { return nil }
        let x = (Double(position.column - plot.column) + 0.5) / Double(plot.columns)
        let y = (Double(position.row - plot.row) + 0.5) / Double(plot.rows)
        return (
            domain.x.lowerBound + x * (domain.x.upperBound - domain.x.lowerBound),
            domain.y.upperBound - y * (domain.y.upperBound - domain.y.lowerBound)
        )
    }

    /// The cell of a place in the plane, `nil` if it lies outside of the domain or is not finite.
    public func position(x: Double, y: Double) -> Position? {
        guard x.isFinite, y.isFinite, !plot.isEmpty, domain.x.contains(x), domain.y.contains(y) else { return nil }
        let width = domain.x.upperBound - domain.x.lowerBound
        let height = domain.y.upperBound - domain.y.lowerBound
        let column = width > 0 ? (x - domain.x.lowerBound) / width : 0.5
        let row = height > 0 ? (domain.y.upperBound - y) / height : 0.5
        return Position(
            column: plot.column + min(plot.columns - 1, Int(column * Double(plot.columns))),
            row: plot.row + min(plot.rows - 1, Int(row * Double(plot.rows))))
    }

    static func plot(in area: Rect, showsAxes: Bool) -> Rect {
        guard showsAxes, area.columns >= 16, area.rows >= 5 else { return area }
        return Rect(column: area.column + 6, row: area.row, columns: area.columns - 6, rows: area.rows - 1)
    }
}
