internal import CKernels
import NeuralNetworks
import Numerics
import Testing

/// Vectors are limited on the thread of the test alone, so that runs beside it stay as they are.
@Suite("Vector kernels against the reference loops")
struct KernelTests {
    static let sizes = [1, 3, 4, 5, 10, 16, 33]

    @Test("losses and gradients agree for every activation and loss", arguments: [0, 1, 2])
    func gradientsAgree(vectors: Int32) throws {
        ck_limit_vectors(ck_vectors(rawValue: vectors))
        defer { ck_limit_vectors(CK_AVX512) }
        for name in activations.names {
            for lossName in losses.names {
                for (output, units) in try outputs(for: try losses.make(lossName)) {
                    try compare(name, lossName, output, units, hidden: [9, 4], samples: 10)
                }
            }
        }
        for samples in Self.sizes {
            for hidden in [[], [1], [4], [8, 8], [17, 5]] {
                try compare(
                    "tanh", "binary_cross_entropy", try OutputActivation("sigmoid"), 1, hidden: hidden, samples: samples
                )
                try compare("relu", "categorical_cross_entropy", .softmax, 5, hidden: hidden, samples: samples)
            }
        }
    }

    private func compare(
        _ activation: String, _ loss: String, _ output: OutputActivation, _ units: Int, hidden: [Int], samples: Int
    ) throws {
        let experiment = try Experiment<Float>(
            inputs: 9, hidden: hidden, activation: try activations.make(activation), outputs: units, output: output,
            samples: samples)
        let loss = try losses.make(loss)
        let fast = NetworkPass(experiment.network, like: experiment.block, loss: loss)
        let reference = NetworkPass(experiment.network, like: experiment.block, loss: loss, allowsKernels: false)
        #expect(!reference.usesKernels)
        let fastLoss = fast.gradient(experiment.block)
        let referenceLoss = reference.gradient(experiment.block)
        let name = "\(activation) \(loss) \(output.name) \(hidden) \(samples)"
        #expect(isClose(fastLoss, referenceLoss, relative: 2e-5, absolute: 2e-6), "\(name)")
        for index in 0..<fast.gradients.count {
            let (a, b) = (Double(fast.gradients[index]), Double(reference.gradients[index]))
            if !isClose(a, b, relative: 2e-4, absolute: 5e-6) {
                Issue.record("\(name): gradient \(index) is \(a), not \(b)")
                return
            }
        }
        #expect(isClose(fast.evaluate(experiment.block), referenceLoss, relative: 2e-5, absolute: 2e-6), "\(name)")
    }

    @Test("products that two threads share agree too, and are the same every time")
    func sharedProductsAgree() throws {
        let experiment = try Experiment<Float>(
            inputs: 256, hidden: [256, 20], activation: try activations.make("tanh"), outputs: 5, output: .softmax,
            samples: 112)
        let loss = try losses.make("categorical_cross_entropy")
        let fast = NetworkPass(experiment.network, like: experiment.block, loss: loss)
        let reference = NetworkPass(experiment.network, like: experiment.block, loss: loss, allowsKernels: false)
        #expect(isClose(fast.gradient(experiment.block), reference.gradient(experiment.block), relative: 2e-5))
        let first = fast.gradients.array
        let difference = zip(first, reference.gradients.array).map { abs($0 - $1) }.max() ?? 1
        #expect(difference < 2e-6)
        for _ in 0..<5 {
            _ = fast.gradient(experiment.block)
            #expect(fast.gradients.array == first)
        }
    }

