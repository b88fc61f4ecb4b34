public import Datasets
import NeuralNetworks

/// One run as a state machine without clock or threads: a recipe, the edits made to it, and where it is.
///
/// However it is sliced, watched or sought back, the same recipe, seed and edits give bit-identical states.
public final class Lane {
    /// The variant's label; nil without variants.
    public let label: String?
    /// The settings at step 0.
    public let start: RecipeDocument
    /// The settings in force.
    public private(set) var document: RecipeDocument
    /// The settings in force, output and loss filled in.
    public private(set) var recipe: Recipe
    public private(set) var dataset: Dataset
    public private(set) var datasetVersion = 0
    public private(set) var status = RunStatus.running
    /// Why the run ended; nil while it goes on.
    public private(set) var ending: String?
    /// The step at which the run diverged.
    public private(set) var divergedAt: Int?
    /// Scripted and live edits in order; the first ``appliedCount`` of them are in force.
    var timeline: [TimelineEdit]
    var appliedCount = 0
    var trainer: any LaneTraining
    var curves = Curves()
    private var stops = StopTracker()
    private var keyframes = KeyframeStore()
    private var isReplaying = false
    private var cachedEvaluation: (step: Int, version: Int, value: Evaluation)?
    private var editVersion = 0

    struct TimelineEdit {
        var edit: AppliedEdit
        var isScripted: Bool
    }

    /// - Parameters:
    ///   - document: the recipe.
    ///   - variant: settings on top of it.
    ///   - recordsCurves: whether to keep the history that charts need.
    /// - Throws: `InputError` for whatever is wrong with the recipe, its edits or its data.
    public init(_ document: RecipeDocument, variant: Variant? = nil, recordsCurves: Bool = false) throws {
        var document = document
        if let variant { try document.set(variant.settings) }
        start = document
        self.document = document
        label = variant?.label
        let raw = try document.recipe()
        dataset = try raw.makeDataset()
        recipe = try raw.resolved(for: dataset)
        trainer = try Self.makeTrainer(recipe, dataset)
        timeline = raw.edits.map {
            TimelineEdit(edit: AppliedEdit(step: $0.step, settings: $0.settings, label: ""), isScripted: true)
        }
        curves.isRecording = recordsCurves
        try checkScript()
        keyframes.append(keyframe())
        recordCurves()
        if recipe.steps == 0 { end(.finished, "0 steps") }
    }

    /// Finds errors in scripted edits before the first step.
    private func checkScript() throws {
        var document = document
        for edit in timeline {
            try document.set(edit.edit.settings)
            _ = try document.recipe()
        }
    }

    static func makeTrainer(_ recipe: Recipe, _ dataset: Dataset) throws -> any LaneTraining {
        switch recipe.precision {
        case .float32: try LaneTrainer<Float>(recipe: recipe, dataset: dataset)
        case .float64: try LaneTrainer<Double>(recipe: recipe, dataset: dataset)
        }
    }

    public var step: Int { trainer.step }
    public var samples: Int { trainer.samples }
    public var parameterCount: Int { trainer.architecture.parameterCount }
    var architecture: NetworkArchitecture { trainer.architecture }
    /// The sizes of the layers, inputs first: `2-4-1`.
    public var architectureSummary: String { architecture.summary }
    /// Edits in force, in order.
    public var edits: [AppliedEdit] { timeline[..<appliedCount].map(\.edit) }
    /// The parameters in 64 bits, which hold 32-bit ones exactly.
    public var parameters: [Double] { trainer.parameters() }
    /// The rate of the next step.
    public var learningRate: Double { trainer.learningRate }
    /// Steps until the epoch is used up, at least 1.
    public var stepsToEndOfEpoch: Int { trainer.stepsToEndOfEpoch }

    // MARK: Advancing

    /// Makes up to `count` steps; fewer where the run ends.
    public func advance(by count: Int) {
        let target = trainer.step + count
        while status == .running, trainer.step < target {
            applyDueEdits()
            guard status == .running, trainer.step < target else { return }
            let outcome = trainer.advance(
                by: stretch(to: target), history: &curves.batchLoss, recordsHistory: curves.isRecording && !isReplaying)
            if outcome.hasDiverged {
                diverge()
                return
            }
            settle()
        }
    }

