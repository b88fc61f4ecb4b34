/// The class that a network names at every place of a grid: the class's colour, the more the surer.
public struct CategoryMap: Widget {
    /// Class index of every pixel, row-major, the top row first: `columns * rows` of them.
    public var categories: [Int]
    /// How sure it is, in 0...1; empty: entirely.
    public var confidences: [Float]
    public var columns: Int
    public var rows: Int
    public var points: [MapPoint]
    public var domain: PlotDomain
    public var showsAxes: Bool
    public var cursor: MapPoint?

    public init(
        categories: [Int], confidences: [Float] = [], columns: Int, rows: Int, points: [MapPoint] = [],
        domain: PlotDomain = PlotDomain(x: -1...1, y: -1...1), showsAxes: Bool = false, cursor: MapPoint? = nil
    ) {
        self.categories = categories
        self.confidences = confidences
        self.columns = columns
        self.rows = rows
        self.points = points
        self.domain = domain
        self.showsAxes = showsAxes
        self.cursor = cursor
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
    }
}
