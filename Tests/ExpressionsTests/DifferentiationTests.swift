import Expressions
import Numerics
import Testing

@Suite("Differentiation")
struct DifferentiationTests {
    @Test("1/(sigmoid(wx + b) + 1) at x = 1, w = 0, b = 0 is 2/3 with gradient -1/9, 0, -1/9 by all four methods")
    func logisticExample() throws {
        let expression = try Expression("1/(sigmoid(w*x+b)+1)")
        #expect(expression.variables == ["w", "x", "b"])
        let point = [0.0, 1, 0]
        #expect(abs(expression.value(at: point) - 2.0 / 3) < 1e-15)
        for (gradient, tolerance) in [
            (expression.reverseGradient(at: point), 1e-15), (expression.forwardGradient(at: point), 1e-15),
            (expression.symbolicGradient(at: point), 1e-15), (expression.numericGradient(at: point), 1e-9),
        ] {
            for (found, expected) in zip(gradient, [-1.0 / 9, 0, -1.0 / 9]) {
                #expect(abs(found - expected) < tolerance)
            }
        }
    }

    @Test("the computation graph holds every node's value, gradient and partial derivatives")
    func graph() throws {
        let graph = ComputationGraph(try Expression("(a + b)*b"), at: [2, 3])
        #expect(graph.nodes.map(\.name) == ["a", "b", "add", "multiply"])
        #expect(graph.nodes.map(\.value) == [2, 3, 5, 15])
        #expect(graph.nodes.map(\.gradient) == [3, 8, 3, 1])
        #expect(graph.nodes.map(\.inputs) == [[], [], [0, 1], [2, 1]])
        #expect(graph.nodes.map(\.partials) == [[], [], [1, 1], [3, 5]])
        #expect(graph.nodes[2].formula == "a + b")
        // Every gradient is the sum over the users of their gradient times their partial derivative.
        for node in graph.nodes.dropLast() {
            var sum = 0.0
            for user in graph.nodes {
                for (input, partial) in zip(user.inputs, user.partials) where input == node.id {
                    sum += user.gradient * partial
                }
            }
            #expect(sum == node.gradient)
        }
    }

    @Test(
        "derivatives are written readably",
        arguments: [
            ("x^2", "2*x"), ("3*x", "3"), ("x^2 + 3*x*y - y^3", "2*x + 3*y"), ("7", "0"), ("sin(x)", "cos(x)"),
            ("x*x*x", "3*x^2"), ("1/x", "-1/x^2"), ("sqrt(x)", "1/(2*sqrt(x))"), ("exp(2*x)", "2*exp(2*x)"),
            ("log(x)", "1/x"), ("sigmoid(x)", "sigmoid(x)*(1 - sigmoid(x))"), ("tanh(x)", "1 - tanh(x)^2"),
            ("-x^2", "-2*x"), ("abs(x)", "sign(x)"), ("relu(x)", "relu(sign(x))"), ("x/3", "1/3"),
            ("2^x", "2^x*log(2)"),
            ("(x - y)^2", "2*(x - y)"), ("x^0.5", "0.5/x^0.5"), ("cos(x)*y", "-sin(x)*y"), ("x + x + x", "3"),
            ("e^x", "e^x"), ("x - x", "0"), ("0*x + 5", "0"), ("x*y/x", "0"), ("(2*x)^3", "24*x^2"),
        ])
    func readable(text: String, expected: String) throws {
        #expect(try Expression(text).derivative(by: "x").text == expected)
    }

