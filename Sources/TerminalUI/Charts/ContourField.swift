import Foundation

/// The values of a function over a part of the plane, made ready once to be drawn many times: each pixel's
/// place in the range of the values, and the lines of equal value.
public struct ContourField: Sendable {
    /// Columns and rows of pixels; a cell holds two pixels, one above the other.
    public let size: Size
    public let scale: AxisScale
    /// Row-major, the top row first: 0 for the lowest value, 1 for the highest; not a number where there is none.
    let fractions: [Float]
    let lines: BrailleCanvas
    /// The values of the lines, ascending.
    public let levels: [Double]
    /// The lowest and the highest value.
    public let valueRange: ClosedRange<Double>

    /// - Parameters:
    ///   - values: row-major, the top row first, `columns * rows` of them.
    ///   - columns: pixels across.
    ///   - rows: pixels down, twice the rows of cells.
    ///   - scale: what the colours follow: the values, or the logarithm of their height above the lowest.
    ///   - levelCount: lines of equal value, evenly spread over the colours.
    public init(values: [Double], columns: Int, rows: Int, scale: AxisScale = .linear, levelCount: Int = 9) {
        let size = Size(columns: columns, rows: rows)
        let isWhole = values.count >= size.columns * size.rows
        self.size = isWhole ? size : Size(columns: 0, rows: 0)
        self.scale = scale
        let range = ValueRange(isWhole ? values : [], scale: scale)
        let places = values.prefix(self.size.columns * self.size.rows).map { range.fraction(of: $0) }
        fractions = places.map { Float($0) }
        let (low, high) = (range.value(at: 0), range.value(at: 1))
        valueRange = low <= high ? low...high : 0...1
        var count = max(0, levelCount)
        var steps = ContourField.steps(count)
        var canvas = ContourField.lines(at: steps, of: places, size: self.size)
        // Where the function goes up and down many times, fewer lines leave more of its colours to see.
        while count > 0, canvas.inkedShare > ContourField.mostInk {
            count = count / 2
            steps = ContourField.steps(count)
            canvas = ContourField.lines(at: steps, of: places, size: self.size)
        }
        levels = steps.map(range.value)
        lines = canvas
    }

    /// The share of the cells that lines may cross.
    private static let mostInk = 0.3

    /// Evenly spread over the colours.
    private static func steps(_ count: Int) -> [Double] { (0..<count).map { Double($0 + 1) / Double(count + 1) } }

    private static func lines(at steps: [Double], of places: [Double], size: Size) -> BrailleCanvas {
        var canvas = BrailleCanvas(size: Size(columns: size.columns, rows: size.rows / 2))
        for step in steps {
            ContourLine.draw(
                level: step, values: places, width: size.columns, height: size.rows, on: &canvas, color: .standard)
        }
        return canvas
    }

    /// The range of the finite values and how they are spread over it.
    private struct ValueRange {
        private let low: Double
        private let extent: Double
        /// Up to about this height above the lowest value the logarithmic scale is still linear.
        private let unit: Double
        private let isLogarithmic: Bool

        init(_ values: [Double], scale: AxisScale) {
            let sorted = values.filter(\.isFinite).sorted()
            low = sorted.first ?? 0
            let height = (sorted.last ?? 1) - low
            isLogarithmic = scale == .logarithmic && height > 0 && height.isFinite
            let near = (sorted.isEmpty ? 0 : sorted[sorted.count / 50]) - low
            unit = max(near, height * 1e-6)
            extent = isLogarithmic ? log1p(height / unit) : height
        }

        func fraction(of value: Double) -> Double {
            guard !value.isNaN else { return .nan }
            guard extent > 0, extent.isFinite else { return value.isFinite ? 0.5 : .nan }
            let height = min(max(value - low, 0), Double.greatestFiniteMagnitude)
            return min((isLogarithmic ? log1p(height / unit) : height) / extent, 1)
        }

        func value(at fraction: Double) -> Double {
            low + (isLogarithmic ? unit * expm1(fraction * extent) : fraction * extent)
        }
    }

    /// The grid that fills an area with one value a pixel.
    public static func resolution(for area: Rect, showsAxes: Bool = false) -> Size {
        let plot = MapGeometry.plot(in: area, showsAxes: showsAxes)
        return Size(columns: plot.columns, rows: 2 * plot.rows)
    }

    /// The coordinates of the pixels' middles.
    public static func coordinates(_ range: ClosedRange<Double>, count: Int, isDescending: Bool) -> [Double] {
        let extent = range.upperBound - range.lowerBound
        return (0..<max(0, count)).map { index in
            let place = (Double(index) + 0.5) / Double(count)
            return isDescending ? range.upperBound - place * extent : range.lowerBound + place * extent
        }
    }
}

extension ContourField {
    /// Draws the pixels, then the lines; a field of another size is stretched, without lines.
    func draw(ramp: ColorRamp, plot: Rect, into frame: inout Frame, context: DrawingContext) {
        guard size.columns > 0, size.rows > 1, !plot.isEmpty else { return }
        var canvas = HalfBlockCanvas(size: plot.size)
        let ink = ContourField.shadeShare(context)
        let missing = context.theme.faded(context.theme.bad)
        for y in 0..<canvas.height {
            let row = min(size.rows - 1, (2 * y + 1) * size.rows / (2 * canvas.height)) * size.columns
            for x in 0..<canvas.width {
                let fraction = fractions[row + min(size.columns - 1, (2 * x + 1) * size.columns / (2 * canvas.width))]
                let color = fraction.isNaN ? missing : ramp.color(at: Double(fraction))
                canvas.set(x: x, y: y, color: color, level: Double(fraction) * ink)
            }
        }
        let origin = Position(column: plot.column, row: plot.row)
        canvas.draw(into: &frame, at: origin, clip: plot, context: context)
        // Without colours the edges of the shades are the lines; more dots would hide the paths, and blocks the map.
        guard lines.size == plot.size, context.hasColors, context.capabilities.marks == .braille else { return }
        lines.draw(into: &frame, at: origin, clip: plot, colors: lineColors(ramp), context: context)
    }

    /// A line is a quarter of the ramp above the ground on which it is drawn, near the top below it: it is seen, and is
    /// quieter than what lies over it.
    private func lineColors(_ ramp: ColorRamp) -> [Color] {
        let distance: Float = 0.25
        return (0..<lines.size.columns * lines.size.rows).map { index in
            let row = 2 * (index / size.columns) + 1
            let ground = fractions[row * size.columns + index % size.columns]
            return ramp.color(at: Double(ground + distance <= 1 ? ground + distance : ground - distance))
        }
    }

    /// Shades of half of the ink at most where paths are drawn with characters, so that these stand out.
    private static func shadeShare(_ context: DrawingContext) -> Double { context.isASCII ? 0.45 : 0.7 }
}
