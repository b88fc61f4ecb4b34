import Datasets
import Messages
import TerminalUI
import Training

/// How often each class was taken for each other one: a row per true class, a column per predicted one.
struct ConfusionPanel: PanelView {
    var lane: LaneSnapshot

    private static let widestCell = 9
    private static let widestLabel = 10

    private var matrix: ConfusionMatrix? { lane.answers?.confusion }

    var titles: [String] { [Self.title, localized("Confusion")] }
    var readings: [String] {
        guard let matrix, let answers = lane.answers else { return [] }
        let right =
            answers.isTest
            ? localized("\(matrix.right) of \(matrix.total) test samples right")
            : localized("\(matrix.right) of \(matrix.total) samples right")
        return [right, "\(matrix.right)/\(matrix.total)"]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let matrix, area.rows >= 3 else { return }
        let labelColumns = min(
            (0..<matrix.classCount).map { lane.className($0).displayWidth }.max() ?? 1,
            min(ConfusionPanel.widestLabel, max(1, area.columns / 4)))
        let room = area.columns - labelColumns - 1
        let digits = String(matrix.counts.max() ?? 0).count
        let cell = min(ConfusionPanel.widestCell, max(3, room / max(1, matrix.classCount)))
        let isInPercent = cell <= digits
        let fitting = min(matrix.classCount, room / cell)
        let isAll = fitting == matrix.classCount && area.rows > fitting && !isInPercent
        // Where something is missing, a line says so.
        let shown = isAll ? fitting : min(fitting, area.rows - 2)
        guard shown > 0 else { return }
        drawHeader(shown, cell: cell, labelColumns: labelColumns, in: area, into: &frame, context: context)
        for label in 0..<shown {
            let row = area.row + 1 + label
            frame.write(
                context.text(lane.className(label)).fitted(
                    to: labelColumns, alignment: .right, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: row), style: context.textStyle, in: area)
            for predicted in 0..<shown {
                draw(
                    matrix, label, predicted, isInPercent: isInPercent,
                    in: Rect(
                        column: area.column + labelColumns + 1 + predicted * cell, row: row, columns: cell, rows: 1
                    ).intersection(area), into: &frame, context: context)
            }
        }
        drawLegend(
            hidden: matrix.classCount - shown, isInPercent: isInPercent, row: area.row + 1 + shown, in: area,
            into: &frame, context: context)
    }

    private func drawHeader(
        _ shown: Int, cell: Int, labelColumns: Int, in area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        for predicted in 0..<shown {
            frame.write(
                context.text(lane.className(predicted)).fitted(
                    to: cell - 1, alignment: .right, ellipsis: context.ellipsis),
                at: Position(column: area.column + labelColumns + 2 + predicted * cell, row: area.row),
                style: context.dimStyle, in: area)
        }
    }

    /// A count on the colour of its share of the row; nothing but a dot for 0.
    private func draw(
        _ matrix: ConfusionMatrix, _ label: Int, _ predicted: Int, isInPercent: Bool, in cell: Rect,
        into frame: inout Frame, context: DrawingContext
    ) {
        let count = matrix[label, predicted]
        let position = Position(column: cell.column, row: cell.row)
        guard count > 0 else {
            frame.write(
                context.text("·").fitted(to: cell.columns, alignment: .right, ellipsis: ""), at: position,
                style: context.dimStyle, in: cell)
            return
        }
        let share = Double(count) / Double(max(1, matrix.total(of: label)))
        let text = isInPercent ? NumberFormat.fixed(share * 100, decimals: 0) : String(count)
        var style = Style(attributes: label == predicted ? .bold : [])
        if context.hasColors {
            style.background = context.theme.sequential.color(at: share.squareRoot())
            style.foreground = style.background.contrast
        }
        frame.write(
            text.fitted(to: cell.columns, alignment: .right, ellipsis: ""), at: position, style: style, in: cell)
    }

    private func drawLegend(
        hidden: Int, isInPercent: Bool, row: Int, in area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        guard row < area.row + area.rows else { return }
        var words =
            isInPercent
            ? localized("% of each true class, columns: taken for") : localized("rows: true, columns: taken for")
        if hidden > 0 { words = localized("\(hidden) classes more") + " · " + words }
        frame.write(
            context.text(words).truncated(to: area.columns, ellipsis: context.ellipsis),
            at: Position(column: area.column, row: row), style: context.dimStyle, in: area)
    }
}

extension PanelKind {
    package static let confusion = PanelKind(ConfusionPanel.self)
}

extension ConfusionPanel: TrainingPanel {
    static let name = "confusion"
    static var title: String { localized("Confusion matrix") }
    static func canShow(_ dataset: Dataset) -> Bool { dataset.task != .regression }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        screen.ask(&request) { $0.confusion = true }
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane)
    }
}
