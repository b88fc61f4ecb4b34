/// What a descent is doing, in plain words.
public enum DescentVerdict: Hashable, Sendable {
    /// Too few steps to tell.
    case starting
    case converging
    /// The value falls, but so slowly that nothing comes of it.
    case creeping
    /// It jumps to and fro and gets nowhere.
    case oscillating
    /// Updates grow, and the value with them.
    case diverging
    /// The value falls without end.
    case unbounded
    /// The value neither falls nor grows.
    case wandering
    /// A value or a coordinate became infinite.
    case diverged(step: Int)
    case atMinimum(SIMD2<Double>)
    /// At a minimum that is not the lowest.
    case stuck(SIMD2<Double>)
    case atSaddle(SIMD2<Double>)
    /// The gradient vanishes at what is no minimum: a maximum or a plateau.
    case atLevelPoint(SIMD2<Double>)
}

extension Descent {
    /// Judged by the last 64 steps.
    public var verdict: DescentVerdict { verdict(at: state.step) }

    /// What it was doing at an earlier step.
    public func verdict(at step: Int) -> DescentVerdict {
        let rows = rows(endingAt: step, count: 64)
        guard let last = rows.last else { return .starting }
        if !last.value.isFinite || !last.point.x.isFinite || !last.point.y.isFinite {
            return .diverged(step: last.step)
        }
        if let rest = restingVerdict(last) { return rest }
        guard rows.count >= 3 else { return .starting }
        return movingVerdict(rows)
    }

    /// The verdict where the gradient is as good as zero and the point hardly moves.
    private func restingVerdict(_ row: DescentStep) -> DescentVerdict? {
        let reach = 1e-3 * max(1, length(row.point))
        if let update = row.update, length(update) > reach { return nil }
        if let distance = surface.distanceToMinimum(from: row.point), distance < reach {
            return .atMinimum(row.point)
        }
        let hessian = surface.hessian(at: row.point)
        // A slope is as good as level only where the gentlest curvature would level it out nearby.
        let curvature = hessian.smallestMagnitude(dimension: surface.dimension)
        guard curvature.isFinite, length(row.gradient) <= reach * curvature || row.gradient == .zero else { return nil }
        switch surface.kind(ofStationary: row.point) {
        case .minimum:
            guard let lowest = surface.minimumValue else { return .atMinimum(row.point) }
            return row.value > lowest + 1e-3 * max(1, abs(lowest)) ? .stuck(row.point) : .atMinimum(row.point)
        case .saddle: return .atSaddle(row.point)
        case .maximum: return .atLevelPoint(row.point)
        case .degenerate: return length(row.gradient) < 1e-9 ? .atLevelPoint(row.point) : nil
        }
    }

    private func movingVerdict(_ rows: [DescentStep]) -> DescentVerdict {
        let updates = rows.compactMap(\.update)
        let sizes = updates.map(length)
        guard let first = rows.first, let last = rows.last, let lastSize = sizes.last else { return .starting }
        let half = sizes.count / 2
        let early = sizes[..<max(1, half)].reduce(0, +) / Double(max(1, half))
        let late = sizes[half...].reduce(0, +) / Double(sizes.count - half)
        let turns = zip(updates, updates.dropFirst()).filter { ($0 * $1).sum() < 0 }.count
        let highestBefore = rows.dropLast().map(\.value).max() ?? last.value
        let scale = max(abs(first.value), abs(last.value), .leastNormalMagnitude)
        if late > 1.01 * early, last.value >= highestBefore, last.value > first.value { return .diverging }
        if turns * 10 >= 8 * (updates.count - 1), late > 0.97 * early, lastSize > 0,
            last.value >= first.value - 0.01 * scale
        {
            return .oscillating
        }
        if last.value < first.value {
            let width = max(
                surface.domain.x.upperBound - surface.domain.x.lowerBound,
                surface.domain.y.upperBound - surface.domain.y.lowerBound)
            if late > early, length(last.point) > 4 * width { return .unbounded }
            let travelled = length(last.point - first.point)
            let isSlow = (first.value - last.value) < 1e-3 * scale && travelled < 1e-3 * width
            return isSlow && rows.count >= 16 ? .creeping : .converging
        }
        return rows.count >= 16 ? .wandering : .starting
    }
}
