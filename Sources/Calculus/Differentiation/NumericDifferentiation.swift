extension Expression {
    /// The gradient by central differences, two evaluations for each variable:
    ///
    ///     df/dx ~ (f(x + h) - f(x - h)) / 2h,   h = eps^(1/3) max(1, |x|)
    ///
    /// Its error falls with h^2 until rounding, which grows with 1/h, takes over; this h balances the two (Press et
    /// al., "Numerical recipes", 5.7). Some ten digits are right.
    ///
    /// - Parameter point: a value for each of ``variables``, in their order.
    /// - Returns: a derivative for each variable.
    public func numericGradient(at point: [Double]) -> [Double] {
        point.indices.map { index in
            let reach = 6.055454452393343e-6 * max(1, abs(point[index]))
            var (above, below) = (point, point)
            above[index] += reach
            below[index] -= reach
            return (value(at: above) - value(at: below)) / (above[index] - below[index])
        }
    }
}
