import Messages
import NeuralNetworks
package import Shell
package import TerminalUI

extension SoftmaxLab {
    package var commands: [Command<Action>] {
        let hands: [Command<Action>] = [
            Command(
                localized("next, previous right class"), .key(",", does: .target(by: 1)),
                .key(";", does: .target(by: -1))
            )
            .hint(",", localized("right class"), rank: 97),
            Command(
                localized("one class more, one less"), .key("j", does: .moreClasses), .key("J", does: .fewerClasses)
            )
            .means(.units).hint("j J", localized("add, drop class"), rank: 60),
            Self.exampleCommand(Action.example, rank: 94),
        ]
        return Self.clockCommands(Action.clock, step: localized("one step of descent"))
            .hint(" ", clock.isRunning ? localized("pause") : localized("descend"), rank: 95)
            .hint("s", localized("step"), rank: 96)
            .hint("r", localized("restart"), rank: 61, place: 59)
            + Self.knobCommands(
                previous: .previousKnob, next: .nextKnob, raise: .raise, lower: .lower, knob: knob.symbol)
            + Command<Action>.section(localized("By hand"), hands)
    }

    func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value) }

    package func header(_ context: DrawingContext) -> HeaderView {
        header(
            title: title,
            [
                "z (\(logits.map(figure).joined(separator: ", ")))", "T \(figure(softmax.temperature))",
                localized("right class \(target + 1)"),
            ], figures: ["\(localized("step")) \(steps)"], context)
    }

    package var verdict: VerdictWords? {
        let p = probabilities[target]
        let loss = NumberFormat.fixed(crossEntropy, decimals: 4)
        let finding = localized("the right class has \(NumberFormat.fixed(p, decimals: 4)): loss \(loss)")
        if isAtEnd {
            return VerdictWords(
                mark: "✓", finding: finding, advice: localized("a - y is nearly 0: nothing left to learn"), tone: .good)
        }
        let isRight = softmax.hardmax[target] == 1
        return VerdictWords(
            mark: isRight ? "✓" : "·", finding: finding,
            advice: isRight
                ? localized("largest, but the loss wants more") : localized("raise its logit, or let it descend"),
            tone: isRight ? .good : .neutral)
    }
}

extension LabPanel<SoftmaxLab> {
    package static var bars: Self {
        LabPanel("bars") { lab, _ in SoftmaxBarsPanel(lab: lab) }
            .pointed { $0.pickClass($1, in: $2) }
    }
}

/// Each class's share by softmax and by hardmax.
struct SoftmaxBarsPanel: PanelView {
    var lab: SoftmaxLab

    var titles: [String] { [localized("Softmax and hardmax"), localized("Shares")] }
    var readings: [String] {
        let sum = lab.probabilities.reduce(0, +)
        return [
            localized("softmax adds up to \(NumberFormat.fixed(sum, decimals: 4))"),
            "Σ \(NumberFormat.fixed(sum, decimals: 4))",
        ]
    }

    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        let text = " \(context.text(localized("★ right class"))) "
        guard border.rows >= 4, text.displayWidth + 4 <= border.columns else { return }
        frame.write(
            text, at: Position(column: border.column + 2, row: border.row + border.rows - 1), style: context.dimStyle,
            in: border)
    }

    /// Rows of a class's bars, and of all of it: an empty one below where there is room.
    private func rows(_ area: Rect) -> (softmax: Int, hardmax: Int, all: Int) {
        let room = min(8, (area.rows + 1) / lab.logits.count)
        guard room >= 3 else { return (1, 1, 2) }
        return (room / 2, (room - 1) / 2, room)
    }

    func classIndex(at position: Position, in area: Rect) -> Int? {
        let index = (position.row - area.row) / rows(area).all
        return position.row >= area.row && lab.logits.indices.contains(index) ? index : nil
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let hardmax = lab.softmax.hardmax, probabilities = lab.probabilities
        let rows = rows(area)
        var bars: [BarChart.Bar] = []
        for (index, logit) in lab.logits.enumerated() {
            let isPicked = lab.knob == .logit(index)
            let mark = isPicked ? "▸ " : "  "
            let target = index == lab.target ? " ★" : ""
            let softmaxColor = context.theme.seriesColor(index)
            bars.append(
                BarChart.Bar(
                    label: "\(mark)z\(NumberFormat.subscripted(index + 1)) = \(lab.figure(logit))\(target)",
                    value: probabilities[index], text: NumberFormat.fixed(probabilities[index], decimals: 4),
                    color: softmaxColor))
            bars += Array(
                repeating: BarChart.Bar(label: "", value: probabilities[index], text: "", color: softmaxColor),
                count: rows.softmax - 1)
            bars.append(
                BarChart.Bar(
                    label: "    hardmax", value: hardmax[index], text: lab.figure(hardmax[index]),
                    color: context.theme.dim))
            bars += Array(
                repeating: BarChart.Bar(label: "", value: hardmax[index], text: "", color: context.theme.dim),
                count: rows.hardmax - 1)
            bars += Array(
                repeating: BarChart.Bar(label: "", value: 0, text: ""),
                count: index + 1 < lab.logits.count ? rows.all - rows.softmax - rows.hardmax : 0)
        }
        BarChart(bars: bars, range: 0...1)
            .render(into: &frame, area: area, context: context)
    }
}

