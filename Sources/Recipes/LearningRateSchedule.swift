import Foundation

/// How the learning rate changes over a run: a pure function of the number of the step.
///
/// With `r` the rate that the optimizer is given and `t` the steps taken since the end of the warm-up,
///
///     constant      r
///     step          r factor^floor(t / every)
///     exponential   r factor^t
///     cosine        m + (r - m) (1 + cos(pi min(t, T) / T)) / 2    with m = minimum
///     one_cycle     rises from r start to r over the first `peak` of T steps, then falls to r end;
///                   both along half a cosine
///
/// `T` is `steps`, the rest of the run unless told. The cosine is that of Loshchilov and Hutter,
/// "SGDR", ICLR 2017, without restarts; one cycle is that of Smith and Topin, "Super-convergence",
/// 2018, with the constants of PyTorch's `OneCycleLR`. A warm-up of W steps multiplies the first rate
/// of the schedule by 1/W, 2/W, ... 1.
public struct LearningRateSchedule: Hashable, Sendable {
    private let shape: Shape
    /// The steps of the linear rise before the schedule proper; at least 0.
    public let warmUp: Int

    private enum Shape: Hashable, Sendable {
        case constant
        case step(every: Int, factor: Double)
        case exponential(factor: Double)
        case cosine(steps: Int, minimum: Double)
        case oneCycle(steps: Int, start: Double, peak: Double, end: Double)
    }

    /// The names that a recipe's `optimizer.schedule.name` takes.
    public static let names = ["constant", "step", "exponential", "cosine", "one_cycle"]

    /// A schedule from its specification; nil specifications are constant.
    ///
    /// Nil where the name is unknown, or where the schedule needs a length and neither its `steps` nor
    /// `steps`, the length of the run, gives one.
    public init?(_ specification: ScheduleSpecification?, steps: Int?) {
        let specification = specification ?? ScheduleSpecification()
        warmUp = max(0, specification.warmUp)
        func value(_ name: String) -> Double? {
            specification.options[name]
                ?? LearningRateSchedule.options(of: specification.name).first { $0.name == name }?.defaultValue
        }
        let length = value("steps").map { max(1, Int($0)) } ?? steps.map { max(1, $0 - max(0, specification.warmUp)) }
        switch specification.name {
        case "constant":
            shape = .constant
        case "step":
            guard let every = value("every"), let factor = value("factor") else { return nil }
            shape = .step(every: max(1, Int(every)), factor: factor)
        case "exponential":
            guard let factor = value("factor") else { return nil }
            shape = .exponential(factor: factor)
        case "cosine":
            guard let length, let minimum = value("minimum") else { return nil }
            shape = .cosine(steps: length, minimum: minimum)
        case "one_cycle":
            guard let length, let start = value("start"), let peak = value("peak"), let end = value("end") else {
                return nil
            }
            shape = .oneCycle(steps: length, start: start, peak: peak, end: end)
        default:
            return nil
        }
    }

    /// The learning rate of a step.
    ///
    /// - Parameters:
    ///   - base: the rate that the optimizer is given.
    ///   - step: the steps taken before this one, 0 for the first.
    /// - Returns: the rate; at least 0.
    public func rate(base: Double, step: Int) -> Double {
        if step < warmUp {
            return rate(base: base, after: 0) * Double(step + 1) / Double(warmUp)
        }
        return rate(base: base, after: step - warmUp)
    }

    /// The rate after `taken` steps of the schedule proper.
    private func rate(base: Double, after taken: Int) -> Double {
        switch shape {
        case .constant:
            return base
        case .step(let every, let factor):
            return base * pow(factor, Double(taken / every))
        case .exponential(let factor):
            return base * pow(factor, Double(taken))
        case .cosine(let steps, let minimum):
            let share = Double(min(taken, steps)) / Double(steps)
            return LearningRateSchedule.halfCosine(from: base, to: minimum, at: share)
        case .oneCycle(let steps, let start, let peak, let end):
            let last = Double(max(1, steps - 1))
            let top = max(peak * Double(steps) - 1, 0)
            let taken = min(Double(taken), last)
            if taken < top {
                return base * LearningRateSchedule.halfCosine(from: start, to: 1, at: taken / top)
            }
            guard last > top else { return base }
            return base * LearningRateSchedule.halfCosine(from: 1, to: end, at: (taken - top) / (last - top))
        }
    }

    /// Half a cosine from one value to another; `share` goes from 0 to 1.
    private static func halfCosine(from first: Double, to second: Double, at share: Double) -> Double {
        second + (first - second) * (1 + cos(Double.pi * share)) / 2
    }
}
