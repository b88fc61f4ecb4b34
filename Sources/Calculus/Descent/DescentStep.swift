/// One row of a descent: where it is after that many updates.
public struct DescentStep: Hashable, Sendable {
    /// Updates made; 0 is the start.
    public var step: Int
    public var point: SIMD2<Double>
    public var value: Double
    /// The exact gradient at ``point``.
    public var gradient: SIMD2<Double>
    /// The update that led here, the new point less the old one; nil at step 0.
    public var update: SIMD2<Double>?
    /// The gradient that this update used: the exact one of the step before unless there is noise or a batch.
    public var usedGradient: SIMD2<Double>?
}
