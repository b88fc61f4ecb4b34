import Datasets
public import Messages
public import Recipes

extension Lane {
    /// What is kept of a branch while the run is on another one.
    struct BranchState {
        var timeline: [TimelineEdit]
        var keyframes: KeyframeStore
        var curves: Curves
        var present: Present
    }

    /// All branches in the order in which they were opened.
    public var branches: [Branch] {
        var result = knownBranches
        for index in result.indices {
            let id = result[index].id
            let state = id == currentBranch ? nil : branchStates[id]
            result[index].edits = (state?.timeline ?? timeline).map(\.edit)
            result[index].lastStep = state?.present.step ?? presentStep
            result[index].loss = state.map(\.present.loss) ?? presentLoss
        }
        return result
    }

    /// The branches, and where the run is on its own.
    package var timelineSnapshot: TimelineSnapshot {
        TimelineSnapshot(
            branches: branches, current: currentBranch, firstStep: keyframes.firstStep, presentStep: presentStep,
            keyframes: keyframes.steps)
    }

    /// How the loss went on the branches that the run is not on, the latest eight.
    func otherCourses(columns: Int) -> [BranchCourse] {
        guard columns > 0 else { return [] }
        return knownBranches.suffix(9).compactMap { branch in
            guard branch.id != currentBranch, let state = branchStates[branch.id] else { return nil }
            return BranchCourse(name: branch.name, loss: state.curves.trainLoss(columns: columns))
        }
    }

    /// Opens a branch at the step that is shown, with the edits in force and the script's that are still to
    /// come, and goes over to it.
    ///
    /// - Parameter name: `fork 1` and so on unless told.
    public func fork(named name: String? = nil) {
        let kept = timeline.enumerated().filter { $0.offset < appliedCount || $0.element.isScripted }.map(\.element)
        open(name: name, timeline: kept, keptEdits: appliedCount)
    }

    /// Where the last change of the user's stands in the timeline, also where it is still to come in what is shown.
    private var lastChangePlace: Int? { timeline.lastIndex { !$0.isScripted && !$0.liftsLimits } }

    /// The last change of the user's on this branch: which one among all, and its step.
    var lastChange: (number: Int, step: Int)? {
        lastChangePlace.map { (timeline[$0].change, timeline[$0].edit.step) }
    }

    /// Takes the last change of the user's back: opens a branch at its step without it.
    ///
    /// - Returns: the edit; nil where there is none.
    /// - Throws: `InputError` where a data file has changed; nothing is changed then.
    @discardableResult
    public func undo() throws(InputError) -> AppliedEdit? {
        guard let index = lastChangePlace else { return nil }
        let undone = timeline[index]
        let present = capturePresent()
        try returnToState(at: undone.edit.step)
        leftPresent = present
        var kept = timeline
        kept.remove(at: index)
        kept = kept.enumerated().filter { $0.offset < index || $0.element.isScripted }.map(\.element)
        open(name: nil, timeline: kept, keptEdits: min(appliedCount, index))
        applyDueEdits()
        return undone.edit
    }

    /// Opens a branch at step 0 with the settings of now and some on top of them, which come first into force
    /// there: weights and data are drawn anew from their seeds.
    ///
    /// - Throws: `InputError` where a setting does not exist or does not fit; nothing is changed then.
    public func restart(with settings: [Setting] = []) throws(InputError) {
        try restart(with: try prepare(settings), change: nil)
    }

    /// ``restart(with:)`` where the settings were found to fit.
    func restart(with edit: PreparedEdit, change: Int?) throws(InputError) {
        // Parameters that the recipe itself sets belong to the beginning; others were turned later.
        // What let the run go on beyond its end is not: it is to have its end again.
        let number = change ?? (timeline.map(\.change).max() ?? 0) + 1
        let inForce =
            timeline[..<appliedCount].filter { !$0.liftsLimits }.map { edit in
                var kept = edit
                let isOpening = edit.isScripted && edit.edit.step == keyframes.firstStep
                kept.edit.settings = isOpening ? edit.edit.settings : edit.edit.settings.ofRecipe
                kept.isScripted = false
                return kept
            } + [
                TimelineEdit(
                    edit: AppliedEdit(step: keyframes.firstStep, settings: edit.settings.ofRecipe, label: ""),
                    isScripted: false, change: number)
            ]
        let present = capturePresent()
        try returnToState(at: keyframes.firstStep)
        leftPresent = present
        let edits = inForce.filter { !$0.edit.settings.isEmpty }.withoutOverwritten.map { edit in
            var edit = edit
            edit.edit.step = keyframes.firstStep
            edit.edit.label = ""
            return edit
        }
        open(name: nil, timeline: edits, keptEdits: 0)
        applyDueEdits()
        curves.clear()
        recordCurves()
    }

