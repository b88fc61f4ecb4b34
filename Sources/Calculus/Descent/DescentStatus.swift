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

/// Tells after a step whether the descent has ended.
struct DescentEnding {
    let tolerance: Double
    private let smallUpdate: Double

    init(_ settings: DescentSettings) {
        tolerance = settings.tolerance
        smallUpdate = settings.tolerance.squareRoot()
    }

    @inline(never)
    func status(after walker: DescentWalker) -> DescentStatus {
        guard walker.sample.value.isFinite, walker.point.x.isFinite, walker.point.y.isFinite else { return .diverged }
        guard abs(walker.sample.value - walker.previousValue) < tolerance else { return .running }
        let small = smallUpdate * max(1, length(walker.point))
        if length(walker.update) <= small { return .converged }
        return walker.step >= 2 && length(walker.update + walker.previousUpdate) <= small ? .oscillating : .running
    }
}
