internal import NeuralNetworks

/// What changes from step to step, small enough for registers.
struct DescentWalker {
    var step: Int
    var point: SIMD2<Double>
    var sample: SurfaceSample
    private(set) var update: SIMD2<Double>
    private(set) var previousUpdate: SIMD2<Double>
    private(set) var previousValue: Double
    private var slots: (x: OptimizerSlots<Double>, y: OptimizerSlots<Double>)
    private var updates: Int

    @inline(__always)
    init(_ state: DescentState) {
        step = state.step
        point = state.point
        sample = SurfaceSample(value: state.value, gradient: state.gradient)
        update = state.update
        previousUpdate = state.previousUpdate
        previousValue = state.previousValue
        slots = state.slots
        updates = state.updates
    }

    @inline(__always)
    func write(to state: inout DescentState) {
        state.step = step
        state.point = point
        state.value = sample.value
        state.gradient = sample.gradient
        state.update = update
        state.previousUpdate = previousUpdate
        state.previousValue = previousValue
        state.slots = slots
        state.updates = updates
    }

    /// One update; the sample is still that of the point before.
    @inline(__always)
    mutating func move<Rule: Optimizer>(_ rule: Rule, along gradient: SIMD2<Double>, rate: Double, isPlane: Bool) {
        updates += 1
        let coefficients = RoundedCoefficients<Double>(rule.coefficients(number: updates, learningRate: rate))
        var (x, y) = (point.x, point.y)
        rule.update(&x, gradient: gradient.x, slots: &slots.x, coefficients: coefficients)
        if isPlane { rule.update(&y, gradient: gradient.y, slots: &slots.y, coefficients: coefficients) }
        let next = SIMD2(x, y)
        previousUpdate = update
        previousValue = sample.value
        update = next - point
        point = next
    }

    /// False where a number is not finite, or where finite numbers have a sum that is not.
    @inline(__always)
    var isPlainlyFinite: Bool { (sample.value + point.x + point.y).isFinite }
}
