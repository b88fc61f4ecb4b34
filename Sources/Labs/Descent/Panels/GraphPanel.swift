import Calculus
import Messages
import Shell
import TerminalUI

/// The graph of a function of one variable: points, tangent and steps.
struct GraphPanel: PanelView {
    var snapshot: DescentSnapshot
    var followed: Int

    /// The share of the width that the tangent spans to each side.
    private static let tangentShare = 0.14

    var titles: [String] { ["f(x) = \(snapshot.surface.formula)", localized("Graph")] }
    var readings: [String] { snapshot.surface.minimumReadings }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        var plot = PlaneChart(domain: snapshot.plotDomain)
        plot.lines.append(PlaneLine(points: snapshot.graph, color: context.theme.dim, asciiMark: "."))
        plot.marks = landmarks
        for (index, racer) in snapshot.racers.enumerated().reversed() where racer.isOn && index != followed {
            draw(racer, index, on: &plot, context)
        }
        if snapshot.racers.indices.contains(followed), snapshot.racers[followed].isOn {
            let racer = snapshot.racers[followed]
            plot.lines.append(tangent(at: racer.row, context))
            draw(racer, followed, on: &plot, context)
        }
        plot.render(into: &frame, area: area, context: context)
    }

    private func draw(
        _ racer: DescentSnapshot.Racer, _ index: Int, on plot: inout PlaneChart, _ context: DrawingContext
    ) {
        let color = context.theme.seriesColor(index)
        let points = zip(racer.path, racer.pathValues).map { SIMD2($0.x, $1) }
        plot.lines.append(PlaneLine(points: points, color: color, asciiMark: RacerMark.ascii(index)))
        let head = SIMD2(racer.row.point.x, racer.row.value)
        if let update = racer.row.update {
            let before = SIMD2(racer.row.point.x - update.x, snapshot.surface.value(at: racer.row.point - update))
            let across = update.x / snapshot.extent.x
            if abs(across) > 0.04 {
                let middle = 0.5 * (before + head)
                plot.marks.append(
                    PlaneMark(
                        middle, scalar: across > 0 ? "→" : "←", ascii: across > 0 ? ">" : "<", color: color))
            }
        }
        plot.marks.append(
            PlaneMark(head, scalar: RacerMark.scalar(index), ascii: RacerMark.ascii(index), color: color))
    }

    private func tangent(at row: DescentStep, _ context: DrawingContext) -> PlaneLine {
        let reach = Self.tangentShare * snapshot.extent.x
        let ends = [-reach, reach].map { SIMD2(row.point.x + $0, row.value + $0 * row.gradient.x) }
        return PlaneLine(points: ends, color: context.theme.warning, stroke: .dashed, asciiMark: "-")
    }

    private var landmarks: [PlaneMark] {
        let surface = snapshot.surface
        let known: [(SurfaceMark.Kind, SIMD2<Double>)] =
            surface.otherStationaryPoints.filter { $0.kind == .minimum }.map { (.localMinimum, $0.point) }
            + surface.minima.map { (.minimum, $0) }
        return known.map { SurfaceMark.mark(of: $0, at: SIMD2($1.x, surface.value(at: $1))) }
    }
}
