import Expressions
import Calculus
import Labs
import Shell
import TerminalUI
import Testing

@Suite("Labs of calculus")
struct CalculusLabTests {
    // MARK: the derivative as a limit

    private static func derivative(_ formula: String? = nil, at x: Double = 0.5) throws -> DerivativeLab {
        var lab = try DerivativeLab(formula: formula, at: ["x": x], name: "derivative", title: "The derivative")
        lab.advance(by: 2)
        return lab
    }

    @Test("the derivative's screen looks as recorded")
    func derivativeSnapshots() throws { LabScreen(try Self.derivative()).expectSnapshots("derivative") }

    @Test("the linear approximation's error falls with slope 2, the secant's with slope 1, measured on screen")
    func orders() throws {
        let screen = LabScreen(try Self.derivative())
        #expect(screen.text.contains("measured slopes 2.01 and 1.01"))
    }

    @Test("halving Δx halves the secant's error and stops at its smallest")
    func halving() throws {
        var screen = LabScreen(try Self.derivative("x^2"))
        #expect(screen.lab.reach == 0.5)
        screen.press("s")
        #expect(screen.lab.reach == 0.25)
        screen.press(" ")
        #expect(screen.scene.snapshotRequest(size: screen.scene.size))
        screen.pass(.seconds(1))
        #expect(screen.lab.reach == 0.125)
        for _ in 0..<60 { screen.pass(.seconds(1)) }
        #expect(screen.lab.reach == 1e-8 && screen.lab.isAtEnd)
        #expect(!screen.scene.snapshotRequest(size: screen.scene.size))
        screen.press("r")
        #expect(screen.lab.reach == 2)
    }

    @Test("stationary points are marked by their kind, and an inflection is no minimum")
    func stationaryPoints() throws {
        let cubic = LabScreen(try Self.derivative("x^3 - 3*x"))
        #expect(cubic.text.contains("maximum") && cubic.text.contains("minimum"))
        let inflection = LabScreen(try Self.derivative("x^3", at: 0))
        #expect(inflection.text.contains("f′ = 0: a saddle"))
    }

    @Test("a derivative is asked for elsewhere and of another formula")
    func otherFormula() throws {
        var screen = LabScreen(try Self.derivative())
        screen.type("f sin(t)")
        #expect(screen.text.contains("cos(t)"))
        screen.type("set t=2")
        #expect(screen.text.contains("t 2"))
        screen.press(.right)
        #expect(screen.lab.place > 2)
        screen.expectRefusals(["x*y", "1"])
        screen.expectRobust()
    }

    // MARK: the computation graph

    private static func graph(steps: Int) throws -> ComputationGraphLab {
        var lab = try ComputationGraphLab(
            formula: "1/(sigmoid(w*x+b)+1)", at: ["x": 1, "w": 0, "b": 0], name: "graph", title: "A graph")
        lab.advance(by: steps)
        return lab
    }

    @Test("the graph's screen looks as recorded, half way back")
    func graphSnapshots() throws { LabScreen(try Self.graph(steps: 14)).expectSnapshots("graph") }

    @Test("the graph's screen shows values forward, then gradients: 2/3, -1/9, 0 and -1/9")
    func graphSteps() throws {
        var screen = LabScreen(try Self.graph(steps: 0))
        #expect(!screen.text.contains("0.6667"))
        screen.press(.right, times: screen.lab.graph.nodes.count)
        #expect(screen.text.contains("= 0.6667") && screen.text.contains("∂ ?"))
        screen.press(.end)
        #expect(screen.lab.isAtEnd && !screen.text.contains("∂ ?"))
        #expect(screen.text.contains("∂ -0.1111") && screen.text.contains("-0.11111"))
        #expect(screen.lab.graph.value == 2.0 / 3)
        screen.press(.left)
        #expect(!screen.lab.isAtEnd)
        screen.press(.home)
        #expect(screen.lab.progress == 0)
    }

    @Test("a step says what it works out, with the numbers in it")
    func explanations() throws {
        var screen = LabScreen(try ComputationGraphLab(formula: "x*y", at: ["x": 2, "y": -3], name: "", title: ""))
        screen.press("sss")
        #expect(screen.text.contains("f = x × y = 2 × -3 = -6"))
        screen.press("ss")
        #expect(screen.text.contains("∂f/∂y = ∂f/∂f·∂f/∂y = 1·2 = 2"))
    }

