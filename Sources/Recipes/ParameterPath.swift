import Datasets
package import Messages
package import NeuralNetworks

/// A weight or a bias as an edit names it: `weight.1.2.3` is what unit 2 of layer 1 gives to its input 3,
/// `bias.1.2` is that unit's bias. All count from 1; layer 1 is the first after the inputs.
package struct ParameterPath: Hashable, Sendable {
    package let layer: Int
    package let unit: Int
    /// Nil for a bias.
    package let input: Int?

    /// Nil where `path` names no parameter.
    package init?(_ path: String) {
        let parts = path.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.dropFirst().map { Int($0) }
        switch (parts.first, numbers.count) {
        case ("weight", 3): input = numbers[2] ?? 0
        case ("bias", 2): input = nil
        default: return nil
        }
        (layer, unit) = (numbers[0] ?? 0, numbers[1] ?? 0)
    }

    /// Where it lies among the parameters.
    ///
    /// - Throws: `InputError` where the network has none there.
    package func index(in architecture: NetworkArchitecture, path: String) throws(InputError) -> Int {
        guard (1...architecture.layers.count).contains(layer) else {
            throw missing(path, "a layer from 1 to \(architecture.layers.count)")
        }
        let place = architecture.layers[layer - 1]
        guard (1...place.outputs).contains(unit) else { throw missing(path, "a unit from 1 to \(place.outputs)") }
        guard let input else { return place.biases.lowerBound + unit - 1 }
        guard (1...place.inputs).contains(input) else { throw missing(path, "an input from 1 to \(place.inputs)") }
        return place.weights.lowerBound + (unit - 1) * place.inputs + input - 1
    }

    private func missing(_ path: String, _ expected: Wording) -> InputError {
        InputError(.usage, "there is no such parameter, expected \(expected)", key: path)
    }
}

extension Setting {
    package var parameterPath: ParameterPath? { ParameterPath(path) }
}

extension [Setting] {
    /// Those that a recipe knows: all but weights and biases.
    package var ofRecipe: [Setting] { filter { $0.parameterPath == nil } }
    package var ofParameters: [Setting] { filter { $0.parameterPath != nil } }

    /// The parameters that they change, and to what.
    ///
    /// - Throws: `InputError` where there is no such parameter or the value is no number.
    package func parameters(in architecture: NetworkArchitecture) throws(InputError) -> [(index: Int, value: Double)] {
        var result: [(index: Int, value: Double)] = []
        for setting in self {
            guard let path = setting.parameterPath else { continue }
            guard let value = Double(setting.value), Float(value).isFinite else {
                throw InputError(.usage, "found \"\(setting.value)\", expected a number", key: setting.path)
            }
            result.append((try path.index(in: architecture, path: setting.path), value))
        }
        return result
    }
}
