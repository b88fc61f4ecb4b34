internal import CAllocationCount
import NeuralNetworks
import Numerics
import Testing

/// Only in builds with optimisation: without it, existentials are copied to the heap.
@Suite("Memory of training steps", .enabled(if: allocationsAreCounted))
struct AllocationTests {
    @Test("allocations are counted")
    func counting() {
        let before = allocation_count()
        let buffer = AlignedBuffer<Double>(count: 100)
        #expect(allocation_count() > before)
        #expect(buffer.count == 100)
    }

    @Test("a step in 32-bit floats allocates nothing", arguments: optimizers.names)
    func floats(optimizer: String) throws { try #expect(allocations(Float.self, optimizer) == 0) }

    @Test("a step in 64-bit floats allocates nothing", arguments: optimizers.names)
    func doubles(optimizer: String) throws { try #expect(allocations(Double.self, optimizer) == 0) }

    @Test("several steps in one go allocate nothing", arguments: optimizers.names)
    func stretches(optimizer: String) throws {
        let (trainer, rows, order) = try experiment(Float.self, optimizer)
        _ = trainer.advance(by: 6, rows: rows, order: order.span, batchSize: 10) { _ in 0.01 }
        let before = allocation_count()
        for _ in 0..<200 { _ = trainer.advance(by: 6, rows: rows, order: order.span, batchSize: 10) { _ in 0.01 } }
        #expect(allocation_count() == before)
    }

    /// The allocations of 1,000 steps with a penalty and clipping, after a first one.
    private func allocations<Scalar: RealScalar>(_ type: Scalar.Type, _ optimizer: String) throws -> Int {
        let (trainer, rows, order) = try experiment(type, optimizer)
        trainer.l2 = 0.001
        trainer.clipNorm = 1
        var before = 0
        for step in 0...1000 {
            if step == 1 { before = allocation_count() }
            let first = 10 * (step % 6)
            trainer.block.load(rows, order: order.span.extracting(first..<first + 10), weight: 0.1)
            _ = trainer.step(learningRate: 0.01)
        }
        return allocation_count() - before
    }

    private func experiment<Scalar: RealScalar>(
        _ type: Scalar.Type, _ optimizer: String
    ) throws -> (NetworkTrainer<Scalar>, SampleRows<Scalar>, [UInt32]) {
        let network = Network<Scalar>(
            NetworkArchitecture(
                inputs: 3,
                hidden: [(8, try activations.make("tanh")), (8, try activations.make("leaky_relu"))], outputs: 4,
                output: .softmax))
        network.initialize(with: try initializers.make("glorot_uniform"), seed: 3)
        let trainer = NetworkTrainer(
            network, batchSize: 10, loss: try losses.make("categorical_cross_entropy"),
            optimizer: try optimizers.make(optimizer), randomness: TrainingRandomness(dropout: 0, seed: 1))
        var generator = SeededGenerator(seed: 8, stream: .data)
        let targets = (0..<60).flatMap { sample in (0..<4).map { $0 == sample % 4 ? 1.0 : 0 } }
        let rows = SampleRows<Scalar>(
            count: 60, inputs: (0..<180).map { _ in generator.nextNormal() }, targets: targets)
        return (trainer, rows, (0..<60).map { ($0 * 7) % 60 })
    }
}

private var allocationsAreCounted: Bool {
    #if DEBUG
        false
    #else
        allocation_count() >= 0
    #endif
}
