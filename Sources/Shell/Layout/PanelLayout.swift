import Messages
package import TerminalUI

/// What a layout has to know of a panel.
package protocol PanelIdentity: Hashable, Sendable {
    /// Whether it is the picture that the screen is about, and takes a side of its own.
    var isHero: Bool { get }
    /// Whether it reads well at half of the width, beside another such panel.
    var isNarrow: Bool { get }
    /// How much of a stack's height it takes, compared with others.
    var weight: Int { get }
    /// How much of the width it takes beside another narrow panel, compared with that.
    var breadth: Int { get }
}

extension PanelIdentity {
    package var weight: Int { 1 }
    package var breadth: Int { 1 }
}

/// The smallest screen on which a scene is shown.
package let minimumSceneSize = Size(columns: 40, rows: 12)

extension Size {
    /// Whether a scene can be shown on a screen of this size.
    package var fitsScene: Bool { columns >= minimumSceneSize.columns && rows >= minimumSceneSize.rows }
}

/// Where everything stands on a screen of some size.
package struct PanelLayout<Kind: PanelIdentity>: Hashable, Sendable {
    package struct Placement: Hashable, Sendable {
        package var kind: Kind
        package var area: Rect
    }

    package var header: Rect
    package var panels: [Placement]
    /// The line for the verdict and for notices.
    package var status: Rect
    package var footer: Rect
    /// The line for the course of a run; nil where there is none.
    package var timeline: Rect?
    /// The lesson's part; nil where it is closed.
    package var lesson: Rect?
    /// What the panels share.
    package var body: Rect
    /// Panels that are a Tab away.
    package var hidden: [Kind]

    package func area(of kind: Kind) -> Rect? { panels.first { $0.kind == kind }?.area }

    /// Shows as many of `kinds`, the most useful first, as stay readable, the one with the focus among them.
    package init(
        size: Size, headerRows: Int, kinds: [Kind], focus: Kind?, isZoomed: Bool, hasTimeline: Bool = false,
        lesson sheet: LessonSheet? = nil
    ) {
        let (header, belowHeader) = Rect(size).splitRows(at: headerRows)
        let (above, bottom) = belowHeader.splitRows(at: belowHeader.rows - 2)
        (status, footer) = bottom.splitRows(at: 1)
        let (middle, line) = above.splitRows(at: above.rows - (hasTimeline ? 1 : 0))
        timeline = hasTimeline ? line : nil
        let parts = sheet?.split(middle)
        lesson = parts?.lesson
        body = parts?.panels ?? middle
        self.header = header
        let shown = PanelLayout.shown(kinds, in: body, focus: focus, isZoomed: isZoomed)
        panels = PanelLayout.arrange(shown, in: body)
        hidden = kinds.filter { !shown.contains($0) }
    }

    /// How many panels stay readable side by side.
    package static func capacity(of body: Rect) -> Int {
        if body.columns < 64 { return body.rows >= 24 ? 2 : 1 }
        if body.columns < 100 || body.rows < 21 { return 2 }
        return body.columns < 140 || body.rows < 36 ? 4 : 6
    }

    private static func shown(_ kinds: [Kind], in body: Rect, focus: Kind?, isZoomed: Bool) -> [Kind] {
        guard !kinds.isEmpty else { return [] }
        let index = focus.flatMap(kinds.firstIndex) ?? 0
        if isZoomed { return [kinds[index]] }
        let capacity = capacity(of: body)
        let start = index / capacity * capacity
        return Array(kinds[start..<min(start + capacity, kinds.count)])
    }

    private static func arrange(_ kinds: [Kind], in body: Rect) -> [Placement] {
        guard let first = kinds.first else { return [] }
        if kinds.count == 1 { return [Placement(kind: first, area: body)] }
        let hero = kinds.first(where: \.isHero)
        if kinds.count == 2, body.columns < 64 { return stack(kinds, in: body) }
        guard let hero else { return grid(kinds, in: body) }
        let (left, right) = body.splitColumns(at: heroColumns(in: body))
        return [Placement(kind: hero, area: left)] + stackWithPairs(kinds.filter { $0 != hero }, in: right)
    }

    /// Columns that make the map square, within half of the screen or so.
    private static func heroColumns(in body: Rect) -> Int {
        let square = 2 * (body.rows - 2) + 2
        return min(max(square, body.columns * 36 / 100), body.columns * 53 / 100)
    }

    /// Curves over the whole width, the network and its health side by side below them.
    private static func stackWithPairs(_ kinds: [Kind], in area: Rect) -> [Placement] {
        let pair = kinds.filter(\.isNarrow)
        guard pair.count == 2, area.columns >= 52, kinds.count > 2 || area.rows < 20 else {
            return stack(kinds, in: area)
        }
        let others = kinds.filter { !pair.contains($0) }
        let pairRows = others.isEmpty ? area.rows : max(11, area.rows / (others.count + 1))
        let (top, bottom) = area.splitRows(at: area.rows - pairRows)
        return stack(others, in: top) + row(pair, in: bottom)
    }

    /// Two columns; an odd panel comes first and takes the left side.
    private static func grid(_ kinds: [Kind], in area: Rect) -> [Placement] {
        if kinds.count == 2 { return row(kinds, in: area) }
        if kinds.count % 2 == 1 {
            let (left, right) = area.splitColumns(at: area.columns / 2)
            return [Placement(kind: kinds[0], area: left)] + stackWithPairs(Array(kinds.dropFirst()), in: right)
        }
        let (top, bottom) = area.splitRows(at: area.rows / 2)
        let half = kinds.count / 2
        return row(Array(kinds.prefix(half)), in: top) + row(Array(kinds.dropFirst(half)), in: bottom)
    }

    private static func stack(_ kinds: [Kind], in area: Rect) -> [Placement] {
        divide(area.rows, by: kinds.map(\.weight)).enumerated().map { index, part in
            Placement(
                kind: kinds[index],
                area: Rect(column: area.column, row: area.row + part.start, columns: area.columns, rows: part.count))
        }
    }

    private static func row(_ kinds: [Kind], in area: Rect) -> [Placement] {
        divide(area.columns, by: kinds.map { kinds.allSatisfy(\.isNarrow) ? $0.breadth : 1 }).enumerated().map {
            index, part in
            Placement(
                kind: kinds[index],
                area: Rect(column: area.column + part.start, row: area.row, columns: part.count, rows: area.rows))
        }
    }

    /// Parts of a length in proportion to the weights.
    private static func divide(_ total: Int, by weights: [Int]) -> [(start: Int, count: Int)] {
        let sum = max(1, weights.reduce(0, +))
        var passed = 0
        return weights.map { weight in
            let start = total * passed / sum
            passed += weight
            return (start, total * passed / sum - start)
        }
    }
}

/// What a screen says that is too small for anything else.
package struct SizeNotice: Widget {
    package var size: Size

    package func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let has = "\(size.columns)x\(size.rows)"
        let needs = "\(minimumSceneSize.columns)x\(minimumSceneSize.rows)"
        let lines = [
            localized("Too small: \(has)."), localized("Needs \(needs)."), localized("q quits."),
        ]
        for (row, line) in lines.enumerated() {
            frame.write(
                context.text(line).truncated(to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: area.row + row), style: context.textStyle, in: area)
        }
    }
}
