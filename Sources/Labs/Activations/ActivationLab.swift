package import NeuralNetworks
import Recipes
import Shell
package import TerminalUI

/// Activation functions and their derivatives side by side, read by one cursor.
package struct ActivationLab: Lab {
    package typealias Engine = FrameTicker

    package typealias Panel = LabPanel<ActivationLab>

    package static var allPanels: [Panel] {
        [.functions, .derivatives, .values, .facts, .identities]
    }

    package let name: String
    package let panels: [Panel]
    let title: String
    private let opening: Opening
    package internal(set) var functions: [ShownActivation]
    /// The function that option keys turn.
    package internal(set) var selection = 0
    /// Which of its options they turn.
    var selectedOption = 0
    package internal(set) var cursor = 1.0
    package internal(set) var window = ActivationLab.standardWindow
    package internal(set) var isTiled = false
    package internal(set) var derivativeScale = AxisScale.linear
    package internal(set) var identity = 0
    /// Whether the cursor moves by itself.
    package internal(set) var isSweeping = false
    /// In windows a second.
    var pace = 0.1
    /// What of a step the sweep has gone already.
    var sweptShare = 0.0

    /// What `r` goes back to.
    private struct Opening: Sendable {
        var functions: [ShownActivation]
    }

    static let standardWindow = -6.0...6.0

    /// - Throws: `ComponentError` where an option does not fit its function.
    package init(
        _ specification: ActivationsSpecification, name: String, title: String, view: [String] = []
    ) throws(ComponentError) {
        self.name = name
        self.title = title
        panels = ActivationLab.panels(named: view)
        var functions: [ShownActivation] = []
        for name in specification.functions {
            let owned = activations.options(of: name).map(\.name)
            functions.append(
                try ShownActivation(name, options: specification.options.filter { owned.contains($0.key) }))
        }
        self.functions = functions
        opening = Opening(functions: functions)
    }

    var selected: ShownActivation? { functions.indices.contains(selection) ? functions[selection] : nil }

    /// The step of the arrows: about a hundredth of the window, and round.
    var cursorStep: Double { ((window.upperBound - window.lowerBound) / 100).asRoundStep }

    mutating func reset() {
        functions = opening.functions
        selection = 0
        selectedOption = 0
        cursor = 1
        window = ActivationLab.standardWindow
        derivativeScale = .linear
    }

    package mutating func start() -> [Never] {
        isSweeping = true
        return []
    }

    package func request(_ panels: [(panel: Panel, area: Rect)]) -> Bool { isSweeping }

    package mutating func receive(_ tick: FrameTicker.Tick) {
        guard isSweeping else { return }
        let seconds =
            Double(tick.elapsed.components.seconds) + Double(tick.elapsed.components.attoseconds) * 1e-18
        let steps = sweptShare + seconds * pace * (window.upperBound - window.lowerBound) / cursorStep
        sweptShare = steps - steps.rounded(.down)
        advance(by: Int(min(steps, 1e6)))
    }

    /// Moves the cursor on by steps, from the right end of the window back to the left one.
    package mutating func advance(by steps: Int) {
        let count = max(1, Int(((window.upperBound - window.lowerBound) / cursorStep).rounded()))
        let place = Int(((cursor - window.lowerBound) / cursorStep).rounded())
        setCursor(window.lowerBound + Double((((place + steps) % count) + count) % count) * cursorStep)
    }

    /// Puts the cursor onto the nearest round place.
    mutating func setCursor(_ place: Double) {
        // Dividing by a whole number is exact where multiplying by 0.1 is not.
        let unit = cursorStep
        let inverse = (1 / unit).rounded()
        cursor = unit < 1 ? (place / unit).rounded() / inverse : (place / unit).rounded() * unit
        if cursor == 0 { cursor = 0 }
    }

    package var files: [String: String] {
        var lines = ["x," + functions.flatMap { [$0.label, $0.label + "'"] }.joined(separator: ",")]
        for index in 0...200 {
            let x = window.lowerBound + (window.upperBound - window.lowerBound) * Double(index) / 200
            var cells = ["\(x)"]
            for function in functions {
                cells += ["\(function.activation.value(x))", function.derivative(at: x).map { "\($0)" } ?? ""]
            }
            lines.append(cells.joined(separator: ","))
        }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}
