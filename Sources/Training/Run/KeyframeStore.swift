import Recipes

/// States to return to, spread evenly over the run and thinned as it grows, within a budget of memory.
///
/// At most 64 are kept, and twice as far apart each time that there are more: after n steps none is farther from the
/// next than the larger of 32 and n / 32 steps, which bounds what a seek computes.
struct KeyframeStore: Sendable {
    struct Keyframe: Sendable {
        var state: TrainerState
        /// The settings in force; edits share what they leave alone.
        var document: RecipeDocument
        /// How many of the lane's edits were applied.
        var editCount: Int
    }

    private(set) var keyframes: [Keyframe] = []
    private var interval = 32
    let byteBudget: Int

    init(byteBudget: Int) { self.byteBudget = byteBudget }

    /// Whether a state at this step is worth keeping.
    func isDue(at step: Int) -> Bool {
        guard let last = keyframes.last else { return true }
        return step - last.state.step >= interval
    }

    /// The first step that one can return to.
    var firstStep: Int { keyframes.first?.state.step ?? 0 }

    /// The next step at which one is due.
    var nextDue: Int { (keyframes.last?.state.step ?? -interval) + interval }

    mutating func append(_ keyframe: Keyframe) {
        keyframes.append(keyframe)
        let limit = min(64, max(4, byteBudget / max(1, keyframe.state.byteCount)))
        guard keyframes.count > limit else { return }
        thin(to: keyframes.count - 1)
    }

    /// The latest keyframe before `step`, or the first one.
    func last(before step: Int) -> Keyframe? {
        keyframes.last { $0.state.step < step } ?? keyframes.first
    }

    /// Steps of which there is a state.
    var steps: [Int] { keyframes.map(\.state.step) }

    /// Forgets everything after a step, and states in which more than that many edits were applied.
    mutating func truncate(after step: Int, editCount: Int) {
        keyframes.removeAll { $0.state.step > step || $0.editCount > editCount }
    }

    /// Keeps about as many as told, spread evenly, the first among them.
    mutating func thin(to count: Int) {
        while keyframes.count > count {
            interval *= 2
            keyframes = keyframes.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        }
    }
}

/// Everything that a run goes on from, exactly: 32-bit numbers are kept as 64-bit ones, which lose nothing.
struct TrainerState: Codable, Hashable, Sendable {
    var step = 0
    /// Training samples consumed.
    var samples = 0
    var parameters: [Double] = []
    /// The optimizer's name, its numbers per parameter and its count of updates.
    var optimizer = ""
    var slots: [[Double]] = []
    var updates = 0
    var order = BatchSequence.Place()
    /// Generator states of dropout and of random slopes, four words each.
    var dropoutGenerator: [UInt64] = []
    var slopeGenerator: [UInt64] = []
    var stops = StopTracker()
    /// Norm of the last step's gradient; nil before the first step.
    var gradientNorm: Double?
    /// The rate of the last step.
    var learningRate = 0.0

    /// About what it takes in memory, in bytes.
    var byteCount: Int { 8 * (parameters.count + slots.reduce(0) { $0 + $1.count }) + 256 }
}
