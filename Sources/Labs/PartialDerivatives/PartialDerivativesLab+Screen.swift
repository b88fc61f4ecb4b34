import Calculus
import Expressions
import Messages
package import Shell

package import TerminalUI

extension PartialDerivativesLab {
    package var commands: [Command<Action>] {
        let picture: [Command<Action>] = [
            Command(
                localized("move the point"), .key(.left, does: .left), .key(.right, does: .right), .key(.up, does: .up),
                .key(.down, does: .down)
            ).hint(localized("arrows"), localized("move"), rank: 97),
            Command(localized("longer, shorter steps"), .key("+", "=", does: .longer), .key("-", does: .shorter))
                .hint("+ -", localized("step length"), rank: 95),
            Command(localized("a step straight down"), .key(",", does: .descend))
                .hint(",", localized("step down"), rank: 96),
            Self.exampleCommand(Action.example, rank: 94),
        ]
        return clockCommands(Action.clock, step: localized("turn the dial by 5°"), hint: localized("turn"))
            + Command<Action>.section(
                localized("Picture"), picture + Self.zoomCommands(in: .zoomIn, out: .zoomOut, whole: .whole))
    }

    package var typedCommands: [TypedCommand<PartialDerivativesLab, LabResponse<Never>>] { formulaCommands(rank: 93) }

    package func header(_ context: DrawingContext) -> HeaderView {
        header(
            title: title,
            [
                "f = \(formula.expression.text)", "(\(figure(place.x)), \(figure(place.y)))",
                "\(localized("step")) h \(figure(length)) \(localized("at")) \(figure(degrees))°",
            ], context)
    }

    func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 4) }

    package var verdict: VerdictWords? {
        let steepness = steepness
        guard steepness.isFinite else {
            return VerdictWords(mark: "▲", finding: localized("no gradient here"), advice: "", tone: .warning)
        }
        guard steepness > 1e-9 else {
            let kind = surface.kind(ofStationary: place)
            return VerdictWords(
                mark: "◆", finding: localized("∇f = 0: a \(kind.name)"),
                advice: localized("∇f = 0 alone does not say which"), tone: .good)
        }
        let most = steepness * length
        return VerdictWords(
            mark: "·",
            finding: "\(figure(-most)) ≤ h ∇f·u = \(figure(linearChange(degrees: degrees))) ≤ \(figure(most))",
            advice: localized("lowest straight against ∇f"), tone: .neutral)
    }
}

extension LabPanel<PartialDerivativesLab> {
    package static var map: Self {
        LabPanel("map", isHero: true) { lab, _ in PartialMapPanel(lab: lab) }
            .pointed { $0.point($1, in: $2) }
    }
}

/// The plane with lines of equal value, the gradient and the direction of the dial.
struct PartialMapPanel: PanelView {
    var lab: PartialDerivativesLab

    var titles: [String] { ["f(x, y) = \(lab.formula.expression.text)", "f(x, y)"] }
    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        drawLegend(
            [
                (localized("━ ∇f up"), context.theme.seriesColor(1)),
                (localized("╍ -∇f down"), context.theme.seriesColor(3)),
                (localized("━ dial"), context.theme.text),
            ], border: border, of: &frame, context: context)
    }

    func geometry(in area: Rect) -> MapGeometry { MapGeometry(widening: lab.domain, in: area) }

    func colorBar(in area: Rect, context: DrawingContext) -> ColorBar? {
        ColorBar("f", of: field(geometry(in: area).domain, in: area), theme: context.theme)
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let domain = geometry(in: area).domain
        var plot = PlaneChart(domain: domain, field: field(domain, in: area))
        plot.lines = [
            PlaneLine(
                points: [SIMD2(domain.x.lowerBound, lab.place.y), SIMD2(domain.x.upperBound, lab.place.y)],
                color: context.theme.seriesColor(0), stroke: .dotted, asciiMark: "-"),
            PlaneLine(
                points: [SIMD2(lab.place.x, domain.y.lowerBound), SIMD2(lab.place.x, domain.y.upperBound)],
                color: context.theme.seriesColor(2), stroke: .dotted, asciiMark: ":"),
        ]
        let rows = min(6, max(2, Double(area.rows) / 5))
        plot.arrows = [
            PlaneArrow(
                from: lab.place, direction: SIMD2.unit(degrees: lab.degrees), length: rows * 0.7,
                color: context.theme.text)
        ]
        if lab.steepness > 1e-12 {
            plot.arrows += [
                PlaneArrow(
                    from: lab.place, direction: -lab.gradient, length: rows, color: context.theme.seriesColor(3),
                    stroke: .dashed),
                PlaneArrow(
                    from: lab.place, direction: lab.gradient, length: rows, color: context.theme.seriesColor(1)),
            ]
        }
        plot.marks = lab.stationaryPoints.map {
            let mark = $0.kind.mark
            return PlaneMark(
                $0.point, scalar: mark, ascii: context.text(String(Character(mark))).unicodeScalars.first ?? "*")
        }
        plot.marks.append(PlaneMark(lab.place, scalar: "●", ascii: "O", color: context.theme.text))
        plot.render(into: &frame, area: area, context: context)
    }

    private func field(_ domain: ChartDomain, in area: Rect) -> ContourField {
        let key = PlaneKey(
            formula: lab.formula.expression.text, domain: domain, columns: area.columns, rows: area.rows)
        return lab.fields.value(for: key) { ContourField.sampled(over: domain, in: area) { lab.value($0) } }
    }
}

extension LabPanel<PartialDerivativesLab> {
    package static var dial: Self { LabPanel("dial") { lab, _ in DirectionDialPanel(lab: lab) } }
}

/// Δf for steps of equal length in every direction, and the bounds of Cauchy and Schwarz.
struct DirectionDialPanel: PanelView {
    var lab: PartialDerivativesLab

