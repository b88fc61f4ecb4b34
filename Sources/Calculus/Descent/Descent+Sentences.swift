internal import Foundation

extension DescentVerdict {
    /// A few plain words: `stuck in a local minimum at (0.995, 1.99)`.
    ///
    /// - Parameter dimension: the number of coordinates to write.
    /// - Returns: a few words, the first in lower case.
    public func sentence(dimension: Int) -> String {
        func place(_ point: SIMD2<Double>) -> String {
            dimension == 1 ? "x = \(short(point.x))" : "(\(short(point.x)), \(short(point.y)))"
        }
        return switch self {
        case .starting: "starting"
        case .converging: "converging"
        case .creeping: "creeping: try a larger learning rate"
        case .oscillating: "oscillating: try a smaller learning rate"
        case .diverging: "diverging: try a smaller learning rate"
        case .unbounded: "falling without end: there is no minimum this way"
        case .wandering: "wandering: the value neither falls nor grows"
        case .diverged(let step): "diverged at step \(step): try a smaller learning rate"
        case .atMinimum(let point): "at a minimum, \(place(point))"
        case .stuck(let point): "stuck in a local minimum at \(place(point))"
        case .atSaddle(let point): "at a saddle, \(place(point))"
        case .atLevelPoint(let point): "at a level point that is no minimum, \(place(point))"
        }
    }
}

extension Descent {
    /// At which step it ended and why, or that it goes on.
    public var explanation: String {
        let change = short(abs(state.value - state.previousValue))
        let limit = short(settings.tolerance)
        let moved = short(length(state.update))
        return switch status {
        case .running: "running, step \(step)"
        case .finished: "finished at step \(step): all steps are used up"
        case .converged:
            "converged at step \(step): the value changed by \(change), less than \(limit), and the update is small "
                + "(\(moved))"
        case .oscillating:
            "oscillating at step \(step): the value changed by \(change), less than \(limit), but the updates stay "
                + "large (\(moved)) and the point is where it was two steps before"
        case .diverged: "diverged at step \(step): the value or the point is no longer a finite number"
        }
    }
}

/// At most four digits.
private func short(_ number: Double) -> String { String(format: "%.4g", number == 0 ? 0 : number) }
