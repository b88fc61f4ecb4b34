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

    /// Asks or tells the lane something that leaves the network and the step as they are.
    func look<Answer: Sendable>(_ body: @Sendable (Lane) throws -> Answer) rethrows -> Answer { try body(lane) }

    /// Changes the network, its settings or the step; there is no last step then whose update could be measured.
    @discardableResult
    func change<Answer: Sendable>(_ body: @Sendable (Lane) throws -> Answer) rethrows -> Answer {
        previousParameters = nil
        defer { marks.truncate(after: lane.step) }
        return try body(lane)
    }

    struct Progress: Sendable {
        var step: Int
        var hasEnded: Bool
        var elapsed: Duration
    }

    var progress: Progress { Progress(step: lane.step, hasEnded: lane.status != .running, elapsed: .zero) }

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

    /// `news` is called whenever there is more of what is made in the background.
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
}
