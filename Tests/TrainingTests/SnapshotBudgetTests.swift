import Testing
import Training

@Suite("The budget of snapshots")
struct SnapshotBudgetTests {
    @Test("a snapshot is due at once at first, then after fifteen times as long as the last one took")
    func pause() {
        var budget = SnapshotBudget()
        let begin = ContinuousClock.now
        #expect(budget.isDue(at: begin))
        budget.spend(from: begin, to: begin + .milliseconds(2))
        #expect(!budget.isDue(at: begin + .milliseconds(31)))
        #expect(budget.isDue(at: begin + .milliseconds(32)))
    }
}
