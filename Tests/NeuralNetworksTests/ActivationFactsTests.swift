import NeuralNetworks
import Testing

/// What an activation says of itself, checked by its values.
@Suite("Facts about activations")
struct ActivationFactsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var options: [String: Double] = [:]
        var testDescription: String { options.isEmpty ? name : "\(name) \(options)" }
    }

    static let cases =
        activations.names.map { Case(name: $0) } + [
            Case(name: "leaky_relu", options: ["slope": 0]), Case(name: "leaky_relu", options: ["slope": 1]),
            Case(name: "leaky_relu", options: ["slope": -0.5]), Case(name: "prelu", options: ["slope": 2]),
            Case(name: "rrelu", options: ["lower": -1, "upper": -0.5]), Case(name: "elu", options: ["alpha": 0]),
            Case(name: "elu", options: ["alpha": 0.5]), Case(name: "elu", options: ["alpha": -2]),
        ]
    /// Dense round 0, where everything happens, then far out.
    private static let points =
        (-8000...8000).map { Double($0) / 1000 } + [-1e6, -1e3, -100, -40, -20, 20, 40, 100, 1e3, 1e6]

    @Test("no value leaves the range, and the values come near to both of its ends", arguments: cases)
    func range(_ entry: Case) throws {
        let activation = try activations.make(entry.name, options: entry.options)
        let facts = activation.facts
        let values = Self.points.map { activation.value($0) }
        let (lowest, highest) = (try #require(values.min()), try #require(values.max()))
        #expect(lowest >= facts.lower.value - 1e-12 && highest <= facts.upper.value + 1e-12)
        #expect(facts.lower.value.isFinite ? lowest <= facts.lower.value + 2e-6 : lowest < -1e3)
        #expect(facts.upper.value.isFinite ? highest >= facts.upper.value - 2e-6 : highest > 1e3)
    }

    @Test("monotone means that it never turns", arguments: cases)
    func monotone(_ entry: Case) throws {
        let activation = try activations.make(entry.name, options: entry.options)
        let values = Self.points.sorted().map { activation.value($0) }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        let turns = steps.contains { $0 > 1e-12 } && steps.contains { $0 < -1e-12 }
        #expect(activation.facts.isMonotone == !turns)
    }

    @Test("it levels off where it says so, and nowhere else", arguments: cases)
    func limits(_ entry: Case) throws {
        let activation = try activations.make(entry.name, options: entry.options)
        for (limit, z) in [(activation.facts.leftLimit, -1e6), (activation.facts.rightLimit, 1e6)] {
            if let limit {
                #expect(abs(activation.value(z) - limit) < 2e-6)
                #expect(abs(activation.derivative(z)) < 1e-6)
            } else {
                #expect(abs(activation.value(z)) > 1e3)
            }
        }
        #expect(activation.isSaturating == ["sigmoid", "tanh", "softsign", "hard_tanh", "step"].contains(entry.name))
    }

    @Test("kinks and jumps are where the slopes or the values of both sides differ", arguments: cases)
    func differentiability(_ entry: Case) throws {
        let activation = try activations.make(entry.name, options: entry.options)
        let facts = activation.facts
        let step = 1e-7
        for z in stride(from: -4.0, through: 4, by: 0.25) {
            let (left, middle, right) = (activation.value(z - step), activation.value(z), activation.value(z + step))
            let jumps = abs(middle - left) > 1e-3 || abs(right - middle) > 1e-3
            let bends = !jumps && abs((right - middle) - (middle - left)) / step > 1e-4
            #expect(facts.jumps.contains(z) == jumps, "\(entry.testDescription) at \(z)")
            #expect(facts.kinks.contains(z) == bends, "\(entry.testDescription) at \(z)")
        }
    }

    @Test("the mean value tells which activations are centred on 0")
    func means() throws {
        for name in activations.names {
            let mean = try activations.make(name).meanValue
            let isCentred = ["identity", "tanh", "selu", "softsign", "hard_tanh"].contains(name)
            #expect((abs(mean) < 1e-4) == isCentred, "\(name): \(mean)")
        }
        let half = 0.39894228040143267794
        #expect(abs(try activations.make("relu").meanValue - half) < 1e-5)
        #expect(abs(try activations.make("sigmoid").meanValue - 0.5) < 1e-9)
        #expect(abs(try activations.make("step").meanValue - 0.5) < 1e-9)
    }

    @Test("every function has a formula of its own")
    func formulas() throws {
        let formulas = try activations.names.map { try activations.make($0).facts.formula }
        #expect(Set(formulas).count == formulas.count)
        #expect(formulas.allSatisfy { !$0.isEmpty })
    }
}
