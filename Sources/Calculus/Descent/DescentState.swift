public import NeuralNetworks
public import Numerics

/// All that a descent needs to go on: the point, what the optimizer remembers and the noise's generator.
public struct DescentState: Sendable {
    /// Updates made.
    public internal(set) var step = 0
    public internal(set) var point: SIMD2<Double>
    public internal(set) var value: Double
    /// The exact gradient at ``point``.
    public internal(set) var gradient: SIMD2<Double>
    /// The update that led here; zero at step 0.
    public internal(set) var update = SIMD2<Double>(0, 0)
    /// The gradient that this update used.
    public internal(set) var usedGradient = SIMD2<Double>(0, 0)
    /// The update before ``update``.
    public internal(set) var previousUpdate = SIMD2<Double>(0, 0)
    public internal(set) var previousValue: Double
    /// What the optimizer keeps for x and for y.
    public internal(set) var slots: (x: OptimizerSlots<Double>, y: OptimizerSlots<Double>)
    /// Updates that this optimizer has made.
    public internal(set) var updates = 0
    /// Samples that batches have used so far.
    public internal(set) var samples = 0
    /// The first step at which the value was at most the goal.
    public internal(set) var reachedStep: Int?
    public internal(set) var status = DescentStatus.running
    var noise: SeededGenerator

    init(on surface: any Surface, from start: SIMD2<Double>, settings: DescentSettings) {
        point = surface.dimension == 1 ? SIMD2(start.x, 0) : start
        let sample = surface.sample(at: point)
        value = sample.value
        gradient = sample.gradient
        previousValue = sample.value
        let slot = OptimizerSlots<Double>(repeating: settings.optimizer.rule.initialSlotValue)
        slots = (slot, slot)
        noise = SeededGenerator(seed: settings.seed, stream: .gradientNoise)
        if let goal = settings.goal, value <= goal { reachedStep = 0 }
        if !value.isFinite || !point.x.isFinite || !point.y.isFinite { status = .diverged }
    }

    /// The row of this step.
    public var row: DescentStep {
        DescentStep(
            step: step, point: point, value: value, gradient: gradient, update: step == 0 ? nil : update,
            usedGradient: step == 0 ? nil : usedGradient)
    }

    /// Forgets what the optimizer remembers.
    mutating func resetOptimizer(_ optimizer: OptimizerChoice) {
        let slot = OptimizerSlots<Double>(repeating: optimizer.rule.initialSlotValue)
        slots = (slot, slot)
        updates = 0
    }
}
