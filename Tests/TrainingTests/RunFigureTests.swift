import Datasets
import Foundation
import Testing
import Training

@Suite("What runs come to")
struct RunFigureTests {
    @Test(
        "a single layer has at most three corners of xor and xnor right; one hidden layer has all four, with a loss below 0.01",
        arguments: ["xor", "xnor"])
    func notSeparable(gate: String) throws {
        for seed in 1...5 {
            let single = try Lane(
                document(
                    "data: {gate: \(gate)}\nmodel: {hidden: []}\nbatch: all\nseed: \(seed)\noptimizer: {learning_rate: 0.5}"
                ))
            single.advance(by: 3000)
            let (accuracy, loss) = (try #require(single.row().accuracy), try #require(single.row().loss))
            #expect(accuracy <= 0.75)
            #expect(abs(loss - 0.693147) < 1e-3)
        }
        let hidden = try Lane(
            document(
                "data: {gate: \(gate)}\nmodel: {hidden: [4]}\nbatch: all\nseed: 7\noptimizer: {name: adam, learning_rate: 0.05}"
            ))
        hidden.advance(by: 3000)
        #expect(hidden.row().accuracy == 1)
        #expect(try #require(hidden.row().loss) < 0.01)
    }

    @Test("both precisions follow each other", arguments: ["sgd", "rmsprop", "adam", "adadelta", "adagrad", "adamw"])
    func precisions(optimizer: String) throws {
        func lane(_ precision: String) throws -> Lane {
            let lane = try Lane(
                document(
                    """
                    data: {planar: circle, samples: 60, noise: 0.05, test_fraction: 0.25}
                    model: {hidden: [8, 4]}
                    optimizer: \(optimizer)
                    regularization: {dropout: 0.2, l1: 0.0001, l2: 0.001}
                    batch: 16
                    precision: \(precision)
                    """))
            lane.advance(by: 200)
            return lane
        }
        let (single, double) = (try lane("float32").row(), try lane("float64").row())
        for (a, b) in [
            (single.loss, double.loss), (single.testLoss, double.testLoss), (single.penalty, double.penalty),
            (single.gradientNorm, double.gradientNorm),
        ] {
            let (a, b) = (try #require(a), try #require(b))
            #expect(abs(a - b) < 2e-3 * max(abs(b), 0.01))
        }
    }

    @Test(
        "with inputs, hidden units and classes at extremes every figure stays finite or the run has diverged",
        arguments: ["float32", "float64"])
    func extremes(precision: String) throws {
        for (loss, output) in [
            ("binary_cross_entropy", "sigmoid"), ("hinge", "identity"), ("mean_squared_error", "tanh"),
            ("kl_divergence", "sigmoid"), ("huber", "sigmoid"),
        ] {
            for activation in [
                "identity", "relu", "elu", "softplus", "gelu", "silu", "mish", "prelu", "rrelu", "softsign", "selu",
            ] {
                let lane = try Lane(
                    document(
                        """
                        data: {gate: xor, noise: 1000, samples: 20}
                        model: {hidden: [5], activation: \(activation), output: \(output), initializer: {name: normal, standard_deviation: 100}}
                        loss: \(loss)
                        optimizer: {learning_rate: 10}
                        precision: \(precision)
                        steps: 50
                        """))
                lane.advance(by: 50)
                let row = lane.row()
                #expect(row.status == .diverged || row.loss != nil, "\(loss) \(activation)")
                #expect(lane.parameters.allSatisfy { $0.isFinite })
            }
        }
    }

    @Test(
        "the loss of answers that are nearly right keeps its digits",
        arguments: [("float32", 1e-5), ("float64", 1e-12)])
    func smallLosses(precision: String, tolerance: Double) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "model-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: url) }
        let layer = #"{"inputs":2,"outputs":1,"activation":"sigmoid","weights":[[25,25]],"biases":[-25]}"#
        try Data(#"{"format":"neuroscope-model","version":1,"layers":[\#(layer)]}"#.utf8).write(to: url)
        let lane = try Lane(document("data: {gate: and}\nmodel: {hidden: []}\nprecision: \(precision)"))
        try lane.loadModel(from: url)
        // Three corners are right by a logit of 25, one by 75.
        let expected = (3 * log1p(exp(-25.0)) + log1p(exp(-75.0))) / 4
        let loss = try #require(lane.row().loss)
        #expect(abs(loss - expected) <= tolerance * expected)
    }

    @Test("the rate of a schedule with a warm-up runs through the rows")
    func schedule() throws {
        let lane = try Lane(
            document(
                """
                data: {gate: xor}
                optimizer: {learning_rate: 0.8, schedule: {name: cosine, warm_up: 4}}
                steps: 12
                """))
        var rates: [Double] = []
        for _ in 0..<12 {
            lane.advance(by: 1)
            rates.append(lane.row().learningRate)
        }
        let expected = [0.2, 0.4, 0.6, 0.8] + (0..<8).map { 0.4 * (1 + cos(Double.pi * Double($0) / 8)) }
        for (rate, value) in zip(rates, expected) { #expect(abs(rate - value) < 1e-12) }
        #expect(lane.status == .finished)
    }

    @Test("a setting of one stream leaves what the others draw alone")
    func streams() throws {
        let base =
            "data: {planar: moons, samples: 40, noise: 0.1, test_fraction: 0.25}\nregularization: {dropout: 0.2}\n"
        let plain = try Lane(document(base))
        let noisy = try Lane(document(base.replacing("test_fraction", with: "label_noise: 0.2, test_fraction")))
        #expect(noisy.dataset.train.raw == plain.dataset.train.raw)
        #expect(
            zip(
                noisy.dataset.train.labels + noisy.dataset.test.labels,
                plain.dataset.train.labels + plain.dataset.test.labels
            ).count { $0 != $1 } == 8)
        let wide = try Lane(document(base + "model: {hidden: [4, 3]}"))
        #expect(Array(wide.parameters.prefix(12)) == Array(plain.parameters.prefix(12)))
        let reseeded = try Lane(document(base + "model: {seed: 5}"))
        #expect(reseeded.dataset.train == plain.dataset.train && reseeded.parameters != plain.parameters)
        let redrawn = try Lane(document(base.replacing("planar: moons,", with: "planar: moons, seed: 5,")))
        #expect(redrawn.parameters == plain.parameters && redrawn.dataset.train != plain.dataset.train)
    }

    @Test(
        "the last round(n x test_fraction) samples are for testing",
        arguments: [(5, 0.5, 3), (10, 0.25, 3), (200, 0.3, 60), (7, 0.05, 0)])
    func testFraction(count: Int, fraction: Double, tested: Int) throws {
        let lane = try Lane(document("data: {planar: moons, samples: \(count), test_fraction: \(fraction)}"))
        #expect(lane.dataset.test.count == tested && lane.dataset.train.count == count - tested)
        #expect((lane.row().testLoss == nil) == (tested == 0))
    }

    #if !DEBUG
        @Test(
            "digits reach a test accuracy of 0.97 within 30 epochs, in both precisions",
            arguments: ["float32", "float64"])
        func digits(precision: String) throws {
            let lane = try Lane(
                document(
                    """
                    data: {digits: uci_8x8, test_fraction: 0.2}
                    model: {hidden: [64], activation: relu, initializer: he_uniform}
                    optimizer: {name: adam, learning_rate: 0.002}
                    batch: 32
                    precision: \(precision)
                    """))
            var best = 0.0
            for _ in 0..<30 {
                lane.advance(by: lane.stepsToEndOfEpoch)
                best = max(best, try #require(lane.row().testAccuracy))
            }
            #expect(best >= 0.97)
        }
    #endif
}