    var titles: [String] { [localized("Δf for steps of equal length, by direction"), localized("Δf by direction")] }
    var readings: [String] { ["Δf = \(lab.figure(lab.change(degrees: lab.degrees)))"] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let bound = lab.steepness * lab.length
        let curves = [
            FunctionChart.Curve(name: "Δf") { [lab] in lab.change(degrees: $0) },
            FunctionChart.Curve(name: "h ∇f·u") { [lab] in lab.linearChange(degrees: $0) },
        ]
        let bounds = FunctionChart.Curve(name: "") { _ in bound }
        let fitting = FunctionChart.fittingRange(of: curves + [bounds], over: -180...180)
        let low = min(fitting.lowerBound, -1.15 * bound), high = max(fitting.upperBound, 1.15 * bound)
        var plot = FunctionChart(
            domain: ChartDomain(x: -180...180, y: low < high ? low...high : -1...1), curves: curves,
            cursor: lab.degrees, xLabel: localized("degrees"), xTicks: [-180, -90, 0, 90, 180])
        plot.lines = [bound, -bound].map {
            PlaneLine(
                points: [SIMD2(-180, $0), SIMD2(180, $0)], color: context.theme.seriesColor(3), stroke: .dashed,
                asciiMark: "=")
        }
        if bound > 1e-12 {
            let gradient = lab.gradient
            let opposite = Double.degrees(of: -gradient)
            plot.points = [
                FunctionChart.Point(x: opposite, y: -bound, mark: "▼", label: "-∇f", colorIndex: 3),
                FunctionChart.Point(
                    x: Double.degrees(of: gradient), y: bound, mark: "▲", label: "∇f", colorIndex: 3),
            ]
        }
        plot.render(into: &frame, area: area, context: context)
    }
}

extension LabPanel<PartialDerivativesLab> {
    package static var slices: Self { LabPanel("slices") { lab, _ in SlicesPanel(lab: lab) } }
}

/// f along each axis through the point, the other variable held fixed, with the tangent there.
struct SlicesPanel: PanelView {
    var lab: PartialDerivativesLab

    var titles: [String] { [localized("Slices, the other variable held fixed"), localized("Slices")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let (left, right) = area.splitColumns(at: area.columns / 2)
        let (top, bottom) = area.splitRows(at: area.rows / 2)
        let isWide = area.columns >= 50
        slice(alongX: true, context).render(into: &frame, area: isWide ? left : top, context: context)
        slice(alongX: false, context).render(into: &frame, area: isWide ? right : bottom, context: context)
    }

    private func slice(alongX: Bool, _ context: DrawingContext) -> FunctionChart {
        let place = lab.place
        let window = alongX ? lab.domain.x : lab.domain.y
        let slope = alongX ? lab.gradient.x : lab.gradient.y
        let own = alongX ? place.x : place.y
        let name = alongX ? "f(x, \(lab.figure(place.y)))" : "f(\(lab.figure(place.x)), y)"
        let curve = FunctionChart.Curve(name: name, colorIndex: alongX ? 0 : 2) { [lab] in
            lab.value(alongX ? SIMD2($0, place.y) : SIMD2(place.x, $0))
        }
        let value = lab.value(place)
        let tangent = [window.lowerBound, window.upperBound].map { SIMD2($0, value + slope * ($0 - own)) }
        let words = "\(localized("slope")) ∂f/∂\(alongX ? "x" : "y") = \(lab.figure(slope))"
        return FunctionChart(
            domain: ChartDomain(x: window, y: FunctionChart.fittingRange(of: [curve], over: window)), curves: [curve],
            lines: [PlaneLine(points: tangent, color: context.theme.seriesColor(1), stroke: .dashed, asciiMark: "-")],
            points: [FunctionChart.Point(x: own, y: value)], xLabel: alongX ? "x" : "y", yLabel: words)
    }
}

extension LabPanel<PartialDerivativesLab> {
    package static var values: Self { LabPanel("values") { lab, _ in GradientValuesPanel(lab: lab) } }
}

/// The partial derivatives as formulas and numbers, the gradient, and the inner product with the direction.
struct GradientValuesPanel: PanelView {
    var lab: PartialDerivativesLab

    var titles: [String] { [localized("Gradient")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let figure = { (value: Double) in NumberFormat.plainDecimal(value, significantDigits: 6) }
        let gradient = lab.gradient, unit = SIMD2.unit(degrees: lab.degrees)
        let product = (gradient * unit).sum()
        let rows = [
            ["f", figure(lab.value(lab.place))],
            ["∂f/∂x = \(lab.derivatives[0].text)", figure(gradient.x)],
            ["∂f/∂y = \(lab.derivatives[1].text)", figure(gradient.y)],
            ["‖∇f‖ \(localized("steepest slope"))", figure(lab.steepness)],
            [localized("direction of ∇f"), lab.steepness > 1e-12 ? "\(figure(Double.degrees(of: gradient)))°" : "–"],
            ["u \(localized("at")) \(figure(lab.degrees))°", "(\(lab.figure(unit.x)), \(lab.figure(unit.y)))"],
            ["∇f·u \(localized("slope in that direction"))", figure(product)],
            [
                "-‖∇f‖‖u‖ ≤ ∇f·u ≤ ‖∇f‖‖u‖",
                "\(lab.figure(-lab.steepness)) ≤ \(lab.figure(product)) ≤ \(lab.figure(lab.steepness))",
            ],
            ["Δf \(localized("of this step"))", figure(lab.change(degrees: lab.degrees))],
        ]
        Table(
            columns: [Table.Column(""), Table.Column("", alignment: .right)], rows: rows, showsHeader: false
        ).render(into: &frame, area: area, context: context)
    }
}
