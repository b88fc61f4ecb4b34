import Datasets
import Recipes

/// One branch of a lane, to go on with beside the others.
struct BranchCopy: Sendable {
    let name: String
    let configuration: LaneConfiguration
    let timeline: [Lane.TimelineEdit]
    let keyframes: KeyframeStore
    let curves: Curves
    let present: Lane.Present
    let beginsFresh: Bool
}

extension Lane {
    /// All branches, each as it was left at its last step.
    var branchCopies: [BranchCopy] {
        branches.map { branch in
            let state =
                (branch.id == currentBranch ? nil : branchStates[branch.id])
                ?? BranchState(timeline: timeline, keyframes: keyframes, curves: curves, present: capturePresent())
            return BranchCopy(
                name: branch.name, configuration: configuration, timeline: state.timeline,
                keyframes: state.keyframes, curves: state.curves, present: state.present, beginsFresh: beginsFresh)
        }
    }
}
