/// One curve of a ``LineChart``.
public struct ChartSeries: Hashable, Sendable {
    public var name: String
    /// In ascending order of `x`; any number, the chart reduces them to its columns.
    public var points: [ChartPoint]
    /// `nil`: the theme's series colour of this curve's index.
    public var color: Color?
    /// Shown in the legend; `nil`: the last value of the points.
    public var currentValue: Double?

    /// Whether it is noise that is drawn behind the others and faintly, and does not stretch the axis.
    public var isBackground = false

    /// A range around the curve, drawn faintly behind it: the extremes of its points count.
    public var band: [ChartPoint] = []

    public init(name: String, points: [ChartPoint], color: Color? = nil, currentValue: Double? = nil) {
        self.name = name
        self.points = points
        self.color = color
        self.currentValue = currentValue
    }
}

extension ChartSeries {
    /// The last value at or before a place; `nil` before the first point.
    public func value(at x: Double) -> Double? {
        var low = 0
        var high = points.count
        while low < high {
            let middle = (low + high) / 2
            if points[middle].x <= x { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? points[low - 1].last : nil
    }

    /// The last finite value at or before a place.
    func lastFiniteValue(before x: Double) -> Double? {
        points.last { $0.x <= x && $0.isFinite }?.last
    }
}

/// A bucket of consecutive values: its place, its extremes and its last value.
public struct ChartPoint: Hashable, Sendable {
    public var x: Double
    public var minimum: Double
    public var maximum: Double
    public var last: Double

    public init(x: Double, minimum: Double, maximum: Double, last: Double) {
        self.x = x
        self.minimum = minimum
        self.maximum = maximum
        self.last = last
    }

    /// Whether its values can be drawn.
    var isFinite: Bool { minimum.isFinite && maximum.isFinite && last.isFinite }

    /// A single value.
    public init(x: Double, y: Double) {
        self.init(x: x, minimum: y, maximum: y, last: y)
    }
}
