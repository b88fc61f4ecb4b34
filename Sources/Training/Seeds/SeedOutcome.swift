/// The losses of a run whose variants each run with several seeds, so far.
public struct SeedOutcome: Sendable {
    public var loss: SeedStudy
    /// Nil where a variant has no test set.
    public var testLoss: SeedStudy?

    public init(loss: SeedStudy, testLoss: SeedStudy? = nil) {
        self.loss = loss
        self.testLoss = testLoss
    }

    /// By which the variants are judged: the test loss, where there is one.
    public var deciding: SeedStudy { testLoss ?? loss }
}

/// What one lane tells a study.
struct LossCourse: Sendable {
    var label: String?
    var train: [MetricBucket]
    var test: [MetricBucket]
    var divergedAt: Int?

    init(of lane: Lane, columns: Int) {
        let history = lane.curves.snapshot(columns: columns)
        (label, train, test) = (lane.label, history.trainLoss, history.testLoss)
        divergedAt = lane.divergedAt
    }
}

extension SeedOutcome {
    /// - Parameters:
    ///   - courses: by variant, then by seed.
    ///   - seedCount: seeds of each variant.
    init(_ courses: [LossCourse], seedCount: Int) {
        let labels = stride(from: 0, to: courses.count, by: seedCount).map { courses[$0].label ?? "" }
        loss = SeedStudy(labels: labels, seedCount: seedCount)
        var test = SeedStudy(labels: labels, seedCount: seedCount)
        for (index, course) in courses.enumerated() {
            let (variant, seed) = (index / seedCount, index % seedCount)
            loss.record(course.train, divergedAt: course.divergedAt, variant: variant, seed: seed)
            test.record(course.test, divergedAt: course.divergedAt, variant: variant, seed: seed)
        }
        if courses.allSatisfy({ !$0.test.isEmpty }) { testLoss = test }
    }
}

extension SeedStudy {
    fileprivate mutating func record(_ course: [MetricBucket], divergedAt: Int?, variant: Int, seed: Int) {
        for bucket in course { record(Double(bucket.last), step: bucket.step, variant: variant, seed: seed) }
        if let divergedAt, !course.isEmpty { record(nil, step: divergedAt, variant: variant, seed: seed) }
    }
}
