import Synchronization

/// A landscape in the making, in a task of its own.
final class LandscapeSurvey: Sendable {
    private struct State {
        var progress = 0.0
        var landscape: LossLandscape?
        var hasEnded = false
        var task: Task<Void, Never>?
    }

    let request: LandscapeRequest
    let circumstances: LandscapeCircumstances
    let step: Int
    let axes: LandscapeAxes
    private let state = Mutex(State())

    /// - Parameter news: called whenever there is more of it.
    init(
        _ request: LandscapeRequest, of source: LandscapeSource, in circumstances: LandscapeCircumstances,
        news: @escaping @Sendable () -> Void
    ) {
        self.request = request
        self.circumstances = circumstances
        step = source.step
        let plan = source.plan(request.plane, drawing: request.number)
        axes = plan.axes
        let task = Task.detached(priority: .utility) { [weak self] in
            // The recipe's components were made when the run was; without a result the screen says nothing.
            let landscape = try? await plan.landscape { share in
                self?.state.withLock { $0.progress = share }
                news()
            }
            self?.state.withLock { state in
                state.landscape = landscape
                state.hasEnded = true
            }
            news()
        }
        state.withLock { $0.task = task }
    }

    deinit { cancel() }

    var progress: Double { state.withLock { $0.progress } }
    var hasEnded: Bool { state.withLock { $0.hasEnded } }
    var landscape: LossLandscape? { state.withLock { $0.landscape } }

    func cancel() { state.withLock { $0.task }?.cancel() }

    /// Waits until it is ready or cancelled.
    func finish() async { await state.withLock { $0.task }?.value }
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
        running = LandscapeSurvey(request, of: lane.landscapeSource, in: circumstances, news: news)
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
        if running.landscape != nil { shown = running }
        self.running = nil
    }

    private func isOutrun(_ survey: LandscapeSurvey, by lane: Lane) -> Bool {
        guard !lane.isInPast, lane.step > survey.step else { return false }
        return lane.status != .running || lane.step > 2 * survey.step + 100
    }

    mutating func snapshot(of lane: Lane) -> LandscapeSnapshot {
        settle()
        var snapshot = LandscapeSnapshot(progress: running?.progress)
        guard let shown, let landscape = shown.landscape, shown.axes.origin.count == lane.parameterCount else {
            return snapshot
        }
        snapshot.landscape = landscape
        snapshot.path = lane.parameterPath.map {
            LandscapeSnapshot.Point(step: $0.step, place: shown.axes.place(of: $0.parameters))
        }
        snapshot.present = LandscapeSnapshot.Point(step: lane.step, place: shown.axes.place(of: lane.parameters))
        return snapshot
    }
}
