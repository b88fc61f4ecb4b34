public import Recipes

/// Trains in the background and streams snapshots to whoever asks.
///
/// Works in slices of a few milliseconds; between two of them all lanes have made the same number of steps,
/// and there, and only there, orders take effect and snapshots are made. A reader that is slow or absent
/// never delays a step: what it gets is made when it asks, and is always the newest.
public actor TrainingEngine {
    typealias Command = @Sendable (isolated TrainingEngine) async -> Void

    /// By variant, then by seed.
    var lanes: [LaneActor]
    /// Lanes of each variant, with a seed each.
    private(set) var seedCount = 1
    /// The recipe as the run began.
    var document: RecipeDocument
    private var commands: [Command] = []
    private var hasLoop = false
    private(set) var isShutDown = false
    var isRunning = false
    /// Lanes that wait while the others advance.
    private var held: Set<Int> = []
    var original: Original?
    private var pace: Speed
    private var pacer = Pacer()
    private var meter = SpeedMeter()
    private var budget = SnapshotBudget()
    private let clock = ContinuousClock()
    /// Of a slice when running flat out.
    private var sliceLength = SliceLength(.milliseconds(4), startingAt: 16)
    private let pulse = EnginePulse()
    private var rangeTestOutcome: RangeTestOutcome?
    /// The changes of the user's so far, by whose order the last one is known.
    var changeCount = 0

    /// - Parameters:
    ///   - document: the recipe; each of its variants becomes a lane.
    ///   - edits: the edits of a recorded branch instead of the recipe's own.
    /// - Throws: `InputError` for whatever is wrong with it.
    public init(document: RecipeDocument, edits: [ScriptedEdit]? = nil) throws {
        try self.init(document: document, seedCount: 1, edits: edits)
    }

    /// Lanes are by variant, then by seed.
    init(document: RecipeDocument, lanes: [LaneActor], seedCount: Int) throws {
        self.document = document
        self.lanes = lanes
        self.seedCount = seedCount
        pace = try document.recipe().pace
    }

    // MARK: What orders change

    func start(_ selection: LaneSelection) async {
        let selected = indices(selection)
        if await haveEnded(selected) { await liftLimits(of: selected) }
        if selection == .all {
            held = []
        } else {
            if !isRunning { held = Set(lanes.indices) }
            held.subtract(selected)
        }
        isRunning = true
        keepPace()
        meter.reset()
    }

    func setPace(_ pace: Speed) {
        self.pace = pace
        keepPace()
    }

    /// Counts the steps that are due from now on.
    func keepPace() { pacer.reset(at: clock.now) }

    /// Tests the learning rates on a fork of every lane as it stands; the run itself goes on meanwhile.
    ///
    /// - Returns: a result for each lane, in their order.
    public func rangeTest(_ options: RangeTest.Options = RangeTest.Options()) async -> [RangeTestResult] {
        let tests = await ask { engine in
            var tests: [RangeTest] = []
            for lane in engine.shownLanes { tests.append(await lane.look { RangeTest($0) }) }
            return tests
        }
        return await withTaskGroup(of: (Int, RangeTestResult).self) { group in
            for (index, test) in tests.enumerated() { group.addTask { (index, test.run(options)) } }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    func testRates() async {
        let results = await rangeTest()
        await meet { engine in
            engine.rangeTestOutcome = RangeTestOutcome(
                number: (engine.rangeTestOutcome?.number ?? 0) + 1, results: results)
        }
    }

    /// The newest state.
    ///
    /// - Parameters:
    ///   - request: what to compute for it.
    ///   - version: waits until something is newer than this and, while the run goes flat out, until snapshots
    ///     take no more than a sixteenth of its time; nil answers at once.
    /// - Returns: nil once the engine is shut down or the task is cancelled.
    public func snapshot(_ request: SnapshotRequest, after version: Int?) async -> Snapshot? {
        while !isShutDown, !Task.isCancelled {
            if let version, pulse.version <= version || isReadTooOften {
                await pulse.change(after: pulse.version)
            } else {
                return await ask { engine in await engine.makeSnapshot(request) }
            }
        }
        return nil
    }

    /// Ends the loop; commands that are waiting are still carried out.
    public func shutDown() async {
        isShutDown = true
        isRunning = false
        pulse.publish()
        pulse.close()
    }

    // MARK: The loop

    private func run() async {
        while true {
            // Those that arrive meanwhile wait for the next slice, so that many readers cannot hold training up.
            let waiting = commands
            commands = []
            for command in waiting { await command(self) }
            if isShutDown, commands.isEmpty { return }
            guard isRunning, !isShutDown else {
                await pulse.sleep(nil)
                continue
            }
            let now = clock.now
            let due = pacer.stepsDue(at: now, pace: pace, limit: sliceLength.steps)
            if due > 0 {
                let selected = lanes.indices.filter { !held.contains($0) }
                await advance(selected, by: due)
                if await haveEnded(selected) {
                    isRunning = false
                    held = []
                    pulse.publish()
                }
                // Hops between actors run on in the same thread; only this hands it to whoever waits for one.
                await Task.yield()
            } else {
                await pulse.sleep(pacer.nextDue(pace: pace) - now)
            }
        }
    }

    /// Advances lanes by the same number of steps, each on a thread of the pool.
    func advance(_ selected: [Int], by count: Int) async {
        guard count > 0, let first = selected.first else { return }
        var slowest = Duration.zero
        if selected.count == 1 {
            slowest = await lanes[first].advance(by: count).elapsed
        } else {
            await withTaskGroup(of: Duration.self) { group in
                for index in selected {
                    let lane = lanes[index]
                    group.addTask { await lane.advance(by: count).elapsed }
                }
                for await elapsed in group { slowest = max(slowest, elapsed) }
            }
        }
        sliceLength.adapt(to: count, elapsed: slowest)
        meter.add(steps: count, until: clock.now)
        pulse.publish()
    }

    private func haveEnded(_ selected: [Int]) async -> Bool {
        for index in selected where await !lanes[index].progress.hasEnded { return false }
        return true
    }

    private func liftLimits(of selected: [Int]) async {
        for index in selected { await lanes[index].change { $0.liftLimits() } }
    }

    /// Pauses some lanes; once none is left that advances, the run is paused.
    func hold(_ selection: LaneSelection) {
        guard isRunning else { return }
        held.formUnion(indices(selection))
        guard held.count == lanes.count else { return }
        isRunning = false
        held = []
    }

    func replaceLanes(with fresh: [LaneActor], seedCount: Int = 1) {
        lanes = fresh
        self.seedCount = seedCount
        held = []
        keepPace()
    }

    private var isReadTooOften: Bool { isRunning && pace == .maximum && !budget.isDue(at: clock.now) }

    private func makeSnapshot(_ request: SnapshotRequest) async -> Snapshot {
        let begin = clock.now
        defer { budget.spend(from: begin, to: clock.now) }
        var request = request
        request.answers?.mayLag = isRunning
        // What is made in the background may be news while the snapshots are made, and is to be asked for again.
        let version = pulse.version
        let snapshots: [LaneSnapshot]
        if lanes.count == 1 {
            snapshots = [await lanes[0].snapshot(request, news: publish)]
        } else {
            snapshots = await laneSnapshots(request)
        }
        var snapshot = Snapshot(
            lanes: snapshots, isRunning: isRunning, pace: pace, stepsPerSecond: isRunning ? meter.stepsPerSecond : nil,
            version: version)
        snapshot.rangeTest = rangeTestOutcome
        snapshot.seeds = await seedOutcome(columns: request.historyColumns)
        return snapshot
    }

    private nonisolated var publish: @Sendable () -> Void { { [pulse] in pulse.publish() } }

    /// Each lane's on a thread of the pool.
    private func laneSnapshots(_ request: SnapshotRequest) async -> [LaneSnapshot] {
        await withTaskGroup(of: (Int, LaneSnapshot).self) { group in
            let publish = publish
            for (index, lane) in shownLanes.enumerated() {
                let isWanted = request.onlyLane == nil || request.onlyLane == index
                let request = isWanted ? request : SnapshotRequest(isForScreen: request.isForScreen)
                let isHeld = isRunning && held.contains(index * seedCount)
                group.addTask { (index, await lane.snapshot(request, isHeld: isHeld, news: publish)) }
            }
            var answers: [(Int, LaneSnapshot)] = []
            for await answer in group { answers.append(answer) }
            return answers.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    // MARK: Waiting

    /// Carries a command out at the next meeting of the lanes.
    func ask<Answer: Sendable>(
        _ body: @escaping @Sendable (isolated TrainingEngine) async -> Answer
    ) async -> Answer {
        if isShutDown { return await body(self) }
        if !hasLoop {
            hasLoop = true
            Task { await self.run() }
        }
        return await withCheckedContinuation { continuation in
            commands.append { engine in continuation.resume(returning: await body(engine)) }
            pulse.wake()
        }
    }

    /// ``ask(_:)`` for what changes the run, so that readers learn of it; where it fails nothing is new.
    @discardableResult
    func meet<Answer: Sendable, Failure: Error>(
        _ body: @escaping @Sendable (isolated TrainingEngine) async throws(Failure) -> Answer
    ) async throws(Failure) -> Answer {
        let result: Result<Answer, Failure> = await ask { engine in
            do throws(Failure) {
                let answer = try await body(engine)
                engine.pulse.publish()
                return .success(answer)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
