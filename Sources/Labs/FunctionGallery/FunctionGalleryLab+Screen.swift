import Messages
package import Shell
package import TerminalUI

extension FunctionGalleryLab {
    package var commands: [Command<Action>] {
        let matrices: [Command<Action>] = [
            Command(
                localized("product, Hadamard, transpose"), .key(",", does: .operation(by: 1)),
                .key(";", does: .operation(by: -1))
            ).hint(",", localized("operation"), rank: 94),
            Command(localized("other matrices"), .key("N", does: .newMatrices)).means(.newData),
        ]
        let numbers: [Command<Action>] = [
            Command(
                localized("next, previous function"), .key("d", does: .function(by: 1)),
                .key("D", does: .function(by: -1))
            ).means(.example).hint("d", localized("function"), rank: 97),
            Command(
                localized("choose a parameter"), .key(.up, does: .previousParameter), .key(.down, does: .nextParameter)
            )
            .hint("↑↓", localized("parameter"), rank: 95),
            Command(localized("turn it up, down"), .key("+", "=", does: .raise), .key("-", does: .lower))
                .hint("+ -", function.parameters[parameter].name, rank: 96),
        ]
        let picture: [Command<Action>] = [
            Command(localized("move the cursor"), .key(.left, does: .left), .key(.right, does: .right)),
            Command(localized("twice, half the strips"), .key("}", does: .moreStrips), .key("{", does: .fewerStrips))
                .hint("{ }", localized("strips"), rank: 50),
        ]
        return clockCommands(Action.clock, step: localized("the next entry"), hint: localized("next entry"))
            + Command<Action>.section(localized("Run"), matrices)
            + Command<Action>.section(localized("Numbers"), numbers)
            + Command<Action>.section(localized("Picture"), picture)
    }

    package func header(_ context: DrawingContext) -> HeaderView {
        let values = function.parameters.map { "\($0.name) \(NumberFormat.plainDecimal($0.value))" }
        return header(
            title: title,
            [
                function.kind.name, values.joined(separator: ", "),
                "x \(NumberFormat.plainDecimal(cursor))",
            ], figures: [operation.name], context)
    }

    package var verdict: VerdictWords? {
        VerdictWords(
            mark: "·", finding: "f(\(NumberFormat.plainDecimal(cursor))) = \(formulaWithNumbers)",
            advice: function.kind.note, tone: .neutral)
    }

    /// The formula at the cursor with its numbers in it, and the value.
    var formulaWithNumbers: String {
        let figure = { (value: Double) in
            value < 0 ? "(\(NumberFormat.plainDecimal(value)))" : NumberFormat.plainDecimal(value)
        }
        let p = function.parameters.map { figure($0.value) }, x = figure(cursor)
        let value = NumberFormat.plainDecimal(function.value(cursor), significantDigits: 6)
        let words =
            switch function.kind {
            case .linear: "\(p[0])·\(x) + \(p[1])"
            case .quadratic: "\(p[0])·\(x)² + \(p[1])·\(x) + \(p[2])"
            case .step: "1 if \(x) ≥ \(p[0]), else 0"
            case .sigmoid: "1/(1 + e^(-\(p[0])·(\(x) - \(p[1]))))"
            case .normal: "e^(-((\(x) - \(p[0]))/\(p[1]))²/2)/(\(p[1])·√(2π))"
            }
        return "\(words) = \(value)"
    }
}

extension LabPanel<FunctionGalleryLab> {
    package static var plot: Self {
        LabPanel("plot") { lab, _ in GalleryPlotPanel(lab: lab) }
            .pointed { $0.point($1, in: $2) }
    }
}

/// The function, as it was before any turn behind it.
struct GalleryPlotPanel: PanelView {
    var lab: FunctionGalleryLab

    var titles: [String] { [lab.function.kind.formula, lab.function.kind.name] }

    var plot: FunctionChart {
        let function = lab.function, first = GalleryFunction(function.kind)
        let curves = [
            FunctionChart.Curve(name: "f", colorIndex: 0, breaks: function.breaks) { function.value($0) },
            FunctionChart.Curve(name: localized("at first"), colorIndex: 1, isFaint: true, breaks: first.breaks) {
                first.value($0)
            },
        ]
        let fitting = FunctionChart.fittingRange(of: curves, over: FunctionGalleryLab.window)
        return FunctionChart(
            domain: ChartDomain(
                x: FunctionGalleryLab.window, y: max(fitting.lowerBound, -6)...min(max(fitting.upperBound, 0.2), 9)),
            curves: function == first ? [curves[0]] : curves, cursor: lab.cursor, xLabel: "x")
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        plot.render(into: &frame, area: area, context: context)
    }
}

