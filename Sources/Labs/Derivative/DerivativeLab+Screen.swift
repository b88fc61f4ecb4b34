import Calculus
import Expressions
import Messages
package import Shell

package import TerminalUI

extension DerivativeLab {
    package var commands: [Command<Action>] {
        let picture: [Command<Action>] = [
            Command(localized("move the place"), .key(.left, does: .left), .key(.right, does: .right))
                .hint("←→", localized("place"), rank: 97),
            Command(
                .key("+", "=", .up, does: .grow, explanation: localized("Δx twice as large")),
                .key("-", .down, does: .shrink, explanation: localized("Δx half as large"))
            ).hint("+ -", "Δ\(variable)", rank: 96),
            Self.exampleCommand(Action.example, rank: 95),
        ]
        let axis = Command(localized("errors on log or linear axes"), .key("y", does: Action.axis)).means(.axis)
        let zoom = Self.zoomCommands(in: .zoomIn, out: .zoomOut, whole: .whole, rank: 50)
        return clockCommands(Action.clock, step: localized("Δx half as large"), hint: localized("halve Δx"))
            + Command<Action>.section(localized("Picture"), picture + zoom + [axis])
    }

    package func header(_ context: DrawingContext) -> HeaderView {
        header(
            title: title,
            [
                "f(\(variable)) = \(formula.expression.text)",
                "\(variable) \(NumberFormat.plainDecimal(place, significantDigits: 6))",
                "Δ\(variable) \(NumberFormat.plainDecimal(reach, significantDigits: 3))",
            ], context)
    }

    package var verdict: VerdictWords? {
        let slope = slope(place)
        guard slope.isFinite else {
            return VerdictWords(mark: "▲", finding: localized("no derivative here"), advice: "", tone: .warning)
        }
        if let found = stationaryPoints.first(where: { abs($0.point.x - place) < 1e-6 }) {
            return VerdictWords(
                mark: "◆", finding: localized("f′ = 0: a \(found.kind.name)"),
                advice: localized("f′ = 0 alone does not say which"), tone: .good)
        }
        let error = slopeError(reach)
        let secant = NumberFormat.plainDecimal(secantSlope(reach), significantDigits: 6)
        let derivative = NumberFormat.plainDecimal(slope, significantDigits: 6)
        return VerdictWords(
            mark: "·", finding: localized("secant slope \(secant), derivative \(derivative)"),
            advice: localized("\(NumberFormat.compact(error)) apart"), tone: .neutral)
    }
}

extension LabPanel<DerivativeLab> {
    package static var plot: Self {
        LabPanel("plot") { lab, _ in DerivativePlotPanel(lab: lab) }
            .pointed { $0.point($1, in: $2) }
    }
}

/// The curve with its tangent and a secant.
struct DerivativePlotPanel: PanelView {
    var lab: DerivativeLab

    var titles: [String] { ["f(\(lab.variable)) = \(lab.formula.expression.text)", "f(\(lab.variable))"] }
    var readings: [String] { [localized("secant ╍╍  tangent ···"), "╍╍ ···"] }

    var plot: FunctionChart {
        let curve = FunctionChart.Curve(name: "f") { [lab] in lab.value($0) }
        let fitting = FunctionChart.fittingRange(of: [curve], over: lab.window)
        let here = SIMD2(lab.place, lab.value(lab.place))
        let there = SIMD2(lab.place + lab.reach, lab.value(lab.place + lab.reach))
        return FunctionChart(
            domain: ChartDomain(x: lab.window, y: fitting), curves: [curve],
            points: stationaryMarks + [
                FunctionChart.Point(x: there.x, y: there.y, mark: "○", label: "", colorIndex: 1),
                FunctionChart.Point(x: here.x, y: here.y, mark: "●"),
            ], xLabel: lab.variable, showsLegend: false)
    }

    private var stationaryMarks: [FunctionChart.Point] {
        lab.stationaryPoints.prefix(12).map {
            FunctionChart.Point(
                x: $0.point.x, y: $0.value, mark: $0.kind.mark, label: $0.kind.name,
                colorIndex: 3)
        }
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        var plot = plot
        let ends = [lab.window.lowerBound, lab.window.upperBound]
        let line = { (slope: Double) in
            ends.map { SIMD2($0, lab.value(lab.place) + slope * ($0 - lab.place)) }
        }
        plot.lines = [
            PlaneLine(
                points: line(lab.slope(lab.place)), color: context.theme.seriesColor(2), stroke: .dotted,
                asciiMark: "."),
            PlaneLine(
                points: line(lab.secantSlope(lab.reach)), color: context.theme.seriesColor(1), stroke: .dashed,
                asciiMark: "-"),
        ]
        plot.render(into: &frame, area: area, context: context)
    }
}

extension LabPanel<DerivativeLab> {
    package static var error: Self { LabPanel("error") { lab, _ in DerivativeErrorPanel(lab: lab) } }
}

/// Both errors against Δx on logarithmic axes.
struct DerivativeErrorPanel: PanelView {
    var lab: DerivativeLab

