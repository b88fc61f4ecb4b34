/// Tells after each step whether the descent has ended.
struct DescentEnding {
    private let tolerance: Double
    private let smallUpdate: Double

    init(_ settings: DescentSettings) {
        tolerance = settings.tolerance
        smallUpdate = settings.tolerance.squareRoot()
    }

    @inline(__always)
    func status(after state: DescentState) -> DescentStatus {
        guard (state.value + state.point.x + state.point.y).isFinite || isFinite(state) else { return .diverged }
        guard abs(state.value - state.previousValue) < tolerance else { return .running }
        return statusOfUnchangedValue(state)
    }

    /// A sum of finite numbers may overflow.
    @inline(never)
    private func isFinite(_ state: DescentState) -> Bool {
        state.value.isFinite && state.point.x.isFinite && state.point.y.isFinite
    }

    @inline(never)
    private func statusOfUnchangedValue(_ state: DescentState) -> DescentStatus {
        let small = smallUpdate * max(1, length(state.point))
        if length(state.update) <= small { return .converged }
        return state.step >= 2 && length(state.update + state.previousUpdate) <= small ? .oscillating : .running
    }
}
