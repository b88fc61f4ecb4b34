import TerminalUI
import Training

/// Rows as a table for people: the columns that apply, aligned, in digits that can be taken in.
struct RowTable {
    private struct Column {
        var title: String
        var width: Int
        var isText = false
        var text: (MetricRow) -> String
    }

    private let columns: [Column]
    private let labelWidth: Int

    init(labels: [String], traits: [LaneWorker.Traits]) {
        let hasTestSet = traits.contains(where: \.hasTestSet)
        let isClassification = traits.contains(where: \.isClassification)
        let hasPenalty = traits.contains(where: \.hasPenalty)
        var columns = [
            Column(title: "step", width: 10) { "\($0.step)" },
            Column(title: "epoch", width: 9) { NumberFormat.fixed($0.epoch, decimals: 2) },
            Column(title: "loss", width: 11) { Self.number($0.loss) },
        ]
        if hasPenalty { columns.append(Column(title: "penalty", width: 11) { Self.number($0.penalty) }) }
        if hasTestSet { columns.append(Column(title: "test loss", width: 11) { Self.number($0.testLoss) }) }
        if isClassification {
            columns.append(Column(title: "accuracy", width: 8) { Self.share($0.accuracy) })
            if hasTestSet { columns.append(Column(title: "test accuracy", width: 13) { Self.share($0.testAccuracy) }) }
        }
        columns += [
            Column(title: "learning rate", width: 13) { NumberFormat.plainDecimal($0.learningRate) },
            Column(title: "gradient norm", width: 13) { Self.number($0.gradientNorm) },
            Column(title: "status", width: 8, isText: true) { $0.status.rawValue },
        ]
        self.columns = columns
        labelWidth = labels.isEmpty ? 0 : max(7, labels.map(\.displayWidth).max() ?? 0)
    }

    var header: String { joined(columns.map(\.title), label: labelWidth > 0 ? "variant" : nil) }

    func line(_ row: MetricRow, label: String?) -> String { joined(columns.map { $0.text(row) }, label: label) }

    private func joined(_ cells: [String], label: String?) -> String {
        var parts = zip(columns, cells).map { column, cell in
            cell.padded(to: column.width, alignment: column.isText ? .left : .right)
        }
        if let label { parts.insert(label.padded(to: labelWidth), at: 0) }
        return parts.joined(separator: "  ").trimmingTrailingSpaces
    }

    private static func number(_ value: Double?) -> String {
        value.map { NumberFormat.plainDecimal($0, significantDigits: 6) } ?? "-"
    }

    private static func share(_ value: Double?) -> String {
        value.map { NumberFormat.fixed($0, decimals: 4) } ?? "-"
    }
}

/// The last rows of variants side by side, the lowest loss first.
struct ResultsTable {
    private let rows: [(label: String, row: MetricRow)]
    private let table: RowTable

    init(rows: [(label: String, row: MetricRow)], traits: [LaneWorker.Traits]) {
        self.rows = rows.sorted { Self.rank($0.row) < Self.rank($1.row) }
        table = RowTable(labels: rows.map(\.label), traits: traits)
    }

    var lines: [String] { [table.header] + rows.map { table.line($0.row, label: $0.label) } }

    private static func rank(_ row: MetricRow) -> Double { row.loss ?? .infinity }
}