    var titles: [String] { [localized("Errors against Δ\(lab.variable), both axes logarithmic"), localized("Errors")] }
    var readings: [String] {
        let slopes = [lab.order(of: lab.linearError), lab.order(of: lab.slopeError)].map {
            $0.map { NumberFormat.fixed($0, decimals: 2) } ?? "–"
        }
        return [localized("measured slopes \(slopes[0]) and \(slopes[1])"), "\(slopes[0]), \(slopes[1])"]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let positive: @Sendable (Double) -> Double = { value in value > 0 ? value : Double.nan }
        let curves = [
            FunctionChart.Curve(name: localized("|Δy - dy| (slope 2)")) { [lab] in positive(lab.linearError($0)) },
            FunctionChart.Curve(name: localized("|Δy/Δ\(lab.variable) - f′| (slope 1)")) { [lab] in
                positive(lab.slopeError($0))
            },
        ]
        let x = DerivativeLab.smallestReach...DerivativeLab.largestReach
        FunctionChart(
            domain: ChartDomain(x: x, y: range(of: curves)), curves: curves, cursor: lab.reach,
            xLabel: "Δ\(lab.variable)", xScale: lab.isLogarithmic ? .logarithmic : .linear,
            yScale: lab.isLogarithmic ? .logarithmic : .linear
        ).render(into: &frame, area: area, context: context)
    }

    private func range(of curves: [FunctionChart.Curve]) -> ClosedRange<Double> {
        var low = Double.infinity, high = 0.0
        for curve in curves {
            for index in 0...80 {
                let value = curve.value(Double.power10(-8 + 8.3 * Double(index) / 80))
                guard value.isFinite else { continue }
                low = min(low, value)
                high = max(high, value)
            }
        }
        guard low < high else { return 1e-16...1 }
        return lab.isLogarithmic ? max(low / 2, high * 1e-18)...(high * 2) : 0...high
    }
}

extension LabPanel<DerivativeLab> {
    package static var values: Self { LabPanel("values", isNarrow: true) { lab, _ in DerivativeValuesPanel(lab: lab) } }
}

/// The numbers at the place, and how they change as Δx halves.
struct DerivativeValuesPanel: PanelView {
    var lab: DerivativeLab

    var titles: [String] { [localized("Numbers")] }
    var readings: [String] { ["f′ = \(lab.derivative.text)"] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let figure = { (value: Double) in NumberFormat.plainDecimal(value, significantDigits: 8) }
        let name = lab.variable
        let rows = [
            ["f(\(name))", figure(lab.value(lab.place))],
            ["f′(\(name)) = \(lab.derivative.text)", figure(lab.slope(lab.place))],
            [
                "Δy = f(\(name) + Δ\(name)) - f(\(name))",
                figure(lab.value(lab.place + lab.reach) - lab.value(lab.place)),
            ],
            ["dy = f′(\(name)) Δ\(name)", figure(lab.slope(lab.place) * lab.reach)],
            ["Δy/Δ\(name)", figure(lab.secantSlope(lab.reach))],
        ]
        let (top, bottom) = area.splitRows(at: rows.count + 1)
        Table(
            columns: [Table.Column(""), Table.Column("", alignment: .right)], rows: rows, showsHeader: false
        ).render(into: &frame, area: top, context: context)
        drawHistory(into: &frame, area: bottom, context: context)
    }

    private func drawHistory(into frame: inout Frame, area: Rect, context: DrawingContext) {
        var rows: [[String]] = []
        var reach = DerivativeLab.largestReach
        while reach >= lab.reach * 0.999, rows.count < 64 {
            rows.append([
                NumberFormat.plainDecimal(reach, significantDigits: 4),
                NumberFormat.plainDecimal(lab.secantSlope(reach), significantDigits: 7),
                NumberFormat.scientific(lab.slopeError(reach)), NumberFormat.scientific(lab.linearError(reach)),
            ])
            reach /= 2
        }
        Table(
            columns: [
                Table.Column("Δ\(lab.variable)", alignment: .right),
                Table.Column("Δy/Δ\(lab.variable)", alignment: .right),
                Table.Column(localized("slope off by"), alignment: .right),
                Table.Column(localized("Δy - dy"), alignment: .right),
            ], rows: rows, selectedRow: rows.isEmpty ? nil : rows.count - 1
        ).render(into: &frame, area: area, context: context)
    }
}

extension LabPanel<DerivativeLab> {
    package static var points: Self { LabPanel("points", isNarrow: true) { lab, _ in StationaryPointsPanel(lab: lab) } }
}

/// Where f′ is 0, and what that means.
struct StationaryPointsPanel: PanelView {
    var lab: DerivativeLab

    var titles: [String] { [localized("Where f′ = 0")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let rows = lab.stationaryPoints.map { point in
            [
                String(Character(point.kind.mark)),
                NumberFormat.plainDecimal(point.point.x, significantDigits: 6),
                NumberFormat.plainDecimal(point.value, significantDigits: 6),
                NumberFormat.plainDecimal(lab.curvature(point.point.x), significantDigits: 4),
                point.kind.name,
            ]
        }
        let shown = min(rows.count + 2, max(3, area.rows - 4))
        let (top, bottom) = area.splitRows(at: shown)
        if rows.isEmpty {
            TextBlock(localized("f′ is 0 nowhere in the window.")).render(into: &frame, area: top, context: context)
        } else {
            Table(
                columns: [
                    Table.Column(""), Table.Column(lab.variable, alignment: .right),
                    Table.Column("f", alignment: .right), Table.Column("f″", alignment: .right),
                    Table.Column(localized("kind")),
                ], rows: rows
            ).render(into: &frame, area: top, context: context)
        }
        TextBlock(
            localized(
                """
                f′ = 0 is necessary for a minimum, not sufficient: f″ > 0 makes it a minimum, f″ < 0 a maximum, and \
                with f″ = 0 it may be neither, as 0 is of x^3 (d shows it).
                """
            ), color: context.theme.dim
        )
        .render(into: &frame, area: bottom, context: context)
    }
}
