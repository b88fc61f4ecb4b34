public import Expressions

/// A function that was typed, of `x`, or of `x` and `y`.
public struct ExpressionSurface: Surface {
    public let expression: Expression
    public let name: String
    public let dimension: Int

    /// A surface named after the formula's text unless told; nil where the formula has other variables than `x`, or
    /// `x` and `y`, or none.
    public init?(_ expression: Expression, name: String? = nil) {
        guard !expression.variables.isEmpty,
            let ordered = expression.with(variables: expression.variables == ["x"] ? ["x"] : ["x", "y"])
        else { return nil }
        self.expression = ordered
        self.name = name ?? expression.text
        dimension = ordered.variables.count
    }

    public var formula: String { expression.text }
    public var defaultStart: SIMD2<Double> { dimension == 1 ? SIMD2(1, 0) : SIMD2(1, 1) }
    public var domain: SurfaceDomain { dimension == 1 ? SurfaceDomain(x: -4...4) : SurfaceDomain(halfWidth: 4) }

    /// By forward mode, both partial derivatives in one sweep.
    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let result = expression.valueAndGradient(at: point)
        return SurfaceSample(value: result.value, gradient: result.gradient)
    }
}
