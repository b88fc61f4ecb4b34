package import Information

/// Probabilities of outcomes; a run has distributions of another kind, that of values in histograms.
package typealias Probabilities = Information.Distribution
