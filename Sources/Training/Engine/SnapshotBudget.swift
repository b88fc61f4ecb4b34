/// Holds what snapshots take to a small share of a run's time, however large its data set or its network.
package struct SnapshotBudget: Sendable {
    private var nextDue: ContinuousClock.Instant?

    /// How much longer than a snapshot the pause after it is.
    private static let pause = 15

    package init() {}

    package mutating func spend(from begin: ContinuousClock.Instant, to end: ContinuousClock.Instant) {
        nextDue = end + (end - begin) * Self.pause
    }

    package func isDue(at now: ContinuousClock.Instant) -> Bool { nextDue.map { now >= $0 } ?? true }
}

/// The answers to a whole set of samples, which for large sets are found anew only now and then.
package struct VerdictOnAll {
    package typealias Value = (confusion: ConfusionMatrix, mistakes: [AnswerSnapshot.Answer])

    private var kept: (mistakes: Int, value: Value)?
    private var budget = SnapshotBudget()

    /// Sets of more samples than this are large.
    package static let largeCount = 4096

    package init() {}

    /// What `compute` gives; of a large set what it gave before, where that will do, as long as finding it anew would
    /// take more than a small share of the time.
    package mutating func value(
        mistakes: Int, sampleCount: Int, mayLag: Bool = true,
        now: () -> ContinuousClock.Instant = { ContinuousClock().now },
        compute: () -> Value
    ) -> Value {
        let begin = now()
        if mayLag, sampleCount > Self.largeCount, let kept, kept.mistakes >= mistakes, !budget.isDue(at: begin) {
            return (kept.value.confusion, Array(kept.value.mistakes.prefix(mistakes)))
        }
        let value = compute()
        budget.spend(from: begin, to: now())
        kept = (mistakes, value)
        return value
    }
}
