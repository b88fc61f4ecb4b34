import Calculus
import Expressions
import Messages
package import Shell

package import TerminalUI

extension LagrangeLab {
    package var commands: [Command<Action>] {
        let tuning: [Command<Action>] = [
            Command(
                .key("+", "=", .up, does: .raise, explanation: localized("learning rate × 1.25")),
                .key("-", .down, does: .lower, explanation: localized("learning rate ÷ 1.25"))
            ).hint("+ -", localized("rate"), rank: 96),
            Command(
                .key("*", does: .raiseTenfold, explanation: localized("learning rate × 10")),
                .key("_", does: .lowerTenfold, explanation: localized("learning rate ÷ 10"))
            ).means(.coarse),
            Self.exampleCommand(Action.example, rank: 94),
        ]
        let picture: [Command<Action>] = [
            Command(localized("walk along the curve"), .key("{", does: .walk(1)), .key("}", does: .walk(-1)))
                .hint("{ }", localized("walk the curve"), rank: 97)
        ]
        return clockCommands(Action.clock, step: localized("one step of the descent"), hint: localized("step"))
            + Self.timeCommands(
                back: .back, forward: .forward, first: .first, last: .last, ends: localized("first, last step"),
                rank: 92,
                place: 95)
            + Command<Action>.section(localized("Tune"), tuning)
            + Command<Action>.section(
                localized("Picture"), picture + Self.zoomCommands(in: .zoomIn, out: .zoomOut, whole: .whole))
    }

    /// `min x + y on x² + y² = 1`.
    var task: String {
        let curve = constraint.contains("=") ? constraint : constraint + " = 0"
        return localized("min \(objective) \(localized("on")) \(curve)")
    }

    package func header(_ context: DrawingContext) -> HeaderView {
        header(
            title: title,
            [
                task,
                "\(localized("lr")) \(LearningRate.text(learningRate))",
            ], figures: ["\(localized("step")) \(NumberFormat.grouped(state.step))"], context)
    }

    package var verdict: VerdictWords? {
        guard let answer else {
            return VerdictWords(
                mark: "▲", finding: localized("no minimum found on the curve"), advice: "", tone: .warning)
        }
        let state = state
        guard state.violation.isFinite else {
            return VerdictWords(
                mark: "✗", finding: localized("diverged at step \(NumberFormat.grouped(state.step))"),
                advice: localized("try a smaller learning rate (-, then r)"), tone: .bad)
        }
        if state.violation <= 1e-10 {
            let distance = (plane(state.point) - plane(answer.point))
            let apart = (distance * distance).sum().squareRoot()
            return VerdictWords(
                mark: "✓", finding: localized("both ways agree after \(state.step) steps"),
                advice: localized("\(NumberFormat.compact(apart, significantDigits: 1)) apart"),
                tone: .good)
        }
        return VerdictWords(
            mark: "·", finding: localized("∇f and ∇g are \(NumberFormat.fixed(angle, decimals: 1))° apart at ●"),
            advice: localized("at the answer ✛ they are parallel"), tone: .neutral)
    }
}

extension LabPanel<LagrangeLab> {
    package static var map: Self {
        LabPanel("map", isHero: true) { LagrangeMapPanel(lab: $0, isEntered: $1) }
            .pointed { $0.point($1, in: $2) }
            .entered { _ in [Command(.key(.left, .up, does: .walk(1))), Command(.key(.right, .down, does: .walk(-1)))] }
    }
}

/// Lines of equal f, the curve, both gradients at the walking point, and the path of the descent and ascent.
struct LagrangeMapPanel: PanelView {
    var lab: LagrangeLab
    var isEntered: Bool

    var titles: [String] { [localized("Lines of equal f, and the curve g = 0"), localized("f and g = 0")] }
    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        drawLegend(
            [("━ ∇f", context.theme.seriesColor(1)), ("╍ ∇g", context.theme.seriesColor(2))], border: border,
            of: &frame, context: context)
    }

    func geometry(in area: Rect) -> MapGeometry { MapGeometry(widening: lab.domain, in: area) }

    func colorBar(in area: Rect, context: DrawingContext) -> ColorBar? {
        ColorBar("f", of: field(geometry(in: area).domain, in: area), theme: context.theme)
    }

    private func field(_ domain: ChartDomain, in area: Rect) -> ContourField {
        let key = PlaneKey(formula: lab.objective, domain: domain, columns: area.columns, rows: area.rows)
        return lab.fields.value(for: key) { ContourField.sampled(over: domain, in: area) { lab.value($0) } }
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let domain = geometry(in: area).domain, theme = context.theme
        var plot = PlaneChart(domain: domain, field: field(domain, in: area))
        plot.lines = [
            PlaneLine(
                points: levelLine(of: lab.value, named: lab.objective, level: lab.value(lab.walker), domain),
                color: theme.seriesColor(0), stroke: .dotted, asciiMark: "."),
            PlaneLine(
                points: levelLine(of: lab.excess, named: lab.constraint, level: 0, domain), color: theme.text,
                asciiMark: "*"),
            PlaneLine(
                points: lab.path[...min(lab.shown, lab.path.count - 1)].map { lab.plane($0.point) },
                color: theme.seriesColor(4), asciiMark: "o"),
        ]
        let rows = min(5, max(2, Double(area.rows) / 6))
        let (f, g) = lab.gradients(lab.walker)
        plot.arrows = [
            PlaneArrow(
                from: lab.walker, direction: g, length: rows * 1.4, color: theme.seriesColor(2), stroke: .dashed),
            PlaneArrow(from: lab.walker, direction: f, length: rows, color: theme.seriesColor(1)),
        ]
        if let answer = lab.answer {
            plot.marks.append(PlaneMark(lab.plane(answer.point), scalar: "✛", ascii: "+"))
        }
        plot.marks += [
            PlaneMark(lab.walker, scalar: isEntered ? "◉" : "●", ascii: "O", color: theme.text),
            PlaneMark(lab.plane(lab.state.point), scalar: "◆", ascii: "@", color: theme.seriesColor(4)),
        ]
        plot.render(into: &frame, area: area, context: context)
    }

    private func levelLine(
        of value: (SIMD2<Double>) -> Double, named name: String, level: Double, _ domain: ChartDomain
    ) -> [SIMD2<Double>] {
        lab.lines.value(for: PlaneKey(formula: name, domain: domain, level: level)) {
            LevelLine.points(of: value, level: level, over: domain)
        }
    }
}