    /// Goes over to the last step of another branch.
    ///
    /// - Throws: `InputError` where there is none of that id, or a data file has changed.
    public func switchBranch(to id: Int) throws(InputError) {
        guard id != currentBranch else {
            seek(to: presentStep)
            return
        }
        guard let state = branchStates[id] else { throw unknownBranch(id) }
        let left = BranchState(timeline: timeline, keyframes: keyframes, curves: curves, present: capturePresent())
        (timeline, keyframes, curves) = (state.timeline, state.keyframes, state.curves)
        do {
            try settle(in: state.present)
        } catch {
            (timeline, keyframes, curves) = (left.timeline, left.keyframes, left.curves)
            throw error
        }
        branchStates[currentBranch] = left
        branchStates[id] = nil
        currentBranch = id
    }

    /// - Throws: `InputError` where there is none of that id, or another one of that name.
    public func renameBranch(_ id: Int, to name: String) throws(InputError) {
        guard let index = knownBranches.firstIndex(where: { $0.id == id }) else { throw unknownBranch(id) }
        guard !knownBranches.contains(where: { $0.name == name && $0.id != id }) else {
            throw InputError(.usage, "there is a branch called \"\(name)\" already")
        }
        knownBranches[index].name = name
    }

    /// Forgets a branch; its forks stay.
    ///
    /// - Throws: `InputError` where there is none of that id, or the run is on it.
    public func deleteBranch(_ id: Int) throws(InputError) {
        guard id != currentBranch else {
            throw InputError(.usage, "the run is on this branch: switch to another first")
        }
        guard branchStates.removeValue(forKey: id) != nil else { throw unknownBranch(id) }
        let parent = knownBranches.first { $0.id == id }?.parent
        knownBranches.removeAll { $0.id == id }
        for index in knownBranches.indices where knownBranches[index].parent == id {
            knownBranches[index].parent = parent
        }
    }

    private func unknownBranch(_ id: Int) -> InputError { InputError(.usage, "there is no branch \(id)") }

    /// Goes over to a new branch at the state of now, whose first `keptEdits` edits are in force.
    private func open(name: String?, timeline new: [TimelineEdit], keptEdits: Int) {
        var left = BranchState(timeline: timeline, keyframes: keyframes, curves: curves, present: capturePresent())
        left.keyframes.thin(to: 8)
        branchStates[currentBranch] = left
        let step = trainer.step
        let id = (knownBranches.map(\.id).max() ?? 0) + 1
        knownBranches.append(
            Branch(id: id, name: name ?? unusedName(), parent: currentBranch, forkStep: step, edits: []))
        currentBranch = id
        leftPresent = nil
        divergedAt = nil
        timeline = new
        appliedCount = keptEdits
        keyframes.truncate(after: step, editCount: keptEdits)
        curves.truncate(after: step)
        if status == .diverged { (status, ending) = (.running, nil) }
    }

    private func unusedName() -> String {
        var number = knownBranches.count
        while knownBranches.contains(where: { $0.name == "fork \(number)" }) { number += 1 }
        return "fork \(number)"
    }
}

extension [Lane.TimelineEdit] {
    /// Without those of one setting that the next one sets again.
    fileprivate var withoutOverwritten: [Lane.TimelineEdit] {
        enumerated().filter { index, edit in
            let settings = edit.edit.settings
            guard settings.count == 1, index + 1 < count, self[index + 1].edit.settings.count == 1 else { return true }
            return self[index + 1].edit.settings[0].path != settings[0].path
        }.map(\.element)
    }
}
