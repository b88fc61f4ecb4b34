package import Recipes
import Training

/// The batch sizes that the keys reach: halves and doubles, and the whole training set above them.
package enum BatchSize {
    package static func doubled(_ batch: BatchSpecification, sampleCount: Int) -> BatchSpecification {
        guard case .size(let size) = batch, size < sampleCount else { return .all }
        return size * 2 >= sampleCount ? .all : .size(max(1, size) * 2)
    }

    package static func halved(_ batch: BatchSpecification, sampleCount: Int) -> BatchSpecification {
        switch batch {
        case .all: .size(max(1, sampleCount / 2))
        case .size(let size): .size(max(1, min(size, sampleCount) / 2))
        }
    }
}

/// The strengths against overfitting that the keys reach.
enum Regularization {
    static let decays = [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1]
    static let dropouts = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]

    /// The next value of a ladder above or below; the last one beyond its ends.
    static func step(from value: Double, on ladder: [Double], up isUp: Bool) -> Double {
        isUp ? ladder.first { $0 > value } ?? value : ladder.last { $0 < value } ?? 0
    }
}
