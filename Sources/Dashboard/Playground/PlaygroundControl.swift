import Datasets
import Recipes
import TerminalUI
import Training

/// A choice in the panel of controls.
enum PlaygroundControl: Hashable, Sendable {
    case problem, data, noise, testFraction
    case feature(Feature)
    case layers
    /// The units of a hidden layer, from 0 on.
    case units(Int)
    case map, testData

    /// Those that a recipe has.
    static func all(_ recipe: Recipe) -> [PlaygroundControl] {
        let inputs = recipe.data.source.rawInputCount ?? 2
        let features = Feature.allCases.filter { inputs == 2 || !$0.usesSecondCoordinate }
        return [.problem, .data, .noise, .testFraction] + features.map { .feature($0) } + [.layers]
            + recipe.model.hidden.indices.map { .units($0) } + [.map, .testData]
    }

    static let noises = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]
    static let testFractions = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
    static let mostLayers = 6
    static let mostUnits = 32

    /// What is on or off; nil for a control that has other values.
    func isOn(_ recipe: Recipe) -> Bool? {
        guard case .feature(let feature) = self else { return nil }
        return recipe.data.features?.contains(feature) ?? (feature == .x1 || feature == .x2)
    }
}

/// What is seen of a playground, and what its keys act on.
struct PlaygroundState: Hashable, Sendable {
    /// The class of the points that a click adds, from 0 on.
    var pointClass = 0
    /// The target of the points that a click adds to a regression.
    var pointValue = 1.0
    /// Whether the boundary is drawn in the classes' plain colours.
    var isDiscrete = false
    var showsTestData = true
    /// The unit or the weight that the keys turn.
    var selection = UnitMapDiagram.Selection.unit(layer: 1, unit: 0)
    /// The place among the controls.
    var control = 0
    /// The layer whose view of the plane is shown; beyond the last hidden one for that one.
    var warpedLayer = Int.max
}