    @Test("variables are turned live, other formulas typed")
    func graphEdits() throws {
        var screen = LabScreen(try Self.graph(steps: 20))
        screen.press("+")
        #expect(screen.lab.formula.value(of: "w") == 0.01)
        screen.type("f x^2 + y")
        screen.type("set x=3 y=1")
        #expect(screen.lab.graph.value == 10 && screen.lab.progress == 0)
        screen.expectRefusals()
        screen.expectRobust()
    }

    // MARK: partial derivatives

    private static func partial() throws -> PartialDerivativesLab {
        var lab = try PartialDerivativesLab(
            formula: "x^2 + x*y + 2*y^2", at: ["x": -1.5, "y": 1], name: "partial", title: "Partial derivatives")
        lab.advance(by: 9)
        return lab
    }

    @Test("the partial derivatives' screen looks as recorded")
    func partialSnapshots() throws { LabScreen(try Self.partial()).expectSnapshots("partial") }

    @Test("the slope in every direction keeps Cauchy's and Schwarz's bounds, and is lowest against the gradient")
    func dial() throws {
        var screen = LabScreen(try Self.partial())
        #expect(screen.text.contains("≤ h ∇f·u ="))
        let table = try #require(screen.lab.files[".csv"]).split(separator: "\n").dropFirst()
        let rows = table.map { $0.split(separator: ",").compactMap { Double($0) } }
        let steepness = (2.0 * 2 + 2.5 * 2.5).squareRoot() * 0.5
        #expect(rows.count == 72 && rows.allSatisfy { abs($0[2]) <= steepness + 1e-12 })
        let lowest = try #require(rows.min { $0[2] < $1[2] })
        #expect(abs(lowest[0] - -51.34) <= 2.5)
        screen.press(",")
        #expect(screen.lab.place.x > -1.5 && screen.lab.place.y < 1)
    }

    @Test("the point moves by arrows, and where the gradient vanishes the kind is told")
    func partialEdits() throws {
        var screen = LabScreen(try Self.partial())
        screen.type("f x^2 - y^2")
        screen.type("set x=0 y=0")
        #expect(screen.text.contains("∇f = 0: a saddle"))
        screen.press(.right)
        #expect(screen.lab.place == SIMD2(0.1, 0))
        screen.expectRefusals(["x", "x*z"])
        screen.expectRobust()
    }

    // MARK: the chain rule

    private static func chain(_ formula: String? = nil, steps: Int = 2) throws -> ChainRuleLab {
        var lab = try ChainRuleLab(formula: formula, at: ["x": 1], name: "chain", title: "The chain rule")
        lab.advance(by: steps)
        return lab
    }

    @Test("the chain rule's screen looks as recorded")
    func chainSnapshots() throws { LabScreen(try Self.chain("x^2*sin(x)")).expectSnapshots("chain") }

    @Test(
        "products along the paths add up to the derivative",
        arguments: ["x^2*sin(x)", "exp(x*y) + x*y^2", "sigmoid(2*x+1)^2", "x*x*x", "x/(1+x)^2"])
    func paths(formula: String) throws {
        var lab = try Self.chain(formula, steps: 0)
        lab.advance(by: 200)
        #expect(lab.isAtEnd)
        let rows = try #require(lab.files[".csv"]).split(separator: "\n").dropFirst()
        let sum = rows.compactMap { $0.split(separator: ",").last.flatMap { Double($0) } }.reduce(0, +)
        let expression = try Expression(formula)
        let exact = try #require(expression.reverseGradient(at: expression.variables.map { _ in 1 }).first)
        #expect(abs(sum - exact) < 1e-12)
    }

    @Test("rates appear one after another, and variables can be chosen and turned")
    func chainEdits() throws {
        var screen = LabScreen(try Self.chain("exp(x*y)", steps: 0))
        #expect(screen.text.contains("× ?"))
        screen.press("ss")
        #expect(!screen.text.contains("× ?") && screen.lab.isAtEnd)
        screen.press(.down)
        #expect(screen.lab.variable == "y" && screen.lab.links == 0)
        screen.press("+")
        #expect(screen.lab.formula.value(of: "y") == 1.1)
        screen.expectRefusals(["2"])
        screen.expectRobust()
    }

