import NeuralNetworks
import Numerics
import Testing

@Suite("Initializers")
struct InitializerTests {
    /// Mean and variance of many weights of a layer with 40 inputs and 20 outputs.
    private func moments(_ name: String) throws -> (mean: Double, variance: Double, largest: Double) {
        let initializer = try initializers.make(name)
        var generator = SeededGenerator(seed: 3, stream: .weights)
        let drawn = (0..<200_000).map { _ in initializer.weight(inputs: 40, outputs: 20, from: &generator) }
        let mean = drawn.reduce(0, +) / Double(drawn.count)
        let variance = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(drawn.count)
        return (mean, variance, drawn.map(abs).max() ?? 0)
    }

    private static let variances: [(String, Double)] = [
        ("zeros", 0), ("normal", 1), ("uniform", 0.333333), ("glorot_uniform", 0.033333), ("glorot_normal", 0.033333),
        ("he_uniform", 0.05), ("he_normal", 0.05), ("lecun_normal", 0.025),
    ]

    @Test("the variance is the published one", arguments: variances)
    func variance(name: String, expected: Double) throws {
        let (mean, variance, _) = try moments(name)
        #expect(abs(mean) <= 0.02 * expected.squareRoot())
        #expect(isClose(variance, expected, relative: 0.02))
    }

    @Test("uniform weights stay inside their bounds")
    func bounds() throws {
        #expect(try moments("glorot_uniform").largest <= (6.0 / 60).squareRoot())
        #expect(try moments("he_uniform").largest <= (6.0 / 40).squareRoot())
    }

    @Test("a layer's weights do not depend on the layers before it")
    func independentLayers() throws {
        let tanh = try activations.make("tanh")
        func last(_ hidden: Int) throws -> [Double] {
            let network = Network<Double>(
                NetworkArchitecture(
                    inputs: hidden, hidden: [(6, tanh), (5, tanh)], outputs: 1, output: try OutputActivation("sigmoid"))
            )
            network.initialize(with: try initializers.make("glorot_uniform"), seed: 9)
            return network.architecture.layers[1].weights.map { network.parameters[$0] }
        }
        #expect(try last(2) == last(7))
    }

    @Test("both precisions draw the same weights")
    func precisions() throws {
        let architecture = NetworkArchitecture(
            inputs: 2, hidden: [(4, try activations.make("tanh"))], outputs: 1, output: try OutputActivation("sigmoid"))
        let narrow = Network<Float>(architecture)
        let wide = Network<Double>(architecture)
        narrow.initialize(with: try initializers.make("he_normal"), seed: 4)
        wide.initialize(with: try initializers.make("he_normal"), seed: 4)
        #expect(narrow.parameters.array == wide.parameters.array.map { Float($0) })
    }
}
