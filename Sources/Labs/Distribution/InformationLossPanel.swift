import Information
import Messages
import Shell
import TerminalUI

extension LabPanel<DistributionLab> {
    package static var losses: Self { LabPanel("losses") { lab, _ in InformationLossPanel(lab: lab) } }
}

/// Both losses of the descent over its steps, with the limit H(p).
struct InformationLossPanel: PanelView {
    var lab: DistributionLab

    var titles: [String] { [localized("Losses over the steps"), localized("Losses")] }
    var readings: [String] { lab.lossScale == .logarithmic ? [localized("log")] : [] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let unit = lab.unit, losses = lab.losses
        LineChart(
            series: [
                losses.series("H(p,q)", color: context.theme.seriesColor(0)) { unit.from(nats: $0.crossEntropy) },
                losses.series("D(p‖q)", color: context.theme.seriesColor(1)) { unit.from(nats: $0.divergence) },
                losses.series(localized("limit H(p)"), color: context.theme.seriesColor(7)) {
                    unit.from(nats: $0.entropy)
                },
            ],
            xRange: 0...Double(max(10, losses.rows.last?.step ?? 0)), yScale: lab.lossScale, markers: losses.markers,
            xLabel: localized("step"), yLabel: unit.rawValue
        ).render(into: &frame, area: area, context: context)
    }
}
