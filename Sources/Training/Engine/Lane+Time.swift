import Datasets
import Messages
import Recipes

extension Lane {
    /// The state in which a branch was left: at its last step, with the reason where it had ended.
    struct Present {
        var keyframe: KeyframeStore.Keyframe
        var status: RunStatus
        var ending: String?
        var divergedAt: Int?
        /// nil where it is not finite.
        var loss: Double?

        var step: Int { divergedAt ?? keyframe.state.step }
    }

    /// The last step of the branch.
    public var presentStep: Int { leftPresent?.step ?? divergedAt ?? trainer.step }

    /// Whether what is shown is earlier than the branch's last step.
    public var isInPast: Bool { leftPresent != nil }

    /// The loss at the branch's last step; nil where it is not finite.
    var presentLoss: Double? {
        if let leftPresent { return leftPresent.loss }
        guard divergedAt == nil else { return nil }
        return evaluation.loss.isFinite ? evaluation.loss : nil
    }

    func keyframe() -> KeyframeStore.Keyframe {
        var state = trainer.capture()
        state.stops = stops
        return KeyframeStore.Keyframe(state: state, document: document, editCount: appliedCount)
    }

    func capturePresent() -> Present {
        leftPresent
            ?? Present(
                keyframe: keyframe(), status: status, ending: ending, divergedAt: divergedAt, loss: presentLoss)
    }

    /// Shows the state after a step of the branch, exactly. Nothing is forgotten: what came later is still
    /// there, and going on from here opens a new branch.
    ///
    /// - Returns: the step that is shown: `step`, held between the first and the last.
    @discardableResult
    public func seek(to step: Int) -> Int {
        let target = min(max(keyframes.firstStep, step), presentStep)
        guard target != divergedAt ?? trainer.step else { return target }
        let present = capturePresent()
        do {
            if target == present.step {
                try settle(in: present)
            } else {
                try returnToState(at: target)
                leftPresent = present
                endAsThen()
            }
        } catch {
            end(.stopped, "\(error)")
        }
        return divergedAt ?? trainer.step
    }

    /// Takes a branch up where it was left.
    ///
    /// - Throws: `InputError` where a data file has changed; nothing is changed then.
    func settle(in present: Present) throws(InputError) {
        try restore(present.keyframe)
        leftPresent = nil
        (status, ending, divergedAt) = (present.status, present.ending, present.divergedAt)
    }

    /// A run that ended at this step when it first came there has ended there again.
    private func endAsThen() {
        if let steps = recipe.steps, trainer.step >= steps {
            end(.finished, "\(steps) steps")
        } else if let replayedStop {
            end(.stopped, replayedStop)
        }
    }

    /// Goes to the state after an earlier step, before the edits that were made at it.
    ///
    /// - Throws: `InputError` where a data file has changed; nothing is changed then.
    func returnToState(at target: Int) throws(InputError) {
        guard let keyframe = keyframes.last(before: target) else { return }
        try restore(keyframe)
        status = .running
        ending = nil
        divergedAt = nil
        replayedStop = nil
        isReplaying = true
        run(by: target - trainer.step)
        isReplaying = false
        editVersion += 1
    }

    /// Rebuilds settings, data and trainer of a keyframe.
    private func restore(_ keyframe: KeyframeStore.Keyframe) throws(InputError) {
        var restored = configuration
        if keyframe.document != document {
            restored = try LaneConfiguration(
                keyframe.document, previous: configuration, scaling: configuration.scaling)
        }
        trainer = Self.makeTrainer(restored)
        trainer.restore(keyframe.state)
        if !restored.hasSameData(as: configuration) { datasetVersion += 1 }
        configuration = restored
        appliedCount = keyframe.editCount
        stops = keyframe.state.stops
        editVersion += 1
    }
}
