import Expressions
import Calculus
import NeuralNetworks
import Testing

@Suite("Descents")
struct DescentTests {
    private func descent(
        on formula: String, from x: Double, rate: Double, tolerance: Double = 0, limit: Int? = nil
    ) throws -> Descent {
        let surface = try #require(ExpressionSurface(try Expression(formula)))
        var settings = DescentSettings(optimizer: .gradientDescent(learningRate: rate))
        settings.tolerance = tolerance
        return Descent(on: surface, from: SIMD2(x, 0), settings: settings, stepLimit: limit)
    }

    @Test("a descent on x^2 shrinks x by a fifth a step at rate 0.1, and says when and why it stops")
    func parabola() throws {
        var descent = try descent(on: "x^2", from: 3, rate: 0.1, tolerance: 1e-8, limit: 1000)
        #expect(descent.advance().point.x == 3 - 0.1 * 6)
        descent.advance(by: 1000)
        // |f_k - f_(k-1)| = 9 * 0.64^(k-1) * 0.36 is first below 1e-8 at step 45.
        #expect(descent.status == .converged)
        #expect(descent.step == 45)
        #expect(descent.explanation.contains("converged at step 45"))
        #expect(abs(descent.current.point.x) < 1e-3)
        #expect(descent.verdict == .atMinimum(descent.current.point))
        descent.advance(by: 10)
        #expect(descent.step == 45)
    }

    @Test("rate 1 on x^2 is reported as oscillating, not as converged, though the value does not change")
    func oscillating() throws {
        var ending = try descent(on: "x^2", from: 3, rate: 1, tolerance: 1e-8, limit: 1000)
        ending.advance(by: 1000)
        #expect(ending.status == .oscillating)
        #expect(ending.step == 2)
        var endless = try descent(on: "x^2", from: 3, rate: 1, limit: 500)
        endless.advance(by: 1000)
        #expect(endless.status == .finished)
        #expect(endless.verdict == .oscillating)
    }

    @Test("rate 1.1 on x^2 ends as diverged, and long before that the verdict says diverging")
    func diverging() throws {
        var descent = try descent(on: "x^2", from: 3, rate: 1.1, tolerance: 1e-8, limit: 5000)
        descent.advance(by: 30)
        #expect(descent.status == .running)
        #expect(descent.verdict == .diverging)
        descent.advance(by: 5000)
        #expect(descent.status == .diverged)
        // 3 * 1.2^k passes the root of the largest number at step 1941.
        #expect(descent.step == 1941)
        #expect(descent.current.value == .infinity)
        #expect(descent.verdict == .diverged(step: 1941))
        #expect(descent.explanation.contains("1941"))
        #expect(try #require(descent.row(at: 1940)).value.isFinite)
    }

    @Test("verdicts tell local minima, saddles, level points and slopes without end apart")
    func verdicts() throws {
        var settings = DescentSettings(optimizer: .gradientDescent(learningRate: 0.001))
        var rastrigin = Descent(on: Rastrigin(), from: SIMD2(2.2, 0.9), settings: settings)
        rastrigin.advance(by: 500)
        guard case .stuck(let point) = rastrigin.verdict else {
            Issue.record("\(rastrigin.verdict)")
            return
        }
        #expect(abs(point.x - 1.98991223370854956) < 1e-6 && abs(point.y - 0.994958637652334795) < 1e-6)
        #expect(rastrigin.verdict.sentence(dimension: 2) == "stuck in a local minimum at (1.99, 0.995)")
        settings.optimizer.learningRate = 0.1
        var ridge = Descent(on: Saddle(), from: SIMD2(1, 0), settings: settings)
        ridge.advance(by: 200)
        #expect(ridge.verdict == .atSaddle(ridge.current.point))
        var slope = Descent(on: Saddle(), from: SIMD2(1, 0.01), settings: settings)
        slope.advance(by: 60)
        #expect(slope.verdict == .unbounded)
        settings.optimizer.learningRate = 0.0005
        var rosenbrock = Descent(on: Rosenbrock(), settings: settings)
        rosenbrock.advance(by: 1000)
        #expect(rosenbrock.verdict == .creeping || rosenbrock.verdict == .converging)
        settings.optimizer.learningRate = 1e-6
        var slow = Descent(on: Bowl(), settings: settings)
        slow.advance(by: 1000)
        #expect(slow.verdict == .creeping)
        #expect(Descent(on: Bowl()).verdict == .starting)
    }

    @Test("the goal is reached at the first step within 1e-6 of the lowest value")
    func reached() throws {
        var descent = Descent(on: Parabola(), from: SIMD2(3, 0))
        descent.advance(by: 100)
        let step = try #require(descent.reachedStep)
        #expect(try #require(descent.row(at: step)).value <= 1e-6)
        #expect(try #require(descent.row(at: step - 1)).value > 1e-6)
    }

