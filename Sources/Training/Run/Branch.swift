import Datasets
import Recipes

/// One of the courses that a run has taken: a list of edits since step 0, and how far it has got.
public struct Branch: Hashable, Sendable {
    /// Counts up from 0, the first branch.
    public let id: Int
    public var name: String
    /// The branch from which it was forked; nil for the first.
    public var parent: Int?
    /// The step at which it was forked; 0 for the first.
    public var forkStep: Int
    /// The last step that it has reached.
    public var lastStep: Int
    /// All edits in force at its last step and those still to come, from step 0 on.
    public var edits: [AppliedEdit]
    /// The training loss at its last step; nil where it is not finite.
    public var loss: Double?

    public init(
        id: Int, name: String, parent: Int? = nil, forkStep: Int = 0, lastStep: Int = 0, edits: [AppliedEdit],
        loss: Double? = nil
    ) {
        self.id = id
        self.name = name
        self.parent = parent
        self.forkStep = forkStep
        self.lastStep = lastStep
        self.edits = edits
        self.loss = loss
    }

    /// The name of the branch that a run begins on.
    public static let firstName = "main"
}

/// How the training loss went on a branch.
public struct BranchCourse: Hashable, Sendable {
    public var name: String
    public var loss: [MetricBucket]

    public init(name: String, loss: [MetricBucket]) {
        self.name = name
        self.loss = loss
    }
}

/// Where a run is among its branches and in time.
public struct TimelineSnapshot: Hashable, Sendable {
    /// All branches in the order in which they were opened.
    public var branches: [Branch]
    /// The id of the branch that the run is on.
    public var current: Int
    /// The first step that one can return to.
    public var firstStep: Int
    /// The last step of the branch: later than the step shown while one looks at the past.
    public var presentStep: Int
    /// Steps of which whole states are kept; the others are computed from them.
    public var keyframes: [Int]

    public init(
        branches: [Branch] = [], current: Int = 0, firstStep: Int = 0, presentStep: Int = 0, keyframes: [Int] = []
    ) {
        self.branches = branches
        self.current = current
        self.firstStep = firstStep
        self.presentStep = presentStep
        self.keyframes = keyframes
    }
}

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