    /// Steps until something is to be done between two steps.
    private func stretch(to target: Int) -> Int {
        let step = trainer.step
        var next = target
        if appliedCount < timeline.count { next = min(next, max(step + 1, timeline[appliedCount].edit.step)) }
        if !isReplaying {
            if let steps = recipe.steps { next = min(next, max(step + 1, steps)) }
            if recipe.stop.isActive { next = min(next, step + trainer.stepsToEndOfEpoch) }
            next = min(next, max(step + 1, keyframes.nextDue))
            if curves.isRecording { next = min(next, curves.nextEvaluation(after: step, cost: evaluationCost)) }
        }
        return max(1, next - step)
    }

    /// What is to be done between two steps.
    private func settle() {
        guard !isReplaying else { return }
        let step = trainer.step
        if recipe.stop.isActive, trainer.isAtEndOfEpoch,
            let reason = stops.endEpoch(evaluation, conditions: recipe.stop)
        {
            end(.stopped, reason)
        } else if let steps = recipe.steps, step >= steps {
            end(.finished, "\(steps) steps")
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

    private func end(_ status: RunStatus, _ reason: String) {
        self.status = status
        ending = reason
    }

    /// Ends the run without a stop condition, as an interrupt does.
    public func interrupt() {
        if status == .running { end(.stopped, "interrupted") }
    }

    private func diverge() {
        let failed = trainer.step
        returnToState(at: failed - 1)
        divergedAt = failed
        end(.diverged, "step \(failed)")
        recordCurves()
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

    private func recordCurves() {
        guard curves.isRecording, !isReplaying, divergedAt == nil else { return }
        curves.record(evaluation, step: trainer.step)
    }

    // MARK: Edits

    /// Changes settings after the present step, and records that.
    ///
    /// - Throws: `InputError` where a setting does not exist or does not fit; nothing is changed then.
    public func apply(_ settings: [Setting]) throws {
        let label = try enact(settings)
        let edit = AppliedEdit(step: trainer.step, settings: settings, label: label)
        timeline.insert(TimelineEdit(edit: edit, isScripted: false), at: appliedCount)
        appliedCount += 1
        recordCurves()
    }

    /// Applies the edits of the timeline that are due at the present step.
    private func applyDueEdits() {
        while appliedCount < timeline.count, timeline[appliedCount].edit.step <= trainer.step {
            // A script was checked against the recipe at the start; what the data alone can refuse ends the run.
            do {
                timeline[appliedCount].edit.label = try enact(timeline[appliedCount].edit.settings)
            } catch {
                end(.stopped, "\(error)")
            }
            appliedCount += 1
        }
    }

    private func enact(_ settings: [Setting]) throws -> String {
        var changed = document
        try changed.set(settings)
        let raw = try changed.recipe()
        let dataChanged = raw.data != recipe.data || (raw.data.seed == nil && raw.seed != recipe.seed)
        let newDataset = dataChanged ? try raw.makeDataset() : dataset
        let newRecipe = try raw.resolved(for: newDataset)
        if dataChanged || needsNewTrainer(newRecipe) {
            trainer = try successor(newRecipe, newDataset, dataChanged: dataChanged)
        } else {
            trainer.adjust(to: newRecipe)
        }
        let label = EditLabel.text(settings, before: document, recipe: recipe)
        if dataChanged { datasetVersion += 1 }
        (document, recipe, dataset) = (changed, newRecipe, newDataset)
        editVersion += 1
        if status != .diverged { resumeWhereConditionsAllow() }
        return label
    }

    private func needsNewTrainer(_ new: Recipe) -> Bool {
        new.model != recipe.model || new.loss != recipe.loss || new.optimizer.name != recipe.optimizer.name
            || new.optimizer.options != recipe.optimizer.options || new.batch != recipe.batch
            || new.precision != recipe.precision || new.seed != recipe.seed
            || new.regularization.dropout != recipe.regularization.dropout
    }

    /// A trainer for new settings that goes on from the present state as far as the settings allow: an edit
    /// of the initializer or of the weights' seed draws new weights, everything else keeps them.
    private func successor(_ new: Recipe, _ newDataset: Dataset, dataChanged: Bool) throws -> any LaneTraining {
        let successor = try Self.makeTrainer(new, newDataset)
        let redraws =
            new.model.initializer != recipe.model.initializer
            || (new.model.seed ?? new.seed) != (recipe.model.seed ?? recipe.seed)
        var state = trainer.capture().transferred(
            from: trainer.architecture, to: successor.architecture, fresh: successor.capture(),
            keepsParameters: !redraws)
        if dataChanged || new.seed != recipe.seed {
            state.order = BatchOrder.Place(epoch: state.order.epoch + 1, used: 0)
        }
        successor.restore(state)
        return successor
    }

    /// A run that had ended goes on where an edit took the reason away.
    private func resumeWhereConditionsAllow() {
        guard status == .finished || status == .stopped else { return }
        if let steps = recipe.steps, trainer.step >= steps { return }
        if status == .stopped, recipe.stop.isActive, let reason = ending, reason != "interrupted" { return }
        status = .running
        ending = nil
    }

    // MARK: Time travel

    private func keyframe() -> KeyframeStore.Keyframe {
        var state = trainer.capture()
        state.stops = stops
        return KeyframeStore.Keyframe(state: state, editCount: appliedCount)
    }

    /// Returns to the state after an earlier step, exactly. Live edits made after it are forgotten; those
    /// made at it apply again when the run goes on.
    ///
    /// - Returns: the step that the run is at: `step`, held between 0 and the present.
    @discardableResult
    public func seek(to step: Int) -> Int {
        let target = min(max(0, step), divergedAt.map { $0 - 1 } ?? trainer.step)
        returnToState(at: target)
        timeline.removeAll { !$0.isScripted && $0.edit.step > target }
        keyframes.truncate(after: target)
        curves.truncate(after: target)
        divergedAt = nil
        status = .running
        ending = nil
        if let steps = recipe.steps, target >= steps { end(.finished, "\(steps) steps") }
        return target
    }

    private func returnToState(at target: Int) {
        guard let keyframe = keyframes.last(before: target) else { return }
        restore(keyframe)
        isReplaying = true
        status = .running
        advance(by: target - trainer.step)
        isReplaying = false
        editVersion += 1
    }

    /// Rebuilds settings, data and trainer of a keyframe.
    private func restore(_ keyframe: KeyframeStore.Keyframe) {
        var document = start
        do {
            for edit in timeline[..<keyframe.editCount] { try document.set(edit.edit.settings) }
            let raw = try document.recipe()
            let changesData = raw.data != recipe.data || raw.seed != recipe.seed
            let data = changesData ? try raw.makeDataset() : dataset
            let resolved = try raw.resolved(for: data)
            trainer = try Self.makeTrainer(resolved, data)
            if changesData { datasetVersion += 1 }
            (self.document, recipe, dataset) = (document, resolved, data)
        } catch {
            // These settings were in force before, so they can only fail where a data file has gone since.
            end(.stopped, "\(error)")
            return
        }
        appliedCount = keyframe.editCount
        trainer.restore(keyframe.state)
        stops = keyframe.state.stops
    }

    /// Takes over a state saved from a run of the same shape, or only its parameters.
    func adopt(parameters: [Double], state: TrainerState?) {
        var adopted = state ?? trainer.capture()
        adopted.parameters = parameters
        trainer.restore(adopted)
        stops = adopted.stops
        while appliedCount < timeline.count, timeline[appliedCount].edit.step < trainer.step {
            timeline.remove(at: appliedCount)
        }
        keyframes = KeyframeStore()
        keyframes.append(keyframe())
        editVersion += 1
        curves.clear()
        recordCurves()
        if let steps = recipe.steps, trainer.step >= steps { end(.finished, "\(steps) steps") }
    }

    /// The state to save.
    func capture() -> TrainerState { keyframe().state }
}
