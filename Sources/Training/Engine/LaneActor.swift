import Datasets
import Foundation
import Recipes

/// A lane with a thread of its own to run on, so that lanes use all cores.
actor LaneActor {
    private let lane: Lane
    nonisolated let label: String?
    private var previousParameters: [Double]?
    /// Whether somebody looks at the size of updates.
    private var measuresUpdate = false
    private var marks = ProgressMarks()
    private var landscape = LandscapeWatch()

    init(_ document: RecipeDocument, variant: Variant?, edits: [ScriptedEdit]? = nil) throws {
        lane = try Lane(document, variant: variant, edits: edits, recordsCurves: true)
        label = variant?.label
    }

    init(_ copy: BranchCopy) throws {
        lane = try Lane(copy)
        label = copy.name
    }

    init(resuming file: RunFile, variant: Variant?) throws {
        lane = try Lane(file, variant: variant, recordsCurves: true)
        label = variant?.label
    }

    var branchCopies: [BranchCopy] { lane.branchCopies }
    func record(withCheckpoints: Bool) -> LaneRecord { lane.record(withCheckpoints: withCheckpoints) }
    /// The recipe with all edits in force.
    var recipeText: String { lane.document.yaml }

    struct Progress: Sendable {
        var step: Int
        var hasEnded: Bool
        var elapsed: Duration
    }

    var progress: Progress { Progress(step: lane.step, hasEnded: lane.status != .running, elapsed: .zero) }
    var document: RecipeDocument { lane.document }
    var stepsToEndOfEpoch: Int { lane.stepsToEndOfEpoch }

    func advance(by count: Int) -> Progress {
        let clock = ContinuousClock()
        let begin = clock.now
        if measuresUpdate {
            measuresUpdate = false
            lane.advance(by: count - 1)
            // Where the run has ended by then, there is no last step to measure.
            if lane.status == .running { previousParameters = lane.parameters }
            lane.advance(by: 1)
        } else {
            lane.advance(by: count)
        }
        let elapsed = clock.now - begin
        marks.append(step: lane.step, samples: lane.samples, elapsed: elapsed / .seconds(1))
        return Progress(step: lane.step, hasEnded: lane.status != .running, elapsed: elapsed)
    }

    /// A fork for a test of rates, as the lane stands.
    func rangeTest() -> RangeTest { RangeTest(lane) }

    func check(_ settings: [Setting]) throws { try lane.check(settings) }
    func checkModel(at url: URL) throws { try lane.checkModel(at: url) }

    /// Takes the limit of steps and the stop conditions away, and records that.
    func liftLimits() {
        previousParameters = nil
        lane.liftLimits()
    }

    func apply(_ settings: [Setting]) throws {
        previousParameters = nil
        try lane.apply(settings)
    }

    func seek(to step: Int) -> Int {
        previousParameters = nil
        let reached = lane.seek(to: step)
        marks.truncate(after: reached)
        return reached
    }

    func restart(with settings: [Setting]) throws {
        previousParameters = nil
        try lane.restart(with: settings)
        marks = ProgressMarks()
    }

    func fork(named name: String?) { lane.fork(named: name) }

    func undo() throws -> AppliedEdit? {
        previousParameters = nil
        let undone = try lane.undo()
        marks.truncate(after: lane.step)
        return undone
    }

    func switchBranch(to id: Int) throws {
        previousParameters = nil
        try lane.switchBranch(to: id)
        marks.truncate(after: lane.step)
    }

    func renameBranch(_ id: Int, to name: String) throws { try lane.renameBranch(id, to: name) }
    func deleteBranch(_ id: Int) throws { try lane.deleteBranch(id) }

    /// - Parameter news: called whenever there is more of what is made in the background.
    func snapshot(
        _ request: SnapshotRequest, isHeld: Bool = false, news: @escaping @Sendable () -> Void = {}
    ) async -> LaneSnapshot {
        if request.health { measuresUpdate = true }
        if let wish = request.landscape {
            landscape.look(wish, at: lane, news: news)
            if wish.isAwaited { await landscape.awaited?.finish() }
        } else if request.isForScreen {
            landscape.leave()
        }
        var snapshot = lane.snapshot(request, previousParameters: previousParameters)
        snapshot.isHeld = isHeld
        if request.progress { snapshot.progress = marks.marks }
        if request.landscape != nil { snapshot.landscape = landscape.snapshot(of: lane) }
        return snapshot
    }

    func lossCourse(columns: Int) -> LossCourse {
        let history = lane.curves.snapshot(columns: columns)
        return LossCourse(
            label: label, train: history.trainLoss, test: history.testLoss, divergedAt: lane.divergedAt)
    }

    func save(to url: URL) throws { try lane.saveModel(to: url) }

    func load(from url: URL) throws {
        previousParameters = nil
        try lane.loadModel(from: url)
    }
}
