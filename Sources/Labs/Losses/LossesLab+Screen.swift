import Messages
import NeuralNetworks
import Recipes
package import Shell
package import TerminalUI

extension LossesLab {
    package var commands: [Command<Action>] {
        let hands: [Command<Action>] = [
            Command(localized("move the output a, or z"), .key(.left, does: .left), .key(.right, does: .right))
                .hint("←→", localized("output"), rank: 99),
            Command(localized("turn the target y"), .key(.up, does: .raiseTarget), .key(.down, does: .lowerTarget))
                .hint("↑↓", localized("target"), rank: 98),
            Command(localized("rate of the descents"), .key("+", "=", does: .faster), .key("-", does: .slower))
                .hint("+ -", localized("rate"), rank: 59),
            Command(localized("rate × 10, ÷ 10"), .key("*", does: .muchFaster), .key("_", does: .muchSlower))
                .means(.coarse),
            Command(
                localized("next, previous loss"), .key("l", does: .otherLoss(by: 1)),
                .key("L", does: .otherLoss(by: -1))
            )
            .means(.loss).hint("l", localized("loss"), rank: 97),
        ]
        return Self.clockCommands(Action.clock, step: localized("both go down one step"))
            .hint(" ", clock.isRunning ? localized("pause") : localized("descend"), rank: 95)
            .hint("s", localized("step"), rank: 96)
            .hint("r", localized("restart"), rank: 60)
            + Command<Action>.section(localized("By hand"), hands)
    }

    func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value) }

    package func header(_ context: DrawingContext) -> HeaderView {
        let place = "a \(figure(output))" + (hasNetInput ? " = σ(\(figure(netInput)))" : "")
        return header(
            title: title, ["y \(figure(target))", place, "▸ \(losses[selection].name)", "η \(figure(learningRate))"],
            figures: ["\(localized("step")) \(steps)"], context)
    }

    /// How much of the gradient is left of squared error beside cross-entropy.
    package var verdict: VerdictWords? {
        guard hasNetInput, let squared = loss(named: LossesLab.compared[0]),
            let cross = loss(named: LossesLab.compared[1])
        else {
            return VerdictWords(
                mark: "▲",
                finding: localized("\(figure(output)) is no probability: cross-entropies and KL exist between 0 and 1"),
                advice: "", tone: .warning)
        }
        let weak = squared.netInputDerivative(netInput, target: target)
        let strong = cross.netInputDerivative(netInput, target: target)
        let finding =
            "∂L/∂z: \(squared.shortName) \(NumberFormat.compact(weak)), "
            + "\(cross.shortName) \(NumberFormat.compact(strong))"
        if abs(strong) > 0.5, abs(weak) < 0.2 * abs(strong) {
            return VerdictWords(
                mark: "▲", finding: finding, advice: localized("σ′(z) starves \(squared.shortName): it hardly learns"),
                tone: .warning)
        }
        return VerdictWords(
            mark: "·", finding: finding,
            advice: abs(strong) < 0.05
                ? localized("near the target both are small")
                : localized("move on to where the output is wrong and sure"), tone: .neutral)
    }
}

extension LabPanel<LossesLab> {
    package static var curves: Self {
        LabPanel("curves") { lab, _ in LossCurvesPanel(lab: lab, isSlope: false) }
            .pointed { $0.moveOutput($1, in: $2, isSlope: false) }
    }
    package static var slopes: Self {
        LabPanel("slopes") { lab, _ in LossCurvesPanel(lab: lab, isSlope: true) }
            .pointed { $0.moveOutput($1, in: $2, isSlope: true) }
    }
}

/// Every loss, or its derivative, over the output.
struct LossCurvesPanel: PanelView {
    var lab: LossesLab
    var isSlope: Bool

    var titles: [String] {
        isSlope
            ? [localized("Derivative ∂L/∂a over the output a"), "∂L/∂a"]
            : [localized("Loss of one sample over its output a"), localized("Loss")]
    }

    /// The chosen loss at the cursor.
    var readings: [String] {
        let loss = lab.losses[lab.selection]
        let value =
            isSlope
            ? loss.derivative(lab.output, target: lab.target) : loss.value(lab.output, target: lab.target)
        let figure = value.isFinite ? lab.figure(value) : "–"
        return ["▸ \(loss.shortName) \(figure)"]
    }

    func plot(columns: Int) -> FunctionChart {
        let target = lab.target, isSlope = isSlope
        let curves = lab.losses.enumerated().map { index, loss in
            FunctionChart.Curve(
                name: loss.shortName, colorIndex: index,
                isSelected: index == lab.selection
            ) { isSlope ? loss.derivative($0, target: target) : loss.value($0, target: target) }
        }
        return FunctionChart(
            domain: ChartDomain(x: LossesLab.outputs, y: isSlope ? -4...4 : -0.1...3), curves: curves,
            cursor: lab.output, xLabel: "a", readsLegend: columns >= 60)
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        plot(columns: area.columns).render(into: &frame, area: area, context: context)
    }
}

