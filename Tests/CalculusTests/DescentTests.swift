import Calculus
import Testing

@Suite("descents")
struct DescentTests {
    @Test("a descent on a parabola shrinks x by a fifth a step at rate 0.1")
    func parabola() throws {
        var descent = Descent(on: Parabola(), from: SIMD2(3, 0))
        #expect(descent.advance().point.x == 3 - 0.1 * 6)
        descent.advance(by: 200)
        #expect(abs(descent.current.point.x) < 1e-15)
    }
}