extension LabPanel<LagrangeLab> {
    package static var values: Self { LabPanel("values") { lab, _ in LagrangeValuesPanel(lab: lab) } }
}

/// The answer by both ways, and what holds at the walking point.
struct LagrangeValuesPanel: PanelView {
    var lab: LagrangeLab

    var titles: [String] { [localized("Two ways to the answer")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let digits = area.columns >= 56 ? 9 : 6
        let figure = { (value: Double) in NumberFormat.fixed(value, decimals: digits) }
        let state = lab.state, point = lab.plane(state.point)
        let answer = lab.answer, found = answer.map { lab.plane($0.point) }
        let f = lab.value(lab.walker)
        let walking = [figure(lab.walker.x), figure(lab.walker.y), "", figure(f), figure(lab.excess(lab.walker))]
        let descending = [
            figure(point.x), figure(point.y), figure(state.multiplier), figure(state.sample.objective),
            figure(state.sample.constraint),
        ]
        let solved = [
            found.map { figure($0.x) } ?? "–", found.map { figure($0.y) } ?? "–",
            answer.map { figure($0.multiplier) } ?? "–", answer.map { figure($0.value) } ?? "–",
            found.map { figure(lab.excess($0)) } ?? "–",
        ]
        let rows = ["x", "y", "λ", "f", "g"].enumerated().map { index, name in
            [name, solved[index], descending[index], walking[index]]
        }
        let (top, bottom) = area.splitRows(at: rows.count + 2)
        Table(
            columns: [
                Table.Column(""), Table.Column(localized("conditions ✛"), alignment: .right),
                Table.Column(localized("descent ◆ \(state.step)"), alignment: .right),
                Table.Column(localized("walker ●"), alignment: .right),
            ], rows: rows
        ).render(into: &frame, area: top, context: context)
        let (gf, gg) = lab.gradients(lab.walker)
        let short = { (value: Double) in NumberFormat.plainDecimal(value, significantDigits: 4) }
        let lines = [
            ["∇f ●", "(\(short(gf.x)), \(short(gf.y)))"], ["∇g ●", "(\(short(gg.x)), \(short(gg.y)))"],
            [localized("angle between"), "\(NumberFormat.fixed(lab.angle, decimals: 2))°"],
            [localized("◆ off by"), NumberFormat.scientific(state.violation)],
        ]
        Table(columns: [Table.Column(""), Table.Column("")], rows: lines, showsHeader: false)
            .render(into: &frame, area: bottom, context: context)
    }
}

extension LabPanel<LagrangeLab> {
    package static var conditions: Self { LabPanel("conditions") { lab, _ in LagrangeConditionsPanel(lab: lab) } }
}

/// The Lagrangian and its conditions as formulas.
struct LagrangeConditionsPanel: PanelView {
    var lab: LagrangeLab

    var titles: [String] { [localized("Conditions")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let problem = lab.problem
        let sample = problem.sample(at: lab.state.point)
        let gradient = sample.lagrangianGradient(multiplier: lab.state.multiplier)
        let figure = { (value: Double) in NumberFormat.plainDecimal(value, significantDigits: 4) }
        var lines = ["`L(x, y, λ) = f + λ g`", "f = \(problem.objective.text),  g = \(problem.constraint.text)"]
        for (index, name) in problem.variables.enumerated() {
            let f = problem.objective.derivative(by: name).text, g = problem.constraint.derivative(by: name).text
            lines.append("`∂L/∂\(name)` = \(f) + λ (\(g)) = 0, ◆ \(figure(gradient[index]))")
        }
        lines.append("`∂L/∂λ` = g = 0, ◆ \(figure(sample.constraint))")
        lines.append(
            localized(
                """
                Where f is lowest on the curve, one cannot walk along it and go down: ∇f has no part along the \
                curve, so it is parallel to ∇g, ∇f = -λ ∇g. Newton's method solves these equations.
                """
            ))
        lines.append(
            localized(
                """
                Descent in x and y with ascent in λ finds the same point: λ grows where g > 0 until leaving the \
                curve no longer pays.
                """
            ))
        TextBlock(lines.joined(separator: "\n\n")).render(into: &frame, area: area, context: context)
    }
}