    @Test("derivatives at kinks are PyTorch's: 0 for relu and abs, half for equal arguments of max and min")
    func kinks() throws {
        for (text, point, expected) in [
            ("relu(x)", [0.0], [0.0]), ("abs(x)", [0], [0]), ("max(x, y)", [1, 1], [0.5, 0.5]),
            ("min(x, y)", [2, 2], [0.5, 0.5]), ("max(x, y)", [1, 2], [0, 1]), ("min(x, y)", [1, 2], [1, 0]),
            ("max(x, x)", [3], [1]), ("x^2", [0], [0]), ("x^2", [-3], [-6]), ("x^y", [0, 2], [0, 0]),
        ] {
            let expression = try Expression(text)
            #expect(expression.reverseGradient(at: point) == expected, "\(text)")
            #expect(expression.forwardGradient(at: point) == expected, "\(text)")
            if text != "x^y" { #expect(expression.symbolicGradient(at: point) == expected, "\(text)") }
        }
    }

    @Test("all four methods agree on random formulas at random points, and so does the second derivative")
    func randomFormulas() throws {
        var checked = 0
        for seed in 0..<600 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed, stream: .data)
            let text = Self.formula(depth: 4, &generator)
            let expression = try Expression(text)
            let point = expression.variables.map { _ in 0.3 + 1.4 * generator.nextUnit() }
            let value = expression.value(at: point)
            let reverse = expression.reverseGradient(at: point)
            let nodes = ComputationGraph(expression, at: point).nodes
            let isFinite = nodes.allSatisfy { $0.value.isFinite && $0.partials.allSatisfy(\.isFinite) }
            guard isFinite, abs(value) < 1e3, reverse.allSatisfy({ abs($0) < 1e3 }) else { continue }
            let forward = expression.forwardGradient(at: point)
            let numeric = expression.numericGradient(at: point)
            let derivatives = expression.variables.map { expression.derivative(by: $0) }
            for index in point.indices {
                let scale = max(1, abs(reverse[index]))
                #expect(abs(forward[index] - reverse[index]) <= 1e-10 * scale, "seed \(seed): \(text)")
                let symbolic = derivatives[index].value(at: point)
                #expect(abs(symbolic - reverse[index]) <= 1e-8 * scale, "seed \(seed): \(text)")
                let again = try Expression(derivatives[index].text)
                let places = again.variables.compactMap { expression.variables.firstIndex(of: $0) }
                #expect(
                    abs(again.value(at: places.map { point[$0] }) - symbolic) <= 1e-8 * scale, "seed \(seed): \(text)")
                guard Self.isSmooth(expression, at: point, along: index) else { continue }
                #expect(abs(numeric[index] - reverse[index]) <= 1e-5 * scale, "seed \(seed): \(text)")
                if Self.isSmooth(derivatives[index], at: point, along: index) {
                    let second = derivatives[index].reverseGradient(at: point)[index]
                    let difference = derivatives[index].numericGradient(at: point)[index]
                    #expect(abs(second - difference) <= 1e-4 * max(1, abs(second)), "seed \(seed): \(text)")
                }
                checked += 1
            }
        }
        #expect(checked > 400)
    }

    @Test("simplifying a random formula leaves its values as they are")
    func simplified() throws {
        for seed in 0..<300 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed, stream: .order)
            let text = Self.formula(depth: 4, &generator)
            let expression = try Expression(text)
            let simple = expression.simplified
            let point = expression.variables.map { _ in 0.3 + 1.4 * generator.nextUnit() }
            let (one, other) = (expression.value(at: point), simple.value(at: point))
            guard one.isFinite, abs(one) < 1e6 else { continue }
            #expect(abs(one - other) <= 1e-9 * max(1, abs(one)), "seed \(seed): \(text) became \(simple.text)")
            // Digits that do not belong to longer numbers.
            #expect(
                try /(^|[^0-9.])[01]\*|\*[01]($|[^0-9.])|[+-] 0($|[^.])|\^1($|[^0-9.])|--/.firstMatch(in: simple.text)
                    == nil,
                "seed \(seed): \(text) became \(simple.text)")
        }
    }

    /// Whether differences of two widths agree, as they do away from kinks and poles.
    private static func isSmooth(_ expression: Expression, at point: [Double], along index: Int) -> Bool {
        func slope(_ reach: Double) -> Double {
            var (above, below) = (point, point)
            above[index] += reach
            below[index] -= reach
            return (expression.value(at: above) - expression.value(at: below)) / (2 * reach)
        }
        let (wide, narrow) = (slope(1e-4), slope(1e-5))
        return abs(wide) < 1e3 && abs(wide - narrow) <= 1e-5 * max(1, abs(narrow))
    }

    private static func formula(depth: Int, _ generator: inout SeededGenerator) -> String {
        if depth == 0 || generator.nextIndex(below: 6) == 0 {
            return ["x", "y", "x", "y", "2", "0.5", "3", "1", "0", "pi"][generator.nextIndex(below: 10)]
        }
        let first = formula(depth: depth - 1, &generator)
        switch generator.nextIndex(below: 12) {
        case 0, 1: return "(\(first) + \(formula(depth: depth - 1, &generator)))"
        case 2: return "(\(first) - \(formula(depth: depth - 1, &generator)))"
        case 3, 4: return "\(first)*\(formula(depth: depth - 1, &generator))"
        case 5: return "\(first)/(\(formula(depth: depth - 1, &generator)))"
        case 6: return "(\(first))^\(["2", "3", "0.5", "-1", "y", "1"][generator.nextIndex(below: 6)])"
        case 7: return "-(\(first))"
        case 8:
            let name = ["max", "min"][generator.nextIndex(below: 2)]
            return "\(name)(\(first), \(formula(depth: depth - 1, &generator)))"
        default:
            let names = ["sin", "cos", "exp", "log", "sqrt", "abs", "sigmoid", "tanh", "relu", "tan"]
            return "\(names[generator.nextIndex(below: 10)])(\(first))"
        }
    }

    @Test(
        "derivatives of sigmoid and tanh are right in their tails by every exact method",
        arguments: [
            ("sigmoid(x)", 40, 4.248354255291589e-18), ("sigmoid(x)", -40, 4.248354255291589e-18),
            ("sigmoid(x)", 700, 9.85967654375977e-305), ("sigmoid(x)", 0, 0.25), ("tanh(x)", 20, 1.699341702116964e-17),
            ("tanh(x)", -20, 1.699341702116964e-17), ("tanh(x)", 0.5, 0.786447732965927),
        ] as [(String, Double, Double)])
    func tails(text: String, x: Double, expected: Double) throws {
        let formula = try Expression(text)
        let gradients = [
            ComputationGraph(formula, at: [x]).gradient[0], formula.forwardGradient(at: [x])[0],
            formula.symbolicGradient(at: [x])[0],
        ]
        for gradient in gradients { #expect(abs(gradient / expected - 1) < 1e-12, "\(gradient)") }
    }
}
