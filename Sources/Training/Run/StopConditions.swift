import Messages
import Recipes

/// Keeps what the stop conditions compare with from epoch to epoch.
struct StopTracker: Codable, Hashable, Sendable {
    private var lastLoss: Double?
    private var bestLoss: Double?
    private var epochsSinceBest = 0

    /// Takes in the end of an epoch.
    ///
    /// - Returns: why the run stops, in a few plain words; nil if it goes on.
    mutating func endEpoch(_ evaluation: Evaluation, conditions: StopSpecification) -> String? {
        let previous = lastLoss
        lastLoss = evaluation.loss.isFinite ? evaluation.loss : nil
        let watched = evaluation.testLoss ?? evaluation.loss
        if watched.isFinite, watched < bestLoss ?? .infinity {
            bestLoss = watched
            epochsSinceBest = 0
        } else {
            epochsSinceBest += 1
        }
        if let bound = conditions.loss, bound > 0, evaluation.loss <= bound {
            return localized("loss ≤ \(bound)")
        }
        if let tolerance = conditions.tolerance, tolerance > 0, let previous,
            abs(previous - evaluation.loss) < tolerance
        {
            return localized("loss changes by less than \(tolerance) an epoch")
        }
        if let patience = conditions.patience, patience > 0, epochsSinceBest >= patience {
            return localized("no lower loss for \(patience) epochs")
        }
        return nil
    }
}

extension StopSpecification {
    var isActive: Bool { (loss ?? 0) > 0 || (tolerance ?? 0) > 0 || (patience ?? 0) > 0 }
}
