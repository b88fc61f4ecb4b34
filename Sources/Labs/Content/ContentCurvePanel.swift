import Information
import Messages
import Shell
import TerminalUI

extension LabPanel<ContentLab> {
    package static var curve: Self {
        LabPanel("curve") { lab, _ in ContentCurvePanel(lab: lab) }
            .pointed { $0.point($1, in: $2) }
    }
}

/// -log p, and p times it, with the cursor.
struct ContentCurvePanel: PanelView {
    var lab: ContentLab

    var titles: [String] { [localized("Information content -\(lab.unit.logarithmName) p"), localized("Content")] }
    var readings: [String] { [lab.unit.text(lab.content)] }

    var plot: FunctionChart {
        let unit = lab.unit
        let top = max(unit.logarithm(128), min(lab.content * 1.1, unit.logarithm(1024)))
        let content: @Sendable (Double) -> Double = { p in p > 0 ? max(0, -unit.logarithm(p)) : .nan }
        return FunctionChart(
            domain: ChartDomain(x: 0...1, y: 0...top),
            curves: [
                FunctionChart.Curve(name: "-\(unit.logarithmName) p", value: content),
                FunctionChart.Curve(name: "-p \(unit.logarithmName) p", colorIndex: 1) { p in
                    p > 0 ? p * content(p) : 0
                },
            ],
            points: [FunctionChart.Point(x: lab.probability, y: min(lab.content, top), mark: "●")],
            cursor: lab.probability, xLabel: "p", yLabel: unit.rawValue)
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        plot.render(into: &frame, area: area, context: context)
    }
}
