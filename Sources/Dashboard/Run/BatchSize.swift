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

    package static func text(_ batch: BatchSpecification) -> String {
        switch batch {
        case .all: "all"
        case .size(let size): String(size)
        }
    }
}
