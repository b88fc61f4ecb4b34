import Datasets
import Foundation
import Messages
import Numerics

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
        try state?.validate(layerCount: layers.count)
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
            return InputError(
                .data, path.isEmpty ? "not JSON" : "the value cannot be read", key: path.isEmpty ? nil : path)
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

extension ModelState {
    /// - Throws: `InputError` (`data`) for numbers that no run could have saved.
    fileprivate func validate(layerCount: Int) throws(InputError) {
        let counts = [
            ("step", step), ("samples", samples), ("updates", updates), ("order.epoch", order.epoch),
            ("order.used", order.used),
        ]
        for (key, count) in counts where count < 0 {
            throw InputError(.data, "found \(count), expected 0 or more", key: "state.\(key)")
        }
        for (key, words) in [("dropout_generator", dropoutGenerator), ("slope_generator", slopeGenerator)]
        where SeededGenerator(state: words) == nil {
            throw InputError(.data, "expected four whole numbers, not all of them 0", key: "state.\(key)")
        }
        guard learntParameters.count == layerCount else {
            throw InputError(
                .data, "found \(learntParameters.count) entries, expected \(layerCount), one per layer",
                key: "state.learnt_parameters")
        }
    }
}
