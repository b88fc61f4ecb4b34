import Foundation
import Shell
import TerminalUI
import Testing

@Suite("scenes of calculus")
struct CalculusSceneTests {
    static let demos = [
        "derivative", "partial-derivatives", "chain-rule", "computation-graph", "lagrange", "functions",
    ]

    @Test("every demo is rendered at any size, in ASCII too", arguments: demos)
    func sizes(demo: String) async throws {
        for size in ["1x1", "40x12", "80x24", "120x36", "200x60"] {
            let outcome = try await Program.run("render", demo, "--size", size, "--ascii")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.unicodeScalars.allSatisfy { $0.isASCII })
            let numbers = size.split(separator: "x").compactMap { Int($0) }
            let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            #expect(lines.count == numbers[1] && lines.allSatisfy { $0.displayWidth <= numbers[0] })
        }
    }

    @Test("the graph of 1/(σ(wx+b)+1) ends at 2/3 with gradients -1/9, 0 and -1/9")
    func graph() async throws {
        let picture = try await Program.run("render", "computation-graph", "--steps", "100", "--size", "120x36").output
        #expect(picture.contains("= 0.6667") && picture.contains("∂ -0.1111"))
        #expect(!picture.contains("∂ ?"))
    }

    @Test("both ways of Lagrange's demo end at -√2")
    func lagrange() async throws {
        let picture = try await Program.run("render", "lagrange", "--steps", "5000", "--size", "120x36").output
        #expect(picture.components(separatedBy: "-1.414214").count == 3)
        #expect(picture.contains("both ways agree"))
    }

    @Test("panels of each kind have names of their own")
    func panels() async throws {
        #expect(try await Program.run("render", "lagrange", "--panel", "conditions").output.contains("∂L/∂λ"))
        let outcome = try await Program.run("render", "derivative", "--panel", "map")
        #expect(outcome.status == 64 && outcome.errors.contains("plot, error, values, points"))
    }

    @Test(
        "formulas that do not suit a kind are errors of one kind",
        arguments: [
            ("derivative", "x +"), ("derivative", "x*y"), ("partial-derivatives", "x"), ("lagrange", "x + z"),
            ("chain-rule", "2"), ("functions", "parabola"), ("computation-graph", "foo(x)"),
        ])
    func refusals(demo: String, formula: String) async throws {
        let outcome = try await Program.run("render", demo, "--set", "calculus.expression=\"\(formula)\"")
        #expect(outcome.status == 65 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("calculus.expression"))
    }

    @Test("gradient --live needs a terminal, and values for all names")
    func live() async throws {
        #expect(try await Program.run("gradient", "x*y", "x=1", "y=2", "--live").status == 69)
        #expect(try await Program.run("gradient", "x*y", "x=1", "--live").status == 64)
    }
}