    @Test("updates that two threads share agree too", arguments: [0, 0.9])
    func sharedUpdatesAgree(momentum: Double) throws {
        let rows = wideRows
        let order: [UInt32] = [5, 9]
        var results: [[Float]] = []
        for allowsKernels in [true, false] {
            let trainer = try wideTrainer(
                try optimizers.make("sgd", options: ["momentum": momentum]), batchSize: 2,
                allowsKernels: allowsKernels)
            trainer.block.load(rows, order: order.span, weight: 0.5)
            for _ in 0..<2 { #expect(trainer.step(learningRate: 0.1).isFinite) }
            results.append(trainer.network.parameters.array)
        }
        let difference = zip(results[0], results[1]).map { abs($0 - $1) }.max() ?? 1
        #expect(difference < 1e-5)
    }

    @Test("batches that two threads share hold the samples in order, and their steps are the same every time")
    func sharedStepsRepeat() throws {
        let rows = wideRows
        let order = (0..<UInt32(112)).map { ($0 * 5) % 112 }
        var results: [[Float]] = []
        for _ in 0..<3 {
            let trainer = try wideTrainer(try optimizers.make("adam"), batchSize: 112)
            let done = trainer.advance(by: 1, rows: rows, order: order.span, batchSize: 112) { _ in 0.001 }
            #expect(done.steps == 1 && done.isFinite)
            results.append(trainer.network.parameters.array)
            var isInOrder = true
            for sample in 0..<112 {
                for feature in stride(from: 0, to: 600, by: 7) {
                    let loaded = trainer.block.inputs[feature * trainer.block.stride + sample]
                    if loaded != rows.inputs[Int(order[sample]) * 600 + feature] { isInOrder = false }
                }
            }
            #expect(isInOrder)
        }
        #expect(results[0] == results[1] && results[1] == results[2])
    }

    private var wideRows: SampleRows<Float> {
        var generator = SeededGenerator(seed: 4, stream: .data)
        var inputs: [Double] = []
        for _ in 0..<112 * 600 { inputs.append(generator.nextUnit() - 0.5) }
        var targets: [Double] = []
        for sample in 0..<112 { targets += (0..<4).map { $0 == sample % 4 ? 1 : 0 } }
        return SampleRows(count: 112, inputs: inputs, targets: targets)
    }

    private func wideTrainer(
        _ optimizer: any Optimizer, batchSize: Int, allowsKernels: Bool = true
    ) throws -> NetworkTrainer<Float> {
        let experiment = try Experiment<Float>(
            inputs: 600, hidden: [304], activation: try activations.make("tanh"), outputs: 4, output: .softmax,
            samples: 1)
        return NetworkTrainer(
            experiment.network, batchSize: batchSize, loss: try losses.make("categorical_cross_entropy"),
            optimizer: optimizer, randomness: TrainingRandomness(dropout: 0, seed: 1),
            allowsKernels: allowsKernels)
    }

    @Test("the largest outputs are found, the first of equal ones")
    func largestOutputs() throws {
        let experiment = try Experiment<Float>(
            hidden: [], activation: try activations.make("tanh"), outputs: 5, output: .softmax, samples: 11)
        let pass = NetworkPass(
            experiment.network, like: experiment.block, loss: try losses.make("categorical_cross_entropy"))
        let columns: [[Float]] = [[1, 2, 3, 2, 1], [4, 4, 1, 4, 0], [0, 1, 2, 2, 2], [-3, -2, -3, -2, -9]]
        for sample in 0..<11 {
            for unit in 0..<5 { pass.outputs[unit * pass.stride + sample] = columns[sample % 4][unit] }
        }
        var classes = [Int32](repeating: -1, count: 11)
        pass.largestOutputs(into: &classes)
        #expect(classes == [2, 0, 2, 1, 2, 0, 2, 1, 2, 0, 2])
    }

    @Test("updates agree for every optimizer", arguments: optimizers.names)
    func updatesAgree(name: String) throws {
        for options in [[:], ["weight_decay": 0.02]] {
            let optimizer = try optimizers.make(name, options: options)
            var networks: [[Float]] = []
            for allowsKernels in [true, false] {
                let experiment = try Experiment<Float>(
                    hidden: [7], activation: try activations.make("tanh"), outputs: 1,
                    output: try OutputActivation("sigmoid"),
                    samples: 8)
                let trainer = NetworkTrainer(
                    experiment.network, batchSize: 8, loss: try losses.make("binary_cross_entropy"),
                    optimizer: optimizer,
                    randomness: TrainingRandomness(dropout: 0, seed: 1), allowsKernels: allowsKernels)
                for index in 0..<trainer.block.inputs.count {
                    trainer.block.inputs[index] = experiment.block.inputs[index]
                }
                for index in 0..<trainer.block.targets.count {
                    trainer.block.targets[index] = experiment.block.targets[index]
                }
                for index in 0..<8 { trainer.block.weights[index] = 1.0 / 8 }
                for _ in 0..<5 { #expect(trainer.step(learningRate: 0.01).isFinite) }
                networks.append(experiment.network.parameters.array)
            }
            for (a, b) in zip(networks[0], networks[1]) {
                #expect(isClose(Double(a), Double(b), relative: 1e-3, absolute: 2e-5), "\(name) \(options)")
            }
        }
    }

    @Test("an infinite gradient is noticed by every optimizer", arguments: optimizers.names)
    func infinityIsNoticed(name: String) throws {
        let experiment = try Experiment<Float>(
            hidden: [3], activation: try activations.make("identity"), outputs: 1,
            output: try OutputActivation("identity"),
            samples: 4)
        let trainer = NetworkTrainer(
            experiment.network, batchSize: 4, loss: try losses.make("mean_squared_error"),
            optimizer: try optimizers.make(name), randomness: TrainingRandomness(dropout: 0, seed: 1))
        for index in 0..<trainer.block.inputs.count { trainer.block.inputs[index] = 1e18 }
        for index in 0..<4 { trainer.block.weights[index] = 0.25 }
        var outcome = trainer.step(learningRate: 1e30)
        var steps = 1
        while outcome.isFinite, steps < 10 {
            outcome = trainer.step(learningRate: 1e30)
            steps += 1
        }
        #expect(!outcome.isFinite)
    }
}
