package import Information
import Messages

/// Probabilities of outcomes; a run has distributions of another kind, that of values in histograms.
package typealias Probabilities = Information.Distribution

extension DistributionPreset {
    /// What a notice or a table calls it.
    var words: String {
        switch self {
        case .coin: localized("coin")
        case .loadedCoin: localized("loaded coin")
        case .die: localized("die")
        case .loadedDie: localized("loaded die")
        case .letters: localized("English letters")
        }
    }
}