    // MARK: Lagrange

    private static func lagrange(steps: Int = 25) throws -> LagrangeLab {
        var lab = try LagrangeLab(objective: nil, constraint: nil, name: "lagrange", title: "Lagrange")
        lab.advance(by: steps)
        return lab
    }

    @Test("Lagrange's screen looks as recorded")
    func lagrangeSnapshots() throws { LabScreen(try Self.lagrange()).expectSnapshots("lagrange") }

    @Test("both ways find -√2 at (-1/√2, -1/√2), to six decimals on the screen")
    func bothWays() throws {
        let screen = LabScreen(try Self.lagrange(steps: 5000))
        let answer = try #require(screen.lab.answer)
        let root = 2.0.squareRoot()
        #expect(abs(answer.value + root) < 1e-6 && answer.point.allSatisfy { abs($0 + 1 / root) < 1e-6 })
        let state = screen.lab.state
        #expect(abs(state.sample.objective + root) < 1e-6 && state.point.allSatisfy { abs($0 + 1 / root) < 1e-6 })
        let row = try #require(screen.text.split(separator: "\n").first { $0.contains("│f ") })
        #expect(row.split(separator: " ").count { $0 == "-1.414214" } == 2)
        #expect(screen.text.contains("both ways agree"))
    }

    @Test("the walker stays on the curve, and scrubbing goes back along the path")
    func walking() throws {
        var screen = LabScreen(try Self.lagrange())
        screen.press(.enter)
        for _ in 0..<50 {
            screen.press(.left)
            let walker = screen.lab.walker
            #expect(abs((walker * walker).sum() - 1) < 1e-12)
        }
        screen.press(.escape)
        screen.press(.left, times: 5)
        #expect(screen.lab.shown == 20)
        screen.press(.end)
        #expect(screen.lab.shown == 25)
        screen.press("+")
        #expect(screen.lab.learningRate == 0.125)
    }

    @Test("other functions and curves can be typed")
    func lagrangeEdits() throws {
        var screen = LabScreen(try Self.lagrange())
        screen.type("g x + y = 1")
        screen.type("f x^2 + y^2")
        let answer = try #require(screen.lab.answer)
        #expect(answer.point.allSatisfy { abs($0 - 0.5) < 1e-9 })
        screen.type("g x +")
        #expect(screen.complaint != nil)
        screen.type("from 1")
        #expect(screen.complaint != nil)
        screen.expectRobust()
    }

    // MARK: functions and matrices

    private static func gallery(_ function: String = "normal", steps: Int = 2) throws -> FunctionGalleryLab {
        var lab = try FunctionGalleryLab(function: function, name: "functions", title: "Functions")
        lab.advance(by: steps)
        return lab
    }

    @Test("the gallery's screen looks as recorded")
    func gallerySnapshots() throws { LabScreen(try Self.gallery()).expectSnapshots("functions") }

    @Test("the strips below a normal density add up to 1")
    func sums() throws {
        var screen = LabScreen(try Self.gallery())
        #expect(screen.text.contains("0.9999994"))
        screen.press("}")
        #expect(screen.lab.strips == 32)
        screen.type("set sigma=2")
        #expect(screen.lab.function.parameters[1].value == 2)
        screen.type("set sigma=-1")
        #expect(screen.complaint != nil)
        screen.press("d")
        #expect(screen.lab.function.kind == .linear)
        screen.expectRobust()
    }

    @Test("matrices are worked out entry by entry: products, Hadamard products and transposes")
    func matrices() throws {
        var screen = LabScreen(try Self.gallery(steps: 0))
        screen.scene.focus = .matrices
        screen.scene.isZoomed = true
        #expect(screen.text.contains("?"))
        screen.press("ssss")
        #expect(screen.lab.isAtEnd && !screen.text.split(separator: "\n").dropLast(2).contains { $0.contains("?") })
        screen.press(",")
        #expect(screen.lab.operation == .hadamard && screen.lab.entries == 0)
        screen.press(",s")
        #expect(screen.lab.result.rows == 3 && screen.text.contains("C₁₁"))
    }
}
