import Foundation
import Testing

@Suite("gradient")
struct GradientTests {
    private struct Report: Decodable {
        struct Node: Decodable {
            var id: Int
            var operation: String
            var inputs: [Int]
            var value: Double
            var gradient: Double
        }
        var value: Double
        var gradients: [String: Double]
        var symbolic: [String: String]
        var methods: [String: [String: Double]]
        var nodes: [Node]
    }

    private func report(_ arguments: String...) async throws -> Report {
        let outcome = try await Program.run(["gradient"] + arguments + ["--format", "json"])
        #expect(outcome.status == 0)
        return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    }

    @Test("1/(sigmoid(w*x+b)+1): value 2/3, gradients -1/9, -1/9 and 0, by all four methods")
    func logisticExample() async throws {
        let found = try await report("1/(sigmoid(w*x+b)+1)", "x=1", "w=0", "b=0")
        #expect(abs(found.value - 2.0 / 3) < 1e-15)
        #expect(Set(found.methods.keys) == ["reverse", "forward", "symbolic", "numeric"])
        for gradient in Array(found.methods.values) + [found.gradients] {
            #expect(gradient.count == 3)
            for (name, expected) in [("w", -1.0 / 9), ("b", -1.0 / 9), ("x", 0)] {
                #expect(abs((gradient[name] ?? .nan) - expected) < 1e-9)
            }
        }
        #expect(found.symbolic["b"] == "-sigmoid(w*x + b)*(1 - sigmoid(w*x + b))/(sigmoid(w*x + b) + 1)^2")
        #expect(found.nodes.map(\.id) == Array(0..<found.nodes.count))
        #expect(found.nodes.last?.operation == "divide" && found.nodes.last?.gradient == 1)
        #expect(found.nodes.allSatisfy { node in node.inputs.allSatisfy { $0 < node.id } })
    }

    @Test("a formula may begin with a minus, and so may a value")
    func minus() async throws {
        #expect(try await report("-x^2", "x=3").value == -9)
        let negative = try await report("-x^2", "x=-3")
        #expect(negative.gradients == ["x": 6])
        #expect(negative.nodes.map(\.operation) == ["x", "2", "power", "negate"])
        #expect(try await report("2 + 2").gradients.isEmpty)
    }

    @Test("text shows value, formulas, methods and nodes; dot is a graph")
    func formats() async throws {
        let text = try await Program.run("gradient", "x^2*y", "x=3", "y=2")
        #expect(text.lines.prefix(2) == ["f = x^2*y", "value  18"])
        #expect(text.lines.contains("df/dx = 2*x*y"))
        #expect(text.lines.contains { $0.split(separator: " ") == ["x", "3", "12", "12", "12", "12"] })
        let dot = try await Program.run("gradient", "x^2*y", "x=3", "y=2", "--format", "dot")
        #expect(dot.lines.first == "digraph gradient {" && dot.lines.last == "}")
        #expect(dot.lines.count { $0.contains("->") } == 4)
    }

    @Test(
        "bad formulas are usage errors with a caret under the fault",
        arguments: [
            ("x +", 3), ("foo(x)", 0), ("(x", 2), ("2x", 1), (String(repeating: "(", count: 5000), nil),
            (String(repeating: "x+", count: 50_000), nil),
        ] as [(String, Int?)])
    func faults(text: String, offset: Int?) async throws {
        let outcome = try await Program.run("gradient", text, "x=1")
        #expect(outcome.status == 64)
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines.first?.hasPrefix("neuroscope: ") == true)
        if let offset { #expect(lines.last == String(repeating: " ", count: offset + 2) + "^") }
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "missing, unknown and repeated names are usage errors, results that are not finite data errors",
        arguments: [
            (["x*y", "x=1"], 64, "\"y\""), (["x", "x=1", "z=2"], 64, "\"z\""),
            (["x", "x=1", "x=2"], 64, "more than one"),
            (["x", "x"], 64, "NAME=NUMBER"), (["x + e", "e=2", "x=1"], 64, "e has"), (["1/0"], 65, "1/0"),
            (["log(x)", "x=0"], 65, "log(x)"), (["sqrt(x)", "x=0"], 65, "derivative by x"),
            (["x", "x=1", "--formt", "json"], 64, "--format"),
        ])
    func refusals(arguments: [String], status: Int32, word: String) async throws {
        let outcome = try await Program.run(["gradient"] + arguments)
        #expect(outcome.status == status)
        #expect(outcome.errors.contains(word))
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }
}
