import Calculus
import Numerics
import Testing

@Suite("Regression's cost surface")
struct RegressionTests {
    private static let regression: Regression = {
        var generator = SeededGenerator(seed: 3, stream: .data)
        let x = (0..<100).map { _ in 4 * generator.nextUnit() - 1 }
        return Regression(x: x, y: x.map { 1.5 * $0 - 0.7 + 0.3 * generator.nextNormal() })
    }()

    @Test("value and gradient are those of the mean squared error over the data")
    func meanSquaredError() {
        let regression = Self.regression
        for point in [SIMD2(0.0, 0.0), SIMD2(1.5, -0.7), SIMD2(-3, 8)] {
            let errors = zip(regression.x, regression.y).map { point.x * $0 + point.y - $1 }
            let sample = regression.sample(at: point)
            #expect(abs(sample.value - errors.reduce(0) { $0 + $1 * $1 } / 100) < 1e-12 * max(1, sample.value))
            let slope = zip(errors, regression.x).reduce(0) { $0 + 2 * $1.0 * $1.1 } / 100
            #expect(abs(sample.gradient.x - slope) < 1e-11)
            #expect(abs(sample.gradient.y - 2 * errors.reduce(0, +) / 100) < 1e-11)
        }
    }

    @Test("gradient descent over all data comes to the closed form to 1e-6")
    func closedForm() {
        var descent = Descent(on: Self.regression, settings: DescentSettings(optimizer: .gradientDescent()))
        descent.advance(by: 2000)
        let answer = Self.regression.closedForm
        #expect(abs(descent.current.point.x - answer.x) < 1e-6 && abs(descent.current.point.y - answer.y) < 1e-6)
        #expect(descent.state.samples == 200_000)
    }

    @Test(
        "an epoch of batches uses every sample once, and its mean gradient is the exact one", arguments: [1, 32, 100])
    func batches(size: Int) throws {
        var settings = DescentSettings(optimizer: .gradientDescent(learningRate: 0))
        settings.batch = size
        var descent = Descent(on: Self.regression, settings: settings)
        var sum = SIMD2<Double>(0, 0)
        var used = 0
        for _ in 0..<((100 + size - 1) / size) {
            let row = descent.advance()
            let count = descent.state.samples - used
            sum += Double(count) * (try #require(row.usedGradient))
            used += count
        }
        #expect(used == 100)
        let difference = sum / 100 - descent.current.gradient
        #expect(abs(difference.x) < 1e-10 && abs(difference.y) < 1e-10)
    }

    @Test("batches are replayed bit for bit, and another seed draws others")
    func replay() throws {
        var settings = DescentSettings(optimizer: .gradientDescent(learningRate: 0.01))
        settings.batch = 1
        var descent = Descent(on: Self.regression, settings: settings)
        var rows = [descent.current]
        for _ in 0..<2000 { rows.append(descent.advance()) }
        #expect(descent.row(at: 777) == rows[777])
        settings.seed = 5
        var other = Descent(on: Self.regression, settings: settings)
        #expect(other.advance() != rows[1])
    }

    @Test("data of one x have no single answer")
    func degenerate() {
        let regression = Regression(x: [2, 2], y: [1, 3])
        #expect(regression.minima.isEmpty)
        #expect(regression.sample(at: SIMD2(0, 2)).gradient == .zero)
        #expect(regression.value(at: SIMD2(0, 2)) == 1)
    }
}
