extension Descent {
    /// The stages of one update, in the order in which they are computed; the last is the new point.
    ///
    /// - Parameter step: the update that leads to that step, from 1 on; the step after the present is computed
    ///   ahead without being taken.
    /// - Returns: none for a step that there is not.
    public func stages(ofUpdateTo step: Int) -> [UpdateStage] {
        guard 1...(self.step + 1) ~= step else { return [] }
        let before = recomputed(at: step - 1)
        var after = before
        after.stepLimit = nil
        after.advance(by: 1)
        guard after.step == step else { return [] }
        var stages = UpdateStages(dimension: surface.dimension)
        stages.explain(before.settings.optimizer, before.state, gradient: after.state.usedGradient)
        return stages.stages
    }
}
