import Datasets
import Messages
import Numerics
import Recipes
import TerminalUI
import Training

extension Phrases {

    /// What stands on the axes of the data's plane where they are not the inputs as they are, the longest text first:
    /// `PC1 73 % PC2 23 % · standardised`.
    static func axes(of dataset: Dataset) -> [String] {
        let scaling = dataset.standardization == nil ? [] : [localized("standardised")]
        guard let shares = dataset.plane?.projection?.shares, shares.count == 2 else { return scaling }
        let percent = { (share: Double) in NumberFormat.fixed(100 * share, decimals: 0) }
        let components = "PC1 \(percent(shares[0])) % PC2 \(percent(shares[1])) %"
        return [([components] + scaling).joined(separator: " · "), components]
    }

    /// What has been chosen for data of the user's own.
    static func proposal(_ recipe: Recipe, for dataset: Dataset) -> String {
        let sizes = ([dataset.inputCount] + recipe.model.hidden + [dataset.outputCount]).map(String.init)
        let network = "\(sizes.joined(separator: "-")) \(recipe.model.activations.first?.name ?? "")"
        let rate = "\(recipe.optimizer.name) \(LearningRate.text(recipe.optimizer.learningRate))"
        let batch = BatchSize.text(recipe.batch)
        let words = localized("proposed, see :edit: \(network), \(rate), batch \(batch), inputs standardised")
        guard !dataset.omitted.isEmpty else { return words }
        return words + localized("; left out: \(dataset.omitted.joined(separator: ", "))")
    }
}
