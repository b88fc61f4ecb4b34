import Datasets
import NeuralNetworks
import Numerics
import Recipes
import Training

/// Full training steps as a user runs them: a recipe, its data in a fresh order every epoch, forward pass, loss,
/// backward pass, update, keyframes.
enum TrainingWorkloads {
    static let xor = """
        data: {gate: xor, samples: 4}
        model: {hidden: [4], activation: tanh}
        optimizer: {name: sgd, learning_rate: 0.1}
        batch: 4
        """
    static let spirals = """
        data: {planar: spirals, samples: 200}
        model: {hidden: [8, 8], activation: tanh}
        optimizer: {name: sgd, learning_rate: 0.05}
        batch: 10
        """
    /// 1,792 training samples, 28 whole batches.
    static let digits = """
        data: {digits: uci_8x8, test_fraction: 0.0028}
        model: {hidden: [128], activation: relu}
        optimizer: {name: adam, learning_rate: 0.001}
        batch: 64
        """

    static func run(_ name: String, _ recipe: String, _ watch: Stopwatch) throws {
        let lane = try Lane(RecipeDocument(yaml: recipe, name: name))
        Report.rates(name, watch.measure { lane.advance(by: $0) })
    }

    /// The same in 64-bit floats, by the reference loops.
    static func runInDoubles(_ name: String, _ recipe: String, _ watch: Stopwatch) throws {
        let lane = try Lane(RecipeDocument(yaml: recipe + "\nprecision: float64", name: name))
        Report.rates(name, watch.measure { lane.advance(by: $0) })
    }

    /// 784-512-512-10 on random data: no recipe is that wide, so it goes through the trainer itself.
    static func wide(_ name: String, _ watch: Stopwatch) throws {
        let relu = try activations.make("relu")
        let rig = try TrainerRig(
            NetworkArchitecture(
                inputs: 784, hidden: [(512, relu), (512, relu)], outputs: 10, output: .softmax),
            loss: "categorical_cross_entropy", optimizer: "sgd", samples: 1280, batch: 128)
        Report.rates(name, watch.measure { rig.advance(by: $0, learningRate: 0.01) })
    }

    /// Small tanh networks without the run around them: no keyframes, no fresh order.
    static func trainerOnly(
        _ name: String, inputs: Int, hidden: [Int], samples: Int, batch: Int, _ watch: Stopwatch
    ) throws {
        let tanh = try activations.make("tanh")
        let sigmoid = try OutputActivation.elementwise(activations.make("sigmoid"))
        let rig = try TrainerRig(
            NetworkArchitecture(inputs: inputs, hidden: hidden.map { ($0, tanh) }, outputs: 1, output: sigmoid),
            loss: "binary_cross_entropy", optimizer: "sgd", samples: samples, batch: batch)
        Report.rates(name, watch.measure { rig.advance(by: $0, learningRate: 0.05) })
    }

    /// The outputs of 2-8-8-1 at 160x96 points.
    static func grid(_ name: String, _ watch: Stopwatch) throws {
        let tanh = try activations.make("tanh")
        let sigmoid = try OutputActivation.elementwise(activations.make("sigmoid"))
        let network = Network<Float>(
            NetworkArchitecture(inputs: 2, hidden: [(8, tanh), (8, tanh)], outputs: 1, output: sigmoid))
        network.initialize(with: try initializers.make("glorot_uniform"), seed: 1)
        let (columns, rows, size) = (160, 96, 512)
        var points: [Double] = []
        for row in 0..<rows {
            for column in 0..<columns { points += [Double(column) / 80 - 1, Double(row) / 48 - 1] }
        }
        let samples = SampleRows<Float>(
            count: columns * rows, inputs: points, targets: Array(repeating: 0, count: columns * rows))
        let blocks = stride(from: 0, to: samples.count, by: size).map { first in
            let block = SampleBlock<Float>(capacity: size, inputCount: 2, outputCount: 1)
            let order = (first..<min(samples.count, first + size)).map { UInt32($0) }
            block.load(samples, order: order.span, weight: 0)
            return block
        }
        let pass = NetworkPass(network, like: blocks[0], loss: try losses.make("binary_cross_entropy"))
        let rates = watch.measure { count in
            for _ in 0..<count {
                let outputs = pass.outputs(of: blocks, count: samples.count)
                precondition(outputs.count == samples.count)
            }
        }
        Report.rates(name, rates, unit: "grids_per_second")
    }
}
