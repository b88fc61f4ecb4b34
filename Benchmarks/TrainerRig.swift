import NeuralNetworks
import Numerics

/// A trainer on random data, its batches taken in turn.
final class TrainerRig {
    private let trainer: NetworkTrainer<Float>
    private let rows: SampleRows<Float>
    private let order: [UInt32]
    private let batch: Int
    private var next = 0

    init(
        _ architecture: NetworkArchitecture, loss: String, optimizer: String, samples: Int, batch: Int
    ) throws {
        self.batch = batch
        var generator = SeededGenerator(seed: 1, stream: .data)
        let network = Network<Float>(architecture)
        network.initialize(with: try initializers.make("he_uniform"), seed: 1)
        trainer = NetworkTrainer(
            network, batchSize: batch, loss: try losses.make(loss), optimizer: try optimizers.make(optimizer),
            randomness: TrainingRandomness(dropout: 0, seed: 1))
        var targets: [Double] = []
        for _ in 0..<samples {
            let label = generator.nextIndex(below: max(2, architecture.outputs))
            if architecture.outputs == 1 {
                targets.append(Double(label))
            } else {
                targets += (0..<architecture.outputs).map { $0 == label ? 1 : 0 }
            }
        }
        rows = SampleRows(
            count: samples, inputs: (0..<samples * architecture.inputs).map { _ in generator.nextUnit() },
            targets: targets)
        var order = (0..<UInt32(samples)).map { $0 }
        generator.shuffle(&order)
        self.order = order
    }

    /// In as few calls as a run makes.
    func advance(by count: Int, learningRate: Double) {
        let order = order
        var left = count
        while left > 0 {
            if next + batch > order.count { next = 0 }
            let steps = min(left, (order.count - next) / batch, trainer.losses.count)
            let done = trainer.advance(
                by: steps, rows: rows, order: order.span.extracting(next..<next + steps * batch), batchSize: batch
            ) { _ in learningRate }
            precondition(done.isFinite, "the run diverged")
            next += steps * batch
            left -= steps
        }
    }
}
