/// A function to learn from samples; inputs are uniform in [-1, 1].
public enum RegressionSet: String, CaseIterable, Hashable, Sendable {
    /// `y = 0.7 x + 0.2`
    case line
    /// `y = sin(pi x)`
    case sine
    /// `y = (x1 + x2) / 2`
    case plane
    /// Two hills and two valleys: `y = sum of s exp(-|x - c|^2 / (2 0.3^2))` with `s` the sign of
    /// `c1 c2` and the centres `c` at (±0.5, ±0.5).
    case gaussians

    /// 1 for functions of x, 2 for functions of x1 and x2.
    public var inputCount: Int {
        switch self {
        case .line, .sine: 1
        case .plane, .gaussians: 2
        }
    }
}
