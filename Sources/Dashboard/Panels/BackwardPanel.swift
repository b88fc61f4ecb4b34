import Messages
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
        let lines = lines(trace)
        let first = Int(((scroll ?? 0) * Double(max(0, lines.count - area.rows))).rounded())
        for (offset, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
            frame.write(
                context.text(line.text).truncated(to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: area.row + offset), style: line.tone.style(context), in: area)
        }
    }

    private func lines(_ trace: BackwardPassTrace) -> [Line] {
        forward(trace) + losses(trace) + backward(trace) + updates(trace)
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

    private func updates(_ trace: BackwardPassTrace) -> [Line] {
        let rate = LearningRate.text(trace.learningRate)
        var lines: [Line] = [
            (localized("Update by \(trace.optimizerName), learning rate \(rate): ∂L/∂w = δ·x, ∂L/∂b = δ"), .heading)
        ]
        lines.append((localized("              before       ∂L/∂w     checked       after"), .dim))
        for (index, layer) in trace.layers.enumerated() {
            for (place, unit) in layer.units.enumerated() {
                let unitName = name(index, place, trace)
                for input in unit.weights.indices {
                    let source = index == 0 ? "x\(NumberFormat.subscripted(input + 1))" : name(index - 1, input, trace)
                    lines.append(
                        row(
                            "\(source)→\(unitName)", unit.weights[input], unit.weightGradients[input],
                            unit.numericWeightGradients[input], unit.updatedWeights[input]))
                }
                lines.append(
                    row("b \(unitName)", unit.bias, unit.biasGradient, unit.numericBiasGradient, unit.updatedBias))
            }
        }
        lines.append(
            (
                localized("Loss after the update \(figure(trace.lossAfter)), before \(figure(trace.loss))"),
                trace.lossAfter < trace.loss ? .good : .warning
            ))
        return lines
    }

    private func row(_ name: String, _ before: Double, _ gradient: Double, _ numeric: Double, _ after: Double) -> Line {
        let cells = [before, gradient, numeric, after].map { figure($0).leftPadded(to: 11) }
        let agree = abs(gradient - numeric) <= 1e-6 * max(1, abs(gradient))
        return (name.rightPadded(to: 9) + cells.joined(separator: " "), agree ? .plain : .warning)
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

extension String {
    fileprivate func leftPadded(to columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - displayWidth)) + self
    }

    fileprivate func rightPadded(to columns: Int) -> String {
        self + String(repeating: " ", count: max(1, columns - displayWidth))
    }
}
