import Training

/// How far a sweep is and how long it will still take, on standard error.
struct SweepProgress {
    private var line = ProgressLine()
    private let runCount: Int
    /// The steps to make; nil where nobody knows.
    private let stepCount: Int?
    private var finished: Int
    private let alreadyFinished: Int
    private var steps = 0

    init(runCount: Int, alreadyFinished: Int, stepCount: Int?) {
        self.runCount = runCount
        self.alreadyFinished = alreadyFinished
        self.stepCount = stepCount
        finished = alreadyFinished
    }

    mutating func add(_ event: Sweep.Event) {
        switch event {
        case .advanced(let count): steps += count
        case .finished: finished += 1
        }
        let share = share
        let runs = "\(finished) of \(runCount) runs"
        line.show { seconds in
            guard share > 0 else { return runs }
            return "\(runs), \(Int(100 * share)) %, about \(Self.words(seconds * (1 - share) / share)) left"
        }
    }

    mutating func clear() { line.clear() }

    /// How much of the work of this time is done, from 0 to 1.
    private var share: Double {
        let runs = Double(finished - alreadyFinished) / Double(max(1, runCount - alreadyFinished))
        guard let stepCount, stepCount > 0 else { return runs }
        // Stop conditions end runs before their steps are used up.
        return min(1, max(runs, Double(steps) / Double(stepCount)))
    }

    static func words(_ seconds: Double) -> String {
        let seconds = Int(min(max(seconds.rounded(.up), 0), 1e9))
        if seconds < 60 { return "\(seconds) s" }
        if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
        return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
}
