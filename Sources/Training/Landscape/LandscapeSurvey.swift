import Recipes
import Synchronization

/// A landscape in the making, in a task of its own.
final class LandscapeSurvey: Sendable {
    /// A landscape that is ready, and where it lies.
    struct Result {
        let landscape: LossLandscape
        let axes: LandscapeAxes
    }

    private struct State {
        var progress = 0.0
        var result: Result?
        var hasEnded = false
        var task: Task<Void, Never>?
    }

    let request: LandscapeRequest
    let circumstances: LandscapeCircumstances
    let step: Int
    private let state = Mutex(State())

    /// Begins once `previous` has ended; `news` is called whenever there is more of it.
    init(
        _ request: LandscapeRequest, of source: LandscapeSource, in circumstances: LandscapeCircumstances,
        after previous: Task<Void, Never>?, news: @escaping @Sendable () -> Void
    ) {
        self.request = request
        self.circumstances = circumstances
        step = source.step
        let task = Task.detached(priority: .utility) { [weak self] in
            await previous?.value
            let result = await LandscapeSurvey.result(request, of: source) { share in
                self?.state.withLock { $0.progress = share }
                news()
            }
            self?.state.withLock { state in
                state.result = result
                state.hasEnded = true
            }
            news()
        }
        state.withLock { $0.task = task }
    }

    /// nil where the task was cancelled.
    private static func result(
        _ request: LandscapeRequest, of source: LandscapeSource, progress: (Double) -> Void
    ) async -> Result? {
        guard !Task.isCancelled else { return nil }
        let plan = source.plan(request.plane, drawing: request.number)
        // The recipe's components were made when the run was; without a result the screen says nothing.
        guard let landscape = try? await plan.landscape(progress: progress) else { return nil }
        return Result(landscape: landscape, axes: plan.axes)
    }

    deinit { cancel() }

    /// Ends soon after the survey is cancelled.
    var task: Task<Void, Never>? { state.withLock { $0.task } }

    var progress: Double { state.withLock { $0.progress } }
    var hasEnded: Bool { state.withLock { $0.hasEnded } }
    var result: Result? { state.withLock { $0.result } }

    func cancel() { task?.cancel() }

    /// Waits until it is ready or cancelled.
    func finish() async { await task?.value }
}

/// What a landscape depends on besides the parameters: with others it is another one.
struct LandscapeCircumstances: Hashable {
    private let model: ModelSpecification
    private let loss: String?
    private let datasetVersion: Int
    private let branch: Int

    init(_ lane: Lane) {
        model = lane.recipe.model
        loss = lane.recipe.loss
        datasetVersion = lane.datasetVersion
        branch = lane.currentBranch
    }
}

/// The landscape that is shown of a lane and the one that is to follow it.
struct LandscapeWatch {
    private var shown: LandscapeSurvey?
    private var running: LandscapeSurvey?
    /// Of the survey that was begun last, which may not have heard yet that it is cancelled.
    private var latestTask: Task<Void, Never>?
    private var projection = PathProjection()

    /// Begins a new one where what there is does not fit: once the run has gone twice as far, and where it ends.
    mutating func look(_ request: LandscapeRequest, at lane: Lane, news: @escaping @Sendable () -> Void) {
        settle()
        let circumstances = LandscapeCircumstances(lane)
        if let shown, shown.circumstances != circumstances { self.shown = nil }
        if let latest = running ?? shown, latest.request.plane == request.plane,
            latest.request.number == request.number, latest.circumstances == circumstances,
            running != nil || !isOutrun(latest, by: lane)
        {
            return
        }
        running?.cancel()
        let survey = LandscapeSurvey(
            request, of: lane.landscapeSource, in: circumstances, after: latestTask, news: news)
        (running, latestTask) = (survey, survey.task)
    }

    /// Nobody looks any more.
    mutating func leave() {
        running?.cancel()
        running = nil
    }

    /// The one that ``look(_:at:news:)`` has begun.
    var awaited: LandscapeSurvey? { running }

    private mutating func settle() {
        guard let running, running.hasEnded else { return }
        if running.result != nil {
            shown = running
            projection = PathProjection()
        }
        self.running = nil
    }

    private func isOutrun(_ survey: LandscapeSurvey, by lane: Lane) -> Bool {
        guard !lane.isInPast, lane.step > survey.step else { return false }
        return lane.status != .running || lane.step > 2 * survey.step + 100
    }

    mutating func snapshot(of lane: Lane) -> LandscapeSnapshot {
        settle()
        var snapshot = LandscapeSnapshot(progress: running?.progress)
        guard let result = shown?.result, result.axes.origin.count == lane.parameterCount else { return snapshot }
        snapshot.landscape = result.landscape
        snapshot.path = projection.points(of: lane.parameterPath, on: result.axes)
        snapshot.present = LandscapeSnapshot.Point(step: lane.step, place: result.axes.place(of: lane.parameters))
        return snapshot
    }
}
