import Datasets
public import Foundation
public import Messages
import NeuralNetworks
import Recipes

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
            throw InputError(
                .cannotWrite, "the model cannot be written: \(error.localizedDescription)", file: url.relativePath)
        }
    }

    /// Takes over the parameters of a file and, where it has one, the state of the training; without one the
    /// run begins anew at step 0. The settings in force stay, and what scripted edits before the saved step
    /// changed comes into force; one cannot seek to before that step.
    ///
    /// - Throws: `InputError`: `missingFile`, or `data` where the file is not a model or its shape is
    ///   another one than the recipe's; nothing is changed then.
    public func loadModel(from url: URL) throws(InputError) { adopt(try adoption(from: url)) }

    /// Whether ``loadModel(from:)`` would take the file.
    ///
    /// - Throws: `InputError` as it does.
    public func checkModel(at url: URL) throws(InputError) { _ = try adoption(from: url) }

    private func adoption(from url: URL) throws(InputError) -> Adoption {
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            let exists = FileManager.default.fileExists(atPath: url.path)
            throw InputError(
                .missingFile, exists ? "the model cannot be read" : "no such model file", file: url.relativePath)
        }
        do throws(InputError) {
            return try Adoption(ModelFile(decoding: data), by: self)
        } catch {
            throw error.inFile(url.relativePath)
        }
    }

    private func adopt(_ adoption: Adoption) {
        if !adoption.configuration.hasSameData(as: configuration) { datasetVersion += 1 }
        configuration = adoption.configuration
        trainer = adoption.trainer
        stops = adoption.stops
        timeline = Array(timeline[adoption.firstEditLeft...])
        appliedCount = 0
        (status, ending, divergedAt, replayedStop) = (.running, nil, nil, nil)
        (leftPresent, branchStates, currentBranch) = (nil, [:], 0)
        knownBranches = [Branch(id: 0, name: Branch.firstName, edits: [])]
        beginsFresh = false
        keyframes = KeyframeStore(byteBudget: keyframes.byteBudget)
        keyframes.append(keyframe())
        editVersion += 1
        curves.clear()
        recordCurves()
        if let steps = recipe.steps, trainer.step >= steps { end(.finished, "\(steps) steps") }
    }

    func modelFile() -> ModelFile {
        let state = keyframe().state
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
}
