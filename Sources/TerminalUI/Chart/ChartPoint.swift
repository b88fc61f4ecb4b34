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
