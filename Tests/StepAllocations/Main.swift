internal import CAllocationCount
import Foundation
import NeuralNetworks
import Numerics

/// Counts the allocations of training steps and fails where there are any.
///
/// A program and no test of a suite, since it has to be built with optimisation: without it, existentials are copied
/// to the heap.
@main
enum Main {
    static func main() throws {
        guard allocation_count() >= 0 else {
            print("allocations are not counted on this platform")
            return
        }
        let before = allocation_count()
        let planted = AlignedBuffer<Double>(count: 100)
        precondition(planted.count == 100 && allocation_count() > before, "allocations are not counted")
        var found = 0
        for optimizer in optimizers.names {
            found += report("\(optimizer), float32", try ofSteps(Float.self, optimizer))
            found += report("\(optimizer), float64", try ofSteps(Double.self, optimizer))
            found += report("\(optimizer), float32, several steps in one go", try ofStretches(optimizer))
        }
        guard found == 0 else { exit(1) }
    }

    private static func report(_ name: String, _ count: Int) -> Int {
        print("\(count) allocations in 1,000 steps: \(name)")
        return count
    }

    /// Of 1,000 steps with a penalty and clipping, after a first one.
    private static func ofSteps<Scalar: RealScalar>(_ type: Scalar.Type, _ optimizer: String) throws -> Int {
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

    /// Of 1,000 steps, five at a time, after the first five.
    private static func ofStretches(_ optimizer: String) throws -> Int {
        let (trainer, rows, order) = try experiment(Float.self, optimizer)
        var before = 0
        for stretch in 0...200 {
            if stretch == 1 { before = allocation_count() }
            _ = trainer.advance(by: 5, rows: rows, order: order.span, batchSize: 10) { _ in 0.01 }
        }
        return allocation_count() - before
    }

    private static func experiment<Scalar: RealScalar>(
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
