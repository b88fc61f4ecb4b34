/// Where the pixels of a map lie, and what they stand for.
public struct MapGeometry: Hashable, Sendable {
    /// The cells of the map itself, without axes.
    public var plot: Rect
    public var domain: ChartDomain

    public init(area: Rect, domain: ChartDomain, showsAxes: Bool = false) {
        plot = MapGeometry.plot(in: area, showsAxes: showsAxes)
        self.domain = domain
    }

    /// A map with axes whose domain is widened so that a unit is as long in both directions.
    public init(widening domain: ChartDomain, in area: Rect) {
        let plot = MapGeometry.plot(in: area, showsAxes: true)
        self.plot = plot
        self.domain = domain.widened(columns: plot.columns, rows: plot.rows)
    }

    /// The part of an area in the middle in which a map's unit is as long in both directions; a cell is twice as high
    /// as wide.
    public static func area(_ area: Rect, fitting domain: ChartDomain, showsAxes: Bool = false) -> Rect {
        let plot = plot(in: area, showsAxes: showsAxes)
        let width = domain.x.upperBound - domain.x.lowerBound, height = domain.y.upperBound - domain.y.lowerBound
        guard !plot.isEmpty, width > 0, height > 0, (width / height).isFinite else { return area }
        let columns = min(plot.columns, max(1, Int((Double(2 * plot.rows) * width / height).rounded())))
        let rows = min(plot.rows, max(1, Int((Double(plot.columns) * height / width / 2).rounded())))
        let (left, top) = ((plot.columns - columns) / 2, (plot.rows - rows) / 2)
        return Rect(
            column: area.column + left, row: area.row + top, columns: area.columns - (plot.columns - columns),
            rows: area.rows - (plot.rows - rows))
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
        guard column.isFinite, row.isFinite else { return nil }
        return Position(
            column: plot.column + min(plot.columns - 1, Int(column * Double(plot.columns))),
            row: plot.row + min(plot.rows - 1, Int(row * Double(plot.rows))))
    }

    static func plot(in area: Rect, showsAxes: Bool) -> Rect {
        guard hasAxes(in: area, showsAxes: showsAxes) else { return area }
        return Rect(column: area.column + 6, row: area.row, columns: area.columns - 6, rows: area.rows - 1)
    }

    static func hasAxes(in area: Rect, showsAxes: Bool) -> Bool {
        showsAxes && area.columns >= 20 && area.rows >= 5
    }
}

/// The part of the plane that a map shows.
public struct ChartDomain: Hashable, Sendable {
    public var x: ClosedRange<Double>
    public var y: ClosedRange<Double>

    public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
        self.x = x
        self.y = y
    }
}
