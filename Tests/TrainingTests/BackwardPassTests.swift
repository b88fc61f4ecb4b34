import Foundation
import Recipes
import Testing
import Training

@Suite("The explained backward pass")
struct BackwardPassTests {
    private struct Reference: Decodable {
        var z: [Double]
        var a: [Double]
        var loss: Double
        var gradient: [Double]
        var after: [Double]
        var lossAfter: Double
    }

    @Test("every number of the demo backprop equals an independent computation, and the loss falls")
    func reference() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "References/backprop.json")
        let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: url))
        let lane = try Lane(DemoCatalog.standard().document(named: "backprop"))
        let trace = try #require(lane.backwardPass(sample: 0))
        let units = trace.layers.flatMap(\.units)
        #expect(close(units.map(\.netInput), reference.z))
        #expect(close(units.map(\.activation), reference.a))
        #expect(close([trace.loss, trace.lossAfter], [reference.loss, reference.lossAfter]))
        #expect(trace.lossAfter < trace.loss)
        #expect(close(flat(trace) { ($0.weightGradients, $0.biasGradient) }, reference.gradient))
        #expect(close(flat(trace) { ($0.updatedWeights, $0.updatedBias) }, reference.after))
        lane.advance(by: 1)
        #expect(close(lane.parameters, reference.after))
        #expect(close([lane.row().loss ?? .nan], [reference.lossAfter]))
    }

    @Test(
        "gradients equal central differences, and error signals times slopes the deltas",
        arguments: [
            ("{planar: moons}", "[5, 3]", "tanh", "binary_cross_entropy"), ("{planar: moons}", "[4]", "gelu", "hinge"),
            ("{digits: uci_8x8, samples: 30}", "[6]", "sigmoid", "categorical_cross_entropy"),
            ("{regression: plane}", "[4, 4]", "softplus", "mean_squared_error"),
        ])
    func differences(data: String, hidden: String, activation: String, loss: String) throws {
        let output = loss == "hinge" ? ", output: tanh" : ""
        let lane = try Lane(
            RecipeDocument(
                yaml: """
                    data: \(data)
                    model: {hidden: \(hidden), activation: \(activation)\(output)}
                    loss: \(loss)
                    optimizer: {name: adam, learning_rate: 0.01}
                    """, name: "test"))
        lane.advance(by: 7)
        let before = lane.parameters
        let trace = try #require(lane.backwardPass(sample: 3))
        #expect(lane.parameters == before)
        let analytic = flat(trace) { ($0.weightGradients, $0.biasGradient) }
        let numeric = flat(trace) { ($0.numericWeightGradients, $0.numericBiasGradient) }
        #expect(analytic.contains { abs($0) > 1e-6 })
        #expect(zip(analytic, numeric).allSatisfy { abs($0 - $1) < 1e-6 * max(1, abs($0)) })
        for unit in trace.layers.flatMap(\.units) {
            guard let error = unit.errorSignal, let slope = unit.slope else { continue }
            #expect(abs(error * slope - unit.delta) < 1e-12)
        }
        #expect(trace.layers.dropLast().flatMap(\.units).allSatisfy { $0.errorSignal != nil })
    }

    @Test("there is no trace of a sample that is not there")
    func missing() throws {
        let lane = try Lane(RecipeDocument(yaml: "data: {gate: xor}", name: "test"))
        #expect(lane.backwardPass(sample: 4) == nil)
        #expect(lane.backwardPass(sample: 3) != nil)
    }

    private func close(_ found: [Double], _ expected: [Double]) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-9 }
    }

    /// Layer by layer: weights row by row, then biases, as parameters lie.
    private func flat(
        _ trace: BackwardPassTrace, _ part: (BackwardPassTrace.Unit) -> (weights: [Double], bias: Double)
    ) -> [Double] {
        trace.layers.flatMap { layer in
            layer.units.flatMap { part($0).weights } + layer.units.map { part($0).bias }
        }
    }
}
