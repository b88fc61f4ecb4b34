import Foundation
import Testing

@Suite("activation")
struct ActivationTests {
    private struct Sample: Decodable {
        var name: String
        var options: [String: Double]
        var x: [Double]
        var value: [Double?]
        var derivative: [Double?]
    }

    private func samples(_ arguments: String...) async throws -> [Sample] {
        let outcome = try await Program.run(["activation"] + arguments + ["--format", "jsonl"])
        #expect(outcome.status == 0)
        return try outcome.lines.map { try JSONDecoder().decode(Sample.self, from: Data($0.utf8)) }
    }

    @Test("values and derivatives are those of the formulas, at large arguments too")
    func values() async throws {
        let found = try await samples("tanh", "sigmoid", "softplus", "--at", "-40,-1,0,1,40")
        #expect(found.map(\.name) == ["tanh", "sigmoid", "softplus"])
        #expect(found.allSatisfy { $0.x == [-40, -1, 0, 1, 40] })
        #expect(found[0].value[3] == tanh(1.0))
        #expect(found[0].derivative[2] == 1)
        #expect(found[1].derivative[2] == 0.25)
        let tail = try #require(found[1].value[0])
        #expect(abs(tail / exp(-40) - 1) < 1e-6)
        #expect(found[2].value[4] == 40)
    }

    @Test("options go to the functions that have them")
    func options() async throws {
        let found = try await samples(
            "leaky_relu", "elu", "relu", "--at=-2", "--option", "slope=0.5", "--option", "alpha=-1")
        #expect(found.map(\.value) == [[-1], [-(exp(-2) - 1)], [0]])
        #expect(found.map(\.options) == [["slope": 0.5], ["alpha": -1], [:]])
    }

    @Test("only step has no derivative, and only at 0")
    func kinks() async throws {
        let found = try await samples("step", "relu", "--at", "-1,0,1")
        #expect(found[0].derivative == [0, nil, 0])
        #expect(found[0].value == [0, 1, 1])
        #expect(found[1].derivative == [0, 0, 1])
    }

    @Test("text is a table with a column for each value and derivative")
    func text() async throws {
        let lines = try await Program.run("activation", "relu", "tanh", "--at", "-1,2").lines
        #expect(lines.count == 3)
        #expect(lines[0].split(separator: " ") == ["x", "relu", "relu'", "tanh", "tanh'"])
        #expect(lines[2].split(separator: " ") == ["2", "2", "1", "0.9640276", "0.07065082"])
    }

    @Test(
        "bad names, points and options are usage errors of one line",
        arguments: [
            (["relo"], "relu"), (["relu", "--at", "x"], "--at"), (["relu", "--option", "slope=1"], "slope"),
            (["elu", "--option", "alpha=1e9"], "alpha"), (["elu", "--option", "alpa=1"], "alpha"), ([], "names"),
        ])
    func refusals(arguments: [String], word: String) async throws {
        let outcome = try await Program.run(["activation"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(word))
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test("the lab needs a terminal, and a picture of it does not")
    func lab() async throws {
        #expect(try await Program.run("activation", "relu", "mish", "--live").status == 69)
        let picture = try await Program.run("render", "activations", "--steps", "0", "--size", "120x36")
        #expect(picture.status == 0)
        for name in ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu"] { #expect(picture.output.contains(name)) }
    }
}
