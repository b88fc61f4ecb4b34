import NeuralNetworks
import Numerics
import Testing

@Suite("The threshold neuron and the perceptron's rule")
struct PerceptronTests {
    static func corners(_ low: Double, _ truth: (Bool, Bool) -> Bool) -> [PerceptronCourse.Sample] {
        [(false, false), (false, true), (true, false), (true, true)].map { first, second in
            PerceptronCourse.Sample(inputs: [first ? 1 : low, second ? 1 : low], target: truth(first, second))
        }
    }

    static func run(_ course: PerceptronCourse) -> PerceptronCourse {
        var course = course
        for _ in 0..<10_000 where !course.isAtEnd { course.step() }
        return course
    }

    @Test("it fires from the threshold on: u(-0.1) = 0, u(0) = 1, u(0.1) = 1")
    func unitStep() {
        let step = UnitStep()
        #expect(step.value(-0.1) == 0 && step.value(0.0) == 1 && step.value(0.1) == 1)
        let neuron = ThresholdNeuron(weights: [1, 1], threshold: 1)
        #expect(neuron.bias == -1 && neuron.fires([1, 0]) && neuron.fires([0.5, 0.6]) && !neuron.fires([0.9, 0]))
        #expect(neuron.netInput([1, 1]) == 1 && neuron.weightedSum([1, 1]) == 2)
    }

    /// The ends were worked out apart, by a few lines of another language: epochs, updates, weights, threshold.
    static let ends: [(String, Double, Int, Int, [Double], Double)] = [
        ("and", 0, 3, 4, [1, 0.5], 1.5), ("nand", 0, 8, 15, [-1, -0.5], -1), ("or", 0, 1, 0, [1, 1], 0.5),
        ("nor", 0, 7, 11, [-0.5, -0.5], 0), ("and", -1, 1, 0, [1, 1], 0.5), ("nand", -1, 3, 3, [-0.5, -0.5], 0),
        ("or", -1, 2, 2, [1, 1], -0.5), ("nor", -1, 3, 5, [-0.5, -0.5], 1),
    ]

    static func truth(_ gate: String) -> (Bool, Bool) -> Bool {
        switch gate {
        case "and": { $0 && $1 }
        case "nand": { !($0 && $1) }
        case "or": { $0 || $1 }
        case "nor": { !($0 || $1) }
        case "xor": { $0 != $1 }
        default: { $0 == $1 }
        }
    }

    @Test("the rule ends at a line for every gate that has one, where it should", arguments: ends)
    func converges(gate: String, low: Double, epochs: Int, updates: Int, weights: [Double], threshold: Double) {
        let start = ThresholdNeuron(weights: [1, 1], threshold: 0.5)
        let end = Self.run(
            PerceptronCourse(start, samples: Self.corners(low, Self.truth(gate)), learningRate: 0.5))
        #expect(end.status == .converged && end.rightCount == 4)
        #expect(end.epoch == epochs && end.updates == updates)
        #expect(end.neuron == ThresholdNeuron(weights: weights, threshold: threshold))
    }

    @Test("it goes round in a circle on XOR and XNOR", arguments: ["xor", "xnor"], [0.0, -1.0])
    func cycles(gate: String, low: Double) {
        for seed in 1...20 as ClosedRange<UInt64> {
            let end = Self.run(
                PerceptronCourse(.drawn(inputs: 2, seed: seed), samples: Self.corners(low, Self.truth(gate))))
            guard case .cycling(let epochs) = end.status else {
                Issue.record("seed \(seed): \(end.status)")
                continue
            }
            #expect(epochs >= 1 && end.rightCount < 4, "seed \(seed)")
        }
    }

