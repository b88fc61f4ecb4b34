import Datasets
public import Messages
public import Recipes

extension Lane {
    /// Makes a recorded run again, with all its branches, and is where it was left.
    ///
    /// - Parameters:
    ///   - file: the run.
    ///   - variant: the variant to make again; nil for a run without.
    ///   - recordsCurves: whether to keep the history that charts need.
    /// - Throws: `InputError` for whatever is wrong with the recipe, its edits or its data.
    public convenience init(_ file: RunFile, variant: Variant?, recordsCurves: Bool = false) throws(InputError) {
        try self.init(file.document, variant: variant, edits: file.branches[0].edits, recordsCurves: recordsCurves)
        takeUp(file.branches[0])
        knownBranches[0].name = file.branches[0].name
        for (id, branch) in file.branches.enumerated().dropFirst() {
            let lane = try Lane(file.document, variant: variant, edits: branch.edits, recordsCurves: recordsCurves)
            lane.takeUp(branch)
            lane.keyframes.thin(to: 8)
            branchStates[id] = BranchState(
                timeline: lane.timeline, keyframes: lane.keyframes, curves: lane.curves, present: lane.capturePresent())
            knownBranches.append(
                Branch(
                    id: id, name: branch.name, parent: file.branches.firstIndex { $0.name == branch.parent },
                    forkStep: branch.forkStep, edits: []))
        }
        if let id = file.branches.firstIndex(where: { $0.name == file.current }), id != 0 { try switchBranch(to: id) }
    }

    /// Goes to the end of a branch; edits up to there count as the user's own.
    private func takeUp(_ branch: RunFile.Branch) {
        run(by: branch.steps)
        applyDueEdits()
        for index in timeline[..<appliedCount].indices {
            timeline[index].isScripted = false
            timeline[index].liftsLimits = timeline[index].edit.settings.contains(Setting(path: "steps", value: "none"))
        }
    }
}
