import Messages
import NeuralNetworks
import TerminalUI

/// Every function and its derivative at the cursor, as exact as they are computed.
struct ActivationValuesPanel: PanelView {
    var lab: ActivationLab

    var titles: [String] {
        let place = NumberFormat.plainDecimal(lab.cursor, significantDigits: 6)
        return ["\(Phrases.title(of: .values)) z = \(place)", "z = \(place)"]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let isWide = area.columns >= 78
        let digits = area.columns >= 54 ? 12 : 7
        var columns = [
            Table.Column(localized("function")), Table.Column("f(z)", alignment: .right),
            Table.Column("f′(z)", alignment: .right),
        ]
        if area.columns >= 36 {
            columns.append(Table.Column(isWide ? localized("f′ through 10 layers") : "f′^10", alignment: .right))
        }
        let rows = lab.functions.map { function in
            let derivative = function.derivative(at: lab.cursor)
            let figure = { (value: Double) in
                isWide ? "\(value)" : NumberFormat.plainDecimal(value, significantDigits: digits)
            }
            return [
                function.label, figure(function.activation.value(lab.cursor)),
                derivative.map(figure) ?? localized("none"),
                derivative.map { NumberFormat.compact(Double.power($0, 10), significantDigits: 2) }
                    ?? localized("none"),
            ]
        }
        var colors: [Int: Color] = [:]
        for index in lab.functions.indices { colors[index] = context.theme.seriesColor(index) }
        Table(columns: columns, rows: rows, selectedRow: lab.selection, rowColors: colors)
            .render(into: &frame, area: area, context: context)
    }
}

extension Double {
    fileprivate static func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { product, _ in product * base }
    }
}

/// What the functions are like: all in a table, or the chosen one in words where there is little room.
struct ActivationFactsPanel: PanelView {
    var lab: ActivationLab

    var titles: [String] { [Phrases.title(of: .facts)] }
    var readings: [String] { lab.selected.map { [$0.label] } ?? [] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        if area.columns >= 54, area.rows >= lab.functions.count + 1 {
            drawTable(into: &frame, area: area, context: context)
        } else if let selected = lab.selected {
            draw(Phrases.factLines(selected), into: &frame, area: area, context: context)
        }
    }

    /// A line for each function; what of the chosen one has no room follows below.
    private func drawTable(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let isWide = area.columns >= 74
        let count = isWide ? Phrases.factColumns.count : Phrases.factColumns.count - 1
        let rows = lab.functions.map { [$0.label] + Phrases.factCells($0).prefix(count) }
        var colors: [Int: Color] = [:]
        for index in lab.functions.indices { colors[index] = context.theme.seriesColor(index) }
        let (top, bottom) = area.splitRows(at: lab.functions.count + 2)
        Table(
            columns: ([localized("function")] + Phrases.factColumns.prefix(count)).map { Table.Column($0) },
            rows: rows,
            selectedRow: lab.selection, rowColors: colors
        ).render(into: &frame, area: top, context: context)
        guard let selected = lab.selected else { return }
        let lines = Phrases.factLines(selected)
        let kept = isWide ? [lines[0]] : [lines[0], lines[lines.count - 1]]
        draw(
            kept, note: localized("mean f: of z spread normally round 0 with variance 1; 0 is zero-centred"),
            into: &frame, area: bottom, context: context)
    }

    private func draw(
        _ lines: [(name: String, words: String)], note: String? = nil, into frame: inout Frame, area: Rect,
        context: DrawingContext
    ) {
        let (top, bottom) = area.splitRows(at: lines.count + 1)
        Table(
            columns: [Table.Column(""), Table.Column("")], rows: lines.map { [$0.name, $0.words] }, showsHeader: false
        ).render(into: &frame, area: top, context: context)
        if let note { TextBlock(note, color: context.theme.dim).render(into: &frame, area: bottom, context: context) }
    }
}

extension ActivationLab {
    package func view(of panel: Panel, isEntered: Bool) -> any PanelView {
        switch panel {
        case .functions, .derivatives: ActivationPlotPanel(lab: self, panel: panel)
        case .values: ActivationValuesPanel(lab: self)
        case .facts: ActivationFactsPanel(lab: self)
        case .identities: ActivationIdentityPanel(lab: self)
        }
    }
}
