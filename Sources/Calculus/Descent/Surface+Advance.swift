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
        _ rule: Rule, _ state: inout DescentState, _ count: Int, _ settings: DescentSettings,
        _ recording: inout DescentRecording
    ) {
        let first = state.step
        // The steps so far are kept in registers and written back at the end.
        var walker = DescentWalker(state)
        let isExact = settings.gradientNoise == 0 && sampleCount == 0
        let rate = settings.optimizer.learningRate
        let ending = DescentEnding(settings)
        let goal = state.reachedStep == nil ? settings.goal ?? -.infinity : -.infinity
        var reached = Int.max
        var bucket = recording.path.open
        var room = recording.path.room
        // Moved out, so that the span and the rest of the recording are apart.
        var rows: [RecordedStep] = []
        swap(&rows, &recording.recent)
        var recent = rows.mutableSpan
        for step in (first + 1)...(first + count) {
            let gradient =
                isExact ? walker.sample.gradient : inexactGradient(walker, &state, settings, &recording.batches)
            walker.move(rule, along: gradient, rate: rate, isPlane: dimension == 2)
            walker.sample = sample(at: walker.point)
            walker.step = step
            recent[step & (DescentRecording.recentCount - 1)] = RecordedStep(
                point: walker.point, gradient: walker.sample.gradient, update: walker.update, usedGradient: gradient,
                value: walker.sample.value)
            if room > 0 {
                bucket.add(step: step, point: walker.point, value: walker.sample.value)
                room -= 1
            } else {
                recording.path.open = bucket
                bucket = PathBucket(step: step, point: walker.point, value: walker.sample.value)
                recording.path.close(opening: bucket)
                room = recording.path.room
            }
            if walker.sample.value <= goal { reached = min(reached, step) }
            if !walker.isPlainlyFinite || abs(walker.sample.value - walker.previousValue) < ending.tolerance {
                state.status = ending.status(after: walker)
                if state.status != .running { break }
            }
        }
        recording.path.open = bucket
        recording.path.room = room
        let last = rows[walker.step & (DescentRecording.recentCount - 1)]
        swap(&rows, &recording.recent)
        walker.write(to: &state)
        state.usedGradient = last.usedGradient
        if reached != Int.max { state.reachedStep = reached }
    }

    /// The gradient that the next update uses where it is not the exact one.
    @inline(never)
    private func inexactGradient(
        _ walker: DescentWalker, _ state: inout DescentState, _ settings: DescentSettings, _ batches: inout BatchOrder
    ) -> SIMD2<Double> {
        var gradient = updateGradient(
            at: walker.point, exact: walker.sample.gradient, samples: &state.samples, batches: &batches)
        if settings.gradientNoise > 0 {
            gradient.x += settings.gradientNoise * state.noise.nextNormal()
            if dimension == 2 { gradient.y += settings.gradientNoise * state.noise.nextNormal() }
        }
        return gradient
    }
}
