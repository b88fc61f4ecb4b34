public import Recipes

/// A run as a file: the recipe, and every branch with its edits and the digest of where it ended.
///
/// It is YAML; ``Replay`` makes the run again from it.
public struct RunFile: Sendable {
    /// One branch of the run, over all of its variants.
    public struct Branch: Hashable, Sendable {
        public var name: String
        /// The branch from which it was forked; nil for the first.
        public var parent: String?
        public var forkStep: Int
        /// The last step.
        public var steps: Int
        /// All edits from step 0 on, the script's too.
        public var edits: [ScriptedEdit]
        /// Of the parameters at the last step, the variants' one after the other.
        public var digest: String
        /// Digests at steps on the way, by which one finds where a replay departs.
        public var checkpoints: [Int: String]

        public init(
            name: String, parent: String? = nil, forkStep: Int = 0, steps: Int, edits: [ScriptedEdit], digest: String,
            checkpoints: [Int: String] = [:]
        ) {
            self.name = name
            self.parent = parent
            self.forkStep = forkStep
            self.steps = steps
            self.edits = edits
            self.digest = digest
            self.checkpoints = checkpoints
        }
    }

    /// The recipe with its settings made, its variants, and without edits.
    public var document: RecipeDocument
    /// Steps from row to row of the command that was recorded.
    public var interval: Int
    /// With how many seeds each variant was run.
    public var seedCount: Int
    /// In the order in which they were opened; at least one.
    public var branches: [Branch]
    /// The branch on which the run ended.
    public var current: String

    /// - Parameters:
    ///   - document: the recipe as it began, with its variants.
    ///   - interval: steps from row to row.
    ///   - seedCount: with how many seeds each variant was run.
    ///   - lanes: what each variant with each seed has recorded; at least one, all with the same branches.
    public init(document: RecipeDocument, interval: Int, seedCount: Int = 1, lanes: [LaneRecord]) {
        self.document = document.withoutEdits.withSeed
        self.interval = interval
        self.seedCount = seedCount
        let first = lanes[0]
        branches = first.branches.map { branch in
            var digest = ParameterDigest()
            for lane in lanes { digest.append(lane.ends[branch.id] ?? []) }
            return Branch(
                name: branch.name, parent: first.branches.first { $0.id == branch.parent }?.name,
                forkStep: branch.forkStep, steps: lanes.compactMap { $0.step(of: branch.id) }.max() ?? 0,
                edits: branch.edits.map { ScriptedEdit(step: $0.step, settings: $0.settings) },
                digest: digest.description, checkpoints: lanes.count == 1 ? first.checkpoints[branch.id] ?? [:] : [:])
        }
        current = first.branches.first { $0.id == first.current }?.name ?? RunFile.Branch.firstName
    }
}

extension RunFile.Branch {
    static let firstName = Training.Branch.firstName
}

/// What a run file needs to know of one lane.
public struct LaneRecord: Sendable {
    var branches: [Branch]
    var current: Int
    /// The parameters at the end of each branch, by its id.
    var ends: [Int: [Double]]
    var checkpoints: [Int: [Int: String]]

    func step(of id: Int) -> Int? { branches.first { $0.id == id }?.lastStep }
}

extension Lane {
    /// What a run file keeps of the lane.
    public var record: LaneRecord { record(withCheckpoints: true) }

    func record(withCheckpoints: Bool) -> LaneRecord {
        var record = LaneRecord(branches: branches, current: currentBranch, ends: [:], checkpoints: [:])
        for branch in branches {
            let state = branchStates[branch.id]
            let present = state?.present ?? capturePresent()
            record.ends[branch.id] = present.keyframe.state.parameters
            guard withCheckpoints else { continue }
            var store = state?.keyframes ?? keyframes
            store.thin(to: 16)
            for keyframe in store.keyframes {
                var digest = ParameterDigest()
                digest.append(keyframe.state.parameters)
                record.checkpoints[branch.id, default: [:]][keyframe.state.step] = digest.description
            }
        }
        return record
    }
}
