import Foundation
import NeuralNetworks
import Numerics
import Testing

private struct ActivationReferences: Decodable {
    struct Entry: Decodable {
        let x, value, derivative: [Double]
    }
    let activations: [String: Entry]
}

/// One line of `activations-exact.json`.
private struct ExactReferences: Decodable {
    struct Function: Decodable {
        let name: String
        let options: [String: Double]
        let value: [Double]
        let derivative: [Double?]
    }
    let x: [Double]
    let functions: [Function]
}

@Suite("Activations")
struct ActivationTests {
    @Test("values and derivatives equal PyTorch's to 1e-6, at large arguments too")
    func references() throws {
        let references = try JSONDecoder().decode(ActivationReferences.self, from: referenceData("activations.json"))
        #expect(references.activations.count >= 13)
        for (name, entry) in references.activations {
            let activation = try activations.make(name)
            for (index, x) in entry.x.enumerated() {
                let (value, derivative) = (activation.value(x), activation.derivative(x))
                #expect(isClose(value, entry.value[index], relative: 1e-6, absolute: 1e-15), "\(name)(\(x))")
                #expect(isClose(derivative, entry.derivative[index], relative: 1e-6, absolute: 1e-15), "\(name)'(\(x))")
            }
        }
    }

    @Test(
        "every function and its derivative equal mpmath's to 1e-12 of themselves, at kinks and at plus or minus 40 too")
    func exactReferences() throws {
        let references = try JSONDecoder().decode(ExactReferences.self, from: referenceData("activations-exact.json"))
        #expect(Set(references.functions.map(\.name)) == Set(activations.names))
        #expect(references.x.contains(-40) && references.x.contains(40) && references.x.contains(0))
        for function in references.functions {
            let activation = try activations.make(function.name, options: function.options)
            for (x, (value, derivative)) in zip(references.x, zip(function.value, function.derivative)) {
                #expect(
                    isClose(activation.value(x), value, relative: 1e-12, absolute: 1e-307), "\(function.name)(\(x))")
                guard let derivative else {
                    #expect(activation.facts.jumps.contains(x))
                    continue
                }
                #expect(
                    isClose(activation.derivative(x), derivative, relative: 1e-12, absolute: 1e-307),
                    "\(function.name)'(\(x))")
            }
        }
    }

    @Test("the unit step fires from 0 on")
    func unitStep() throws {
        let step = try activations.make("step")
        #expect(step.value(-0.1) == 0)
        #expect(step.value(0.0) == 1)
        #expect(step.value(0.1) == 1)
    }

    @Test("at kinks the derivative is PyTorch's")
    func kinks() throws {
        #expect(try activations.make("relu").derivative(0.0) == 0)
        #expect(try activations.make("leaky_relu").derivative(0.0) == 0.01)
        #expect(try activations.make("hard_tanh").derivative(1.0) == 0)
        #expect(try activations.make("hard_tanh").derivative(-1.0) == 0)
        #expect(try activations.make("elu").derivative(0.0) == 1)
    }

    @Test("no activation overflows at plus or minus 1000", arguments: activations.names)
    func largeArguments(name: String) throws {
        let activation = try activations.make(name)
        for z in [-1000.0, 1000.0] {
            #expect(activation.value(z).isFinite && activation.derivative(z).isFinite)
            #expect(activation.value(Float(z)).isFinite && activation.derivative(Float(z)).isFinite)
        }
    }

    @Test("tanh is a shifted, scaled sigmoid; sigmoid' = sigmoid (1 - sigmoid); tanh' = 1 - tanh^2")
    func identities() throws {
        let sigmoid = try activations.make("sigmoid")
        let tanh = try activations.make("tanh")
        for z in stride(from: -8.0, through: 8, by: 0.125) {
            let s = sigmoid.value(z)
            let t = tanh.value(z)
            #expect(isClose(t, 2 * sigmoid.value(2 * z) - 1, relative: 0, absolute: 1e-15))
            #expect(isClose(sigmoid.derivative(z), s * (1 - s), relative: 0, absolute: 1e-15))
            #expect(isClose(tanh.derivative(z), 1 - t * t, relative: 0, absolute: 1e-15))
        }
        #expect(sigmoid.derivative(0.0) == 0.25)
        #expect(tanh.derivative(0.0) == 1)
    }

    @Test("unknown names, unknown options and values out of range are refused")
    func refusals() {
        #expect(throws: ComponentError.unknownName("relo", known: activations.names)) { try activations.make("relo") }
        #expect(throws: ComponentError.unknownOption("alpha", of: "relu", known: [])) {
            try activations.make("relu", options: ["alpha": 1])
        }
        #expect(throws: ComponentError.self) { try activations.make("elu", options: ["alpha": 1e9]) }
    }
}
