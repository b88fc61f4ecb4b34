/// The curves that charts draw.
struct Curves: Sendable {
    var isRecording = false
    var batchLoss = MetricHistory()
    var depth = DepthCurves()
    private var trainLoss = MetricHistory()
    private var testLoss = MetricHistory()
    private var accuracy = MetricHistory()
    private var testAccuracy = MetricHistory()
    private var lastStep: Int?

    /// The whole data set is evaluated at multiples of this many steps: at first so often that it takes half of the
    /// work, soon at most a twentieth of it, later ever more rarely. It depends on the step and the sizes alone.
    /// The cost is that of one evaluation, in steps.
    private func interval(at step: Int, cost: Double) -> Int {
        var interval = max(1, Int(cost))
        let sparse = max(1, Int(20 * cost))
        while interval < sparse, interval * 128 < step { interval *= 2 }
        while interval * 2048 < step { interval *= 2 }
        return interval
    }

    func isDue(at step: Int, cost: Double) -> Bool { isRecording && step % interval(at: step, cost: cost) == 0 }

    /// The next step at which an evaluation is due.
    func nextEvaluation(after step: Int, cost: Double) -> Int {
        let interval = interval(at: step + 1, cost: cost)
        return (step / interval + 1) * interval
    }

    mutating func record(_ evaluation: Evaluation, step: Int) {
        guard lastStep != step else { return }
        lastStep = step
        trainLoss.append(step: step, value: Float(evaluation.loss))
        if let value = evaluation.testLoss { testLoss.append(step: step, value: Float(value)) }
        if let value = evaluation.accuracy { accuracy.append(step: step, value: Float(value)) }
        if let value = evaluation.testAccuracy { testAccuracy.append(step: step, value: Float(value)) }
    }

    mutating func truncate(after step: Int) {
        batchLoss.truncate(after: step)
        trainLoss.truncate(after: step)
        testLoss.truncate(after: step)
        accuracy.truncate(after: step)
        testAccuracy.truncate(after: step)
        depth.truncate(after: step)
        lastStep = lastStep.map { min($0, step) }
    }

    mutating func clear() {
        let recordsDepth = depth.isRecording
        self = Curves(isRecording: isRecording)
        depth.isRecording = recordsDepth
    }

    func trainLoss(columns: Int) -> [MetricBucket] { trainLoss.buckets(columns: columns) }

    func snapshot(columns: Int) -> HistorySnapshot {
        var snapshot = HistorySnapshot()
        snapshot.batchLoss = batchLoss.buckets(columns: columns)
        snapshot.trainLoss = trainLoss.buckets(columns: columns)
        snapshot.testLoss = testLoss.buckets(columns: columns)
        snapshot.accuracy = accuracy.buckets(columns: columns)
        snapshot.testAccuracy = testAccuracy.buckets(columns: columns)
        return snapshot
    }

    init(isRecording: Bool = false) {
        self.isRecording = isRecording
    }
}
