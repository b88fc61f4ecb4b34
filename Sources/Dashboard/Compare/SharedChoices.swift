import Datasets
import Messages
import Recipes
import Training

/// What lanes have in common: only what is the same in all of them.
struct SharedChoices: Hashable {
    var data = false
    /// The weights at step 0.
    var weights = false
    /// Some layers have the same shapes, and those the same weights.
    var someWeights = false
    /// The samples of every step; where only their order is the same, ``order``.
    var batches = false
    var order = false

    init(_ lanes: [LaneSnapshot]) {
        guard let first = lanes.first else { return }
        let others = lanes.dropFirst().map(\.recipe)
        let recipe = first.recipe
        data = others.allSatisfy { $0.data == recipe.data && $0.dataSeed == recipe.dataSeed }
        let start = others.allSatisfy {
            $0.model.initializer == recipe.model.initializer && $0.weightSeed == recipe.weightSeed
        }
        let sizes = lanes.map(\.layerSizes)
        weights = start && Set(sizes).count == 1
        someWeights = start && !weights && SharedChoices.haveCommonLayer(sizes)
        order =
            lanes.allSatisfy { $0.dataset.train.count == first.dataset.train.count }
            && others.allSatisfy { $0.seed == recipe.seed }
        batches = order && others.allSatisfy { $0.batch == recipe.batch }
        // The whole set is taken in the order of the data.
        if !batches, others.contains(where: { $0.batch == .all }) || recipe.batch == .all { order = false }
    }

    /// `same data, weights, batches`, and only what really is the same; empty where nothing is.
    var sentence: String {
        var words: [String] = []
        if data { words.append(localized("data")) }
        if weights { words.append(localized("first weights")) }
        if someWeights { words.append(localized("weights where shapes agree")) }
        if batches {
            words.append(localized("batches"))
        } else if order {
            words.append(localized("order"))
        }
        return words.isEmpty ? "" : localized("same ") + words.joined(separator: ", ")
    }

    /// Whether a layer at the same place has the same inputs and outputs everywhere.
    private static func haveCommonLayer(_ sizes: [[Int]]) -> Bool {
        guard let first = sizes.first else { return false }
        return (1..<max(1, first.count)).contains { layer in
            sizes.allSatisfy { $0.count > layer && $0[layer] == first[layer] && $0[layer - 1] == first[layer - 1] }
        }
    }
}

extension [LaneSnapshot] {
    /// Whether lanes have made different numbers of steps, but for those that came to an end of their own.
    var standApart: Bool { Set(filter { $0.row.status == .running || $0.isHeld }.map(\.row.step)).count > 1 }
}

extension LaneSnapshot {
    /// Units of every layer, inputs first.
    var layerSizes: [Int] { [dataset.inputCount] + recipe.model.hidden + [dataset.outputCount] }
    /// The variant's name; of one that is a setting only the last word of its path.
    var name: String { names.count > 1 ? names[1] : names[0] }

    /// The variant's name, and shorter ones where it is a setting: `model.activation=relu`, `activation=relu`, `relu`.
    var names: [String] {
        guard let label else { return [recipe.name] }
        guard let equals = label.firstIndex(of: "=") else { return [label] }
        let word = label[..<equals].split(separator: ".").last.map(String.init) ?? ""
        return [label, word + label[equals...], String(label[label.index(after: equals)...])]
    }
}

extension Recipe {
    fileprivate var dataSeed: UInt64 { data.seed ?? seed }
    fileprivate var weightSeed: UInt64 { model.seed ?? seed }
}
