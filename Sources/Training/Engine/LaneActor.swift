import Datasets
import Foundation

/// A lane with a thread of its own to run on, so that lanes use all cores.
actor LaneActor {
    private let lane: Lane
    private var previousParameters: [Double]?
    /// Whether somebody looks at the size of updates.
    private var measuresUpdate = false

    init(_ document: RecipeDocument, variant: Variant?) throws {
        lane = try Lane(document, variant: variant, recordsCurves: true)
    }

    struct Progress: Sendable {
        var step: Int
        var hasEnded: Bool
        var elapsed: Duration
    }

    var progress: Progress { Progress(step: lane.step, hasEnded: lane.status != .running, elapsed: .zero) }
    var document: RecipeDocument { lane.document }
    var stepsToEndOfEpoch: Int { lane.stepsToEndOfEpoch }
    var hasStopConditions: Bool { lane.recipe.stop.isActive }

    func advance(by count: Int) -> Progress {
        let clock = ContinuousClock()
        let begin = clock.now
        if measuresUpdate {
            measuresUpdate = false
            lane.advance(by: count - 1)
            previousParameters = lane.parameters
            lane.advance(by: 1)
        } else {
            lane.advance(by: count)
        }
        return Progress(step: lane.step, hasEnded: lane.status != .running, elapsed: clock.now - begin)
    }

    func apply(_ settings: [Setting]) throws {
        previousParameters = nil
        try lane.apply(settings)
    }

    func seek(to step: Int) -> Int {
        previousParameters = nil
        return lane.seek(to: step)
    }

    func snapshot(_ request: SnapshotRequest) -> LaneSnapshot {
        if request.health { measuresUpdate = true }
        return lane.snapshot(request, previousParameters: previousParameters)
    }

    func save(to url: URL) throws { try lane.saveModel(to: url) }

    func load(from url: URL) throws {
        previousParameters = nil
        try lane.loadModel(from: url)
    }
}
