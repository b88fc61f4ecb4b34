import Messages
import Shell
import TerminalUI
import Training

/// The one layer that a stack of linear layers is: the product of its matrices, and how little the answers differ.
struct CollapsePanel: PanelView {
    var lane: LaneSnapshot

    /// Larger matrices are cut.
    private static let mostRows = 8

    var titles: [String] { [Self.title, localized("One layer")] }
    var readings: [String] {
        lane.collapse.map { [localized("differs by \(NumberFormat.scientific($0.largestDifference))")] } ?? []
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let lines = lines(columns: area.columns, rows: area.rows).flatMap { line in
            line.text.wrapped(to: area.columns, indent: 5).map { TextLines.Line($0, style: line.tone.style(context)) }
        }
        TextLines(lines).render(into: &frame, area: area, context: context)
    }

    private enum Tone {
        case plain, dim, result, warning

        func style(_ context: DrawingContext) -> Style {
            switch self {
            case .plain: context.textStyle
            case .dim: context.dimStyle
            case .result: Style(foreground: context.theme.good, attributes: .bold)
            case .warning: Style(foreground: context.theme.warning)
            }
        }
    }

    private func lines(columns: Int, rows: Int) -> [(text: String, tone: Tone)] {
        guard let collapse = lane.collapse else {
            return [
                localized("a hidden layer is not linear,"), localized("so the stack is more than one layer:"),
                localized("a goes to identity"),
            ].map { ($0, .warning) }
        }
        let count = collapse.sizes.count - 1
        let sizes = collapse.sizes
        var lines: [(text: String, tone: Tone)] = []
        lines.append(
            (
                count > 1
                    ? localized("\(count) linear layers: y = W x + b") : localized("one linear layer: y = W x + b"),
                .plain
            ))
        if count > 1 {
            let factors = (1...count).reversed().map { "W\(NumberFormat.subscripted($0))" }.joined(separator: " ")
            let shapes = (0..<count).reversed().map { "\(sizes[$0 + 1])×\(sizes[$0])" }.joined(separator: " · ")
            lines.append(("W = \(factors)", .plain))
            lines.append(("    \(shapes)", .dim))
        }
        let number = { (value: Double) in NumberFormat.fixed(value, decimals: 4) }
        for (row, weights) in collapse.weights.prefix(CollapsePanel.mostRows).enumerated() {
            lines.append(((row == 0 ? "W = [" : "    [") + weights.map(number).joined(separator: "  ") + "]", .plain))
        }
        let biases = collapse.biases.prefix(CollapsePanel.mostRows)
        let hidden = collapse.biases.count - biases.count
        if hidden > 0 { lines.append(("    " + localized("\(hidden) more"), .dim)) }
        lines.append(("b = [" + biases.map(number).joined(separator: "  ") + (hidden > 0 ? "  …]" : "]"), .plain))
        if rows > lines.count + 3 { lines.append(("", .plain)) }
        lines.append((localized("largest output  \(NumberFormat.compact(collapse.largestOutput))"), .plain))
        let isSame = collapse.largestDifference <= 1e-6 * max(collapse.largestOutput, 1e-300)
        lines.append(
            (
                localized("stack - W x + b  \(NumberFormat.scientific(collapse.largestDifference))"),
                isSame ? .result : .warning
            ))
        if isSame, count > 1 { lines.append((localized("the stack is one layer"), .result)) }
        return lines
    }
}

extension PanelKind {
    package static let collapse = PanelKind(CollapsePanel.self)
}

extension CollapsePanel: TrainingPanel {
    static let name = "collapse"
    static var title: String { localized("The stack as one layer") }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.collapse = true
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane)
    }
}
