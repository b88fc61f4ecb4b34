import Foundation
import Labs
import Recipes
import Testing

@Suite("What the demos learn")
struct LearningTests {
    /// Exactly the four corners.
    static let corners = ["--set", "data.samples=4", "--set", "data.noise=0", "--set", "data.test_fraction=0"]

    @Test("XOR ends with every answer right and a loss below 0.01")
    func xor() async throws {
        let last = try #require(try await Program.run("train", "xor", "--format", "jsonl").rows().last)
        #expect(last.accuracy == 1)
        #expect(try #require(last.loss) < 0.01)
        #expect(last.status == "stopped" || last.status == "finished")
    }

    @Test("XOR is not linearly separable: a single layer gets at most three of the four corners")
    func xorLinear() async throws {
        let rows = try await Program.run(["train", "xor-linear", "--format", "jsonl"] + Self.corners).rows()
        #expect(rows.count > 2)
        #expect(rows.compactMap(\.accuracy).max() ?? 1 <= 0.75)
    }

    @Test("one neuron learns every gate that a line separates", arguments: ["and", "nand", "or", "nor"])
    func gates(name: String) async throws {
        let arguments = ["train", name, "--set", "model.hidden=[]", "--format", "jsonl", "--every", "1000000"]
        let last = try #require(try await Program.run(arguments + Self.corners).rows().last)
        #expect(last.accuracy == 1)
    }

    /// The demos that train a network.
    static let networks = ((try? DemoCatalog.standard(LabCatalog.scenes).recipes()) ?? [])
        .filter { $0.scene == .network }

    /// The demos whose answers are numbers, not classes.
    static let regressions: Set = ["backprop", "learning-rate"]

    @Test("every demo of a network begins to train, and its figures are finite", arguments: networks)
    func demos(recipe: Recipe) async throws {
        let outcome = try await Program.run("train", recipe.name, "--steps", "20", "--every", "10", "--format", "jsonl")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let rows = try outcome.rows()
        for step in [0, 10, 20] { #expect(rows.contains { $0.step == step }) }
        #expect(rows.allSatisfy { ($0.loss ?? .nan).isFinite })
        #expect(rows.allSatisfy { ($0.accuracy == nil) == Self.regressions.contains(recipe.name) })
    }

    @Test("the demos of networks are found")
    func found() { #expect(Self.networks.count > 13) }
}
