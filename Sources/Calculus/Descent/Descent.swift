public import NeuralNetworks

/// An optimizer on its way over a surface, computed in 64 bits: a state machine without clock or threads.
///
///     var descent = Descent(on: Rosenbrock(), settings: DescentSettings(optimizer: try OptimizerChoice("adam")))
///     descent.advance(by: 1000)
///     print(descent.current.point, descent.verdict.sentence)
///
/// Memory stays bounded however long it runs, and every earlier step can be computed again, bit for bit.
/// A copy is a snapshot: it costs a memory copy of the recording when the original goes on.
public struct Descent: Sendable {
    public let surface: any Surface
    public private(set) var settings: DescentSettings
    public private(set) var state: DescentState
    public private(set) var recording: DescentRecording
    /// The edits that were made and the steps after which they were.
    public private(set) var edits: [(step: Int, edit: DescentEdit)] = []
    /// Updates after which it is finished; nil is never.
    public var stepLimit: Int?

    /// - Parameters:
    ///   - surface: the function.
    ///   - start: the surface's own start unless told; `y` is ignored on functions of one variable.
    ///   - settings: without a goal, the minimum counts as reached within 1e-6 of the surface's lowest value.
    ///   - stepLimit: updates after which it is finished; nil is never.
    public init(
        on surface: any Surface, from start: SIMD2<Double>? = nil, settings: DescentSettings = DescentSettings(),
        stepLimit: Int? = nil
    ) {
        self.surface = surface
        self.stepLimit = stepLimit
        self.settings = settings
        self.settings.goal = settings.goal ?? surface.minimumValue.map { $0 + 1e-6 }
        state = DescentState(on: surface, from: start ?? surface.defaultStart, settings: self.settings)
        recording = DescentRecording(from: state, settings: self.settings, on: surface)
    }

    /// The state that `kept` holds, with nothing recorded after it.
    init(resuming kept: DescentKeyframe, of original: Descent) {
        surface = original.surface
        stepLimit = original.stepLimit
        settings = kept.settings
        state = kept.state
        recording = DescentRecording(from: state, settings: settings, on: surface)
    }

    /// Takes on a state of the same descent at the same step, one that an edit left.
    mutating func adopt(_ kept: DescentKeyframe) {
        state = kept.state
        settings = kept.settings
        recording.batches.batch = settings.batch
    }

    /// Takes over what another descent, of which this is an earlier state, has recorded up to here.
    mutating func keepHistory(of later: Descent) {
        recording.keyframes = later.recording.keyframes.filter { $0.state.step <= state.step }
        recording.keyframeInterval = later.recording.keyframeInterval
        recording.path = later.recording.path.truncated(after: state.row)
        edits = later.edits.filter { $0.step <= state.step }
    }

    /// The row of the last step.
    public var current: DescentStep { state.row }

    public var step: Int { state.step }

    public var status: DescentStatus {
        if state.status == .running, let stepLimit, state.step >= stepLimit { return .finished }
        return state.status
    }

    /// The first step at which the value came to the goal, the lowest value of the surface within 1e-6.
    public var reachedStep: Int? { state.reachedStep }

    /// The path so far.
    public var path: DescentPath { recording.path }

    /// One step, unless the descent has ended.
    ///
    /// - Returns: the row of the step that the descent is at now.
    @discardableResult
    public mutating func advance() -> DescentStep {
        advance(by: 1)
        return state.row
    }

    /// Up to `count` steps, fewer where the descent ends.
    public mutating func advance(by count: Int) {
        let allowed = stepLimit.map { min(count, $0 - state.step) } ?? count
        guard allowed > 0, state.status == .running else { return }
        surface.advance(
            &state, by: allowed, rule: settings.optimizer.rule, settings: settings, recording: &recording)
    }

    /// Changes the descent from the next step on; the optimizer keeps what it remembers unless it is another one.
    /// A descent that has converged or oscillates goes on.
    ///
    /// - Throws: `ComponentError` where the optimizer lacks an option, or for a value out of range.
    public mutating func apply(_ edit: DescentEdit) throws(ComponentError) {
        switch edit {
        case .learningRate(let rate): settings.optimizer.learningRate = rate
        case .option(let name, let value): try settings.optimizer.set(name, to: value)
        case .optimizer(let choice):
            if choice.name != settings.optimizer.name { state.resetOptimizer(choice) }
            settings.optimizer = choice
        case .gradientNoise(let deviation): settings.gradientNoise = max(0, deviation)
        case .batch(let batch):
            settings.batch = batch
            recording.batches.batch = batch
        case .tolerance(let tolerance): settings.tolerance = max(0, tolerance)
        }
        if state.status != .diverged { state.status = .running }
        edits.append((state.step, edit))
        recording.keep(state, settings: settings, isEdit: true)
        recording.path.refine()
    }

    /// Begins again with the settings of now.
    ///
    /// - Parameter start: the start of before unless told.
    public mutating func restart(from start: SIMD2<Double>? = nil) {
        self = Descent(on: surface, from: start ?? self.start, settings: settings, stepLimit: stepLimit)
    }

    /// Where it began.
    public var start: SIMD2<Double> { recording.keyframes[0].state.point }
}

/// One row of a descent: where it is after that many updates.
public struct DescentStep: Hashable, Sendable {
    /// Updates made; 0 is the start.
    public var step: Int
    public var point: SIMD2<Double>
    public var value: Double
    /// The exact gradient at ``point``.
    public var gradient: SIMD2<Double>
    /// The update that led here, the new point less the old one; nil at step 0.
    public var update: SIMD2<Double>?
    /// The gradient that this update used: the exact one of the step before unless there is noise or a batch.
    public var usedGradient: SIMD2<Double>?
}
