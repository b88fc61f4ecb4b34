import Foundation
import NeuralNetworks
import Numerics

/// A file in the folder of reference values.
func referenceData(_ name: String) throws -> Data {
    try Data(
        contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "References/\(name)"))
}

func isClose(_ a: Double, _ b: Double, relative: Double, absolute: Double = 0) -> Bool {
    abs(a - b) <= max(absolute, relative * max(abs(a), abs(b)))
}

/// A network with random weights and biases, and a block of random samples whose targets fit `loss`.
struct Experiment<Scalar: RealScalar> {
    let network: Network<Scalar>
    let block: SampleBlock<Scalar>

    init(
        inputs: Int = 3, hidden: [Int], activation: any Activation, outputs: Int, output: OutputActivation,
        samples: Int, seed: UInt64 = 5
    ) throws {
        let architecture = NetworkArchitecture(
            inputs: inputs, hidden: hidden.map { ($0, activation) }, outputs: outputs, output: output)
        network = Network(architecture)
        network.initialize(with: try initializers.make("glorot_uniform"), seed: seed)
        var generator = SeededGenerator(seed: seed, stream: .data)
        for layer in architecture.layers {
            for index in layer.biases { network.parameters[index] = Scalar(0.3 * generator.nextNormal()) }
        }
        let points = (0..<samples * inputs).map { _ in generator.nextNormal() }
        var targets: [Double] = []
        for _ in 0..<samples {
            let label = generator.nextIndex(below: max(2, outputs))
            targets += outputs == 1 ? [Double(label)] : (0..<outputs).map { $0 == label ? 1.0 : 0.0 }
        }
        block = SampleBlock(capacity: samples, inputCount: inputs, outputCount: outputs)
        let order = (0..<samples).map { UInt32($0) }
        block.load(
            SampleRows(count: samples, inputs: points, targets: targets), order: order.span, weight: 1 / Double(samples)
        )
    }
}

/// An output that each loss accepts, with a number of units.
func outputs(for loss: any Loss) throws -> [(OutputActivation, Int)] {
    var accepted: [(OutputActivation, Int)] = []
    for name in ["sigmoid", "tanh", "identity", "softmax"] {
        let output = try OutputActivation(name)
        guard loss.accepts(output) else { continue }
        accepted.append((output, name == "softmax" ? 3 : 1))
        if name == "sigmoid" { accepted.append((output, 2)) }
    }
    return accepted
}
