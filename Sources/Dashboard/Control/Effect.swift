package import Training

/// What an update of a training dashboard asks for.
package enum Effect: Hashable, Sendable {
    case start
    case pause
    case step(Int)
    case stepEpoch
    case setPace(Speed)
    case apply([Setting])
    case restart
    case restartWith([Setting])
    case seek(Int)
    case save(path: String)
    case load(path: String)
    /// Writes the model, the metrics and a picture into the current folder; the files' names begin with `stem`.
    case writeOut(stem: String)
    case exit(ExitReason)
}

extension Effect: SceneEffect {
    package var exitReason: ExitReason? {
        if case .exit(let reason) = self { reason } else { nil }
    }

    package var needsPicture: Bool {
        if case .writeOut = self { true } else { false }
    }
}

/// Why a scene was left.
package enum ExitReason: Hashable, Sendable {
    case quit
    case terminated(signal: Int32)
}
