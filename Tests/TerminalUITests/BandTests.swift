import TerminalUI
import Testing

@Suite("Bands and logarithmic x axes")
struct BandTests {
    private func frame(_ chart: LineChart, _ capabilities: Capabilities) -> Frame {
        var frame = Frame(size: Size(columns: 40, rows: 12))
        chart.render(into: &frame, area: frame.bounds, context: DrawingContext(capabilities: capabilities))
        return frame
    }

    private func inked(_ frame: Frame) -> Int {
        frame.cells.count { !" 0123456789.,e-".unicodeScalars.contains($0.scalar) }
    }

    @Test("a band fills the range around its curve, and belongs to what the y axis shows")
    func band() {
        let points = (0...20).map { ChartPoint(x: Double($0), y: 1) }
        var series = ChartSeries(name: "a", points: points)
        let plain = frame(LineChart(series: [series], yRange: 0...2), .full)
        series.band = points.map { ChartPoint(x: $0.x, minimum: 0.2, maximum: 1.8, last: 1.8) }
        let banded = frame(LineChart(series: [series], yRange: 0...2), .full)
        #expect(inked(banded) > 4 * inked(plain))
        let edges = frame(LineChart(series: [series], yRange: 0...2), Capabilities(colors: .none, unicode: true))
        #expect(inked(edges) > inked(plain))
        #expect(inked(edges) < inked(banded))
        series.band = points.map { ChartPoint(x: $0.x, minimum: -500, maximum: 500, last: 500) }
        #expect(frame(LineChart(series: [series]), .full).text.contains("500"))
    }

    @Test("decades lie at equal distances on a logarithmic x axis")
    func logarithmic() {
        let points = (0...4).map { power in
            let x = [1e-4, 1e-3, 1e-2, 1e-1, 1][power]
            return ChartPoint(x: x, y: Double(power))
        }
        let markers = [1e-3, 1e-2, 1e-1].map { ChartMarker(x: $0, label: "") }
        let chart = LineChart(
            series: [ChartSeries(name: "a", points: points)], xRange: 1e-4...1, xScale: .logarithmic, markers: markers,
            showsLegend: false)
        let line = Array(frame(chart, .full).line(0))
        let places = line.indices.filter { line[$0] == "┆" }
        #expect(places.count == 3)
        #expect(abs((places[1] - places[0]) - (places[2] - places[1])) <= 1)
        #expect(frame(chart, .full).text.contains("0.01"))
    }
}
