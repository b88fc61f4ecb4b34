import Calculus
import Messages
import Shell
import TerminalUI

extension LabPanel<DescentLab> {
    package static var map: Self {
        LabPanel("map", isHero: true) { lab, isEntered in
            lab.panelView { snapshot in
                guard snapshot.surface.dimension > 1 else {
                    return GraphPanel(snapshot: snapshot, followed: lab.followed)
                }
                return DescentMapPanel(snapshot: snapshot, followed: lab.followed, isEntered: isEntered)
            }
        }
        .entered { _ in
            [
                Command(.key(.left, does: .move(x: -1, y: 0)), .key(.right, does: .move(x: 1, y: 0))),
                Command(.key(.up, does: .move(x: 0, y: 1)), .key(.down, does: .move(x: 0, y: -1))),
                Command(.key("+", "=", does: .zoomIn), .key("-", does: .zoomOut)),
                Command(.key(",", does: .togglePanning)),
            ]
        }
        .pointed { $0.point($1, onMap: $2) }
        .needing { lab, area, request in
            let pixels = ContourField.resolution(for: lab.snapshot?.mapArea(in: area) ?? area, showsAxes: true)
            request.map = DescentRequest.Map(
                columns: pixels.columns, rows: pixels.rows / 2, viewport: lab.viewport,
                isLogarithmic: lab.mapScale.map { $0 == .logarithmic })
        }
    }
}

/// The map of a function of two variables, with the paths of all racers over it.
struct DescentMapPanel: PanelView {
    var snapshot: DescentSnapshot
    var followed: Int
    /// Whether arrows move the start.
    var isEntered: Bool

    /// Rows that the arrows at the head are long.
    private static let arrowRows = 2.5

    var titles: [String] {
        guard snapshot.samples.isEmpty else { return [localized("Cost of y = p x + q"), localized("Cost (p, q)")] }
        let name = "f(x, y) = \(snapshot.surface.formula)"
        let titles = [name, snapshot.surface.name, localized("Map")]
        return snapshot.field?.scale == .logarithmic ? [localized("\(name)  (log colours)")] + titles : titles
    }

    var readings: [String] {
        if isEntered { return [localized("arrows: start · + - zoom · , move view"), localized("arrows: start")] }
        let minima = snapshot.surface.minima
        guard !snapshot.samples.isEmpty, let answer = minima.first else { return snapshot.surface.minimumReadings }
        let (p, q) = (NumberFormat.fixed(answer.x, decimals: 4), NumberFormat.fixed(answer.y, decimals: 4))
        return [localized("closed form p \(p) q \(q) ✛"), localized("closed form ✛")]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        var plot = PlaneChart(domain: snapshot.plotDomain, field: snapshot.field)
        plot.marks = landmarks
        for (index, racer) in snapshot.racers.enumerated().reversed() where racer.isOn && index != followed {
            draw(racer, index, on: &plot, context)
        }
        if snapshot.racers.indices.contains(followed), snapshot.racers[followed].isOn {
            let racer = snapshot.racers[followed]
            draw(racer, followed, on: &plot, context)
            plot.arrows = arrows(of: racer, context)
        }
        plot.render(into: &frame, area: snapshot.mapArea(in: area), context: context)
    }

    func colorBar(in area: Rect, context: DrawingContext) -> ColorBar? {
        snapshot.field.map { ColorBar("f", of: $0, theme: context.theme) }
    }

    private func draw(
        _ racer: DescentSnapshot.Racer, _ index: Int, on plot: inout PlaneChart, _ context: DrawingContext
    ) {
        let color = context.theme.seriesColor(index)
        plot.lines.append(PlaneLine(points: racer.path, color: color, asciiMark: RacerMark.ascii(index)))
        if let step = lastStep(of: racer) {
            plot.marks.append(
                PlaneMark(
                    step.middle, scalar: ArrowHead.scalar(x: step.across, y: step.up, isASCII: false),
                    ascii: ArrowHead.scalar(x: step.across, y: step.up, isASCII: true), color: color))
        }
        plot.marks.append(
            PlaneMark(
                racer.row.point, scalar: RacerMark.scalar(index), ascii: RacerMark.ascii(index), color: color))
    }

    /// The latest step where it is long enough for an arrow on it.
    private func lastStep(
        of racer: DescentSnapshot.Racer
    ) -> (middle: SIMD2<Double>, across: Double, up: Double)? {
        guard let update = racer.row.update, let field = snapshot.field else { return nil }
        let across = update.x / snapshot.extent.x * Double(field.size.columns)
        let up = update.y / snapshot.extent.y * Double(field.size.rows)
        guard across * across + up * up > 16 else { return nil }
        return (racer.row.point - 0.5 * update, across, up)
    }

    /// Where the gradient points down, dotted, and where the next update goes.
    private func arrows(of racer: DescentSnapshot.Racer, _ context: DrawingContext) -> [PlaneArrow] {
        guard racer.status == .running || racer.status == .finished else { return [] }
        if case .atMinimum = racer.verdict { return [] }
        let point = racer.row.point
        let white: Color = context.theme.isDark ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
        var arrows = [
            PlaneArrow(
                from: point, direction: -racer.row.gradient, length: Self.arrowRows, color: white, stroke: .dotted)
        ]
        if let update = snapshot.nextUpdate {
            arrows.append(
                PlaneArrow(
                    from: point, direction: update, length: Self.arrowRows, color: context.theme.seriesColor(followed)))
        }
        return arrows
    }

    private var landmarks: [PlaneMark] {
        let surface = snapshot.surface
        let others = surface.otherStationaryPoints.compactMap { known -> PlaneMark? in
            switch known.kind {
            case .minimum: SurfaceMark.mark(of: .localMinimum, at: known.point)
            case .saddle: SurfaceMark.mark(of: .saddle, at: known.point)
            case .maximum: SurfaceMark.mark(of: .maximum, at: known.point)
            case .degenerate: nil
            }
        }
        return others + surface.minima.map { SurfaceMark.mark(of: .minimum, at: $0) }
            + [SurfaceMark.mark(of: .start, at: snapshot.start)]
    }
}

extension DescentSnapshot {
    /// Where the map stands: a unit is as long in both directions, but for the slope and the height of a line.
    func mapArea(in area: Rect) -> Rect {
        surface.dimension > 1 && samples.isEmpty
            ? MapGeometry.area(area, fitting: plotDomain, showsAxes: true) : area
    }
}

extension ColorBar {
    /// The colours of a function's values as ``PlaneChart`` draws them.
    init(_ name: String, of field: ContourField, theme: Theme) {
        self.init(
            field.scale == .logarithmic ? "\(name) (\(localized("log")))" : name, range: field.valueRange,
            ramp: theme.heights)
    }
}

extension Surface {
    /// Where its minima lie, as a reading of a panel.
    var minimumReadings: [String] {
        guard let first = minima.first else { return [localized("no minimum known")] }
        if minima.count > 1 { return [localized("\(minima.count) minima ✛")] }
        return [localized("minimum \(text(first)) ✛"), localized("minimum ✛")]
    }
}
