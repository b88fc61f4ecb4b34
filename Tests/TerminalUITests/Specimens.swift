import Foundation
import TerminalUI

/// Widgets with typical data, shared by the tests.
enum Specimens {
    /// Two falling losses with some noise.
    static func losses(count: Int = 1240) -> [ChartSeries] {
        var generator = SeededGenerator(state: 7)
        let names = ["train", "test"]
        return names.enumerated().map { index, name in
            ChartSeries(
                name: name,
                points: (0..<count).map { step in
                    let noise = Double.random(in: 0.9...1.1, using: &generator)
                    let floor = index == 0 ? 0.008 : 0.011
                    return ChartPoint(x: Double(step), y: (0.8 * exp(-Double(step) / 180) + floor) * noise)
                })
        }
    }

    /// The probability that a network for XOR gives.
    static func plane(columns: Int, rows: Int) -> [Float] {
        (0..<columns * rows).map { index in
            let x = 2 * (Float(index % columns) + 0.5) / Float(columns) - 1
            let y = 1 - 2 * (Float(index / columns) + 0.5) / Float(rows)
            return 1 / (1 + exp(10 * x * y))
        }
    }

    static let corners: [MapPoint] = [
        MapPoint(x: -0.7, y: -0.6, category: 0), MapPoint(x: -0.8, y: 0.7, category: 1),
        MapPoint(x: 0.6, y: -0.8, category: 1), MapPoint(x: 0.5, y: 0.6, category: 0),
        MapPoint(x: 0.8, y: 0.2, category: 0, role: .test), MapPoint(x: -0.3, y: 0.4, category: 1, role: .test),
    ]

    static let network = NetworkDiagram(
        layers: [
            .init(values: [0.42, -0.31]), .init(values: [0.8, -0.9, 0.1, -0.4]), .init(values: [0.97]),
        ],
        weights: [
            [[2.1, -1.4], [-0.2, 1.8], [0.9, 0.7], [-1.9, -2.2]],
            [[2.4, -1.1, 0.3, -0.9]],
        ])

    static let lesson = """
        # What to notice
        No single straight line separates ● from ○: that is why **xor-linear** stays at 75 %.
        Four hidden units bend the plane.

        - press `-` until the curve crawls, `+` until it jumps
        - then go back to step 300 and fork there with another rate

        一条直线不能把两类点分开，所以**线性模型**停在 75 %。四个隐藏单元把平面弯折。
        """

    static let bars = BarChart(bars: [
        .init(label: "layer 1", value: 3.1e-2, text: "3.1e-2"), .init(label: "layer 2", value: 4.4e-2, text: "4.4e-2"),
        .init(label: "output", value: .nan),
    ])

    static let table = Table(
        columns: [.init("optimizer"), .init("value", alignment: .right), .init("distance", alignment: .right)],
        rows: [["adam", "1.9e-2", "0.21"], ["momentum", "3.3e-2", "0.34"], ["sgd", "2.8", "2.01"]], selectedRow: 1)