extension LabPanel<FunctionGalleryLab> {
    package static var parameters: Self { LabPanel("parameters") { lab, _ in GalleryParametersPanel(lab: lab) } }
}

/// The parameters, and the sum of strips under the curve.
struct GalleryParametersPanel: PanelView {
    var lab: FunctionGalleryLab

    var titles: [String] { [localized("Parameters, and the sum of strips"), localized("Parameters")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let function = lab.function
        let rows = function.parameters.map {
            [$0.name, NumberFormat.plainDecimal($0.value), function.kind.meaning(of: $0.name)]
        }
        let (top, bottom) = area.splitRows(at: rows.count + 2)
        Table(
            columns: [
                Table.Column(""), Table.Column(localized("value"), alignment: .right),
                Table.Column(localized("what it is")),
            ], rows: rows, selectedRow: lab.parameter
        ).render(into: &frame, area: top, context: context)
        let window = FunctionGalleryLab.window
        let figure = { (value: Double) in NumberFormat.plainDecimal(value, significantDigits: 7) }
        let sums = [1, 4, lab.strips, 1024].sorted().map { count in
            ["\(count)", figure(function.sum(over: window, count: count))]
        }
        let (note, table) = bottom.splitRows(at: 2)
        TextBlock(localized("The area below f from -5 to 5 as a sum of strips Δx wide:")).render(
            into: &frame, area: note, context: context)
        Table(
            columns: [
                Table.Column(localized("strips"), alignment: .right), Table.Column("Σ f(x) Δx", alignment: .right),
            ], rows: sums, selectedRow: [1, 4, lab.strips, 1024].sorted().firstIndex(of: lab.strips)
        ).render(into: &frame, area: table, context: context)
    }
}

extension LabPanel<FunctionGalleryLab> {
    package static var matrices: Self { LabPanel("matrices") { lab, _ in MatrixPanel(lab: lab) } }
}

/// Two small matrices and the result, worked out entry by entry.
struct MatrixPanel: PanelView {
    var lab: FunctionGalleryLab

    var titles: [String] { [lab.operation.title, lab.operation.name] }
    var readings: [String] { [localized("\(lab.entries) of \(lab.result.values.count)")] }

    /// The entry worked out last: its row and column.
    private var entry: (row: Int, column: Int)? {
        guard lab.entries > 0 else { return nil }
        let index = lab.entries - 1
        return (index / lab.result.columns, index % lab.result.columns)
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let (a, b) = lab.operands
        let result = lab.result
        var column = area.column + 1
        let height = max(a.rows, max(b?.rows ?? 0, result.rows))
        let top = area.row + 1
        let draw = { (matrix: SmallMatrix, name: String, known: Int, isUsed: (Int, Int) -> Bool, frame: inout Frame) in
            frame.write(
                context.text("\(name) \(matrix.rows)×\(matrix.columns)"), at: Position(column: column, row: area.row),
                style: context.dimStyle, in: area)
            column += self.draw(
                matrix, known: known, isUsed: isUsed,
                at: Position(column: column, row: top + (height - matrix.rows) / 2),
                into: &frame, area: area, context: context)
        }
        let sign = { (text: String, frame: inout Frame) in
            frame.write(
                context.text(text), at: Position(column: column + 1, row: top + height / 2), style: context.textStyle,
                in: area)
            column += text.displayWidth + 2
        }
        draw(a, "A", a.values.count, { self.usesLeft($0, $1) }, &frame)
        if let b {
            sign(lab.operation == .hadamard ? "⊙" : "·", &frame)
            draw(b, "B", b.values.count, { self.usesRight($0, $1) }, &frame)
        } else {
            sign("ᵀ", &frame)
        }
        sign("=", &frame)
        draw(result, "C", lab.entries, { self.isEntry($0, $1) }, &frame)
        let words = Rect(
            column: area.column, row: top + height + 1, columns: area.columns, rows: area.rows - height - 2)
        TextBlock(explanation(a, b) + "\n\n" + lab.operation.note)
            .render(into: &frame, area: words.intersection(area), context: context)
    }

    private func isEntry(_ row: Int, _ column: Int) -> Bool { entry.map { $0 == (row, column) } ?? false }

