/// The answers to a whole set of samples, which for large sets are found anew only now and then.
struct VerdictOnAll {
    private var kept: (mistakes: Int, value: (ConfusionMatrix, [AnswerSnapshot.Answer]))?
    private var budget = SnapshotBudget()

    /// Sets of more samples than this are large.
    static let largeCount = 4096

    /// What `compute` gives; of a large set what it gave before, as long as less time has passed than a small share of
    /// the run's allows.
    mutating func value(
        mistakes: Int, isLarge: Bool, compute: () -> (ConfusionMatrix, [AnswerSnapshot.Answer])
    ) -> (ConfusionMatrix, [AnswerSnapshot.Answer]) {
        let clock = ContinuousClock()
        let begin = clock.now
        if isLarge, let kept, kept.mistakes >= mistakes, !budget.isDue(at: begin) {
            return (kept.value.0, Array(kept.value.1.prefix(mistakes)))
        }
        let value = compute()
        budget.spend(from: begin, to: clock.now)
        kept = (mistakes, value)
        return value
    }
}
