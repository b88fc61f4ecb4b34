import Expressions
import Calculus
import NeuralNetworks
import Numerics
import Testing

@Suite("Surfaces")
struct SurfaceTests {
    private static var all: [any NamedSurface] { surfaces.names.compactMap { try? surfaces.make($0) } }

    /// Seeded points of a domain.
    private func points(of surface: any Surface, count: Int = 50) -> [SIMD2<Double>] {
        var generator = SeededGenerator(seed: 11, stream: .data)
        return (0..<count).map { _ in
            let (x, y) = (surface.domain.x, surface.domain.y)
            return SIMD2(
                x.lowerBound + generator.nextUnit() * (x.upperBound - x.lowerBound),
                y.lowerBound + generator.nextUnit() * (y.upperBound - y.lowerBound))
        }
    }

    @Test("the registry holds the twelve functions under their names, and refuses others")
    func registry() {
        #expect(Self.all.count == 12)
        #expect(Self.all.map(\.name) == surfaces.names)
        #expect(throws: ComponentError.unknownName("rosenbrok", known: surfaces.names)) {
            try surfaces.make("rosenbrok")
        }
    }

    @Test("analytic gradients equal central differences")
    func gradients() {
        for surface in Self.all {
            for point in points(of: surface) {
                let gradient = surface.sample(at: point).gradient
                let x = SIMD2(1e-6, 0)
                let y = SIMD2(0, 1e-6)
                let differences = SIMD2(
                    (surface.value(at: point + x) - surface.value(at: point - x)) / 2e-6,
                    surface.dimension == 1 ? 0 : (surface.value(at: point + y) - surface.value(at: point - y)) / 2e-6)
                let scale = max(1, abs(surface.value(at: point)))
                #expect(abs(gradient.x - differences.x) <= 1e-7 * scale, "\(surface.name) at \(point)")
                #expect(abs(gradient.y - differences.y) <= 1e-7 * scale, "\(surface.name) at \(point)")
            }
        }
    }

    @Test("a surface and its formula are the same function with the same gradient")
    func formulas() throws {
        for surface in Self.all {
            let typed = try #require(ExpressionSurface(try Expression(surface.formula)))
            #expect(typed.dimension == surface.dimension)
            for point in points(of: surface) {
                let (one, other) = (surface.sample(at: point), typed.sample(at: point))
                #expect(surface.value(at: point) == one.value)
                #expect(abs(one.value - other.value) <= 1e-12 * max(1, abs(one.value)) * 100, "\(surface.name)")
                for axis in 0..<surface.dimension {
                    let scale = max(1, abs(one.gradient[axis]), abs(one.value))
                    #expect(abs(one.gradient[axis] - other.gradient[axis]) <= 1e-10 * scale, "\(surface.name)")
                }
            }
        }
    }

    @Test("minima are minima: of the stated value, level, and no point is lower")
    func minima() throws {
        for surface in Self.all {
            guard let lowest = surface.minimumValue else {
                #expect(surface.minima.isEmpty)
                continue
            }
            #expect(!surface.minima.isEmpty)
            for minimum in surface.minima {
                #expect(abs(surface.value(at: minimum) - lowest) < 1e-13, "\(surface.name)")
                #expect(surface.distanceToMinimum(from: minimum) == 0)
                let gradient = surface.sample(at: minimum).gradient
                #expect(abs(gradient.x) < 1e-12 && abs(gradient.y) < 1e-12, "\(surface.name)")
                if surface.name != "ackley" { #expect(surface.kind(ofStationary: minimum) == .minimum) }
            }
            for point in points(of: surface, count: 500) { #expect(surface.value(at: point) >= lowest) }
        }
    }

    @Test("other stationary points are level and of the stated kind and value")
    func otherStationaryPoints() {
        for surface in Self.all {
            for stationary in surface.otherStationaryPoints {
                let sample = surface.sample(at: stationary.point)
                #expect(abs(sample.value - stationary.value) < 1e-10, "\(surface.name)")
                #expect(abs(sample.gradient.x) < 1e-9 && abs(sample.gradient.y) < 1e-9, "\(surface.name)")
                #expect(surface.kind(ofStationary: stationary.point) == stationary.kind, "\(surface.name)")
            }
        }
        #expect(Rastrigin().otherStationaryPoints.count == 120)
    }

    @Test("Newton's method from a grid finds all nine stationary points of Himmelblau's function")
    func himmelblau() {
        let found = Himmelblau().stationaryPoints()
        #expect(found.count == 9)
        #expect(found.count { $0.kind == .minimum } == 4)
        #expect(found.count { $0.kind == .maximum } == 1)
        #expect(found.count { $0.kind == .saddle } == 4)
        for known in Himmelblau().otherStationaryPoints {
            #expect(found.contains { distance($0.point, known.point) < 1e-7 && $0.kind == known.kind })
        }
    }

    @Test("a vanishing derivative is necessary for a minimum, not sufficient: x^3, x^4 and -x^2 at 0")
    func necessaryNotSufficient() throws {
        for (formula, kind) in [("x^3", StationaryPointKind.saddle), ("x^4", .minimum), ("-x^2", .maximum)] {
            let surface = try #require(ExpressionSurface(try Expression(formula)))
            #expect(surface.kind(ofStationary: .zero) == kind, "\(formula)")
            #expect(surface.sample(at: .zero).gradient == .zero)
        }
        let waves = try #require(ExpressionSurface(try Expression("sin(x)")))
        let found = waves.stationaryPoints().filter { abs($0.point.x) < 3.9 }
        #expect(found.map(\.kind) == [.minimum, .maximum])
        #expect(abs(found[1].point.x - .pi / 2) < 1e-9)
    }

    @Test("the Hessian of a bowl and of a valley is that of the formula")
    func hessian() {
        let hessian = Valley().hessian(at: SIMD2(0.3, -0.2))
        #expect(abs(hessian.xx - 2) < 1e-8 && abs(hessian.yy - 20) < 1e-8 && abs(hessian.xy) < 1e-8)
        #expect(abs(hessian.eigenvalues.smaller - 2) < 1e-8 && abs(hessian.eigenvalues.larger - 20) < 1e-8)
        #expect(MonkeySaddle().kind(ofStationary: .zero) == .saddle)
    }

    @Test("a formula of other names than x and y is no surface, nor is a number")
    func formulasOfOtherNames() throws {
        #expect(ExpressionSurface(try Expression("a + x")) == nil)
        #expect(ExpressionSurface(try Expression("1 + 2")) == nil)
        #expect(ExpressionSurface(try Expression("y^2"))?.dimension == 2)
        #expect(ExpressionSurface(try Expression("y*x"))?.value(at: SIMD2(2, 5)) == 10)
        #expect(ExpressionSurface(try Expression("x"))?.defaultStart.x == 1)
    }

    private func distance(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> Double {
        ((one - other) * (one - other)).sum().squareRoot()
    }
}
