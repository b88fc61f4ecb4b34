import Training

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
