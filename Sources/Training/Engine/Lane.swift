public import Datasets
public import Messages
import NeuralNetworks
public import Recipes

/// One run as a state machine without clock or threads: a recipe, the edits made to it, and where it is.
///
/// However it is sliced, watched or sought back, the same recipe, seed and edits give bit-identical states.
public final class Lane {
    /// The variant's label; nil without variants.
    public let label: String?
    /// The settings in force and their data.
    var configuration: LaneConfiguration
    public internal(set) var datasetVersion = 0
    public internal(set) var status = RunStatus.running
    /// Why the run ended; nil while it goes on.
    public internal(set) var ending: String?
    /// The step at which the run diverged.
    public internal(set) var divergedAt: Int?
    /// Scripted and live edits in order; the first ``appliedCount`` of them are in force.
    var timeline: [TimelineEdit]
    var appliedCount = 0
    var trainer: any LaneTraining
    var curves = Curves()
    var stops = StopTracker()
    /// The branch's last state while its past is shown; nil at the last state.
    var leftPresent: Present?
    /// Every branch; ``branches`` fills in what changes as they go on.
    var knownBranches = [Branch(id: 0, name: Branch.firstName, edits: [])]
    public internal(set) var currentBranch = 0
    /// The branches that the run is not on.
    var branchStates: [Int: BranchState] = [:]
    /// Whether the parameters of the first keyframe come from the initializer.
    var beginsFresh = true
    /// Why a run that was not sought in would have stopped at the present step.
    var replayedStop: String?
    var keyframes: KeyframeStore
    var isReplaying = false
    private var cachedEvaluation: (step: Int, version: Int, value: Evaluation)?
    /// Grows whenever figures are to be computed anew at the same step.
    var editVersion = 0

    struct TimelineEdit {
        var edit: AppliedEdit
        var isScripted: Bool
        /// Whether it lets a run go on beyond its end, which is no change that a user would take back.
        var liftsLimits = false
        /// Which of the changes to the run it is: the higher, the later. One change may concern several lanes.
        var change = 0
    }

    /// - Parameters:
    ///   - document: the recipe.
    ///   - variant: settings on top of it.
    ///   - edits: the edits of a recorded branch, in order, instead of the recipe's own.
    ///   - recordsCurves: whether to keep the history that charts need.
    ///   - keyframeBytes: the memory for states to return to; four of them are kept in any case.
    /// - Throws: `InputError` for whatever is wrong with the recipe, its edits or its data.
    public init(
        _ document: RecipeDocument, variant: Variant? = nil, edits: [ScriptedEdit]? = nil, recordsCurves: Bool = false,
        keyframeBytes: Int = 48 << 20
    ) throws(InputError) {
        let recipe = try document.recipe()
        let script = edits ?? recipe.edits
        var document = document
        // Every change parses what is left of the document, so the script is kept out of it.
        document.removeScript()
        if let variant { try document.set(variant.settings) }
        label = variant?.label
        configuration = try LaneConfiguration(document)
        try configuration.check(script)
        trainer = Self.makeTrainer(configuration)
        timeline = script.map {
            TimelineEdit(edit: AppliedEdit(step: $0.step, settings: $0.settings, label: ""), isScripted: true)
        }
        keyframes = KeyframeStore(byteBudget: keyframeBytes)
        curves.isRecording = recordsCurves
        curves.depth.isRecording = recordsCurves && configuration.recipe.view.contains("depth")
        keyframes.append(keyframe())
        recordCurves()
        if recipe.steps == 0 { end(.finished, "0 steps") }
    }

    /// A run of one branch alone, where it was left.
    ///
    /// - Throws: `InputError` where a data file has changed.
    init(_ copy: BranchCopy) throws(InputError) {
        label = copy.name
        configuration = copy.configuration
        trainer = Self.makeTrainer(copy.configuration)
        (timeline, keyframes, curves) = (copy.timeline, copy.keyframes, copy.curves)
        beginsFresh = copy.beginsFresh
        try settle(in: copy.present)
    }

    /// The settings in force.
    public var document: RecipeDocument { configuration.document }
    /// The settings in force, output and loss filled in.
    public var recipe: Recipe { configuration.recipe }
    public var dataset: Dataset { configuration.dataset }

    static func makeTrainer(_ configuration: LaneConfiguration) -> any LaneTraining {
        Expense.trainer.note()
        switch configuration.recipe.precision {
        case .float32: return LaneTrainer<Float>(configuration)
        case .float64: return LaneTrainer<Double>(configuration)
        }
    }

    public var step: Int { trainer.step }
    public var samples: Int { trainer.samples }
    public var parameterCount: Int { trainer.architecture.parameterCount }
    var architecture: NetworkArchitecture { trainer.architecture }
    /// The parameters in 64 bits, which hold 32-bit ones exactly.
    public var parameters: [Double] { trainer.parameters() }
    /// The rate of the next step.
    public var learningRate: Double { trainer.learningRate }
    /// The training samples in the order in which the present epoch takes them.
    public var epochOrder: [Int] { trainer.epochOrder }
    /// Steps until the epoch is used up, at least 1.
    public var stepsToEndOfEpoch: Int { trainer.stepsToEndOfEpoch }

