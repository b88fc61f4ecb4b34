/// The class that a network names at every place of a grid: the class's colour, the more the surer.
public struct CategoryMap: Widget {
    /// Class index of every pixel, row-major, the top row first: `columns * rows` of them.
    public var categories: [Int]
    /// How sure it is, in 0...1; empty: entirely.
    public var confidences: [Float]
    /// How sure it is where it cannot tell at all, such as 1/3 of three classes: the darkest.
    public var chance: Double = 0
    public var columns: Int
    public var rows: Int
    public var points: [MapPoint]
    public var domain: ChartDomain
    public var showsAxes: Bool
    public var cursor: MapPoint?

    public init(
        categories: [Int], confidences: [Float] = [], columns: Int, rows: Int, points: [MapPoint] = [],
        domain: ChartDomain = ChartDomain(x: -1...1, y: -1...1), showsAxes: Bool = false, cursor: MapPoint? = nil
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

    /// Without colours: lines between the regions, in them the class's digit, more of them where it is surer.
    private func drawMarks(_ plot: Rect, into frame: inout Frame, context: DrawingContext) {
        for row in 0..<plot.rows {
            for column in 0..<plot.columns {
                let (category, confidence) = pixel(x: column, y: row, width: plot.columns, height: plot.rows)
                let isSure = confidence >= 0.5
                let isMarked = (column + (row % 2) * 2) % 4 == 0 && (isSure || row % 4 == 0)
                guard category >= 0, isMarked else { continue }
                frame.put(
                    Cell(Unicode.Scalar(UInt8(48 + category % 10)), style: context.dimStyle),
                    at: Position(column: plot.column + column, row: plot.row + row), in: plot)
            }
        }
        drawBorders(plot, into: &frame, context: context)
    }

    /// Where neighbouring pixels are of different classes.
    private func drawBorders(_ plot: Rect, into frame: inout Frame, context: DrawingContext) {
        var canvas = BrailleCanvas(size: plot.size)
        let width = plot.columns, height = 2 * plot.rows
        let grid = (0..<width * height).map { index in
            pixel(x: index % width, y: index / width, width: width, height: height).category
        }
        for y in 0..<height {
            for x in 0..<width {
                let own = grid[y * width + x]
                if x + 1 < width, grid[y * width + x + 1] != own {
                    canvas.set(x: 2 * x + 1, y: 2 * y)
                    canvas.set(x: 2 * x + 1, y: 2 * y + 1)
                }
                if y + 1 < height, grid[(y + 1) * width + x] != own {
                    canvas.set(x: 2 * x, y: 2 * y + 1)
                    canvas.set(x: 2 * x + 1, y: 2 * y + 1)
                }
            }
        }
        canvas.draw(
            into: &frame, at: Position(column: plot.column, row: plot.row), clip: plot,
            mark: context.isASCII ? "#" : nil, context: context)
    }

    /// Class and confidence of the nearest value; class -1 where there is none.
    private func pixel(x: Int, y: Int, width: Int, height: Int) -> (category: Int, confidence: Double) {
        guard columns > 0, rows > 0, categories.count >= columns * rows else { return (-1, 0) }
        let column = min(columns - 1, (x * columns + columns / 2) / width)
        let row = min(rows - 1, (y * rows + rows / 2) / height)
        let index = row * columns + column
        guard index < confidences.count else { return (categories[index], 1) }
        let confidence = (Double(confidences[index]) - chance) / max(1 - chance, 1e-9)
        return (categories[index], confidence.isNaN ? 0 : min(max(confidence, 0), 1))
    }

    private func shade(_ category: Int, step: Int, context: DrawingContext) -> Color {
        guard category >= 0 else { return context.theme.faded(context.theme.bad) }
        return context.theme.classColor(category, sureness: Double(step) / 4)
    }
}
