/// An image of few pixels, enlarged to whole screen pixels or reduced by averaging; it starts at the top left of the
/// area and takes as many cells as its scale says.
public struct PixelImage: Widget {
    /// Row by row from the top left: `width * height`.
    public var values: [Double]
    public var width: Int
    public var height: Int
    public var scale: PixelScale
    /// The values of the ramp's ends.
    public var range: ClosedRange<Double>
    public var ramp: ColorRamp
    /// Whether cells without ink have a dot where there are no colours.
    public var showsPaper: Bool

    public init(
        values: [Double], width: Int, height: Int, scale: PixelScale, range: ClosedRange<Double> = 0...1,
        ramp: ColorRamp, showsPaper: Bool = true
    ) {
        self.values = values
        self.width = width
        self.height = height
        self.scale = scale
        self.range = range
        self.ramp = ramp
        self.showsPaper = showsPaper
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard width > 0, height > 0, values.count >= width * height else { return }
        let size = scale.cells(width: width, height: height)
        var canvas = HalfBlockCanvas(size: size)
        let (across, down) = (scale.pixels(width), scale.pixels(height))
        for y in 0..<down {
            for x in 0..<across {
                let fraction = fraction(of: mean(x: x, y: y, across: across, down: down))
                canvas.set(x: x, y: y, color: ramp.color(at: fraction), level: fraction)
            }
        }
        let origin = Position(column: area.column, row: area.row)
        canvas.draw(into: &frame, at: origin, clip: area, context: context)
        guard !context.hasColors, showsPaper else { return }
        let paper: Unicode.Scalar = context.isASCII ? "." : "·"
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                let position = Position(column: origin.column + column, row: origin.row + row)
                guard frame.bounds.contains(position), area.contains(position),
                    frame[position.column, position.row].scalar == " "
                else { continue }
                frame.put(Cell(paper, style: context.dimStyle), at: position, in: area)
            }
        }
    }

    /// The mean of the image's pixels that a screen pixel covers.
    private func mean(x: Int, y: Int, across: Int, down: Int) -> Double {
        let columns = span(x, of: across, over: width), rows = span(y, of: down, over: height)
        var sum = 0.0
        for row in rows { for column in columns { sum += values[row * width + column] } }
        return sum / Double(columns.count * rows.count)
    }

    private func span(_ place: Int, of count: Int, over pixels: Int) -> Range<Int> {
        let first = min(place * pixels / count, pixels - 1)
        return first..<max(first + 1, min(pixels, (place + 1) * pixels / count))
    }

    private func fraction(of value: Double) -> Double {
        let extent = range.upperBound - range.lowerBound
        guard extent > 0 else { return 0.5 }
        return (value - range.lowerBound) / extent
    }
}

/// How much larger or smaller than its pixels an image is drawn.
public struct PixelScale: Hashable, Sendable {
    /// Pixels of the screen, half a cell high each, for `divisor` pixels of the image.
    public let factor: Int
    public let divisor: Int

    private init(_ factor: Int, _ divisor: Int) {
        self.factor = factor
        self.divisor = divisor
    }

    /// From the largest to the smallest.
    public static let all =
        [12, 10, 8, 6, 4, 2, 1].map { PixelScale($0, 1) } + [2, 3, 4, 6, 8].map { PixelScale(1, $0) }

    /// Those at which every pixel of an image covers whole cells, and after them one cell for two pixels.
    public static let whole = all.filter { $0.divisor == 1 }

    /// As many screen pixels as so many pixels of an image take, at least one.
    public func pixels(_ count: Int) -> Int { max(1, (count * factor + divisor - 1) / divisor) }

    /// The cells that an image takes.
    public func cells(width: Int, height: Int) -> Size {
        Size(columns: pixels(width), rows: (pixels(height) + 1) / 2)
    }
}
