import Expressions
import Foundation
import Testing

@Suite("Expressions")
struct ExpressionTests {
    private func value(_ text: String, x: Double = 0, y: Double = 0) throws -> Double {
        let expression = try Expression(text)
        return expression.value(at: expression.variables.map { $0 == "x" ? x : y })
    }

    @Test(
        "precedence and association are those of mathematics",
        arguments: [
            ("1 + 2*3", 7.0), ("(1 + 2)*3", 9), ("2 - 3 - 4", -5), ("12/3/2", 2), ("2^3^2", 512), ("-2^2", -4),
            ("(-2)^2", 4), ("2^-1", 0.5), ("-2^-2", -0.25), ("2*-3", -6), ("--3", 3), ("+3 - -4", 7),
            ("2^-2^2", 0.0625), ("1e3 + .5 + 2.", 1002.5), ("2.5E-1", 0.25), ("max(1, 5, 3)", 5), ("min(4, 2)", 2),
            ("-3*2^2", -12), ("6/2*3", 9), ("2 * pi", 2 * Double.pi), ("log(e)", 1), ("exp(1) - e", 0),
        ])
    func precedence(text: String, expected: Double) throws {
        #expect(abs(try value(text) - expected) < 1e-15, "\(text)")
    }

    @Test("functions are those of the field")
    func functions() throws {
        #expect(try value("sigmoid(x)", x: -800) == 0)
        #expect(try value("sigmoid(x)", x: 0) == 0.5)
        #expect(try value("tanh(x) + sin(x)*cos(x) + tan(x)", x: 0.7) == tanh(0.7) + sin(0.7) * cos(0.7) + tan(0.7))
        #expect(try value("relu(x) + abs(x)", x: -2) == 2)
        #expect(try value("sqrt(x)", x: 9) == 3)
        #expect(try value("sign(x) + sign(y)", x: -3, y: 0) == -1)
    }

    @Test("variables are named in the order in which they appear, each has one node")
    func variables() throws {
        let expression = try Expression("1/(sigmoid(w*x + b) + 1) + x*w_2")
        #expect(expression.variables == ["w", "x", "b", "w_2"])
        #expect(expression.nodes.count { if case .variable = $0.operation { true } else { false } } == 4)
    }

    @Test(
        "a faulty formula is refused with the place of the fault",
        arguments: [
            ("x +", 3, "expected a number"), ("foo(x)", 0, "unknown function \"foo\""), ("", 0, "empty"),
            ("(x", 2, "\")\""), ("x)", 1, "expected the end"), ("2x", 1, "expected the end"), ("x $ 2", 2, "\"$\""),
            ("sin x", 0, "sin is a function"), ("max(1)", 0, "two arguments"), ("sin(1, 2)", 0, "one argument"),
            ("sin()", 4, "argument of sin"), ("*2", 0, "expected a number"), ("1.2.3", 3, "expected the end"),
            (".", 0, "no number"), ("1e999", 0, "too large"), ("x ^", 3, "expected a number"), ("a\u{7}", 1, "control"),
            ("x(2)", 0, "unknown function \"x\""), ("3 4", 2, "expected the end"), ("(1 + 2", 6, "column 1"),
            ("x,y", 1, "expected the end"), ("2**3", 2, "expected a number"),
        ])
    func faults(text: String, offset: Int, word: String) {
        let error = #expect(throws: ExpressionError.self) { try Expression(text) }
        #expect(error?.offset == offset, "\(text)")
        #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
        let lines = error?.description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
        #expect(lines.count == 3)
        #expect(lines.last == "  " + String(repeating: " ", count: offset) + "^")
    }

    @Test("a misspelt function comes with the names it might have been")
    func misspelt() {
        let error = #expect(throws: ExpressionError.self) { try Expression("1 + sigmod(x)") }
        #expect(error?.word == "sigmod")
        #expect(error?.candidates.contains("sigmoid") == true)
        #expect(error?.description(suggestion: "sigmoid").contains("did you mean \"sigmoid\"?\n") == true)
    }

    @Test(
        "endless and bottomless texts end in one clear error",
        arguments: [
            (String(repeating: "(", count: 10_000) + "x" + String(repeating: ")", count: 10_000), "at most 10000"),
            (String(repeating: "(", count: 4000) + "x" + String(repeating: ")", count: 4000), "200 levels"),
            (String(repeating: "-", count: 9000) + "x", "200 levels"),
            (String(repeating: "2^", count: 4000) + "x", "200 levels"),
            (String(repeating: "sin(", count: 2000) + "x", "200 levels"),
            (String(repeating: "x+", count: 4000) + "x", "more than 1000"),
            (String(repeating: "x+1*", count: 262_144), "1048576 characters"),
            (String(repeating: "\u{1F600}", count: 300_000), "characters"),
        ])
    func limits(text: String, word: String) {
        let error = #expect(throws: ExpressionError.self) { try Expression(text) }
        #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
        #expect((error?.description.count ?? 0) < 300)
    }

    @Test("the deepest and longest formulas that are read are differentiated and written too")
    func largest() throws {
        let deep = try Expression(
            String(repeating: "tanh(", count: 100) + "x" + String(repeating: ")", count: 100))
        #expect(deep.reverseGradient(at: [0]) == [1])
        #expect(deep.symbolicGradient(at: [0]) == [1])
        let long = try Expression(Array(repeating: "x", count: 500).joined(separator: "*"))
        #expect(long.derivative(by: "x").text == "500*x^499")
        let mixed = try Expression((1...160).map { "sin(\($0)*x)" }.joined(separator: "*"))
        #expect(mixed.derivative(by: "x").text.count < 1_000_000)
    }

    @Test(
        "a formula is written with as few parentheses as it needs",
        arguments: [
            ("((x))+((2*y))", "x + 2*y"), ("(x+y)*2", "(x + y)*2"), ("x-(y-1)", "x - (y - 1)"), ("(x^2)^y", "(x^2)^y"),
            ("x^(y^2)", "x^y^2"), ("-(x+y)", "-(x + y)"), ("(-x)^2", "(-x)^2"), ("-x^2", "-x^2"),
            ("x/(y*2)", "x/(y*2)"),
            ("2^(-x)", "2^-x"), ("max(x,y+1)", "max(x, y + 1)"), ("x/(-y*2)", "x/(-y*2)"), ("1.50*x", "1.5*x"),
        ])
    func written(text: String, expected: String) throws {
        let expression = try Expression(text)
        #expect(expression.text == expected)
        let again = try Expression(expression.text)
        let point = expression.variables.map { $0 == "x" ? 1.7 : 0.6 }
        #expect(again.value(at: point) == expression.value(at: point))
    }
}
