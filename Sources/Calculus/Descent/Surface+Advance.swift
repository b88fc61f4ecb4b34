internal import NeuralNetworks
internal import Numerics

extension Surface {
    public func advance(
        _ state: inout DescentState, by count: Int, rule: UpdateRule, settings: DescentSettings,
        recording: inout DescentRecording
    ) {
        switch rule {
        case .sgd(let rule): run(rule, &state, count, settings, &recording)
        case .adagrad(let rule): run(rule, &state, count, settings, &recording)
        case .rmsprop(let rule): run(rule, &state, count, settings, &recording)
        case .adadelta(let rule): run(rule, &state, count, settings, &recording)
        case .adam(let rule): run(rule, &state, count, settings, &recording)
        case .adamw(let rule): run(rule, &state, count, settings, &recording)
        case .lion(let rule): run(rule, &state, count, settings, &recording)
        case .other(let rule): run(rule, &state, count, settings, &recording)
        }
    }

    /// Takes up to `count` steps, fewer where the descent ends.
    private func run<Rule: Optimizer>(
        _ rule: Rule, _ kept: inout DescentState, _ count: Int, _ settings: DescentSettings,
        _ recording: inout DescentRecording
    ) {
        var state = kept
        var remaining = count
        while remaining > 0, state.status == .running {
            let steps = min(remaining, recording.keyframeInterval - state.step % recording.keyframeInterval)
            runBetweenKeyframes(rule, &state, steps, settings, &recording)
            remaining -= steps
            if state.step % recording.keyframeInterval == 0 {
                recording.keep(state, settings: settings, isEdit: false)
            }
        }
        kept = state
    }

    @inline(__always)
    private func runBetweenKeyframes<Rule: Optimizer>(
        _ rule: Rule, _ kept: inout DescentState, _ count: Int, _ settings: DescentSettings,
        _ recording: inout DescentRecording
    ) {
        var state = kept
        let ending = DescentEnding(settings)
        let goal = state.reachedStep == nil ? settings.goal ?? -.infinity : -.infinity
        var bucket = recording.path.open
        var room = recording.path.room
        var reached: Int?
        // Moved out, so that the span and the rest of the recording are apart.
        var rows: [DescentStep] = []
        swap(&rows, &recording.recent)
        var recent = rows.mutableSpan
        for _ in 0..<count {
            take(rule, &state, settings, &recording.batches)
            recent[state.step & (DescentRecording.recentCount - 1)] = state.row
            if room > 0 {
                bucket.add(step: state.step, point: state.point, value: state.value)
                room -= 1
            } else {
                recording.path.open = bucket
                bucket = PathBucket(step: state.step, point: state.point, value: state.value)
                recording.path.close(opening: bucket)
                room = recording.path.room
            }
            if state.value <= goal, reached == nil { reached = state.step }
            state.status = ending.status(after: state)
            if state.status != .running { break }
        }
        recording.path.open = bucket
        recording.path.room = room
        swap(&rows, &recording.recent)
        state.reachedStep = state.reachedStep ?? reached
        kept = state
    }

    /// One update.
    @inline(__always)
    private func take<Rule: Optimizer>(
        _ rule: Rule, _ state: inout DescentState, _ settings: DescentSettings, _ batches: inout BatchOrder
    ) {
        var gradient = updateGradient(
            at: state.point, exact: state.gradient, samples: &state.samples, batches: &batches)
        if settings.gradientNoise > 0 {
            gradient.x += settings.gradientNoise * state.noise.nextNormal()
            if dimension == 2 { gradient.y += settings.gradientNoise * state.noise.nextNormal() }
        }
        state.updates += 1
        let coefficients = RoundedCoefficients<Double>(
            rule.coefficients(number: state.updates, learningRate: settings.optimizer.learningRate))
        var (x, y) = (state.point.x, state.point.y)
        rule.update(&x, gradient: gradient.x, slots: &state.slots.x, coefficients: coefficients)
        if dimension == 2 { rule.update(&y, gradient: gradient.y, slots: &state.slots.y, coefficients: coefficients) }
        let point = SIMD2(x, y)
        state.previousUpdate = state.update
        state.previousValue = state.value
        state.update = point - state.point
        state.usedGradient = gradient
        state.point = point
        let sample = sample(at: point)
        state.value = sample.value
        state.gradient = sample.gradient
        state.step += 1
    }
}