    // MARK: Advancing

    /// Makes up to `count` steps; fewer where the run ends. From the past of a branch it goes on in a new one.
    public func advance(by count: Int) {
        if count > 0, isInPast { fork() }
        run(by: count)
    }

    func run(by count: Int) {
        let (sum, overflows) = trainer.step.addingReportingOverflow(count)
        let target = overflows ? Int.max : sum
        while status == .running, trainer.step < target {
            applyDueEdits()
            guard status == .running, trainer.step < target else { return }
            let isFinite = trainer.advance(
                by: stretch(to: target), history: &curves.batchLoss, recordsHistory: curves.isRecording && !isReplaying)
            if isFinite { settle() } else { diverge() }
        }
    }

    /// Steps until something is to be done between two steps.
    private func stretch(to target: Int) -> Int {
        let step = trainer.step
        var next = target
        if appliedCount < timeline.count { next = min(next, max(step + 1, timeline[appliedCount].edit.step)) }
        if recipe.stop.isActive { next = min(next, step + trainer.stepsToEndOfEpoch) }
        if !isReplaying {
            if let steps = recipe.steps { next = min(next, max(step + 1, steps)) }
            next = min(next, max(step + 1, keyframes.nextDue))
            if curves.isRecording { next = min(next, curves.nextEvaluation(after: step, cost: evaluationCost)) }
        }
        return max(1, next - step)
    }

    /// What is to be done between two steps.
    private func settle() {
        let step = trainer.step
        let checksStops = recipe.stop.isActive && trainer.isAtEndOfEpoch
        let reason = checksStops ? stops.endEpoch(evaluation, conditions: recipe.stop) : nil
        if isReplaying {
            replayedStop = reason
            return
        }
        if let reason {
            end(.stopped, reason)
        } else if let steps = recipe.steps, step >= steps {
            end(.finished, "\(steps) steps")
        }
        if status != .running, !evaluation.loss.isFinite {
            diverge()
            return
        }
        if keyframes.isDue(at: step) { keyframes.append(keyframe()) }
        if curves.isDue(at: step, cost: evaluationCost) || status != .running { recordCurves() }
    }

    /// What evaluating the whole data set costs, in steps.
    private var evaluationCost: Double {
        let batch: Int
        switch recipe.batch {
        case .all: batch = dataset.train.count
        case .size(let size): batch = min(size, dataset.train.count)
        }
        return Double(dataset.train.count + dataset.test.count) / Double(3 * max(1, batch))
    }

    func end(_ status: RunStatus, _ reason: String) {
        self.status = status
        ending = reason
    }

    /// Ends the run without a stop condition, as an interrupt does.
    public func interrupt() {
        if status == .running { end(.stopped, "interrupted") }
    }

    /// Ends the run at the present step, which is not finite, with the state and the settings that it was made from.
    private func diverge() {
        let failed = trainer.step
        do {
            try returnToState(at: failed - 1)
            applyDueEdits()
            recordCurves()
            end(.diverged, "step \(failed)")
        } catch {
            end(.diverged, "step \(failed); \(error)")
        }
        divergedAt = failed
    }

    // MARK: Figures

    /// The figures of the parameters as they are.
    var evaluation: Evaluation {
        if let cached = cachedEvaluation, cached.step == trainer.step, cached.version == editVersion {
            return cached.value
        }
        let value = trainer.evaluate()
        cachedEvaluation = (trainer.step, editVersion, value)
        return value
    }

    /// The row of the present step.
    public func row() -> MetricRow {
        let epoch = Double(trainer.samples) / Double(dataset.train.count)
        if let divergedAt {
            return MetricRow(
                step: divergedAt, epoch: epoch, samples: trainer.samples, loss: nil, penalty: nil, testLoss: nil,
                accuracy: nil, testAccuracy: nil, learningRate: trainer.learningRate, gradientNorm: nil,
                status: .diverged)
        }
        let figures = evaluation
        return MetricRow(
            step: trainer.step, epoch: epoch, samples: trainer.samples, loss: finite(figures.loss),
            penalty: finite(trainer.penalty), testLoss: figures.testLoss.flatMap(finite), accuracy: figures.accuracy,
            testAccuracy: figures.testAccuracy,
            learningRate: trainer.step == 0 ? trainer.learningRate : trainer.lastLearningRate,
            gradientNorm: trainer.gradientNorm.flatMap(finite), status: status)
    }

    private func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }

    func recordCurves() {
        guard curves.isRecording, !isReplaying, divergedAt == nil else { return }
        curves.record(evaluation, step: trainer.step)
        if curves.depth.isRecording { curves.depth.record(trainer.depth(), step: trainer.step) }
    }
}
