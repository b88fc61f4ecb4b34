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
