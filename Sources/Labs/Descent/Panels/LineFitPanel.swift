import Calculus
import Messages
import Shell
import TerminalUI

extension LabPanel<DescentLab> {
    package static var data: Self {
        LabPanel("data") { lab, _ in lab.panelView { LineFitPanel(snapshot: $0, followed: lab.followed) } }
    }
}

/// The samples, the line of every racer and the line of the closed form.
struct LineFitPanel: PanelView {
    var snapshot: DescentSnapshot
    var followed: Int

    var titles: [String] { [localized("Data and lines"), localized("Data")] }
    var readings: [String] { [localized("\(NumberFormat.grouped(snapshot.samples.count)) samples")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let domain else { return }
        var plot = PlaneChart(domain: domain)
        let line = { (coefficients: SIMD2<Double>) in
            [domain.x.lowerBound, domain.x.upperBound].map { SIMD2($0, coefficients.x * $0 + coefficients.y) }
        }
        for answer in snapshot.surface.minima {
            plot.lines.append(
                PlaneLine(points: line(answer), color: context.theme.text, stroke: .dashed, asciiMark: "-"))
        }
        for (index, racer) in snapshot.racers.enumerated().reversed() where racer.isOn {
            plot.lines.append(
                PlaneLine(
                    points: line(racer.row.point), color: context.theme.seriesColor(index),
                    asciiMark: RacerMark.ascii(index)))
        }
        plot.points = snapshot.samples.map { MapPoint(x: $0.x, y: $0.y, category: 0) }
        plot.render(into: &frame, area: area, context: context)
    }

    private var domain: ChartDomain? {
        let xs = snapshot.samples.map(\.x)
        let ys = snapshot.samples.map(\.y)
        guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max() else { return nil }
        let (width, height) = (max(right - left, 1e-9), max(high - low, 1e-9))
        return ChartDomain(
            x: (left - 0.05 * width)...(right + 0.05 * width), y: (low - 0.2 * height)...(high + 0.2 * height))
    }
}