    @Test("from any start all four separable gates are learnt", arguments: ["and", "nand", "or", "nor"])
    func starts(gate: String) {
        for seed in 1...50 as ClosedRange<UInt64> {
            let start = ThresholdNeuron.drawn(inputs: 2, seed: seed)
            #expect((start.weights + [start.threshold]).allSatisfy { abs($0) <= 2 && $0 * 4 == ($0 * 4).rounded() })
            for rate in [0.1, 0.3, 1] {
                let end = Self.run(
                    PerceptronCourse(start, samples: Self.corners(0, Self.truth(gate)), learningRate: rate))
                #expect(end.status == .converged && end.rightCount == 4, "seed \(seed), rate \(rate)")
            }
        }
    }

    @Test("small steps are not taken for a circle, nor is a neuron that was there at another rate")
    func smallSteps() {
        let samples = Self.corners(0, Self.truth("and"))
        var course = PerceptronCourse(
            ThresholdNeuron(weights: [1, 1], threshold: 0.5), samples: samples, learningRate: 1e-10)
        for _ in 0..<40 { course.step() }
        #expect(course.status == .learning)
        course.learningRate = 0.5
        for _ in 0..<400 { course.step() }
        #expect(course.status == .converged)
    }

    @Test("one wrong sample moves weights and bias by rate times error times input, a right one nothing")
    func oneUpdate() throws {
        var course = PerceptronCourse(
            ThresholdNeuron(weights: [0.5, -1], threshold: 0.25),
            samples: [
                .init(inputs: [2, 1], target: true), .init(inputs: [2, 1], target: true),
            ], learningRate: 0.5)
        course.step()
        let update = try #require(course.last)
        #expect(update.error == 1)
        #expect(update.after == ThresholdNeuron(weights: [1.5, -0.5], threshold: -0.25))
        course.step()
        #expect(course.last?.error == 0 && course.updates == 1)
    }
}

@Suite("Softmax")
struct SoftmaxTests {
    @Test("softmax(1, 2, 3) is 0.0900, 0.2447, 0.6652, with T = 2 flatter")
    func values() {
        let expected: [(Double, [Double])] = [
            (1, [0.09003057317038046, 0.24472847105479767, 0.6652409557748219]),
            (2, [0.1863237232258476, 0.30719588571849843, 0.506480391055654]),
        ]
        for (temperature, shares) in expected {
            let softmax = Softmax(logits: [1, 2, 3], temperature: temperature)
            for (found, share) in zip(softmax.probabilities, shares) {
                #expect(isClose(found, share, relative: 1e-14))
            }
            #expect(abs(softmax.probabilities.reduce(0, +) - 1) < 1e-15)
            #expect(isClose(softmax.crossEntropy(of: 0), -shares[0].logarithm, relative: 1e-12))
        }
        #expect(isClose(Softmax(logits: [1, 2, 3]).logSumExp, 3.40760596444438, relative: 1e-14))
    }

    @Test("logits of any size neither overflow nor lose the loss")
    func extremes() {
        let large = Softmax(logits: [1001, 1002, 1003])
        #expect(large.probabilities == Softmax(logits: [1, 2, 3]).probabilities)
        let far = Softmax(logits: [-1000, 0, 1000])
        #expect(far.probabilities == [0, 0, 1] && far.crossEntropy(of: 0) == 2000)
        #expect(far.hardmax == [0, 0, 1] && Softmax(logits: [2, 5, 5]).hardmax == [0, 1, 0])
    }

    @Test("the gradient is a - y by the temperature, as central differences have it", arguments: [0.5, 1, 3])
    func gradient(temperature: Double) {
        let softmax = Softmax(logits: [0.3, -1.2, 2.1, 0.8], temperature: temperature)
        for target in 0..<4 {
            for (index, slope) in softmax.gradient(of: target).enumerated() {
                var up = softmax, down = softmax
                up.logits[index] += 1e-6
                down.logits[index] -= 1e-6
                let numeric = (up.crossEntropy(of: target) - down.crossEntropy(of: target)) / 2e-6
                #expect(abs(slope - numeric) < 1e-8)
            }
        }
    }
}

extension Double {
    /// The natural logarithm, by Newton's method on e^x.
    fileprivate var logarithm: Double {
        var x = 0.0
        for _ in 0..<60 { x += self / Double.exp(x) - 1 }
        return x
    }
}
