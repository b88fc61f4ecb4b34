/// A point where the gradient vanishes.
public struct StationaryPoint: Hashable, Sendable {
    public var point: SIMD2<Double>
    public var value: Double
    public var kind: StationaryPointKind

    public init(_ point: SIMD2<Double>, value: Double, kind: StationaryPointKind) {
        self.point = point
        self.value = value
        self.kind = kind
    }
}

/// What a function does around a point where its gradient vanishes.
public enum StationaryPointKind: String, Hashable, Sendable, CaseIterable {
    /// It rises in every direction.
    case minimum
    /// It falls in every direction.
    case maximum
    /// It rises in some directions and falls in others; in one dimension, an inflection with a level tangent.
    case saddle
    /// It is level to rounding in some direction, and nothing decides.
    case degenerate
}