    /// Every widget, with data and with the worst of data.
    static var all: [(name: String, widget: any Widget)] {
        let bad: [Float] = [.nan, .infinity, -.infinity, 0, 1, -1]
        let badSeries = [
            ChartSeries(
                name: "bad",
                points: [.nan, .infinity, -.infinity, 0, -1, 1e300, -1e300, 1e-300].enumerated().map {
                    ChartPoint(x: Double($0), y: $1)
                }),
            ChartSeries(name: "nowhere", points: [ChartPoint(x: .nan, y: 1), ChartPoint(x: .infinity, y: 2)]),
            ChartSeries(name: "constant", points: (0..<5).map { ChartPoint(x: Double($0), y: 3) }),
            ChartSeries(name: "empty", points: []),
        ]
        let markers = [
            ChartMarker(x: 3, label: "lr 0.3→0.03"), ChartMarker(x: .nan, label: "nowhere"),
            ChartMarker(x: 4, label: "diverged", kind: .divergence),
        ]
        return [
            ("panel", Panel(title: "Decision boundary", reading: "p 0.97", hint: "z zoom", isFocused: true)),
            ("chart", LineChart(series: losses(), yScale: .logarithmic, markers: markers, cursor: 300, smoothing: 0.9)),
            ("bad chart", LineChart(series: badSeries, markers: markers, cursor: 2, smoothing: 0.5)),
            ("bad log chart", LineChart(series: badSeries, yScale: .logarithmic, markers: markers, cursor: .nan)),
            (
                "widest chart",
                LineChart(
                    series: [
                        ChartSeries(
                            name: "w",
                            points: [
                                ChartPoint(x: -.greatestFiniteMagnitude, y: -.greatestFiniteMagnitude),
                                ChartPoint(x: .greatestFiniteMagnitude, y: .greatestFiniteMagnitude),
                            ])
                    ], markers: markers, cursor: 0)
            ),
            (
                "thinnest chart",
                LineChart(
                    series: [
                        ChartSeries(
                            name: "t",
                            points: [
                                ChartPoint(x: 0, y: .leastNonzeroMagnitude),
                                ChartPoint(x: 1, y: .greatestFiniteMagnitude),
                            ])
                    ], yScale: .logarithmic)
            ),
            ("empty chart", LineChart(series: [])),
            (
                "map",
                HeatMap(
                    values: plane(columns: 30, rows: 30), columns: 30, rows: 30, points: corners, contourLevel: 0.5,
                    showsAxes: true)
            ),
            ("bad map", HeatMap(values: bad, columns: 3, rows: 2, points: corners, contourLevel: 0.5)),
            (
                "endless map",
                HeatMap(
                    values: bad, columns: 3, rows: 2, range: -1e308...1e308, points: corners,
                    domain: ChartDomain(x: -.infinity ... .infinity, y: 0...0), contourLevel: 0, showsAxes: true)
            ),
            ("short map", HeatMap(values: bad, columns: 30, rows: 20, contourLevel: .nan)),
            ("empty map", HeatMap(values: [], columns: 0, rows: 0)),
            (
                "categories",
                CategoryMap(categories: [0, 1, 2, -1], confidences: bad, columns: 2, rows: 2, points: corners)
            ),
            ("plane", PlaneChartTests.plot),
            (
                "bad plane",
                PlaneChart(
                    domain: ChartDomain(x: -1...1, y: 0...0),
                    field: ContourField(values: bad.map(Double.init), columns: 3, rows: 2, scale: .logarithmic),
                    lines: [
                        PlaneLine(points: [SIMD2(0, 0), SIMD2(.nan, 1), SIMD2(1e308, -1e308)], color: .standard),
                        PlaneLine(points: [SIMD2(-9, 0), SIMD2(9, 1)], color: .standard, stroke: .dashed),
                    ],
                    arrows: [
                        PlaneArrow(from: SIMD2(0, 0), direction: SIMD2(1, .infinity), length: 3, color: .standard)
                    ],
                    points: corners, marks: [PlaneMark(SIMD2(0, .nan), scalar: "✛", ascii: "+")], cursor: SIMD2(0, 0))
            ),
            (
                "empty plane",
                PlaneChart(
                    domain: ChartDomain(x: 0...1, y: 0...1), field: ContourField(values: [], columns: 9, rows: 9))
            ),
            ("empty categories", CategoryMap(categories: [], columns: 0, rows: 0)),
            ("bars", bars),
            ("bad bars", BarChart(bars: bad.map { .init(label: "值", value: Double($0)) }, scale: .logarithmic)),
            ("empty bars", BarChart(bars: [])),
            ("histogram", Histogram(counts: [1, 4, 9, 12, 7, 2], range: -1...1)),
            ("bad histogram", Histogram(counts: bad.map(Double.init), range: 0...0)),
            ("empty histogram", Histogram(counts: [])),
            ("table", table),
            (
                "uneven table",
                Table(columns: [.init("a"), .init("b")], rows: [["1"], [], ["1", "2", "3"]], selectedRow: 9)
            ),
            ("empty table", Table(columns: [], rows: [])),
            ("text", TextBlock(lesson)),
            ("marks", TextBlock("**a `b ** c` **", scroll: 100)),
            ("empty text", TextBlock("")),
            ("network", network),
            (
                "large network",
                NetworkDiagram(
                    layers: [.init(values: [], count: 784), .init(values: bad, count: 512)],
                    weights: [[bad, bad]], selected: .unit(layer: 5, unit: 5))
            ),
            ("empty network", NetworkDiagram(layers: [.init(values: [])])),
            ("no network", NetworkDiagram(layers: [])),
            ("sparkline", Sparkline(values: [1, 2, 5, 3, 9])),
            ("bad sparkline", Sparkline(values: bad.map(Double.init))),
            ("gauge", Gauge(fraction: 0.4, label: "40 %")),
            ("bad gauge", Gauge(fraction: .nan)),
        ]
    }
}
