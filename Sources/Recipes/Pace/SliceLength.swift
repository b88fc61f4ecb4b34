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
