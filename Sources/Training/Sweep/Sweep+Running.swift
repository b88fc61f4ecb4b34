import Datasets
import Messages
import Recipes

extension Sweep {
    /// What happens while a sweep runs.
    public enum Event: Sendable {
        /// Some steps more were made, by whichever run.
        case advanced(steps: Int)
        /// A run has come to its end, having made `steps` steps.
        case finished(SweepRow)
    }

    /// The runs that have no row yet.
    public func unfinished(_ rows: [SweepRow]) -> [SweepRun] {
        let finished = Set(rows.map { SweepRun.Key(values: $0.values, seed: $0.seed) })
        return runs.filter { !finished.contains($0.key) }
    }

    /// Steps of the runs in total; nil where one ends by its stop conditions alone.
    public func stepCount(of runs: [SweepRun]) -> Int? {
        var lengths: [Int: Int] = [:]
        var total = 0
        for run in runs {
            guard let length = lengths[run.combination] ?? length(of: run) else { return nil }
            lengths[run.combination] = length
            let (sum, overflows) = total.addingReportingOverflow(length)
            if overflows { return nil }
            total = sum
        }
        return total
    }

    private func length(of run: SweepRun) -> Int? { (try? document(of: run).recipe())?.steps }

    /// Makes the runs, `jobs` at a time, each on a thread of its own.
    ///
    /// - Parameters:
    ///   - runs: some of the sweep's.
    ///   - jobs: how many at a time, at least 1.
    ///   - isInterrupted: asked every few milliseconds; where it says yes, the runs that have not finished are
    ///     given up, and the events end.
    /// - Returns: events in the order in which they happen. An `InputError` ends them.
    public func events(
        of runs: [SweepRun], jobs: Int, isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) -> AsyncThrowingStream<Event, any Error> {
        let (stream, continuation) = AsyncThrowingStream<Event, any Error>.makeStream()
        let task = Task {
            do {
                try await withThrowingTaskGroup { group in
                    var rest = runs[...]
                    for run in rest.prefix(max(1, jobs)) {
                        group.addTask { try finish(run, isInterrupted: isInterrupted, into: continuation) }
                    }
                    rest = rest.dropFirst(max(1, jobs))
                    while try await group.next() != nil {
                        guard !isInterrupted(), let run = rest.popFirst() else { continue }
                        group.addTask { try finish(run, isInterrupted: isInterrupted, into: continuation) }
                    }
                }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }

    private func finish(
        _ run: SweepRun, isInterrupted: () -> Bool,
        into continuation: AsyncThrowingStream<Event, any Error>.Continuation
    ) throws {
        let clock = ContinuousClock()
        let lane = try Lane(try document(of: run))
        var slice = 16
        while lane.status == .running {
            if isInterrupted() || Task.isCancelled { return }
            let (begin, step) = (clock.now, lane.step)
            lane.advance(by: slice)
            slice = Self.adapted(slice, elapsed: clock.now - begin)
            continuation.yield(.advanced(steps: lane.step - step))
        }
        continuation.yield(.finished(SweepRow(run, row: lane.row(), origin: origin)))
    }

    /// How many steps to make until the next look around.
    private static func adapted(_ slice: Int, elapsed: Duration) -> Int {
        let wished = Double(slice) * (Duration.milliseconds(20) / max(elapsed, .nanoseconds(1)))
        return max(1, min(1 << 22, Int(min(wished, 4 * Double(slice)))))
    }

    private func document(of run: SweepRun) throws(InputError) -> RecipeDocument {
        var document = document
        document.removeVariants()
        try document.set(run.settings + [Setting(path: "seed", value: "\(run.seed)")])
        return document
    }
}
