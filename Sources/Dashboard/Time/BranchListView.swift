import Messages
import Shell
import TerminalUI
import Training

/// All branches of a run over the scene: where each began, what was edited on it and how far it got.
struct BranchListView {
    var timeline: TimelineSnapshot
    var selected: Int

    private static let widest = 100

    /// Where the list stands, with its border.
    func box(in area: Rect) -> Rect {
        let width = min(area.columns, BranchListView.widest)
        let height = min(area.rows, max(6, timeline.branches.count + 5))
        return Rect(
            column: area.column + (area.columns - width) / 2, row: area.row + (area.rows - height) / 2,
            columns: width, rows: height)
    }

    /// The branch whose line is at that place.
    func branch(at position: Position, in area: Rect) -> Int? {
        let inside = Panel(title: "").interior(of: box(in: area))
        let (list, _) = inside.splitRows(at: inside.rows - 1)
        // The heads of the columns come first.
        let row = position.row - list.row - 1
        guard list.contains(position), timeline.branches.indices.contains(row) else { return nil }
        return row
    }

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let box = box(in: area)
        frame.fill(box)
        let panel = Panel(title: localized("Branches"), reading: localized("Esc closes"), isFocused: true)
        panel.render(into: &frame, area: box, context: context)
        let inside = panel.interior(of: box).inset(columns: 1, rows: 0)
        let (list, foot) = inside.splitRows(at: inside.rows - 1)
        table(columns: inside.columns, context).render(into: &frame, area: list, context: context)
        let hints =
            [
                localized("Enter goes there · r rename · d delete · c compare side by side · f fork here"),
                localized("Enter go · r rename · d delete · c compare"), localized("Enter go · c compare"),
            ].first { $0.displayWidth <= foot.columns } ?? ""
        frame.write(
            context.text(hints), at: Position(column: foot.column, row: foot.row), style: context.dimStyle, in: foot)
    }

    private func table(columns: Int, _ context: DrawingContext) -> Table {
        let isWide = columns >= 70
        var heads = [
            Table.Column(""), Table.Column(localized("name")), Table.Column(localized("from")),
            Table.Column(localized("last step"), alignment: .right),
            Table.Column(localized("edits"), alignment: .right),
            Table.Column(localized("loss"), alignment: .right),
        ]
        if isWide { heads.append(Table.Column(localized("last edit"))) }
        let rows = timeline.branches.enumerated().map { index, branch in
            let isCurrent = branch.id == timeline.current
            let made = branch.edits.filter { $0.step <= branch.lastStep }
            var cells = [
                (isCurrent ? (context.isASCII ? ">" : "▸") : " ") + "\(index + 1)", branch.name, origin(branch),
                NumberFormat.grouped(branch.lastStep), "\(made.count)",
                branch.loss.map { NumberFormat.plainDecimal($0, significantDigits: 4) } ?? context.text("–"),
            ]
            if isWide { cells.append(made.last { !$0.label.isEmpty }.map { "\($0.label)" } ?? "") }
            return cells
        }
        var colors: [Int: Color] = [:]
        if let best { colors[best] = context.theme.good }
        return Table(columns: heads, rows: rows, selectedRow: selected, rowColors: colors)
    }

    /// The branch of the lowest loss.
    private var best: Int? {
        let losses = timeline.branches.map { $0.loss ?? .infinity }
        guard losses.count > 1, let least = losses.min(), least.isFinite else { return nil }
        return losses.firstIndex(of: least)
    }

    private func origin(_ branch: Branch) -> String {
        guard let parent = branch.parent else { return localized("the start") }
        let name = timeline.branches.first { $0.id == parent }?.name
        let step = NumberFormat.grouped(branch.forkStep)
        return name.map { localized("\($0) at \(step)") } ?? "\(localized("step")) \(step)"
    }
}
