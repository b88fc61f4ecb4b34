import Datasets
import Messages
import Recipes
import TerminalUI
import Training

extension Phrases {
    // MARK: units
    static var unitsShortTitle: String { localized("Units") }
    static var unitsHint: String { localized("Enter: turn weights") }

    /// `x₁²` for `x1_squared`.
    static func featureSymbol(_ name: String) -> String {
        let symbols = [
            "x1_squared": "x₁²", "x2_squared": "x₂²", "x1_x2": "x₁x₂", "sin_x1": "sin x₁", "sin_x2": "sin x₂",
        ]
        return symbols[name] ?? symbol(name)
    }

    static func reading(_ selection: UnitMapDiagram.Selection, inputs: [String], value: String) -> String {
        switch selection {
        case .unit(let layer, let unit): unitBias(layer, unit + 1, value)
        case .weight(1, let unit, let input) where input < inputs.count: inputWeight(inputs[input], unit + 1, value)
        case .weight(let layer, let unit, let input): unitWeight(layer - 1, input + 1, layer, unit + 1, value)
        }
    }

    private static func unitBias(_ layer: Int, _ unit: Int, _ value: String) -> String {
        localized("layer \(layer) unit \(unit): bias \(value)")
    }
    private static func inputWeight(_ input: String, _ unit: Int, _ value: String) -> String {
        localized("weight \(input) → layer 1 unit \(unit): \(value)")
    }
    private static func unitWeight(_ from: Int, _ input: Int, _ to: Int, _ unit: Int, _ value: String) -> String {
        localized("weight \(from).\(input) → \(to).\(unit): \(value)")
    }

    static func turned(_ selection: UnitMapDiagram.Selection, _ value: Double) -> String {
        "\(selection.path) = \(NumberFormat.fixed(value, decimals: 3))"
    }

    // MARK: points
    static func addedPoint(_ name: String, samples: Int) -> String {
        localized("added a point of \(name), \(samples) to train on")
    }
    static func removedPoint(samples: Int) -> String { localized("removed a point, \(samples) to train on") }
    static func clickAdds(_ number: String) -> String { localized("a click adds a point of class \(number)") }
    static func onlyClasses(_ count: Int) -> String { localized("the classes are 1 to \(count)") }
    static var pointUsage: String { localized("in a playground: point X Y CLASS, or point X Y VALUE of a regression") }

    // MARK: controls
    static var controlsShortTitle: String { localized("Controls") }
    static var controlsHint: String { "Enter" }
    static var controlsEnteredHint: String { "↑ ↓  ← →" }
    static func sampleCounts(_ train: Int, _ test: Int) -> String { localized("train on \(train), test on \(test)") }
    static func sampleCount(_ train: Int) -> String { localized("train on \(train)") }
    static func dataNoise(_ value: Double) -> String { localized("noise \(NumberFormat.plainDecimal(value))") }
    static func testShare(_ value: Double) -> String {
        localized("test share \(NumberFormat.percent(value, decimals: 0))")
    }
    static func features(_ names: [String]) -> String {
        localized("features \(names.map(featureSymbol).joined(separator: ", "))")
    }
    static func hiddenLayers(_ units: [Int]) -> String {
        localized("hidden layers \(units.isEmpty ? noneOfThem : units.map(String.init).joined(separator: "-"))")
    }
    private static var noneOfThem: String { localized("none") }
    static var oneFeatureAtLeast: String { localized("one feature has to stay") }
    static func mostLayers(_ count: Int) -> String { localized("at most \(count) hidden layers here") }
    static func map(isDiscrete: Bool) -> String { localized(isDiscrete ? "map in plain classes" : "map in shades") }
    static func testData(isShown: Bool) -> String { localized(isShown ? "test points shown" : "test points hidden") }

    static func label(of control: PlaygroundControl) -> String {
        switch control {
        case .problem: localized("problem")
        case .data: localized("data")
        case .noise: localized("noise")
        case .testFraction: localized("test share")
        case .feature(let feature): featureSymbol(feature.rawValue)
        case .layers: localized("layers")
        case .units(let layer): localized("units of \(layer + 1)")
        case .map: localized("map")
        case .testData: localized("test points")
        }
    }

    static func value(of control: PlaygroundControl, _ recipe: Recipe, _ state: PlaygroundState) -> String {
        switch control {
        case .problem: recipe.data.source.task == .regression ? regressionWord : classesWord
        case .data: recipe.data.source.name
        case .noise: NumberFormat.plainDecimal(recipe.data.noise)
        case .testFraction: NumberFormat.percent(recipe.data.testFraction, decimals: 0)
        case .feature: ""
        case .layers: String(recipe.model.hidden.count)
        case .units(let layer):
            recipe.model.hidden.indices.contains(layer) ? String(recipe.model.hidden[layer]) : unknownFigure
        case .map: state.isDiscrete ? plainWord : shadesWord
        case .testData: state.showsTestData ? shownWord : hiddenWord
        }
    }

    private static var regressionWord: String { localized("regression") }
    private static var classesWord: String { localized("classes") }
    private static var plainWord: String { localized("plain") }
    private static var shadesWord: String { localized("shades") }
    private static var shownWord: String { localized("shown") }
    private static var hiddenWord: String { localized("hidden") }

    // MARK: warp
    static var warpShortTitle: String { localized("Warp") }
    static var warpHint: String { localized("W: other layer") }
    static var dividerLegend: String { localized("dashed: the output splits here") }
    static func warpedLayer(_ layer: Int) -> String { layer == 0 ? localized("inputs") : localized("layer \(layer)") }
    static func reading(_ warp: WarpSnapshot) -> String {
        let layer = warpedLayer(warp.layer)
        return switch warp.axes {
        case .units: layer + ": " + (warp.layer == 0 ? "x₁ → x₂ ↑" : warp.units == 1 ? "a₁ →" : "a₁ → a₂ ↑")
        case .principalComponents: mainDirections(layer, warp.units)
        }
    }
    private static func mainDirections(_ layer: String, _ units: Int) -> String {
        localized("\(layer): 2 main directions of \(units)")
    }

    // MARK: footer
    static func hintPoint(_ mark: String) -> String { localized("add \(mark)") }
    static var hintMouse: String { localized("click") }
    static var hintEnterPanel: String { localized("into the panel") }
    static var hintRemovePoint: String { localized("remove") }
    static var hintClick: String { localized("add, remove a point") }
    static var hintTurnWeight: String { localized("weaker, stronger") }
    static var hintTypeValue: String { localized("type a value") }
    static var hintChoose: String { localized("choose") }
    static var hintChange: String { localized("change") }
    static var hintMove: String { localized("move") }
}