extension LabPanel<LossesLab> {
    package static var gradient: Self {
        LabPanel("gradient") { lab, _ in LossGradientPanel(lab: lab) }
            .pointed { $0.moveNetInput($1, in: $2) }
    }
}

/// ∂L/∂z behind a sigmoid: squared error beside cross-entropy, the chosen loss behind them, and both descents.
struct LossGradientPanel: PanelView {
    var lab: LossesLab

    var titles: [String] { [localized("Gradient ∂L/∂z behind a sigmoid"), "∂L/∂z"] }
    var readings: [String] { lab.hasNetInput ? ["z = \(lab.figure(lab.netInput))"] : [] }

    static func plotArea(in area: Rect) -> Rect { area.splitRows(at: area.rows >= 9 ? area.rows - 2 : area.rows).top }

    var plot: FunctionChart {
        let target = lab.target
        let shown = LossesLab.compared + [lab.losses[lab.selection].name].filter { !LossesLab.compared.contains($0) }
        let curves = shown.compactMap { lab.loss(named: $0) }.filter(\.fitsSigmoid).enumerated().map { index, loss in
            let place = lab.losses.firstIndex { $0.name == loss.name } ?? index
            return FunctionChart.Curve(name: "\(loss.shortName) + σ", colorIndex: place, isFaint: index >= 2) {
                loss.netInputDerivative($0, target: target)
            }
        }
        let marks: [Unicode.Scalar] = ["◆", "▲"]
        let points =
            lab.steps == 0
            ? []
            : lab.descents.enumerated().compactMap { index, descent in
                lab.loss(named: descent.loss).map { loss in
                    FunctionChart.Point(
                        x: descent.netInput, y: loss.netInputDerivative(descent.netInput, target: target),
                        mark: marks[index % marks.count],
                        colorIndex: lab.losses.firstIndex { $0.name == loss.name })
                }
            }
        return FunctionChart(
            domain: ChartDomain(x: LossesSpecification.netInputs, y: -1.1...1.1), curves: curves, points: points,
            cursor: lab.hasNetInput ? lab.netInput : nil, xLabel: "z")
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let plotArea = LossGradientPanel.plotArea(in: area)
        plot.render(into: &frame, area: plotArea, context: context)
        guard plotArea.rows < area.rows else { return }
        let marks = context.isASCII ? ["*", "^"] : ["◆", "▲"]
        for (index, descent) in lab.descents.enumerated() {
            guard let loss = lab.loss(named: descent.loss) else { continue }
            let output = Sigmoid().value(descent.netInput)
            let name = "\(marks[index % marks.count]) \(loss.shortName)"
            let figures = (z: lab.figure(descent.netInput), a: NumberFormat.fixed(output, decimals: 4))
            let text = localized("\(name) step \(lab.steps): z \(figures.z), a \(figures.a)")
            frame.write(
                context.text(text).truncated(to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: plotArea.row + plotArea.rows + index),
                style: Style(
                    foreground: context.theme.seriesColor(lab.losses.firstIndex { $0.name == loss.name } ?? index)),
                in: area)
        }
    }
}

extension LabPanel<LossesLab> {
    package static var values: Self { LabPanel("values") { lab, _ in LossValuesPanel(lab: lab) } }
}

/// Value and derivatives of every loss at the cursor.
struct LossValuesPanel: PanelView {
    var lab: LossesLab

    var titles: [String] {
        let place = "a = \(lab.figure(lab.output)), y = \(lab.figure(lab.target))"
        return ["\(localized("Numbers at")) \(place)", place]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let isWide = area.columns >= 56
        let figure = { (value: Double) in
            value.isFinite ? NumberFormat.fixed(value, decimals: 4) : "–"
        }
        var colors: [Int: Color] = [:]
        let rows = lab.losses.enumerated().map { index, loss in
            colors[index] = context.theme.seriesColor(index)
            let throughSigmoid = lab.hasNetInput && loss.fitsSigmoid
            return [
                (index == lab.selection ? "▸ " : "  ") + (isWide ? loss.name : loss.shortName),
                figure(loss.value(lab.output, target: lab.target)),
                figure(loss.derivative(lab.output, target: lab.target)),
                throughSigmoid
                    ? figure(loss.netInputDerivative(lab.netInput, target: lab.target)) : "–",
            ]
        }
        let (top, bottom) = area.splitRows(at: rows.count + 2)
        Table(
            columns: [
                Table.Column(localized("loss")), Table.Column("L", alignment: .right),
                Table.Column("∂L/∂a", alignment: .right), Table.Column("∂L/∂z", alignment: .right),
            ], rows: rows, rowColors: colors
        ).render(into: &frame, area: top, context: context)
        TextBlock(
            localized(
                """
                `∂L/∂z = ∂L/∂a σ′(z)`. The derivative of a cross-entropy has σ′(z) = a (1 - a) as its divisor, so \
                that it cancels and a - y is left. Cross-entropies and KL are summed over both outcomes, a and 1 - \
                a; KL is less by the target's entropy. hinge takes y as -1 or 1 and an output without a sigmoid.
                """
            ), color: context.theme.dim
        ).render(into: &frame, area: bottom, context: context)
    }
}
