import Messages
import NeuralNetworks
import Shell
import TerminalUI

extension LabPanel<ActivationLab> {
    package static var values: Self { LabPanel("values", isNarrow: true) { lab, _ in ActivationValuesPanel(lab: lab) } }
}

/// Every function and its derivative at the cursor, as exact as they are computed.
struct ActivationValuesPanel: PanelView {
    var lab: ActivationLab

    var titles: [String] {
        let place = NumberFormat.plainDecimal(lab.cursor, significantDigits: 6)
        return ["\(localized("Values at")) z = \(place)", "z = \(place)"]
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

extension LabPanel<ActivationLab> {
    package static var facts: Self { LabPanel("facts", isNarrow: true) { lab, _ in ActivationFactsPanel(lab: lab) } }
}

/// What the functions are like: all in a table, or the chosen one in words where there is little room.
struct ActivationFactsPanel: PanelView {
    var lab: ActivationLab

    var titles: [String] { [localized("Facts")] }
    var readings: [String] { lab.selected.map { [$0.label] } ?? [] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        if area.columns >= 54, area.rows >= lab.functions.count + 1 {
            drawTable(into: &frame, area: area, context: context)
        } else if let selected = lab.selected {
            draw(Self.lines(selected), into: &frame, area: area, context: context)
        }
    }

    /// A line for each function; what of the chosen one has no room follows below.
    private func drawTable(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let isWide = area.columns >= 74
        let count = isWide ? Self.columns.count : Self.columns.count - 1
        let rows = lab.functions.map { [$0.label] + Self.cells($0).prefix(count) }
        var colors: [Int: Color] = [:]
        for index in lab.functions.indices { colors[index] = context.theme.seriesColor(index) }
        let (top, bottom) = area.splitRows(at: lab.functions.count + 2)
        Table(
            columns: ([localized("function")] + Self.columns.prefix(count)).map { Table.Column($0) },
            rows: rows,
            selectedRow: lab.selection, rowColors: colors
        ).render(into: &frame, area: top, context: context)
        guard let selected = lab.selected else { return }
        let lines = Self.lines(selected)
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

/// What is said of a function.
extension ActivationFactsPanel {
    private static var columns: [String] {
        [
            localized("range"), localized("monotone"), localized("mean f"), localized("levels off"),
            localized("no f′ at"),
        ]
    }

    private static func cells(_ function: ShownActivation) -> [String] {
        let facts = function.facts
        return [
            range(facts), facts.isMonotone ? localized("yes") : localized("no"), mean(function.mean),
            limits(facts), breaks(facts),
        ]
    }

    /// The same in words, with the formula.
    private static func lines(_ function: ShownActivation) -> [(name: String, words: String)] {
        let facts = function.facts
        return [
            ("f(z)", facts.formula),
            (localized("range"), range(facts)),
            (localized("monotone"), facts.isMonotone ? localized("yes") : localized("no")),
            (
                localized("zero-centred"),
                isCentred(function.mean)
                    ? localized("yes") : localized("\(localized("no")), mean \(mean(function.mean))")
            ),
            (localized("levels off"), limits(facts)),
            (localized("no f′ at"), breaks(facts)),
        ]
    }

    private static func isCentred(_ mean: Double) -> Bool { abs(mean) < 1e-4 }

    private static func mean(_ value: Double) -> String {
        isCentred(value) ? "0" : NumberFormat.fixed(value, decimals: 3)
    }

    private static func range(_ facts: ActivationFacts) -> String {
        let low = facts.lower.value.isFinite ? NumberFormat.plainDecimal(facts.lower.value) : "-∞"
        let high = facts.upper.value.isFinite ? NumberFormat.plainDecimal(facts.upper.value) : "∞"
        return (facts.lower.isReached ? "[" : "(") + low + ", " + high + (facts.upper.isReached ? "]" : ")")
    }

    private static func limits(_ facts: ActivationFacts) -> String {
        let left = facts.leftLimit.map { localized("\(NumberFormat.plainDecimal($0)) left") }
        let right = facts.rightLimit.map { localized("\(NumberFormat.plainDecimal($0)) right") }
        let words = [left, right].compactMap(\.self).joined(separator: ", ")
        return words.isEmpty ? "–" : words
    }

    private static func breaks(_ facts: ActivationFacts) -> String {
        let kinks = facts.kinks.map { NumberFormat.plainDecimal($0) }
        let jumps = facts.jumps.map { NumberFormat.plainDecimal($0) }
        var parts: [String] = []
        if !kinks.isEmpty { parts.append(localized("\(kinks.joined(separator: localized(" and "))) (kink)")) }
        if !jumps.isEmpty { parts.append(localized("\(jumps.joined(separator: localized(" and "))) (jump)")) }
        return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }
}
