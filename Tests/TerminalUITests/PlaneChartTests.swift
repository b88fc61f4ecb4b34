import Foundation
import TerminalUI
import Testing

@Suite("Planes")
struct PlaneChartTests {
    private static let domain = ChartDomain(x: -2...2, y: -2...2)
    private static let paper = Size(columns: 44, rows: 18)

    static func field(columns: Int = 44, rows: Int = 36, scale: AxisScale = .linear) -> ContourField {
        let xs = ContourField.coordinates(-2...2, count: columns, isDescending: false)
        let ys = ContourField.coordinates(-2...2, count: rows, isDescending: true)
        return ContourField(
            values: ys.flatMap { y in xs.map { $0 * $0 + 4 * y * y } }, columns: columns, rows: rows, scale: scale,
            levelCount: 4)
    }

    static let plot = PlaneChart(
        domain: domain, field: field(columns: 38, rows: 34),
        lines: [
            PlaneLine(
                points: [SIMD2(-1.8, 1.6), SIMD2(0.4, 0.9), SIMD2(1, 0.2)], color: .rgb(95, 175, 255), asciiMark: "1")
        ],
        arrows: [PlaneArrow(from: SIMD2(1, 0.2), direction: SIMD2(-1, -1), length: 2, color: .rgb(255, 255, 255))],
        marks: [
            PlaneMark(SIMD2(0, 0), scalar: "✛", ascii: "+"),
            PlaneMark(SIMD2(1, 0.2), scalar: "●", ascii: "1", color: .rgb(95, 175, 255)),
        ])

    @Test("a map with a path, an arrow and a minimum", arguments: WidgetSnapshotTests.tiers.map(\.name))
    func looks(tier: String) throws {
        let capabilities = try #require(WidgetSnapshotTests.tiers.first { $0.name == tier }).capabilities
        expectSnapshot(drawn(Self.plot, Self.paper.columns, Self.paper.rows, capabilities), named: "plane-\(tier)")
    }

    @Test("values grow along the ramp, and a value that is none has a colour of its own")
    func colors() {
        let field = ContourField(values: [0, 1, 2, .nan], columns: 4, rows: 1)
        let cells = (0..<4).map { column in
            drawn(
                PlaneChart(
                    domain: Self.domain,
                    field: ContourField(
                        values: [0, 1, 2, .nan, 0, 1, 2, .nan], columns: 4, rows: 2, levelCount: 0), showsAxes: false),
                4, 1)[
                    column, 0
                ].style.background
        }
        #expect(field.levels.count == 9)
        #expect(Set(cells).count == 4)
        let ramp = Theme.dark.heights
        #expect(cells[0] == ramp.colors.first && cells[2] == ramp.colors.last)
    }

    @Test("the lines of equal value are evenly spread over the colours, on both scales")
    func levels() {
        let values = (0..<400).map(Double.init)
        let linear = ContourField(values: values, columns: 20, rows: 20, levelCount: 3).levels
        #expect(zip(linear, [99.75, 199.5, 299.25]).allSatisfy { abs($0 - $1) < 1e-9 })
        let logarithmic = ContourField(
            values: values, columns: 20, rows: 20, scale: .logarithmic, levelCount: 3
        ).levels
        #expect(logarithmic == logarithmic.sorted() && logarithmic[2] < 200)
    }

    @Test("a line is drawn where the values cross a level and nowhere else")
    func line() {
        let values = (0..<20).flatMap { _ in (0..<20).map(Double.init) }
        let field = ContourField(values: values, columns: 20, rows: 20, levelCount: 1)
        let frame = drawn(PlaneChart(domain: Self.domain, field: field, showsAxes: false), 20, 10)
        for row in 0..<10 {
            let dotted = (0..<20).filter { (0x2801...0x28FF).contains(frame[$0, row].scalar.value) }
            #expect(dotted.allSatisfy { (9...10).contains($0) } && !dotted.isEmpty)
        }
    }

    @Test("where lines would be close there are fewer, and none where hills are small")
    func closeLines() {
        let field = { (waves: Double) in
            ContourField(
                values: (0..<60).flatMap { y in
                    (0..<60).map { x in sin(waves * Double(x) / 10) + sin(waves * Double(y) / 10) }
                }, columns: 60, rows: 60)
        }
        let counts = [0.5, 2, 4, 10].map { field($0).levels.count }
        #expect(counts.last == 0 && counts == counts.sorted(by: >) && Set(counts).count > 2)
    }

    @Test("a line has a colour of the ramp, another one than the ground below it")
    func lineColors() {
        let frame = drawn(PlaneChart(domain: Self.domain, field: Self.field(), showsAxes: false), 44, 18)
        let lines = frame.cells.filter { (0x2801...0x28FF).contains($0.scalar.value) }.map(\.style)
        #expect(!lines.isEmpty)
        #expect(
            lines.allSatisfy { Theme.dark.heights.colors.contains($0.foreground) && $0.foreground != $0.background })
    }

    @Test(
        "arrow heads point into eight directions",
        arguments: [
            (1.0, 0.0, "→"), (1, 1, "◥"), (0, 1, "↑"), (-1, 1, "◤"), (-1, 0, "←"), (-1, -1, "◣"), (0, -1, "↓"),
            (1, -1, "◢"),
        ])
    func heads(x: Double, y: Double, arrow: String) {
        #expect(String(Character(ArrowHead.scalar(x: x, y: y, isASCII: false))) == arrow)
        #expect(ArrowHead.scalar(x: x, y: y, isASCII: true).isASCII)
    }

    @Test("the arrow ends where it points, as long as it was told")
    func arrow() {
        var plot = PlaneChart(domain: Self.domain, showsAxes: false)
        plot.arrows = [PlaneArrow(from: SIMD2(0, 0), direction: SIMD2(5, 0), length: 3, color: .standard)]
        let frame = drawn(plot, 40, 20)
        let tips = (0..<40).filter { frame[$0, 10].scalar == "→" }
        #expect(tips == [26])
    }

    @Test("later lines lie over earlier ones, dashes leave gaps, points leave more")
    func strokes() {
        let ends = [SIMD2(-2.0, 0.1), SIMD2(2, 0.1)]
        func dots(_ stroke: PlaneLine.Stroke) -> Int {
            let plot = PlaneChart(
                domain: Self.domain, lines: [PlaneLine(points: ends, color: .standard, stroke: stroke)],
                showsAxes: false)
            let frame = drawn(plot, 40, 20)
            return frame.cells.reduce(0) {
                $0 + ((0x2800...0x28FF).contains($1.scalar.value) ? ($1.scalar.value - 0x2800).nonzeroBitCount : 0)
            }
        }
        #expect(dots(.solid) == 80)
        #expect(dots(.dashed) < 60 && dots(.dotted) < dots(.dashed) && dots(.points) < 4)
    }

    @Test("far and infinite points cost nothing and leave the frame alone")
    func far() {
        var plot = PlaneChart(domain: Self.domain)
        plot.lines = [
            PlaneLine(
                points: [SIMD2(0, 0), SIMD2(1e300, -1e300), SIMD2(.nan, 0), SIMD2(.infinity, 1), SIMD2(1, 1)],
                color: .standard)
        ]
        plot.arrows = [PlaneArrow(from: SIMD2(.nan, 0), direction: SIMD2(0, 0), length: 2, color: .standard)]
        plot.marks = [PlaneMark(SIMD2(9, 9), scalar: "●", ascii: "o")]
        #expect(drawn(plot, 40, 20).text.contains("2"))
    }
}