    @Test("steps one by one, in pieces and at once are the same, bit for bit", arguments: optimizers.names)
    func pieces(optimizer: String) throws {
        var settings = DescentSettings(optimizer: try OptimizerChoice(optimizer, learningRate: 0.001))
        settings.gradientNoise = 0.1
        var (one, many) = (Descent(on: Beale(), settings: settings), Descent(on: Beale(), settings: settings))
        one.advance(by: 1000)
        for _ in 0..<300 { many.advance() }
        many.advance(by: 700)
        #expect(one.current == many.current)
        #expect(one.rows(count: 256) == many.rows(count: 256))
        #expect(one.path == many.path)
    }

    @Test("every earlier row is computed again bit for bit, across edits and noise")
    func replay() throws {
        var settings = DescentSettings(optimizer: try OptimizerChoice("adam", learningRate: 0.01))
        settings.gradientNoise = 0.05
        var descent = Descent(on: Rosenbrock(), settings: settings)
        var rows: [DescentStep] = [descent.current]
        for step in 1...40_000 {
            rows.append(descent.advance())
            switch step {
            case 1000: try descent.apply(.learningRate(0.02))
            case 1001: try descent.apply(.option("beta1", 0.5))
            case 20_000:
                try descent.apply(
                    .optimizer(try OptimizerChoice("sgd", learningRate: 1e-4, options: ["momentum": 0.9])))
            case 30_000: try descent.apply(.gradientNoise(0))
            default: break
            }
        }
        for step in [0, 1, 255, 256, 999, 1000, 1001, 1002, 16_383, 16_384, 16_500, 20_000, 20_001, 35_000, 40_000] {
            #expect(descent.row(at: step) == rows[step], "step \(step)")
        }
        #expect(descent.rows(endingAt: 20_100, count: 256) == Array(rows[19_845...20_100]))
        var fork = descent.rewound(to: 1001)
        #expect(fork.settings.optimizer.option("beta1") == 0.5)
        #expect(fork.edits.count == 2)
        fork.advance(by: 500)
        #expect(fork.current == rows[1501])
        #expect(fork.path.buckets.last?.last.step == 1501)
    }

    @Test("an edit takes effect at the next step and keeps the optimizer's memory")
    func edits() throws {
        var descent = Descent(
            on: Parabola(), from: SIMD2(3, 0),
            settings: DescentSettings(optimizer: try OptimizerChoice("sgd", options: ["momentum": 0.5])))
        descent.advance()
        try descent.apply(.learningRate(0.05))
        #expect(descent.current.point.x == 3 - 0.1 * 6)
        let gradient = descent.current.gradient.x
        descent.advance()
        #expect(abs(descent.current.point.x - (2.4 - 0.05 * (0.5 * 6 + gradient))) < 1e-15)
        #expect(throws: ComponentError.self) { try descent.apply(.option("beta1", 0.5)) }
        #expect(throws: ComponentError.self) { try descent.apply(.option("momentum", 2)) }
        #expect(descent.edits.count == 1)
    }

    @Test("a descent that has converged goes on after an edit")
    func goesOn() throws {
        var descent = try descent(on: "x^2", from: 3, rate: 1, tolerance: 1e-8)
        descent.advance(by: 100)
        #expect(descent.status == .oscillating)
        try descent.apply(.learningRate(0.3))
        #expect(descent.status == .running)
        descent.advance(by: 100)
        #expect(descent.status == .converged)
    }

    @Test("noise is Gaussian of the stated deviation, and none is exact descent")
    func noise() throws {
        var settings = DescentSettings(optimizer: .gradientDescent(learningRate: 0))
        settings.gradientNoise = 0.5
        var descent = Descent(on: Bowl(), settings: settings)
        var sum = SIMD2<Double>(0, 0)
        var squares = SIMD2<Double>(0, 0)
        for _ in 0..<20_000 {
            let row = descent.advance()
            let noise = try #require(row.usedGradient) - row.gradient
            sum += noise
            squares += noise * noise
        }
        #expect(abs(sum.x / 20_000) < 0.02 && abs(sum.y / 20_000) < 0.02)
        #expect(abs((squares.x / 20_000).squareRoot() - 0.5) < 0.02)
        settings.seed = 2
        var other = Descent(on: Bowl(), settings: settings)
        #expect(other.advance().usedGradient != descent.row(at: 1)?.usedGradient)
    }

    @Test("a start that is no number has diverged at step 0")
    func badStart() throws {
        let descent = try descent(on: "log(x)", from: -1, rate: 0.1)
        #expect(descent.status == .diverged)
        #expect(descent.step == 0)
    }
}
