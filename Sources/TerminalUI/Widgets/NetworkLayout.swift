/// Where the units of a network diagram stand.
struct NetworkLayout {
    struct Node: Hashable {
        var unit: Int
        var row: Int
        var label: String
        var value: Double?
    }

    struct Column: Hashable {
        var layer: Int
        var nodes: [Node]
        var labelColumns: Int
        var showsValues: Bool
        /// The row that tells how many units are not shown.
        var moreRow: Int?
        var start = 0
        var width = 0
        /// The first column behind it.
        var end: Int { start + width }
    }

    private(set) var columns: [Column] = []

    init(diagram: NetworkDiagram, area: Rect, context: DrawingContext) {
        let layerCount = diagram.layers.count
        for form in Form.fullestFirst {
            columns = diagram.layers.indices.map { layer in
                NetworkLayout.column(
                    layer, of: diagram, area: area, labelLimit: max(2, area.columns / form.labelShare),
                    showsValues: layer == layerCount - 1 || form.hasValues,
                    showsLabels: layer == 0 || layer == layerCount - 1 || form.hasHiddenLabels, context: context)
            }
            if needed(gap: form.gap) <= area.columns { break }
        }
        // Names and values have given way before any layer does: hidden ones in the middle first, then the inputs.
        while needed(gap: 3) > area.columns, columns.count > 2 { columns.remove(at: columns.count / 2) }
        if needed(gap: 2) > area.columns, columns.count > 1 { columns.removeFirst() }
        spread(area)
    }

    /// How much stands at the units.
    private struct Form {
        var hasValues = false
        var hasHiddenLabels = true
        /// Names take at most this part of the width.
        var labelShare = 4
        /// The columns between two layers that it takes for granted.
        var gap: Int

        static let fullestFirst = [
            Form(hasValues: true, gap: 10), Form(gap: 5), Form(labelShare: 7, gap: 5),
            Form(hasHiddenLabels: false, labelShare: 7, gap: 4), Form(hasHiddenLabels: false, labelShare: 9, gap: 3),
        ]
    }

    /// A unit's output in at most 5 columns.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return NumberFormat.compact(value) }
        if abs(value) < 9.995 { return NumberFormat.fixed(value, decimals: 2) }
        return abs(value) < 9999.5 ? NumberFormat.fixed(value, decimals: 0) : NumberFormat.abbreviated(value)
    }

    private func needed(gap: Int) -> Int {
        columns.reduce(0) { $0 + $1.width } + gap * (columns.count - 1)
    }

    /// The first column at the left, the last at the right, equal gaps between them.
    private mutating func spread(_ area: Rect) {
        let free = area.columns - columns.reduce(0) { $0 + $1.width }
        let gaps = max(1, columns.count - 1)
        let gap = min(free / gaps, 24)
        let margin = max(0, (free - gap * (columns.count - 1)) / 2)
        var start = area.column + (columns.count > 1 ? margin : max(0, free / 2))
        for index in columns.indices {
            columns[index].start = start
            start += columns[index].width + gap
        }
    }

    private static func column(
        _ layer: Int, of diagram: NetworkDiagram, area: Rect, labelLimit: Int, showsValues: Bool,
        showsLabels: Bool, context: DrawingContext
    ) -> Column {
        let source = diagram.layers[layer]
        let isCut = source.count > area.rows
        let shown = isCut ? max(1, area.rows - 1) : source.count
        let nodes = (0..<shown).map { unit in
            Node(
                unit: unit, row: row(unit, of: shown, isCut: isCut, area: area),
                label: showsLabels ? context.text(label(unit, layer: layer, diagram: diagram)) : "",
                value: unit < source.values.count ? Double(source.values[unit]) : nil)
        }
        let labelColumns = min(nodes.map(\.label.displayWidth).max() ?? 0, labelLimit)
        var column = Column(
            layer: layer,
            nodes: nodes.map { node in
                var node = node
                node.label = node.label.truncated(to: labelColumns, ellipsis: context.ellipsis)
                return node
            },
            labelColumns: labelColumns, showsValues: showsValues && !source.values.isEmpty,
            moreRow: isCut && area.rows > 1 ? area.row + area.rows - 1 : nil)
        let valueColumns =
            column.showsValues ? 1 + (nodes.compactMap { $0.value.map { text($0).count } }.max() ?? 0) : 0
        column.width = labelColumns + (source.values.isEmpty ? 0 : labelColumns > 0 ? 2 : 1) + valueColumns
        if column.moreRow != nil {
            column.width = max(column.width, "+\(NumberFormat.grouped(source.count - shown))".count)
        }
        return column
    }

    /// Units stand evenly over the height; a cut layer fills its rows from the top.
    private static func row(_ unit: Int, of count: Int, isCut: Bool, area: Rect) -> Int {
        if isCut { return area.row + min(unit, area.rows - 1) }
        return area.row + (2 * unit + 1) * area.rows / (2 * count)
    }

    private static func label(_ unit: Int, layer: Int, diagram: NetworkDiagram) -> String {
        if layer == 0 {
            if let names = diagram.inputNames, unit < names.count { return names[unit] }
            return "x" + subscripted(unit + 1)
        }
        guard layer == diagram.layers.count - 1 else { return "h" + subscripted(unit + 1) }
        if let names = diagram.outputNames, unit < names.count { return names[unit] }
        return diagram.layers[layer].count > 1 ? "y" + subscripted(unit + 1) : "y"
    }

    private static func subscripted(_ number: Int) -> String {
        var result = String.UnicodeScalarView()
        for digit in String(number).utf8 {
            if let scalar = Unicode.Scalar(0x2080 + UInt32(digit - 48)) { result.append(scalar) }
        }
        return String(result)
    }
}
