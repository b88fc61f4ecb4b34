public import Datasets
public import Foundation
import NeuralNetworks

extension Lane {
    /// Writes the network and the state of its training to a file, under a temporary name first.
    ///
    /// - Throws: `InputError` (`cannotWrite`).
    public func saveModel(to url: URL) throws(InputError) {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            try encoder.encode(modelFile()).write(to: url, options: .atomic)
        } catch {
            throw InputError(.cannotWrite, "the model cannot be written: \(error.localizedDescription)", file: url.relativePath)
        }
    }

    /// Takes over the parameters of a file and, where it has one, the state of the training.
    ///
    /// - Throws: `InputError`: `missingFile`, or `data` where the file is not a model or its shape is
    ///   another one than the recipe's.
    public func loadModel(from url: URL) throws(InputError) {
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw InputError(.missingFile, "no such model file", file: url.relativePath)
        }
        do throws(InputError) {
            let file = try ModelFile(decoding: data)
            try adopt(file)
        } catch {
            var named = error
            named.file = url.relativePath
            throw named
        }
    }

    func modelFile() -> ModelFile {
        let state = capture()
        let layers = architecture.layers.map { layer in
            ModelFile.Layer(
                inputs: layer.inputs, outputs: layer.outputs, activation: layer.activation.name,
                weights: (0..<layer.outputs).map { unit in
                    let first = layer.weights.lowerBound + unit * layer.inputs
                    return Array(state.parameters[first..<first + layer.inputs])
                }, biases: Array(state.parameters[layer.biases]))
        }
        return ModelFile(
            layers: layers,
            state: ModelState(
                step: state.step, samples: state.samples, optimizer: state.optimizer, updates: state.updates,
                slots: state.slots, order: state.order, dropoutGenerator: state.dropoutGenerator,
                slopeGenerator: state.slopeGenerator, gradientNorm: state.gradientNorm,
                learningRate: state.learningRate, stops: state.stops,
                learntParameters: architecture.layers.map { $0.learnt.map { state.parameters[$0] } },
                inputScaling: dataset.standardization.map { .init(means: $0.means, scales: $0.scales) }))
    }

    private func adopt(_ file: ModelFile) throws(InputError) {
        let layers = architecture.layers
        guard file.shape == architecture.summary else {
            throw InputError(.data, "the model's shape is \(file.shape), the recipe's is \(architecture.summary)")
        }
        var parameters = capture().parameters
        for (layer, saved) in zip(layers, file.layers) {
            parameters.replaceSubrange(layer.weights, with: saved.weights.joined())
            parameters.replaceSubrange(layer.biases, with: saved.biases)
        }
        guard let saved = file.state else {
            adopt(parameters: parameters, state: nil)
            return
        }
        for (layer, learnt) in zip(layers, saved.learntParameters) {
            if let index = layer.learnt, let learnt { parameters[index] = learnt }
        }
        guard saved.slots.allSatisfy({ $0.count == parameters.count }) || saved.optimizer != recipe.optimizer.name else {
            throw InputError(
                .data, "found rows of other lengths than the \(parameters.count) parameters", key: "state.slots")
        }
        adopt(
            parameters: parameters,
            state: TrainerState(
                step: saved.step, samples: saved.samples, parameters: parameters, optimizer: saved.optimizer,
                slots: saved.slots, updates: saved.updates, order: saved.order, dropoutGenerator: saved.dropoutGenerator,
                slopeGenerator: saved.slopeGenerator, stops: saved.stops, gradientNorm: saved.gradientNorm,
                learningRate: saved.learningRate))
    }
}

extension ModelFile {
    /// - Throws: `InputError` (`data`) that says what is wrong, without the file's name.
    init(decoding data: Data) throws(InputError) {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            self = try decoder.decode(ModelFile.self, from: data)
        } catch let error as DecodingError {
            throw Self.inputError(error)
        } catch {
            throw InputError(.data, "not a model file: \(error.localizedDescription)")
        }
        try validate()
    }

    private func validate() throws(InputError) {
        guard format == Self.formatName else {
            throw InputError(.data, "found \"\(format)\", expected \"\(Self.formatName)\"", key: "format")
        }
        guard version == Self.currentVersion else {
            throw InputError(.data, "found \(version), expected \(Self.currentVersion)", key: "version")
        }
        guard !layers.isEmpty else { throw InputError(.data, "found no layers, expected at least one", key: "layers") }
        var width = layers[0].inputs
        for (index, layer) in layers.enumerated() {
            let key = "layers[\(index)]"
            guard layer.inputs == width else {
                throw InputError(.data, "found \(layer.inputs) inputs, expected \(width)", key: "\(key).inputs")
            }
            guard layer.weights.count == layer.outputs else {
                throw InputError(
                    .data, "found \(layer.weights.count) rows, expected \(layer.outputs)", key: "\(key).weights")
            }
            for (row, weights) in layer.weights.enumerated() where weights.count != layer.inputs {
                throw InputError(
                    .data, "found \(weights.count) numbers, expected \(layer.inputs)", key: "\(key).weights[\(row)]")
            }
            guard layer.biases.count == layer.outputs else {
                throw InputError(
                    .data, "found \(layer.biases.count) numbers, expected \(layer.outputs)", key: "\(key).biases")
            }
            width = layer.outputs
        }
    }

    private static func inputError(_ error: DecodingError) -> InputError {
        func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
            (context.codingPath + (last.map { [$0] } ?? [])).reduce("") { text, key in
                if let index = key.intValue { return "\(text)[\(index)]" }
                return text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)"
            }
        }
        switch error {
        case .keyNotFound(let key, let context):
            return InputError(.data, "the key is missing", key: path(context, key))
        case .typeMismatch(let type, let context):
            return InputError(.data, "found something else than \(plainName(of: type))", key: path(context))
        case .valueNotFound(let type, let context):
            return InputError(.data, "found null, expected \(plainName(of: type))", key: path(context))
        case .dataCorrupted(let context):
            let path = path(context)
            return InputError(.data, path.isEmpty ? "not JSON" : "the value cannot be read", key: path.isEmpty ? nil : path)
        @unknown default:
            return InputError(.data, "not a model file")
        }
    }

    private static func plainName(of type: any Any.Type) -> String {
        switch "\(type)" {
        case "Int", "Double", "UInt64": "a number"
        case "String": "a text"
        case let name where name.hasPrefix("Array"): "a list"
        default: "an object"
        }
    }
}
