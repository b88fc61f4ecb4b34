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
        let area = area.intersection(frame.bounds)
        let geometry = MapGeometry(area: area, domain: domain, showsAxes: showsAxes)
        let plot = geometry.plot
        guard !plot.isEmpty else { return }
        if context.hasColors {
            drawColors(plot, into: &frame, context: context)
        } else {
            drawMarks(plot, into: &frame, context: context)
        }
        let overlay = MapOverlay(geometry: geometry, area: area, points: points, cursor: cursor, showsAxes: showsAxes)
        overlay.render(into: &frame, context: context)
    }

    private func drawColors(_ plot: Rect, into frame: inout Frame, context: DrawingContext) {
        var shades: [Int: Color] = [:]
        var canvas = HalfBlockCanvas(size: plot.size)
        for y in 0..<canvas.height {
            for x in 0..<canvas.width {
                let (category, confidence) = pixel(x: x, y: y, width: canvas.width, height: canvas.height)
                let step = Int((confidence * 4).rounded())
                let color = shades[category * 8 + step] ?? shade(category, step: step, context: context)
                shades[category * 8 + step] = color
                canvas.set(x: x, y: y, color: color, level: confidence)
            }
        }
        canvas.draw(into: &frame, at: Position(column: plot.column, row: plot.row), clip: plot, context: context)
    }

    /// Without colours: the class's digit where it is sure, nothing where it is not.
    private func drawMarks(_ plot: Rect, into frame: inout Frame, context: DrawingContext) {
        for row in 0..<plot.rows {
            for column in 0..<plot.columns {
                let (category, confidence) = pixel(x: column, y: row, width: plot.columns, height: plot.rows)
                let digit = Unicode.Scalar(UInt8(48 + max(0, category) % 10))
                let isShown = category >= 0 && confidence >= 0.5
                frame.put(
                    Cell(isShown ? digit : "."),
                    at: Position(column: plot.column + column, row: plot.row + row), in: plot)
            }
        }
    }

    /// Class and confidence of the nearest value; class -1 where there is none.
    private func pixel(x: Int, y: Int, width: Int, height: Int) -> (category: Int, confidence: Double) {
        guard columns > 0, rows > 0, categories.count >= columns * rows else { return (-1, 0) }
        let column = min(columns - 1, (x * columns + columns / 2) / width)
        let row = min(rows - 1, (y * rows + rows / 2) / height)
        let index = row * columns + column
        guard index < confidences.count else { return (categories[index], 1) }
        let confidence = Double(confidences[index])
        return (categories[index], confidence.isNaN ? 0 : min(max(confidence, 0), 1))
    }

    private func shade(_ category: Int, step: Int, context: DrawingContext) -> Color {
        guard category >= 0 else { return context.theme.faded(context.theme.bad) }
        return context.theme.faded(context.theme.classColor(category), strength: 0.15 + 0.7 * Double(step) / 4)
    }
}
