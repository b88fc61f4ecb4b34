/// The mean squared error of a line over data, as a surface over the slope p (the point's x) and the intercept q
/// (its y):
///
///     f(p, q) = 1/n sum (p x_i + q - y_i)^2
///
/// Written around the least squares solution (p*, q*), of residual f*, with the means mx and my and the variance
/// sxx of the x_i, it takes two products however many data there are, and no digits cancel:
///
///     f(p, q) = f* + sxx (p - p*)^2 + (p mx + q - my)^2
public struct Regression: Surface {
    public let x: [Double]
    public let y: [Double]
    /// Slope and intercept of least squares, p* = sxy / sxx and q* = my - p* mx; the slope is 0 where all x are equal.
    public let closedForm: SIMD2<Double>
    private let meanX, meanY, varianceX: Double
    private let residual: Double

    /// - Precondition: as many y as x, at least one.
    public init(x: [Double], y: [Double]) {
        precondition(x.count == y.count && !x.isEmpty, "as many y as x, at least one")
        let count = Double(x.count)
        let meanX = x.reduce(0, +) / count
        let meanY = y.reduce(0, +) / count
        let varianceX = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) } / count
        let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / count
        let slope = varianceX > 0 ? covariance / varianceX : 0
        let intercept = meanY - slope * meanX
        residual =
            zip(x, y).reduce(0) { $0 + (slope * $1.0 + intercept - $1.1) * (slope * $1.0 + intercept - $1.1) } / count
        closedForm = SIMD2(slope, intercept)
        (self.x, self.y, self.meanX, self.meanY, self.varianceX) = (x, y, meanX, meanY, varianceX)
    }

    public var name: String { "regression" }
    /// Over each datum (x, y), averaged.
    public var formula: String { "(p*x + q - y)^2" }
    /// The closed form; none where all x are equal, since every line through the mean is as good there.
    public var minima: [SIMD2<Double>] { varianceX > 0 ? [closedForm] : [] }
    public var minimumValue: Double? { residual }
    public var defaultStart: SIMD2<Double> {
        SIMD2(domain.x.lowerBound, domain.y.upperBound) * 0.75 + closedForm * 0.25
    }
    public var domain: SurfaceDomain {
        let reach = SIMD2(max(2, 1.5 * abs(closedForm.x)), max(2, 1.5 * abs(closedForm.y)))
        return SurfaceDomain(
            x: closedForm.x - reach.x...closedForm.x + reach.x, y: closedForm.y - reach.y...closedForm.y + reach.y)
    }
    public var prefersLogarithmicColor: Bool { true }
    public var sampleCount: Int { x.count }

    public func sample(at point: SIMD2<Double>) -> SurfaceSample {
        let offset = point.x - closedForm.x
        let height = point.x * meanX + point.y - meanY
        return SurfaceSample(
            value: residual + varianceX * offset * offset + height * height,
            gradient: SIMD2(2 * varianceX * offset + 2 * meanX * height, 2 * height))
    }

    /// The gradient of the mean over a batch:
    ///
    ///     df/dp = 2/b sum (p x_i + q - y_i) x_i,   df/dq = 2/b sum (p x_i + q - y_i)
    public func updateGradient(
        at point: SIMD2<Double>, exact: SIMD2<Double>, samples: inout Int, batches: inout BatchOrder
    ) -> SIMD2<Double> {
        guard batches.isPartial else {
            samples += x.count
            return exact
        }
        let batch = batches.next(&samples)
        var sum = SIMD2<Double>(0, 0)
        for index in batch {
            let error = point.x * x[Int(index)] + point.y - y[Int(index)]
            sum += error * SIMD2(x[Int(index)], 1)
        }
        return 2 * sum / Double(batch.count)
    }
}
