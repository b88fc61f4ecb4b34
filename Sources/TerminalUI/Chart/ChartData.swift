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

    /// A single value.
    public init(x: Double, y: Double) {
        self.init(x: x, minimum: y, maximum: y, last: y)
    }
}

/// One curve of a ``LineChart``.
public struct ChartSeries: Hashable, Sendable {
    public var name: String
    /// In ascending order of `x`; any number, the chart reduces them to its columns.
    public var points: [ChartPoint]
    /// `nil`: the theme's series colour of this curve's index.
    public var color: Color?
    /// Shown in the legend; `nil`: the last value of the points.
    public var currentValue: Double?

    public init(name: String, points: [ChartPoint], color: Color? = nil, currentValue: Double? = nil) {
        self.name = name
        self.points = points
        self.color = color
        self.currentValue = currentValue
    }
}

/// Something that happened at one place of the x axis.
public struct ChartMarker: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A dotted vertical line: a choice was changed here.
        case edit
        /// A cross: the loss or a parameter stopped being finite here.
        case divergence
    }

    public var x: Double
    public var label: String
    public var kind: Kind

    public init(x: Double, label: String, kind: Kind = .edit) {
        self.x = x
        self.label = label
        self.kind = kind
    }
}

public enum AxisScale: Hashable, Sendable {
    case linear
    /// Values of 0 and below cannot be drawn: they count as gaps.
    case logarithmic
}
