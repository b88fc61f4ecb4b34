package import NeuralNetworks
import TerminalUI

/// An activation on the screen of the lab, with its options as they are turned.
package struct ShownActivation: Sendable {
    package let name: String
    /// Every option of the function, in the order in which it declares them.
    package private(set) var options: [OptionSetting]
    package private(set) var activation: any Activation
    package private(set) var facts: ActivationFacts
    /// The mean value for normally distributed net inputs.
    package private(set) var mean: Double

    package struct OptionSetting: Hashable, Sendable {
        package var description: OptionDescription
        package var value: Double
    }

    /// - Throws: `ComponentError` for a name or an option that does not exist, or a value out of range.
    init(_ name: String, options given: [String: Double] = [:]) throws(ComponentError) {
        self.name = name
        activation = try activations.make(name, options: given)
        options = activations.options(of: name).map {
            OptionSetting(description: $0, value: given[$0.name] ?? $0.defaultValue)
        }
        facts = activation.facts
        mean = activation.meanValue
    }

    /// - Throws: `ComponentError` where the value is out of range; then nothing has changed.
    mutating func set(option name: String, to value: Double) throws(ComponentError) {
        var values: [String: Double] = [:]
        for option in options { values[option.description.name] = option.value }
        values[name] = value
        self = try ShownActivation(self.name, options: values)
    }

    /// The name, with those options that are not as they were born: `leaky_relu 0.2`.
    var label: String { label(after: name) }

    /// `leaky_relu′ 0.2`.
    var derivativeLabel: String { label(after: name + "′") }

    private func label(after name: String) -> String {
        let changed = options.filter { $0.value != $0.description.defaultValue }
        return ([name] + changed.map { NumberFormat.plainDecimal($0.value) }).joined(separator: " ")
    }

    /// nil at a jump, where there is none.
    func derivative(at z: Double) -> Double? { facts.jumps.contains(z) ? nil : activation.derivative(z) }

    func curve(colorIndex: Int, isSelected: Bool = false) -> FunctionChart.Curve {
        let activation = activation
        return FunctionChart.Curve(
            name: label, colorIndex: colorIndex, isSelected: isSelected, breaks: facts.jumps
        ) { activation.value($0) }
    }

    /// The derivative; as a magnitude it has no sign, for a logarithmic axis, and a gap where it is 0.
    func derivativeCurve(
        colorIndex: Int, name: String? = nil, isFaint: Bool = false, isSelected: Bool = false,
        isMagnitude: Bool = false
    ) -> FunctionChart.Curve {
        let shown = self
        return FunctionChart.Curve(
            name: name ?? derivativeLabel, colorIndex: colorIndex, isFaint: isFaint, isSelected: isSelected,
            breaks: facts.kinks + facts.jumps
        ) { z in
            guard let derivative = shown.derivative(at: z) else { return .nan }
            guard isMagnitude else { return derivative }
            return derivative == 0 ? .nan : abs(derivative)
        }
    }
}
