/// Whether a descent goes on, or how it ended.
public enum DescentStatus: String, Hashable, Sendable, CaseIterable {
    case running
    /// Its steps are used up.
    case finished
    /// The value no longer changes, and neither does the point: `|Δf| < T` and
    /// `‖update‖ ≤ √T max(1, ‖point‖)`.
    case converged
    /// The value no longer changes though updates stay large, since the point is where it was two steps
    /// before.
    case oscillating
    /// A value or a coordinate is no finite number.
    case diverged
}
