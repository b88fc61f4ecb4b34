import Datasets
import Messages
import NeuralNetworks
import Shell
import TerminalUI

extension LabPanel<NeuronLab> {
    package static var plane: Self {
        LabPanel("plane", isHero: true) { NeuronPlanePanel(lab: $0, isEntered: $1) }
            .pointed { $0.point($1, in: $2) }
            .entered { _ in
                [
                    Command(.key(.left, does: .moveInput(.firstInput, by: -1))),
                    Command(.key(.right, does: .moveInput(.firstInput, by: 1))),
                    Command(.key(.up, does: .moveInput(.secondInput, by: 1))),
                    Command(.key(.down, does: .moveInput(.secondInput, by: -1))),
                ]
            }
    }
}

/// The plane of the inputs: the half where the neuron fires shaded, the line between, the gate's corners and the input.
struct NeuronPlanePanel: PanelView {
    var lab: NeuronLab
    var isEntered: Bool

    var titles: [String] { [localized("Where it fires: w·x + b ≥ 0"), localized("Plane")] }

    var readings: [String] {
        let place = lab.inputs.map(lab.figure).joined(separator: ", ")
        let answer = lab.neuron.fires(lab.inputs) ? localized("fires") : localized("silent")
        return ["✛ (\(place)): \(answer)", "✛ \(answer)"]
    }

    private var domain: ChartDomain {
        lab.encoding == .bits ? ChartDomain(x: -0.75...1.75, y: -0.75...1.75) : ChartDomain(x: -2...2, y: -2...2)
    }

    func geometry(in area: Rect) -> MapGeometry { MapGeometry(widening: domain, in: area) }

    func colorBar(in area: Rect, context: DrawingContext) -> ColorBar? {
        ColorBar(low: "u 0", high: "1", colors: NeuronPlanePanel.ramp(context.theme).colors)
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let geometry = geometry(in: area), domain = geometry.domain, theme = context.theme
        var plot = PlaneChart(domain: domain, field: shade(domain, in: area), ramp: NeuronPlanePanel.ramp(theme))
        for (index, course) in lab.courses.enumerated() where index != lab.current {
            guard let line = NeuronPlanePanel.line(of: course.neuron, over: domain) else { continue }
            plot.lines.append(
                PlaneLine(points: line, color: theme.seriesColor(index + 1), stroke: .dashed, asciiMark: "."))
        }
        if let line = NeuronPlanePanel.line(of: lab.neuron, over: domain) {
            plot.lines.append(PlaneLine(points: line, color: theme.text, asciiMark: "*"))
            plot.arrows = [
                PlaneArrow(
                    from: NeuronPlanePanel.foot(of: lab.neuron, over: domain),
                    direction: SIMD2(lab.neuron.weights[0], lab.neuron.weights[1]),
                    length: min(4, max(1.5, Double(area.rows) / 8)), color: theme.text)
            ]
        }
        plot.points = lab.course.samples.map {
            MapPoint(x: $0.inputs[0], y: $0.inputs[1], category: $0.target ? 1 : 0)
        }
        plot.marks = [
            PlaneMark(
                SIMD2(lab.inputs[0], lab.inputs[1]), scalar: isEntered ? "✥" : "✛", ascii: "+", color: theme.warning)
        ]
        plot.render(into: &frame, area: area, context: context)
        markCorners(geometry, into: &frame, context: context)
    }

    /// Right and wrong answers beside the corners.
    private func markCorners(_ geometry: MapGeometry, into frame: inout Frame, context: DrawingContext) {
        for sample in lab.course.samples {
            guard let position = geometry.position(x: sample.inputs[0], y: sample.inputs[1]) else { continue }
            let isRight = lab.neuron.fires(sample.inputs) == sample.target
            let place = Position(column: position.column + 1, row: position.row)
            let style = Style(
                foreground: isRight ? context.theme.good : context.theme.bad,
                background: frame[place.column, place.row].style.background, attributes: .bold)
            let mark = context.text(isRight ? "✓" : "✗").unicodeScalars.first ?? " "
            frame.put(Cell(mark, style: style), at: place, in: geometry.plot)
        }
    }

    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        let marks = [1, 0].map { MapPoint(x: 0, y: 0, category: $0).mark(context) }
        let text = " \(marks[0]) \(localized("should fire"))  \(marks[1]) \(localized("should not")) "
        guard border.rows >= 4, text.displayWidth + 4 <= border.columns else { return }
        frame.write(
            text, at: Position(column: border.column + 2, row: border.row + border.rows - 1), style: context.dimStyle,
            in: border)
    }

    /// 1 where the neuron fires; nothing where it fires nowhere.
    private func shade(_ domain: ChartDomain, in area: Rect) -> ContourField? {
        let size = ContourField.resolution(for: area, showsAxes: true)
        let columns = ContourField.coordinates(domain.x, count: size.columns, isDescending: false)
        let rows = ContourField.coordinates(domain.y, count: size.rows, isDescending: true)
        let values = rows.flatMap { y in columns.map { lab.neuron.fires([$0, y]) ? 1.0 : 0 } }
        guard values.contains(1) else { return nil }
        return ContourField(values: values, columns: size.columns, rows: size.rows, levelCount: 0)
    }

    private static func ramp(_ theme: Theme) -> ColorRamp {
        guard case .rgb(let red, let green, let blue) = theme.faded(theme.classColor(1), strength: 0.45) else {
            return theme.sequential
        }
        let paper = theme.isDark ? RGB(24, 24, 28) : RGB(255, 255, 255)
        return ColorRamp(name: "firing", stops: [paper, RGB(red, green, blue)], steps: 2)
    }

    /// The point of the firing line nearest to the middle of the plane.
    private static func foot(of neuron: ThresholdNeuron, over domain: ChartDomain) -> SIMD2<Double> {
        let middle = SIMD2(
            (domain.x.lowerBound + domain.x.upperBound) / 2, (domain.y.lowerBound + domain.y.upperBound) / 2)
        let weights = SIMD2(neuron.weights[0], neuron.weights[1])
        return middle - ((weights * middle).sum() - neuron.threshold) / (weights * weights).sum() * weights
    }

    /// w . x + b = 0 through the whole plane; nil where there is none, or where it lies outside.
    static func line(of neuron: ThresholdNeuron, over domain: ChartDomain) -> [SIMD2<Double>]? {
        let weights = SIMD2(neuron.weights[0], neuron.weights[1])
        let size = (weights * weights).sum().squareRoot()
        guard size > 1e-12 else { return nil }
        let foot = foot(of: neuron, over: domain)
        let reach = (domain.x.upperBound - domain.x.lowerBound) + (domain.y.upperBound - domain.y.lowerBound)
        let offset =
            foot
            - SIMD2((domain.x.lowerBound + domain.x.upperBound) / 2, (domain.y.lowerBound + domain.y.upperBound) / 2)
        guard (offset * offset).sum().squareRoot() < reach else { return nil }
        let along = SIMD2(-weights.y, weights.x) / size * reach
        return [foot - along, foot + along]
    }
}
