import Datasets

extension Lane {
    func keyframe() -> KeyframeStore.Keyframe {
        var state = trainer.capture()
        state.stops = stops
        return KeyframeStore.Keyframe(state: state, editCount: appliedCount)
    }

    /// Returns to the state after an earlier step, exactly. Live edits made after it are forgotten; those
    /// made at it apply again when the run goes on. A step that is not in the past changes nothing.
    ///
    /// - Returns: the step that the run is at: `step`, held between the first and the present.
    @discardableResult
    public func seek(to step: Int) -> Int {
        let present = divergedAt ?? trainer.step
        let target = max(keyframes.firstStep, step)
        guard target < present else { return present }
        do {
            try returnToState(at: target)
        } catch {
            end(.stopped, "\(error)")
        }
        guard trainer.step == target else { return trainer.step }
        timeline.removeAll { !$0.isScripted && $0.edit.step > target }
        keyframes.truncate(after: target)
        curves.truncate(after: target)
        if let steps = recipe.steps, target >= steps {
            end(.finished, "\(steps) steps")
        } else if let replayedStop {
            end(.stopped, replayedStop)
        }
        return target
    }

    /// - Throws: `InputError` where a data file has changed; nothing is changed then.
    func returnToState(at target: Int) throws(InputError) {
        guard let keyframe = keyframes.last(before: target) else { return }
        try restore(keyframe)
        status = .running
        ending = nil
        divergedAt = nil
        replayedStop = nil
        isReplaying = true
        advance(by: target - trainer.step)
        isReplaying = false
        editVersion += 1
    }

    /// Rebuilds settings, data and trainer of a keyframe.
    private func restore(_ keyframe: KeyframeStore.Keyframe) throws(InputError) {
        var document = start
        for edit in timeline[..<keyframe.editCount] { try document.set(edit.edit.settings) }
        let restored = try LaneConfiguration(document, previous: configuration, scaling: configuration.scaling)
        trainer = try Self.makeTrainer(restored)
        trainer.restore(keyframe.state)
        if !restored.hasSameData(as: configuration) { datasetVersion += 1 }
        configuration = restored
        appliedCount = keyframe.editCount
        stops = keyframe.state.stops
        editVersion += 1
    }
}
