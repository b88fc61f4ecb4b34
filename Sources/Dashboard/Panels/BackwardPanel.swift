import Messages
import Shell
import TerminalUI
import Training

/// One sample's way forward and back through the network and the update that follows: each formula with its
/// numbers, and every gradient beside its difference quotient.
struct BackwardPanel: PanelView {
    var lane: LaneSnapshot
    /// In 0...1 of the lines, the first of which is shown on top; nil at the beginning.
    var scroll: Double?

    var titles: [String] { [Self.title, localized("One step explained")] }
    var readings: [String] {
        lane.backward.map { [localized("loss \(figure($0.loss)) → \(figure($0.lossAfter))")] } ?? []
    }
    var hint: String { localized("Enter, ↑ ↓ scroll") }

    private typealias Line = (text: String, tone: TextTone)

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let trace = lane.backward else { return }
        let lines = lines(trace, columns: area.columns).flatMap { line in
            // A formula goes on below its beginning.
            line.text.wrapped(to: area.columns, indent: 4).map { TextLines.Line($0, style: line.tone.style(context)) }
        }
        let first = Int(((scroll ?? 0) * Double(max(0, lines.count - area.rows))).rounded())
        TextLines(lines, first: first).render(into: &frame, area: area, context: context)
    }

    private func lines(_ trace: BackwardPassTrace, columns: Int) -> [Line] {
        forward(trace) + losses(trace) + backward(trace) + updates(trace, UpdateTable(columns: columns))
    }

    private func forward(_ trace: BackwardPassTrace) -> [Line] {
        var lines: [Line] = [
            (
                localized(
                    "Forward: z = Σ w·x + b, a = f(z), with x = (\(trace.inputs.map(figure).joined(separator: ", ")))"),
                .heading
            )
        ]
        for (index, layer) in trace.layers.enumerated() {
            for (place, unit) in layer.units.enumerated() {
                let terms = zip(unit.weights, layer.inputs).map { "\(figure($0))·\(figure($1))" }
                let sum = (terms + [figure(unit.bias)]).joined(separator: " + ")
                lines.append(
                    (
                        "\(name(index, place, trace))  z = \(sum) = \(figure(unit.netInput))   "
                            + "a = \(layer.activation)(z) = \(figure(unit.activation))", .plain
                    ))
            }
        }
        return lines
    }

    private func losses(_ trace: BackwardPassTrace) -> [Line] {
        let targets = trace.targets.map(figure).joined(separator: ", ")
        return [(localized("Loss: \(trace.lossName) against (\(targets)) = \(figure(trace.loss))"), .heading)]
    }

    /// From the output back to the first layer.
    private func backward(_ trace: BackwardPassTrace) -> [Line] {
        var lines: [Line] = [(localized("Backward: δ = ∂L/∂z, from the output to the first layer"), .heading)]
        for (index, layer) in trace.layers.enumerated().reversed() {
            for (place, unit) in layer.units.enumerated() {
                let name = name(index, place, trace)
                guard let error = unit.errorSignal, let slope = unit.slope else {
                    lines.append(("\(name)  δ = a - target = \(figure(unit.delta))", .plain))
                    continue
                }
                let source = index == trace.layers.count - 1 ? "∂L/∂a" : "Σ w·δ"
                lines.append(
                    ("\(name)  \(source) \(figure(error)) · f′(z) \(figure(slope)) = δ \(figure(unit.delta))", .plain))
            }
        }
        return lines
    }

    private func updates(_ trace: BackwardPassTrace, _ table: UpdateTable) -> [Line] {
        let rate = LearningRate.text(trace.learningRate)
        var lines: [Line] = [
            (localized("Update by \(trace.optimizerName), learning rate \(rate): ∂L/∂w = δ·x, ∂L/∂b = δ"), .heading)
        ]
        lines.append((table.heading, .dim))
        for (index, layer) in trace.layers.enumerated() {
            for (place, unit) in layer.units.enumerated() {
                let unitName = name(index, place, trace)
                for input in unit.weights.indices {
                    let source = index == 0 ? "x\(NumberFormat.subscripted(input + 1))" : name(index - 1, input, trace)
                    lines.append(
                        table.row(
                            "\(source)→\(unitName)", unit.weights[input], unit.weightGradients[input],
                            unit.numericWeightGradients[input], unit.updatedWeights[input]))
                }
                lines.append(
                    table.row("b \(unitName)", unit.bias, unit.biasGradient, unit.numericBiasGradient, unit.updatedBias)
                )
            }
        }
        lines.append(
            (
                localized("Loss after the update \(figure(trace.lossAfter)), before \(figure(trace.loss))"),
                trace.lossAfter < trace.loss ? .good : .warning
            ))
        return lines
    }

    /// Hidden units are called h, with the layer's number where there are several; outputs y.
    private func name(_ layer: Int, _ unit: Int, _ trace: BackwardPassTrace) -> String {
        if layer == trace.layers.count - 1 { return "y\(NumberFormat.subscripted(unit + 1))" }
        return trace.layers.count == 2
            ? "h\(NumberFormat.subscripted(unit + 1))" : "h\(NumberFormat.subscripted(layer + 1))" + "." + "\(unit + 1)"
    }

    private func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 6) }
}

extension PanelKind {
    package static let backward = PanelKind(BackwardPanel.self)
}

extension BackwardPanel: TrainingPanel {
    static let name = "backward"
    static var title: String { localized("One step explained, number by number") }
    static let entry: (x: Double, y: Double)? = (0, 0)

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.backward = true
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane, scroll: cursor?.y)
    }
}

/// The table of all parameters before and after the update, in columns that take the digits they have room for.
private struct UpdateTable {
    private static let nameColumns = 9
    /// Of each of the four figures, without the blank before it.
    private let figureColumns: Int

    init(columns: Int) { figureColumns = min(11, max(7, (columns - Self.nameColumns) / 4 - 1)) }

    var heading: String {
        line("", [localized("before"), "∂L/∂w", localized("checked"), localized("after")])
    }

    func row(
        _ name: String, _ before: Double, _ gradient: Double, _ numeric: Double, _ after: Double
    ) -> (text: String, tone: TextTone) {
        let agree = abs(gradient - numeric) <= 1e-6 * max(1, abs(gradient))
        return (line(name, [before, gradient, numeric, after].map(figure)), agree ? .plain : .warning)
    }

    /// Sign, zero and point take three columns, small numbers two zeros more.
    private func figure(_ value: Double) -> String {
        NumberFormat.plainDecimal(value, significantDigits: min(6, max(2, figureColumns - 5)))
    }

    private func line(_ name: String, _ cells: [String]) -> String {
        name.padded(to: Self.nameColumns)
            + cells.map { " " + $0.padded(to: figureColumns, alignment: .right) }.joined()
    }
}
