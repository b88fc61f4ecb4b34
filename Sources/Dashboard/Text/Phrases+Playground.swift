import Datasets
import Messages
import Recipes
import TerminalUI
import Training

extension Phrases {
    // MARK: units

    /// `x₁²` for `x1_squared`.
    static func featureSymbol(_ name: String) -> String {
        let symbols = [
            "x1_squared": "x₁²", "x2_squared": "x₂²", "x1_x2": "x₁x₂", "sin_x1": "sin x₁", "sin_x2": "sin x₂",
        ]
        return symbols[name] ?? Phrases.symbol(name)
    }

    static func reading(_ selection: UnitMapDiagram.Selection, inputs: [String], value: String) -> String {
        switch selection {
        case .unit(let layer, let unit): localized("layer \(layer) unit \(unit + 1): bias \(value)")
        case .weight(1, let unit, let input) where input < inputs.count:
            localized("weight \(inputs[input]) → layer 1 unit \(unit + 1): \(value)")
        case .weight(let layer, let unit, let input):
            localized("weight \(layer - 1).\(input + 1) → \(layer).\(unit + 1): \(value)")
        }
    }

    // MARK: points

    // MARK: controls
    static func features(_ names: [String]) -> String {
        localized("features \(names.map(Phrases.featureSymbol).joined(separator: ", "))")
    }
    static func hiddenLayers(_ units: [Int]) -> String {
        localized("hidden layers \(units.isEmpty ? localized("none") : units.map(String.init).joined(separator: "-"))")
    }

    static func label(of control: PlaygroundControl) -> String {
        switch control {
        case .problem: localized("problem")
        case .data: localized("data")
        case .noise: localized("noise")
        case .testFraction: localized("test share")
        case .feature(let feature): Phrases.featureSymbol(feature.rawValue)
        case .layers: localized("layers")
        case .units(let layer): localized("units of \(layer + 1)")
        case .map: localized("map")
        case .testData: localized("test points")
        }
    }

    static func value(of control: PlaygroundControl, _ recipe: Recipe, _ state: PlaygroundState) -> String {
        switch control {
        case .problem: recipe.data.source.task == .regression ? localized("regression") : localized("classes")
        case .data: recipe.data.source.name
        case .noise: NumberFormat.plainDecimal(recipe.data.noise)
        case .testFraction: NumberFormat.percent(recipe.data.testFraction, decimals: 0)
        case .feature: ""
        case .layers: String(recipe.model.hidden.count)
        case .units(let layer):
            recipe.model.hidden.indices.contains(layer) ? String(recipe.model.hidden[layer]) : "–"
        case .map: state.isDiscrete ? localized("plain") : localized("shades")
        case .testData: state.showsTestData ? localized("shown") : localized("hidden")
        }
    }

    // MARK: warp
    static func warpedLayer(_ layer: Int) -> String { layer == 0 ? localized("inputs") : localized("layer \(layer)") }
    static func reading(_ warp: WarpSnapshot) -> String {
        let layer = Phrases.warpedLayer(warp.layer)
        return switch warp.axes {
        case .units: layer + ": " + (warp.layer == 0 ? "x₁ → x₂ ↑" : warp.units == 1 ? "a₁ →" : "a₁ → a₂ ↑")
        case .principalComponents: localized("\(layer): 2 main directions of \(warp.units)")
        }
    }

    // MARK: footer
}
