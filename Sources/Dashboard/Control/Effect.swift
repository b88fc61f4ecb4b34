package import Training

/// What an update asks the runner to do.
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

/// Why a dashboard was left.
package enum ExitReason: Hashable, Sendable {
    case quit
    case terminated(signal: Int32)
}
