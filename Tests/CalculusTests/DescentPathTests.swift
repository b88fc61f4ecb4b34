import Calculus
import Testing

@Suite("Recorded paths")
struct DescentPathTests {
    @Test("a million steps fit in some thousand buckets that lose no step and no extreme")
    func bounded() throws {
        var descent = Descent(
            on: Rosenbrock(), settings: DescentSettings(optimizer: try OptimizerChoice("adam", learningRate: 0.003)))
        descent.advance(by: 1_000_000)
        let buckets = descent.path.buckets
        #expect(buckets.count < 4000)
        #expect(buckets.first?.first.step == 0)
        #expect(buckets.last?.last.step == 1_000_000)
        #expect(buckets.prefix(256).allSatisfy { $0.count == 1 })
        for (one, next) in zip(buckets, buckets.dropFirst()) { #expect(one.last.step + 1 == next.first.step) }
        let vertices = descent.path.vertices(in: descent.surface.domain, columns: 240, rows: 200)
        #expect(vertices.count > 100 && vertices.count < 10_000)
    }

    @Test("an oscillation of period 2 keeps both of its ends in every bucket")
    func extremes() throws {
        var descent = Descent(
            on: Parabola(), from: SIMD2(3, 0),
            settings: DescentSettings(optimizer: .gradientDescent(learningRate: 1)))
        descent.advance(by: 100_000)
        for bucket in descent.path.buckets where bucket.count > 1 {
            #expect(bucket.lowestX.point.x == -3 && bucket.highestX.point.x == 3)
            #expect(bucket.minimumValue == 9 && bucket.maximumValue == 9)
            let steps = bucket.vertices.map(\.step)
            #expect(steps == steps.sorted() && Set(steps).count == steps.count)
        }
    }

    @Test("after an edit steps stand for themselves again, and buckets stay bounded however many edits there are")
    func refined() throws {
        var descent = Descent(on: Bowl(), settings: DescentSettings(optimizer: .gradientDescent(learningRate: 0.01)))
        descent.advance(by: 10_000)
        try descent.apply(.learningRate(0.02))
        descent.advance(by: 100)
        #expect(descent.path.buckets.suffix(100).allSatisfy { $0.count == 1 })
        for _ in 0..<100 {
            try descent.apply(.learningRate(0.01))
            descent.advance(by: 1000)
        }
        #expect(descent.path.count <= 8193)
        #expect(descent.path.buckets.reduce(0) { $0 + $1.count } == descent.step + 1)
    }

    @Test("the path up to an earlier step ends there")
    func through() throws {
        var descent = Descent(on: Bowl(), settings: DescentSettings(optimizer: .gradientDescent(learningRate: 0.001)))
        descent.advance(by: 5000)
        let vertices = descent.path.vertices(in: descent.surface.domain, columns: 400, rows: 400, through: 700)
        #expect(try #require(vertices.last).step <= 700)
        #expect(try #require(vertices.first).step == 0)
        let past = descent.rewound(to: 700)
        #expect(past.path.buckets.last?.last.step == 700)
        #expect(past.path.buckets.last?.last.point == descent.row(at: 700)?.point)
    }
}
