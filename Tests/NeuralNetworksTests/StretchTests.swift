import NeuralNetworks
import Numerics
import Testing

@Suite("Several steps in one go")
struct StretchTests {
    private func trainer(_ optimizer: String, options: [String: Double] = [:]) throws -> NetworkTrainer<Float> {
        let tanh = try activations.make("tanh")
        let network = Network<Float>(
            NetworkArchitecture(
                inputs: 3, hidden: [(9, tanh), (5, tanh)], outputs: 1, output: try OutputActivation("sigmoid")))
        network.initialize(with: try initializers.make("glorot_uniform"), seed: 3)
        return NetworkTrainer(
            network, batchSize: 10, loss: try losses.make("binary_cross_entropy"),
            optimizer: try optimizers.make(optimizer, options: options),
            randomness: TrainingRandomness(dropout: 0, seed: 1))
    }

    private var rows: SampleRows<Float> {
        var generator = SeededGenerator(seed: 8, stream: .data)
        return SampleRows(
            count: 60, inputs: (0..<180).map { _ in generator.nextNormal() },
            targets: (0..<60).map { _ in Double(generator.nextIndex(below: 2)) })
    }

    @Test("are the same steps one by one, for every optimizer", arguments: optimizers.names)
    func equality(name: String) throws {
        let together = try trainer(name)
        let apart = try trainer(name)
        #expect(together.makesStretches)
        let rows = rows
        let order = (0..<UInt32(60)).map { ($0 * 7) % 60 }
        let rate = { (step: Int) in step < 3 ? 0.05 : 0.02 }
        for _ in 0..<2 {
            let done = together.advance(by: 6, rows: rows, order: order.span, batchSize: 10, learningRate: rate)
            #expect(done.steps == 6 && done.isFinite)
            for step in 0..<6 {
                apart.block.load(rows, order: order.span.extracting(10 * step..<10 * step + 10), weight: 0.1)
                let outcome = apart.step(learningRate: rate(step))
                #expect(Float(outcome.loss) == together.losses[step])
            }
        }
        #expect(together.network.parameters.array == apart.network.parameters.array)
        #expect(together.state.updates == 12)
        for (a, b) in zip(together.state.slots, apart.state.slots) { #expect(a.array == b.array) }
    }

    @Test("end at the step that diverges")
    func divergence() throws {
        let trainer = try trainer("sgd")
        let rows = rows
        let order = (0..<UInt32(60)).map { $0 }
        let done = trainer.advance(by: 6, rows: rows, order: order.span, batchSize: 10) { $0 == 2 ? .infinity : 0.1 }
        #expect(done.steps == 3 && !done.isFinite)
        #expect(trainer.losses[2].isFinite)
        #expect(trainer.state.updates == 3)
    }

    @Test("are not for penalties or clipping")
    func exceptions() throws {
        let trainer = try trainer("adam")
        trainer.l2 = 0.01
        #expect(!trainer.makesStretches)
        trainer.l2 = 0
        trainer.clipNorm = 1
        #expect(!trainer.makesStretches)
        #expect(try !self.trainer("adam", options: ["amsgrad": 1]).makesStretches)
    }
}
