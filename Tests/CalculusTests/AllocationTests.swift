import Expressions
internal import CAllocationCount
import Calculus
import NeuralNetworks
import Testing

/// Only in builds with optimisation: without it, existentials are copied to the heap.
@Suite("Memory of descents", .enabled(if: allocationsAreCounted))
struct DescentAllocationTests {
    /// The path's and the keyframes' arrays double a few times.
    private static let growth = 40

    @Test("100,000 recorded steps allocate nothing but the growth of the recording", arguments: optimizers.names)
    func recordedSteps(optimizer: String) throws {
        var settings = DescentSettings(optimizer: try OptimizerChoice(optimizer, learningRate: 1e-4))
        settings.gradientNoise = 0.01
        var descent = Descent(on: Rosenbrock(), settings: settings)
        descent.advance(by: 10)
        let before = allocation_count()
        descent.advance(by: 100_000)
        #expect(allocation_count() - before < Self.growth)
    }

    @Test("so it is on formulas, and on data in batches")
    func formulasAndData() throws {
        var settings = DescentSettings(optimizer: .gradientDescent(learningRate: 1e-3))
        settings.batch = 1
        let formula = try #require(ExpressionSurface(try Expression("(1 - x)^2 + 100*(y - x^2)^2")))
        let data = Regression(x: [0, 1, 2, 3], y: [1, 3, 2, 5])
        for surface in [formula, data] as [any Surface] {
            var descent = Descent(on: surface, settings: settings)
            descent.advance(by: 10)
            let before = allocation_count()
            descent.advance(by: 10_000)
            #expect(allocation_count() - before < Self.growth)
        }
    }
}

private var allocationsAreCounted: Bool {
    #if DEBUG
        false
    #else
        allocation_count() >= 0
    #endif
}
