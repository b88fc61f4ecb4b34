/// How many steps a miniature makes between two frames: those of the recipe's pace, as long as they keep to a budget
/// of time.
struct StepAllowance: Hashable {
    private let most: Int
    private let budget: Duration
    private(set) var steps = 1

    init(most: Int, budget: Duration) {
        self.most = max(1, most)
        self.budget = budget
    }

    /// Learns from what the last steps took.
    mutating func adapt(to elapsed: Duration) {
        if elapsed > budget {
            steps = max(1, steps / 2)
        } else if elapsed * 2 < budget {
            steps = min(most, steps * 2)
        }
    }
}
