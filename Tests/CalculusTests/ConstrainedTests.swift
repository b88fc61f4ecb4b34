import Calculus
import Testing

@Suite("Lagrange's multiplier")
struct ConstrainedTests {
    private static let corner = -0.5.squareRoot()

    @Test("x + y on the unit circle is smallest at (-1/sqrt 2, -1/sqrt 2), by Newton's method")
    func newton() throws {
        let problem = try ConstrainedProblem(minimize: "x + y", subjectTo: "x^2 + y^2 = 1")
        let answer = try #require(problem.minimum(from: [[1, 0], [-1, 0], [0.3, -2], [2, 1]]))
        #expect(abs(answer.point[0] - Self.corner) < 1e-12 && abs(answer.point[1] - Self.corner) < 1e-12)
        #expect(abs(answer.value + 2.0.squareRoot()) < 1e-12)
        #expect(abs(answer.multiplier - 0.5.squareRoot()) < 1e-12)
        let highest = try #require(problem.stationaryPoint(from: [1, 1]))
        #expect(highest.kind == .maximum && abs(highest.value - 2.0.squareRoot()) < 1e-12)
    }

    @Test("so it is by gradient descent-ascent, from many starts")
    func descentAscent() throws {
        let problem = try ConstrainedProblem(minimize: "x + y", subjectTo: "x^2 + y^2 = 1")
        for start in [[1.0, 0], [-1, 0], [0.3, -1], [1, 1], [-0.1, 0.2]] {
            var descent = DescentAscent(on: problem, from: start)
            let hasConverged = descent.converge()
            #expect(hasConverged)
            #expect(abs(descent.point[0] - Self.corner) < 1e-6 && abs(descent.point[1] - Self.corner) < 1e-6)
            #expect(abs(descent.sample.objective + 2.0.squareRoot()) < 1e-6)
            // The gradients are parallel there.
            let (f, g) = (descent.sample.objectiveGradient, descent.sample.constraintGradient)
            #expect(abs(f[0] * g[1] - f[1] * g[0]) < 1e-6)
        }
    }

    @Test("other problems are solved both ways too")
    func others() throws {
        // The rectangle of circumference 4 with the largest area is the square.
        let rectangle = try ConstrainedProblem(minimize: "-a*b", subjectTo: "2*a + 2*b = 4")
        let square = try #require(rectangle.minimum(from: [[0.2, 0.4]]))
        #expect(abs(square.point[0] - 1) < 1e-9 && abs(square.value + 1) < 1e-9)
        var descent = DescentAscent(on: rectangle, from: [0.2, 0.4], learningRate: 0.02, damping: 2)
        let hasConverged = descent.converge()
        #expect(hasConverged)
        #expect(abs(descent.point[0] - 1) < 1e-6 && abs(descent.point[1] - 1) < 1e-6)
        // The point of a line nearest to the origin.
        let line = try ConstrainedProblem(minimize: "x^2 + y^2", subjectTo: "x + 2*y - 5")
        let nearest = try #require(line.minimum(from: [[4, 4]]))
        #expect(abs(nearest.point[0] - 1) < 1e-9 && abs(nearest.point[1] - 2) < 1e-9)
        #expect(line.stationaryPoint(from: [.nan, 0]) == nil)
    }
}
