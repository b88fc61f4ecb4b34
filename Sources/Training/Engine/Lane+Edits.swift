import Datasets
public import Messages
public import Recipes

extension Lane {
    /// Edits in force, in order.
    public var edits: [AppliedEdit] { timeline[..<appliedCount].map(\.edit) }

    /// Whether ``apply(_:)`` would take these settings.
    ///
    /// - Throws: `InputError` where a setting does not exist or does not fit.
    public func check(_ settings: [Setting]) throws(InputError) { _ = try prepare(settings) }

    /// Changes settings after the step that is shown, and records that. Edits that were to apply at this step
    /// apply before. In the past of a branch this opens a new one.
    ///
    /// - Throws: `InputError` where a setting does not exist or does not fit; nothing is changed then.
    public func apply(_ settings: [Setting]) throws(InputError) { apply(try prepare(settings)) }

    /// Finds out whether an edit fits, once for all: ``apply(_:)-(PreparedEdit)`` takes what comes of it.
    func prepare(_ settings: [Setting]) throws(InputError) -> PreparedEdit {
        // Those that were made later on the branch do not go along where this one opens a new branch.
        let due = timeline[appliedCount...].prefix { $0.edit.step <= trainer.step }
            .filter { $0.isScripted || !isInPast }
        var base = configuration
        for edit in due { base = try base.prepare(edit.edit.settings).configuration }
        return try base.prepare(settings)
    }

    /// Applies an edit that was prepared for the lane as it stands.
    ///
    /// - Parameters:
    ///   - edit: what was prepared.
    ///   - liftsLimits: whether it lets the run go on beyond its end.
    ///   - change: which change it is among those to the run; the one after the last unless told.
    func apply(_ edit: PreparedEdit, liftsLimits: Bool = false, change: Int? = nil) {
        if isInPast { fork() }
        applyDueEdits()
        let label = enact(edit)
        let applied = AppliedEdit(step: trainer.step, settings: edit.settings, label: label)
        let number = change ?? (timeline.map(\.change).max() ?? 0) + 1
        timeline.insert(
            TimelineEdit(edit: applied, isScripted: false, liftsLimits: liftsLimits, change: number), at: appliedCount)
        appliedCount += 1
        recordCurves()
    }

    /// Takes the limit of steps and the stop conditions away, and records that. A schedule that was as long as
    /// the run keeps its length.
    func liftLimits() {
        var settings: [Setting] = []
        if let schedule = recipe.optimizer.schedule, let steps = recipe.steps, schedule.options["steps"] == nil,
            LearningRateSchedule.options(of: schedule.name).contains(where: { $0.name == "steps" })
        {
            let length = max(1, steps - schedule.warmUp)
            settings.append(Setting(path: "optimizer.schedule.steps", value: "\(length)"))
        }
        settings.append(Setting(path: "steps", value: "none"))
        if recipe.stop.isActive {
            settings += ["loss", "tolerance", "patience"].map { Setting(path: "stop.\($0)", value: "0") }
        }
        // Every recipe has these keys and takes these values.
        do { apply(try prepare(settings), liftsLimits: true) } catch { end(.stopped, "\(error)") }
    }

    /// Applies the edits of the timeline that are due at the present step, as the next step would do first.
    public func applyDueEdits() {
        while appliedCount < timeline.count, timeline[appliedCount].edit.step <= trainer.step {
            do {
                let edit = try configuration.prepare(timeline[appliedCount].edit.settings)
                timeline[appliedCount].edit.label = enact(edit)
                appliedCount += 1
            } catch {
                // All edits were checked before, so this one can only fail where a data file has changed since.
                timeline.remove(at: appliedCount)
                end(.stopped, "\(error)")
            }
        }
    }

    /// Brings an edit into force.
    ///
    /// - Returns: the words by which charts mark it.
    private func enact(_ edit: PreparedEdit) -> String {
        let changed = edit.configuration
        let keepsTrainer = changed.suitsTrainer(of: configuration)
        if keepsTrainer { trainer.adjust(to: changed.recipe) } else { trainer = successor(changed) }
        set(edit.parameters)
        let label = EditLabel.text(edit.settings, before: document, recipe: recipe)
        if !changed.hasSameData(as: configuration) { datasetVersion += 1 }
        configuration = changed
        // What only steers the next steps leaves the figures of this one as they are.
        if !keepsTrainer || !edit.parameters.isEmpty { editVersion += 1 }
        resumeWhereConditionsAllow()
        return label
    }

    /// Sets weights and biases.
    private func set(_ parameters: [(index: Int, value: Double)]) {
        guard !parameters.isEmpty else { return }
        var state = trainer.capture()
        for change in parameters { state.parameters[change.index] = change.value }
        trainer.restore(state)
    }

    /// Whether every parameter is as the initializer has drawn it.
    private var isUntouched: Bool {
        trainer.samples == 0 && beginsFresh
            && timeline[..<appliedCount].allSatisfy { $0.edit.settings.ofParameters.isEmpty }
    }

    /// A trainer for new settings that goes on from the present state as far as the settings allow: an edit
    /// of the initializer or of the weights' seed draws new weights, everything else keeps them.
    private func successor(_ changed: LaneConfiguration) -> any LaneTraining {
        let successor = Self.makeTrainer(changed)
        if isUntouched { return successor }
        let new = changed.recipe
        let redraws =
            new.model.initializer != recipe.model.initializer
            || (new.model.seed ?? new.seed) != (recipe.model.seed ?? recipe.seed)
        let fresh = successor.capture()
        let transfer = ParameterTransfer(
            from: trainer.architecture, to: successor.architecture, oldInputs: dataset.inputNames,
            newInputs: changed.dataset.inputNames)
        var state = transfer.state(trainer.capture(), fresh: fresh, keepsParameters: !redraws)
        if !changed.hasSameData(as: configuration) || new.seed != recipe.seed {
            state.order = BatchSequence.Place(epoch: state.order.epoch + 1, used: 0)
        }
        if new.seed != recipe.seed {
            state.dropoutGenerator = fresh.dropoutGenerator
            state.slopeGenerator = fresh.slopeGenerator
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
}