extension LabPanel<SoftmaxLab> {
    package static var values: Self { LabPanel("values") { lab, _ in SoftmaxValuesPanel(lab: lab) } }
}

/// Every number on the way from the logits to the loss.
struct SoftmaxValuesPanel: PanelView {
    var lab: SoftmaxLab

    var titles: [String] { [localized("From logits to loss; ▸ is turned"), localized("Numbers")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let (top, bottom) = area.splitRows(at: lab.logits.count + (area.rows >= lab.logits.count + 8 ? 3 : 2))
        drawTable(into: &frame, area: top, context: context)
        drawSums(into: &frame, area: bottom, context: context)
    }

    private func drawTable(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let isWide = area.columns >= 52
        let shifted = lab.softmax.shifted, probabilities = lab.probabilities, hardmax = lab.softmax.hardmax
        let powers = lab.softmax.powers
        let fixed = { (value: Double) in NumberFormat.fixed(value, decimals: 4) }
        var rows = lab.logits.indices.map { index in
            let target = index == lab.target ? 1 : 0
            let wide = [lab.figure(shifted[index]), fixed(powers[index])]
            return [(lab.knob == .logit(index) ? "▸" : " ") + "\(index + 1)", lab.figure(lab.logits[index])]
                + (isWide ? wide : [])
                + [fixed(probabilities[index]), lab.figure(hardmax[index]), "\(target)"]
                + [fixed(probabilities[index] - Double(target))]
        }
        let total = ["Σ", ""] + (isWide ? ["", fixed(powers.reduce(0, +))] : [])
        rows.append(total + [fixed(probabilities.reduce(0, +)), "1", "1", fixed(0)])
        let titles =
            ["", "z"] + (isWide ? ["(z-max)/T", "e^"] : []) + ["a", localized("hard"), "y", "a - y"]
        var colors: [Int: Color] = [:]
        for index in lab.logits.indices { colors[index] = context.theme.seriesColor(index) }
        Table(columns: titles.map { Table.Column($0, alignment: .right) }, rows: rows, rowColors: colors)
            .render(into: &frame, area: area, context: context)
    }

    private func drawSums(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let softmax = lab.softmax, p = NumberFormat.fixed(lab.probabilities[lab.target], decimals: 4)
        let knob = { (knob: SoftmaxLab.Knob) in (lab.knob == knob ? "▸ " : "  ") + knob.symbol }
        let rows = [
            [knob(.temperature), lab.figure(softmax.temperature)],
            [knob(.learningRate), lab.figure(lab.learningRate)],
            ["  ln Σ e^(z/T)", NumberFormat.plainDecimal(softmax.logSumExp, significantDigits: 7)],
            [
                "  L = -ln a\(NumberFormat.subscripted(lab.target + 1)) = -ln \(p)",
                NumberFormat.fixed(lab.crossEntropy, decimals: 4),
            ],
        ]
        Table(
            columns: [Table.Column(""), Table.Column("", alignment: .right)], rows: rows,
            selectedRow: lab.knob == .temperature ? 0 : lab.knob == .learningRate ? 1 : nil, showsHeader: false
        ).render(into: &frame, area: area, context: context)
    }
}

extension LabPanel<SoftmaxLab> {
    package static var temperature: Self {
        LabPanel("temperature") { lab, _ in SoftmaxTemperaturePanel(lab: lab) }
            .pointed { $0.pickTemperature($1, in: $2) }
    }
}

/// The probabilities of the same logits over the temperature.
struct SoftmaxTemperaturePanel: PanelView {
    var lab: SoftmaxLab

