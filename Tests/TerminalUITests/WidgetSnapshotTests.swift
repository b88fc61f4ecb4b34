import TerminalUI
import Testing

@Suite("What widgets look like")
struct WidgetSnapshotTests {
    static let tiers: [(name: String, capabilities: Capabilities)] = [
        ("full", .full), ("monochrome", .monochrome), ("ascii", .ascii),
    ]

    @Test("a chart of two losses with edits and smoothing", arguments: tiers.map(\.name))
    func lossChart(tier: String) {
        let chart = LineChart(
            series: Specimens.losses(), yScale: .logarithmic,
            markers: [
                ChartMarker(x: 500, label: "lr 0.3→0.03"), ChartMarker(x: 540, label: "batch 10→32"),
                ChartMarker(x: 1200, label: "tanh→relu"),
            ], xLabel: "step", yLabel: "loss", smoothing: 0.9)
        expectSnapshot(drawn(chart, 70, 16, capabilities(tier)), named: "loss-chart-\(tier)")
    }

    @Test("a linear chart that diverged, with a cursor")
    func divergence() {
        let points = (0..<60).map { ChartPoint(x: Double($0), y: $0 < 40 ? 0.5 + 0.002 * Double($0 * $0) : .nan) }
        let chart = LineChart(
            series: [ChartSeries(name: "train", points: points)], xRange: 0...59,
            markers: [ChartMarker(x: 40, label: "diverged at step 40", kind: .divergence)], cursor: 20, xLabel: "step")
        expectSnapshot(drawn(chart, 60, 12), named: "divergence")
    }

    @Test("a small chart keeps its curve and gives up its texts")
    func smallChart() {
        expectSnapshot(drawn(LineChart(series: Specimens.losses(), yScale: .logarithmic), 26, 7), named: "small-chart")
    }

    @Test("a decision boundary with points, contour and axes", arguments: tiers.map(\.name))
    func boundary(tier: String) {
        let map = HeatMap(
            values: Specimens.plane(columns: 44, rows: 34), columns: 44, rows: 34, range: 0...1,
            points: Specimens.corners, contourLevel: 0.5, showsAxes: true)
        expectSnapshot(drawn(map, 50, 18, capabilities(tier)), named: "boundary-\(tier)")
    }

    @Test("a map of three classes", arguments: tiers.map(\.name))
    func classes(tier: String) {
        let columns = 30
        let rows = 20
        let categories = (0..<columns * rows).map { index in
            let (x, y) = (index % columns, index / columns)
            return y < 8 ? 0 : x < 15 ? 1 : 2
        }
        let confidences = (0..<columns * rows).map { abs(Float($0 / columns) - 8) < 1.5 ? Float(0.4) : 0.9 }
        let map = CategoryMap(
            categories: categories, confidences: confidences, columns: columns, rows: rows,
            points: Specimens.corners)
        expectSnapshot(drawn(map, 30, 10, capabilities(tier)), named: "classes-\(tier)")
    }

    @Test("panels: plain, focused, and too narrow for their texts", arguments: tiers.map(\.name))
    func panels(tier: String) {
        var frame = Frame(size: Size(columns: 60, rows: 15))
        let context = DrawingContext(capabilities: capabilities(tier))
        Panel(title: "Decision boundary", reading: "x₁ 0.42 x₂ -0.31: p 0.97", hint: "z zoom")
            .render(into: &frame, area: Rect(column: 0, row: 0, columns: 60, rows: 3), context: context)
        Panel(title: "Loss (log)", reading: "train 0.0081  test 0.0112", isFocused: true)
            .render(into: &frame, area: Rect(column: 0, row: 3, columns: 60, rows: 3), context: context)
        Panel(title: "Decision boundary", reading: "x₁ 0.42 x₂ -0.31: p 0.97", hint: "z zoom")
            .render(into: &frame, area: Rect(column: 0, row: 6, columns: 34, rows: 3), context: context)
        Panel(title: "神经网络的决策边界", reading: "p 0.97")
            .render(into: &frame, area: Rect(column: 0, row: 9, columns: 20, rows: 3), context: context)
        Panel(title: "Network", reading: "p 0.97")
            .render(into: &frame, area: Rect(column: 0, row: 12, columns: 9, rows: 3), context: context)
        expectSnapshot(frame, named: "panels-\(tier)", styles: tier == "full")
    }

    @Test("a small network", arguments: tiers.map(\.name))
    func network(tier: String) {
        expectSnapshot(drawn(Specimens.network, 40, 12, capabilities(tier)), named: "network-\(tier)")
        expectSnapshot(drawn(Specimens.network, 30, 10, capabilities(tier)), named: "network-small-\(tier)")
    }

    @Test("a network with layers larger than the panel")
    func largeNetwork() {
        var generator = SeededGenerator(state: 3)
        let weights: [[[Float]]] = [
            (0..<12).map { _ in (0..<12).map { _ in Float.random(in: -1...1, using: &generator) } },
            (0..<10).map { _ in (0..<12).map { _ in Float.random(in: -1...1, using: &generator) } },
        ]
        let diagram = NetworkDiagram(
            layers: [
                .init(values: (0..<12).map { Float($0) / 12 }, count: 64),
                .init(values: (0..<12).map { Float($0) / 6 }, count: 128),
                .init(values: (0..<10).map { Float($0) / 10 }),
            ], weights: weights, outputNames: (0..<10).map { "digit \($0)" }, selected: .unit(layer: 1, unit: 2))
        expectSnapshot(drawn(diagram, 60, 12), named: "network-large")
    }

    @Test("bars, histogram, table, sparkline and gauge", arguments: tiers.map(\.name))
    func smallWidgets(tier: String) {
        var frame = Frame(size: Size(columns: 44, rows: 18))
        let context = DrawingContext(capabilities: capabilities(tier))
        let place = { (row: Int, rows: Int) in Rect(column: 1, row: row, columns: 42, rows: rows) }
        Specimens.bars.render(into: &frame, area: place(0, 3), context: context)
        Histogram(counts: (0..<20).map { 10 * Double(20 - abs($0 - 9) * 2) }, range: -1.5...1.5)
            .render(into: &frame, area: place(4, 6), context: context)
        Specimens.table.render(into: &frame, area: place(11, 4), context: context)
        Sparkline(values: (0..<42).map { Double($0 * $0 % 17) }).render(
            into: &frame, area: place(16, 1), context: context)
        Gauge(fraction: 0.63, label: "63 %").render(into: &frame, area: place(17, 1), context: context)
        expectSnapshot(frame, named: "small-widgets-\(tier)")
    }

    @Test("a lesson in two languages wraps without losing half of a character")
    func lesson() {
        expectSnapshot(drawn(TextBlock(Specimens.lesson), 44, 14), named: "lesson", styles: true)
        expectSnapshot(drawn(TextBlock(Specimens.lesson), 17, 10), named: "lesson-narrow")
    }

    private func capabilities(_ name: String) -> Capabilities {
        Self.tiers.first { $0.name == name }?.capabilities ?? .full
    }
}