    private func usesLeft(_ row: Int, _ column: Int) -> Bool {
        guard let entry else { return false }
        return switch lab.operation {
        case .product: row == entry.row
        case .hadamard: (row, column) == entry
        case .transpose: (column, row) == entry
        }
    }

    private func usesRight(_ row: Int, _ column: Int) -> Bool {
        guard let entry else { return false }
        return lab.operation == .product ? column == entry.column : (row, column) == entry
    }

    /// Brackets and numbers; returns the columns that they take.
    private func draw(
        _ matrix: SmallMatrix, known: Int, isUsed: (Int, Int) -> Bool, at position: Position,
        into frame: inout Frame, area: Rect, context: DrawingContext
    ) -> Int {
        let width = max(2, matrix.values.map { NumberFormat.plainDecimal($0).count }.max() ?? 1)
        let total = matrix.columns * (width + 1) + 3
        for row in 0..<matrix.rows {
            let (left, right) = brackets(row, of: matrix.rows, context)
            let line = position.row + row
            frame.write(left, at: Position(column: position.column, row: line), style: context.textStyle, in: area)
            for column in 0..<matrix.columns {
                let isKnown = row * matrix.columns + column < known
                let text = isKnown ? NumberFormat.plainDecimal(matrix[row, column]) : "?"
                let style =
                    isUsed(row, column)
                    ? Style(foreground: context.theme.accent, attributes: [.bold, .reverse])
                    : isKnown ? context.textStyle : context.dimStyle
                frame.write(
                    text.padded(to: width, alignment: .right),
                    at: Position(column: position.column + 2 + column * (width + 1), row: line), style: style, in: area)
            }
            frame.write(
                right, at: Position(column: position.column + total - 1, row: line), style: context.textStyle, in: area)
        }
        return total
    }

    private func brackets(_ row: Int, of rows: Int, _ context: DrawingContext) -> (String, String) {
        if context.isASCII { return ("[", "]") }
        if rows == 1 { return ("[", "]") }
        return row == 0 ? ("⎡", "⎤") : row == rows - 1 ? ("⎣", "⎦") : ("⎢", "⎥")
    }

    /// `C₁₂ = Σ aₖ bₖ = 1·2 + 3·4 = 14`.
    private func explanation(_ a: SmallMatrix, _ b: SmallMatrix?) -> String {
        guard let entry else { return localized("s works out one entry after another.") }
        let figure = { (value: Double) in
            value < 0 ? "(\(NumberFormat.plainDecimal(value)))" : NumberFormat.plainDecimal(value)
        }
        let (i, j) = (entry.row, entry.column)
        let place = "C\(NumberFormat.subscripted(i + 1))\(NumberFormat.subscripted(j + 1))"
        let value = NumberFormat.plainDecimal(lab.result[i, j])
        switch (lab.operation, b) {
        case (.product, let b?):
            let terms = (0..<a.columns).map { "\(figure(a[i, $0]))·\(figure(b[$0, j]))" }
            let (row, column) = (NumberFormat.subscripted(i + 1), NumberFormat.subscripted(j + 1))
            return
                "`\(place)` = Σ A\(row)ₖ Bₖ\(column) = \(terms.joined(separator: " + ")) = **\(value)**"
        case (.hadamard, let b?): return "`\(place)` = \(figure(a[i, j]))·\(figure(b[i, j])) = **\(value)**"
        default:
            return "`\(place)` = A\(NumberFormat.subscripted(j + 1))\(NumberFormat.subscripted(i + 1)) = **\(value)**"
        }
    }
}

/// What is said of an operation.
extension MatrixOperation {
    var name: String {
        switch self {
        case .product: localized("matrix product")
        case .hadamard: localized("Hadamard product")
        case .transpose: localized("transpose")
        }
    }

    fileprivate var title: String {
        switch self {
        case .product: localized("Matrix product C = A B")
        case .hadamard: localized("Hadamard product C = A ⊙ B")
        case .transpose: localized("Transpose C = Aᵀ")
        }
    }

    fileprivate var note: String {
        switch self {
        case .product:
            localized(
                """
                A row of A meets a column of B, so A has as many columns as B has rows: a layer of a network is such \
                a product.
                """
            )
        case .hadamard:
            localized("Entry meets entry, so both have the same shape: that is how a gradient passes an activation.")
        case .transpose: localized("Rows become columns: that is how a gradient goes back through a layer.")
        }
    }

}
