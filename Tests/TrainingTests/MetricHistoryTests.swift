import Testing
import Training

@Suite("Metric history")
struct MetricHistoryTests {
    @Test("a spike of one step in two million is still there, in memory that does not grow")
    func spike() {
        var history = MetricHistory()
        for step in 1...2_000_000 { history.append(step: step, value: step == 1_234_567 ? 1000 : 1) }
        for columns in [10, 100, 400] {
            let buckets = history.buckets(columns: columns)
            #expect(buckets.count <= columns)
            #expect(buckets.count { $0.maximum == 1000 } == 1)
            #expect(buckets.last?.step == 2_000_000)
            #expect(buckets.allSatisfy { $0.minimum == 1 && $0.last <= 1000 })
        }
    }

    @Test("short courses are told step by step, with the newest value last")
    func short() {
        var history = MetricHistory()
        #expect(history.buckets(columns: 10).isEmpty)
        for step in 0..<7 { history.append(step: step, value: Float(step)) }
        #expect(history.buckets(columns: 100).map(\.step) == [0, 1, 2, 3, 4, 5, 6])
        #expect(history.buckets(columns: 3).last?.last == 6)
    }

    @Test("steps come in order at every length, the first and the last among them")
    func order() {
        var history = MetricHistory()
        var length = 0
        for target in [10, 4096, 4097, 5000, 40_000, 300_000] {
            while length < target {
                length += 1
                history.append(step: length, value: Float(length))
            }
            let buckets = history.buckets(columns: 120)
            #expect(zip(buckets, buckets.dropFirst()).allSatisfy { $0.step < $1.step })
            #expect(buckets.first?.minimum == 1)
            #expect(buckets.last?.maximum == Float(target))
        }
    }

    @Test("while a course grows its buckets stay as they are for some time, and there are at least five sixths of them")
    func steadiness() {
        var history = MetricHistory()
        var shown: [MetricBucket] = []
        var changes = 0
        for step in 1...4000 {
            history.append(step: step, value: Float(step % 7))
            guard step >= 1000, step % 8 == 0 else { continue }
            let buckets = history.buckets(columns: 110)
            #expect(buckets.count > 90 && buckets.count <= 110)
            if buckets.prefix(max(0, shown.count - 1)) != shown.dropLast() { changes += 1 }
            shown = buckets
        }
        #expect(changes < 20)
    }

    @Test("forgetting what came after a step leaves what came before")
    func truncation() {
        var history = MetricHistory()
        for step in 1...100 { history.append(step: step, value: Float(step)) }
        history.truncate(after: 60)
        #expect(history.buckets(columns: 1000).map(\.step) == Array(1...60))
    }

    @Test(
        "a course that goes on after being cut is told in full, at whatever place it was cut",
        arguments: [0, 1, 63, 100, 4097, 150_000])
    func goingOn(cut: Int) {
        var history = MetricHistory()
        for step in 1...200_000 { history.append(step: step, value: 1) }
        history.truncate(after: cut)
        for step in cut + 1...cut + 20_000 { history.append(step: step, value: step == cut + 3 ? 1000 : 1) }
        let buckets = history.buckets(columns: 200)
        #expect(buckets.count > 100)
        #expect(buckets.count { $0.maximum == 1000 } == 1)
        #expect(buckets.last?.step == cut + 20_000)
        #expect(zip(buckets, buckets.dropFirst()).allSatisfy { $0.step < $1.step })
    }
}
