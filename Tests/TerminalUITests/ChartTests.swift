import TerminalUI
import Testing

@Suite("Charts")
struct ChartTests {
    @Test("a spike of one step among a million is drawn")
    func spike() {
        var points = (0..<1_000_000).map { ChartPoint(x: Double($0), y: 0.5) }
        let calm = drawn(LineChart(series: [ChartSeries(name: "loss", points: points)], yRange: 0...1), 80, 12)
        points[612_345] = ChartPoint(x: 612_345, y: 1)
        let spiked = drawn(LineChart(series: [ChartSeries(name: "loss", points: points)], yRange: 0...1), 80, 12)
        #expect(
            calm.line(1).trimmingPrefix(while: { $0 != " " }).allSatisfy { $0 == " " } || calm.line(1).hasSuffix("1.0"))
        #expect(spiked.line(1).unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
        #expect(spiked.line(2).unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
    }

    @Test("a spike within a bucket is drawn from its extremes")
    func bucket() {
        let points = [
            ChartPoint(x: 0, y: 0.1), ChartPoint(x: 50, minimum: 0.1, maximum: 0.9, last: 0.1),
            ChartPoint(x: 100, y: 0.1),
        ]
        let frame = drawn(LineChart(series: [ChartSeries(name: "", points: points)], yRange: 0...1), 60, 12)
        #expect(frame.line(2).unicodeScalars.contains { $0.value > 0x2800 && $0.value <= 0x28FF })
    }

    @Test("the moving average is debiased: a constant stays constant from the first value on")
    func debiased() {
        var average = ExponentialMovingAverage(weight: 0.9)
        for _ in 0..<20 { #expect(abs(average.add(3) - 3) < 1e-12) }
        #expect(average.add(.nan).isNaN)
        #expect(abs(average.add(3) - 3) < 1e-12)
    }

    @Test("the moving average follows its formula")
    func formula() {
        var average = ExponentialMovingAverage(weight: 0.5)
        _ = average.add(1)
        // m = 0.5 * 0.5 + 0.5 * 4 = 2.25, divided by 1 - 0.25
        #expect(abs(average.add(4) - 3) < 1e-12)
    }

    @Test("linear ticks are round numbers within the range")
    func linearTicks() {
        #expect(AxisTicks.linear(0...1240, count: 3).ticks.map(\.text) == ["0", "500", "1,000"])
        #expect(AxisTicks.linear(0.011...0.042, count: 4).ticks.map(\.text) == ["0.02", "0.03", "0.04"])
        #expect(AxisTicks.linear(-1...1, count: 4).ticks.map(\.text) == ["-1.0", "-0.5", "0", "0.5", "1.0"])
        #expect(AxisTicks.linear(0...10_000_000, count: 4).ticks.map(\.text) == ["0", "5M", "10M"])
        #expect(AxisTicks.linear(3...3, count: 4).ticks.count == 1)
    }

    @Test("logarithmic ticks are decades, with doubles and fivefolds of short ranges")
    func logarithmicTicks() {
        #expect(AxisTicks.logarithmic(0.005...2, count: 5).ticks.map(\.text) == ["0.01", "0.1", "1"])
        #expect(AxisTicks.logarithmic(1e-6...1, count: 3).ticks.map(\.text) == ["1e-6", "0.0001", "0.01", "1"])
        #expect(AxisTicks.logarithmic(0.15...0.9, count: 4).ticks.map(\.text) == ["0.2", "0.5"])
        #expect(AxisTicks.logarithmic(0...1, count: 4).ticks.isEmpty)
    }

    @Test("values that are not finite are gaps, and counted")
    func gaps() {
        let points = (0..<20).map { ChartPoint(x: Double($0), y: (8..<12).contains($0) ? .nan : 1) }
        let frame = drawn(LineChart(series: [ChartSeries(name: "loss", points: points)]), 60, 8)
        #expect(frame.line(0).contains("(4 not finite)"))
        let curve = frame.text.split(separator: "\n").first {
            $0.contains("⠤") || $0.contains("⠒") || $0.contains("⣀") || $0.contains("⠉")
        }
        #expect(curve?.split(separator: " ").filter { $0.unicodeScalars.contains { $0.value > 0x2800 } }.count == 2)
    }

    @Test("zeros on a logarithmic axis lie on its lower edge and are no gaps")
    func zeros() {
        let points = (0..<40).map { ChartPoint(x: Double($0), y: $0 % 10 == 5 ? 0 : 0.5) }
        let frame = drawn(LineChart(series: [ChartSeries(name: "hinge", points: points)], yScale: .logarithmic), 60, 10)
        #expect(!frame.line(0).contains("not finite"))
        #expect(frame.line(8).unicodeScalars.filter { (0x2801...0x28FF).contains($0.value) }.count >= 4)
    }

    @Test("labels of edits close to each other stand in different rows")
    func stackedLabels() {
        let chart = LineChart(
            series: [ChartSeries(name: "", points: [ChartPoint(x: 0, y: 0), ChartPoint(x: 100, y: 1)])],
            markers: [ChartMarker(x: 40, label: "lr 0.3→0.03"), ChartMarker(x: 42, label: "batch 10→32")])
        let frame = drawn(chart, 70, 12)
        let rows = (0..<12).filter { frame.line($0).contains("lr 0.3→0.03") || frame.line($0).contains("batch 10→32") }
        #expect(rows.count == 2)
    }

    @Test("a cursor shows the exact value at its place")
    func cursor() {
        let points = (0..<1000).map { ChartPoint(x: Double($0), y: Double($0) / 1000) }
        let chart = LineChart(series: [ChartSeries(name: "loss", points: points)], cursor: 417)
        let frame = drawn(chart, 60, 10)
        #expect(frame.line(0).contains("@ 417"))
        #expect(frame.line(0).contains("loss 0.417"))
        #expect(ChartSeries(name: "", points: points).value(at: -1) == nil)
    }

    @Test("a huge value in the legend takes an exponent instead of forty digits")
    func hugeValues() {
        let points = [ChartPoint(x: 0, y: 1), ChartPoint(x: 1, y: 1.4e38)]
        let frame = drawn(LineChart(series: [ChartSeries(name: "loss", points: points)]), 60, 12)
        #expect(frame.line(0).contains("1.4e38"))
    }
}
