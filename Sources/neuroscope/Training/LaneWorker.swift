import Datasets
import Foundation
import Messages
import Recipes
import Training

/// A lane on a thread of the pool, so that variants use all cores.
actor LaneWorker {
    private let lane: Lane
    nonisolated let plan: LanePlan

    /// With the edits of a recorded branch, if there are any, instead of the recipe's own.
    init(_ document: RecipeDocument, plan: LanePlan, edits: [ScriptedEdit]? = nil) throws {
        lane = try Lane(document, variant: plan.variant, edits: edits)
        self.plan = plan
    }

    /// Where a lane is after a slice.
    struct Report: Sendable {
        var step: Int
        var hasEnded: Bool
        /// The row of that step, where it is due.
        var row: MetricRow?
    }

    /// What the columns of a table depend on.
    struct Traits: Sendable {
        var isClassification: Bool
        var hasTestSet: Bool
        var hasPenalty: Bool
        var steps: Int?
    }

    var traits: Traits {
        Traits(
            isClassification: lane.dataset.task != .regression, hasTestSet: lane.dataset.test.count > 0,
            hasPenalty: lane.recipe.regularization.l1 > 0 || lane.recipe.regularization.l2 > 0,
            steps: lane.recipe.steps)
    }

    func report() -> Report { Report(step: lane.step, hasEnded: lane.status != .running, row: lane.row()) }

    /// Goes to `step`, or to where the run ends before it; a row comes with the end, and with the step `due`.
    func advance(to step: Int, due: Int) -> Report {
        lane.advance(by: step - lane.step)
        let hasEnded = lane.status != .running
        return Report(step: lane.step, hasEnded: hasEnded, row: hasEnded || lane.step == due ? lane.row() : nil)
    }

    func interrupt() { lane.interrupt() }

    var record: LaneRecord { lane.record }
    var parameters: [Double] { lane.parameters }

    func load(_ url: URL) throws(InputError) { try lane.loadModel(from: url) }

    func save(to file: OutputFile) throws(InputError) {
        try file.write { url throws(InputError) in try lane.saveModel(to: url) }
    }

    func writePredictions(to file: OutputFile) throws(InputError) { try file.write(Predictions(lane).csv) }
}
