/// Spreads steps over time at a given number a second.
package struct Pacer: Sendable {
    private var origin = ContinuousClock.now
    private var done = 0

    /// Falling behind by more than this is forgiven rather than caught up with.
    private static let patience = 0.25
    /// Steps are made in portions no finer than this.
    private static let tick = Duration.milliseconds(8)
    /// In seconds, a century.
    private static let longestWait = 3.2e9

    package init() {}

    package mutating func reset(at now: ContinuousClock.Instant) {
        origin = now
        done = 0
    }

    /// The steps to make now, at most `limit`; they count as made.
    package mutating func stepsDue(at now: ContinuousClock.Instant, pace: Speed, limit: Int) -> Int {
        guard case .stepsPerSecond(let rate) = pace else { return limit }
        let elapsed = (now - origin) / .seconds(1)
        var due = Self.whole(elapsed * rate) + 1 - done
        if Double(due) > max(1, rate * Self.patience) {
            let forgiven = due - max(1, Self.whole(rate * Self.patience))
            done += forgiven
            due -= forgiven
        }
        guard due > 0 else { return 0 }
        let portion = min(due, limit)
        done += portion
        return portion
    }

    /// When the next steps are due.
    package func nextDue(pace: Speed) -> ContinuousClock.Instant {
        guard case .stepsPerSecond(let rate) = pace else { return origin }
        let next = origin + .seconds(min(Double(done) / rate, Self.longestWait))
        return max(next, ContinuousClock.now + Self.tick)
    }

    /// The whole part of a number of steps, held where integers can count them.
    private static func whole(_ steps: Double) -> Int { Int(min(steps, 0x1p52)) }
}

/// Measures steps a second over about the last second.
package struct SpeedMeter: Sendable {
    private var marks: [(instant: ContinuousClock.Instant, steps: Int)] = []
    private var total = 0

    package init() {}

    package mutating func reset() {
        marks = []
        total = 0
    }

    package mutating func add(steps: Int, until now: ContinuousClock.Instant) {
        total += steps
        if let last = marks.last, now - last.instant < .milliseconds(50) { return }
        marks.append((now, total))
        while marks.count > 2, now - marks[0].instant > .seconds(1) { marks.removeFirst() }
    }

    package var stepsPerSecond: Double? {
        guard let first = marks.first, let last = marks.last, last.instant > first.instant else { return nil }
        return Double(last.steps - first.steps) / ((last.instant - first.instant) / .seconds(1))
    }
}

/// How many steps fill a slice of work, learnt from how long the slices before have taken.
package struct SliceLength: Sendable {
    /// The steps of the next slice.
    package private(set) var steps: Int
    private let duration: Duration

    /// - Parameters:
    ///   - duration: what a slice is to take.
    ///   - steps: the first guess.
    package init(_ duration: Duration, startingAt steps: Int) {
        self.duration = duration
        self.steps = steps
    }

    /// Takes in that `count` steps have taken some time. Fewer than a slice say little unless they were too slow.
    package mutating func adapt(to count: Int, elapsed: Duration) {
        let wished = Double(count) * (duration / max(elapsed, .nanoseconds(1)))
        guard count >= steps || wished < Double(steps) else { return }
        let longest = min(4 * Double(count), 1_048_576)
        steps = max(1, Int(min(wished, longest)))
    }
}

/// The paces that the keys reach.
package enum Pace {
    /// Steps a second, slowest first; beyond the last it is flat out.
    package static let ladder: [Double] = [1, 4, 16, 60, 250, 1000, 4000]

    package static func faster(than pace: Speed) -> Speed {
        guard case .stepsPerSecond(let rate) = pace else { return .maximum }
        return ladder.first { $0 > rate * 1.01 }.map(Speed.stepsPerSecond) ?? .maximum
    }

    package static func slower(than pace: Speed) -> Speed {
        guard case .stepsPerSecond(let rate) = pace else { return .stepsPerSecond(ladder[ladder.count - 1]) }
        return .stepsPerSecond(ladder.last { $0 < rate * 0.99 } ?? ladder[0])
    }
}
