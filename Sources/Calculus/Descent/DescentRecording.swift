/// What is kept of the steps of a descent, in bounded memory: a path for pictures, the most recent rows,
/// and states from which any other row is computed again.
public struct DescentRecording: Sendable {
    /// Rows that are kept as they are; a power of two.
    public static let recentCount = 256
    /// Steps between states that are kept.
    static let keyframeInterval = 16_384
    /// Beyond this many states every other one goes.
    static let keyframeCapacity = 512

    public internal(set) var path: DescentPath
    var recent: [RecordedStep]
    var keyframes: [DescentKeyframe]
    var keyframeInterval = Self.keyframeInterval
    var batches: BatchOrder

    init(from state: DescentState, settings: DescentSettings, on surface: any Surface) {
        path = DescentPath(start: state.row)
        recent = Array(repeating: RecordedStep(state.row), count: Self.recentCount)
        keyframes = [DescentKeyframe(state: state, settings: settings, isEdit: true)]
        batches = BatchOrder(sampleCount: surface.sampleCount, batch: settings.batch, seed: settings.seed)
    }

    /// Keeps a state; those of edits stay for good.
    mutating func keep(_ state: DescentState, settings: DescentSettings, isEdit: Bool) {
        if keyframes.last?.state.step == state.step { keyframes.removeLast() }
        keyframes.append(DescentKeyframe(state: state, settings: settings, isEdit: isEdit))
        guard keyframes.count > Self.keyframeCapacity else { return }
        let interval = 2 * keyframeInterval
        let thinned = keyframes.filter { $0.isEdit || $0.state.step % interval == 0 }
        guard thinned.count < keyframes.count else { return }
        keyframes = thinned
        keyframeInterval = interval
    }

    /// The last state kept at or before that step.
    func keyframe(atOrBefore step: Int) -> DescentKeyframe {
        keyframes.last { $0.state.step <= step } ?? keyframes[0]
    }
}

/// A row without its number.
struct RecordedStep: Sendable {
    var point: SIMD2<Double>
    var gradient: SIMD2<Double>
    var update: SIMD2<Double>
    var usedGradient: SIMD2<Double>
    var value: Double
}

extension RecordedStep {
    init(_ row: DescentStep) {
        point = row.point
        gradient = row.gradient
        update = row.update ?? .zero
        usedGradient = row.usedGradient ?? .zero
        value = row.value
    }

    func row(_ step: Int) -> DescentStep {
        DescentStep(
            step: step, point: point, value: value, gradient: gradient, update: step == 0 ? nil : update,
            usedGradient: step == 0 ? nil : usedGradient)
    }
}

/// A state that a descent can go on from.
struct DescentKeyframe: Sendable {
    var state: DescentState
    var settings: DescentSettings
    var isEdit: Bool
}