    var titles: [String] { [localized("Temperature: from hardmax to equal shares"), localized("Temperature")] }
    var readings: [String] { ["T = \(lab.figure(lab.softmax.temperature))"] }

    var plot: FunctionChart {
        let logits = lab.logits
        let curves = logits.indices.map { index in
            FunctionChart.Curve(name: "a\(NumberFormat.subscripted(index + 1))", colorIndex: index) { temperature in
                Softmax(logits: logits, temperature: temperature).probabilities[index]
            }
        }
        return FunctionChart(
            domain: ChartDomain(x: 0.1...10, y: -0.02...1.05), curves: curves, cursor: lab.softmax.temperature,
            xLabel: "T", xScale: .logarithmic)
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        plot.render(into: &frame, area: area, context: context)
    }
}

extension LabPanel<SoftmaxLab> {
    package static var gradient: Self { LabPanel("gradient") { lab, _ in SoftmaxGradientPanel(lab: lab) } }
}

/// The gradient as bars to either side, and by central differences beside it.
struct SoftmaxGradientPanel: PanelView {
    var lab: SoftmaxLab

    var titles: [String] { [localized("Gradient of the cross-entropy: (a - y)/T"), localized("Gradient")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let gradient = lab.gradient
        let (top, bottom) = area.splitRows(at: gradient.count + 1)
        let numbers = 26
        let (left, right) = top.splitColumns(at: min(numbers, top.columns))
        let fixed = { (value: Double) in NumberFormat.fixed(value, decimals: 4) }
        let rows = gradient.enumerated().map { index, slope in
            ["z\(NumberFormat.subscripted(index + 1))", fixed(slope), fixed(difference(index))]
        }
        var colors: [Int: Color] = [:]
        for index in gradient.indices { colors[index] = context.theme.seriesColor(index) }
        Table(
            columns: [
                Table.Column(""), Table.Column("∂L/∂z", alignment: .right),
                Table.Column(localized("checked"), alignment: .right),
            ], rows: rows, rowColors: colors
        ).render(into: &frame, area: left, context: context)
        drawBars(
            gradient, into: &frame,
            area: Rect(column: right.column + 1, row: right.row + 1, columns: right.columns - 1, rows: right.rows - 1),
            context: context)
        guard bottom.rows > 1 else { return }
        TextBlock(
            localized(
                """
                A step of descent takes η (a - y)/T off every logit: the right class rises, all others fall by their \
                shares. **checked** is the same by central differences.
                """
            ), color: context.theme.dim
        )
        .render(into: &frame, area: bottom.splitRows(at: 1).bottom, context: context)
    }

    /// (L(z + h) - L(z - h)) / 2h.
    private func difference(_ index: Int) -> Double {
        let reach = 1e-5 * max(1, abs(lab.logits[index]))
        let loss = { (shift: Double) in
            var moved = lab.softmax
            moved.logits[index] += shift
            return moved.crossEntropy(of: lab.target)
        }
        return (loss(reach) - loss(-reach)) / (2 * reach)
    }

    /// From the middle to the right above 0, to the left below.
    private func drawBars(_ values: [Double], into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard area.columns >= 7 else { return }
        let half = (area.columns - 1) / 2
        let reach = max(1, values.map(abs).max() ?? 1)
        for (index, value) in values.prefix(area.rows).enumerated() {
            let length = Int((abs(value) / reach * Double(half)).rounded())
            let row = area.row + index, middle = area.column + half
            let bar = Rect(
                column: value < 0 ? middle - length : middle + 1, row: row, columns: length, rows: 1)
            frame.fill(
                bar.intersection(area),
                with: Cell(context.isASCII ? "#" : "█", style: Style(foreground: context.theme.seriesColor(index))))
            frame.put(
                Cell(context.isASCII ? "|" : "│", style: context.dimStyle), at: Position(column: middle, row: row),
                in: area)
        }
    }
}

extension SoftmaxLab.Knob {
    fileprivate var symbol: String {
        switch self {
        case .logit(let index): "z\(NumberFormat.subscripted(index + 1))"
        case .temperature: "\(localized("temperature")) T"
        case .learningRate: "\(localized("rate")) η"
        }
    }
}
