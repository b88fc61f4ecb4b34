import Foundation
import Recipes
import Training

/// Lanes that advance together, a slice of some milliseconds at a time, so that a signal acts at once.
///
/// The lengths of slices depend on the clock; what is computed does not depend on the slices.
struct LockstepRun {
    /// A row of one lane.
    struct Output {
        var row: MetricRow
        var lane: Int
    }

    let workers: [LaneWorker]
    /// The steps between two rows.
    let interval: Int
    /// The step at which the run is broken off, as a signal did when it was recorded; nil for none.
    var limit: Int?
    private let clock = ContinuousClock()

    init(_ workers: [LaneWorker], interval: Int) {
        self.workers = workers
        self.interval = interval
    }

    /// Runs until every lane has ended or a signal has come.
    ///
    /// - Parameters:
    ///   - emit: gets the rows in order: by step, then by lane; each step of a lane once.
    ///   - pause: gets the step after every slice.
    /// - Throws: what these throw.
    func run(emit: ([Output]) throws -> Void, pause: (Int) throws -> Void) async throws {
        var reports: [LaneWorker.Report] = []
        for worker in workers { reports.append(await worker.report()) }
        try emit(reports.enumerated().compactMap(output))
        var running = reports.indices.filter { !reports[$0].hasEnded }
        var position = reports.map(\.step).max() ?? 0
        var shown = position
        var slice = SliceLength(.milliseconds(5), startingAt: 1)
        while !running.isEmpty {
            if Interruption.signal != nil {
                try emit(await interrupt(running, at: position, isShown: position == shown))
                return
            }
            let due = nextDue(after: position)
            let next = due - position > slice.steps ? position + slice.steps : due
            let target = min(next, limit ?? next)
            if target == position {
                try emit(await interrupt(running, at: position, isShown: false))
                return
            }
            let begin = clock.now
            let slices = await advance(running, to: target, due: target == limit ? -1 : due)
            slice.adapt(to: target - position, elapsed: clock.now - begin)
            position = target
            if position == due { shown = position }
            try emit(slices.compactMap { output($0.lane, $0.report) })
            running = slices.filter { !$0.report.hasEnded }.map(\.lane)
            try pause(position)
        }
    }

    private func output(_ lane: Int, _ report: LaneWorker.Report) -> Output? {
        report.row.map { Output(row: $0, lane: lane) }
    }

    /// The next multiple of the interval, or the last number there is.
    private func nextDue(after step: Int) -> Int {
        let (due, overflow) = (step - step % interval).addingReportingOverflow(interval)
        return overflow ? .max : due
    }

    private func advance(
        _ lanes: [Int], to step: Int, due: Int
    ) async -> [(lane: Int, report: LaneWorker.Report)] {
        if lanes.count == 1 { return [(lanes[0], await workers[lanes[0]].advance(to: step, due: due))] }
        var reports = await withTaskGroup(of: (lane: Int, report: LaneWorker.Report).self) { group in
            for lane in lanes {
                let worker = workers[lane]
                group.addTask { (lane, await worker.advance(to: step, due: due)) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        // Lanes that end do so at steps of their own.
        reports.sort { ($0.report.row?.step ?? step, $0.lane) < ($1.report.row?.step ?? step, $1.lane) }
        return reports
    }

    /// Ends the lanes and returns their last rows. A step whose row was shown as running is followed by one more
    /// step, since no step is shown twice.
    private func interrupt(_ lanes: [Int], at position: Int, isShown: Bool) async -> [Output] {
        if isShown { _ = await advance(lanes, to: position + 1, due: position + 1) }
        var rows: [Output] = []
        for lane in lanes {
            await workers[lane].interrupt()
            if let row = output(lane, await workers[lane].report()) { rows.append(row) }
        }
        return rows.sorted { ($0.row.step, $0.lane) < ($1.row.step, $1.lane) }
    }
}
