package import Training

/// The curves of a run as a table, a row per step that any of them has.
package struct MetricsTable {
    /// The most rows that a curve may have.
    package static let rowLimit = 10_000
    private static let columns: [(name: String, curve: any KeyPath<HistorySnapshot, [MetricBucket]> & Sendable)] = [
        ("loss", \.trainLoss), ("test_loss", \.testLoss), ("batch_loss", \.batchLoss), ("accuracy", \.accuracy),
        ("test_accuracy", \.testAccuracy),
    ]

    private let rows: [(step: Int, values: [Float?])]

    package init(_ history: HistorySnapshot) {
        var values: [Int: [Float?]] = [:]
        for (index, column) in MetricsTable.columns.enumerated() {
            for bucket in history[keyPath: column.curve] {
                values[bucket.step, default: Array(repeating: nil, count: MetricsTable.columns.count)][index] =
                    bucket.last
            }
        }
        rows = values.sorted { $0.key < $1.key }.map { (step: $0.key, values: $0.value) }
    }

    /// Comma-separated, a header line first; empty where a curve has no finite value.
    package var csv: String {
        let header = (["step"] + MetricsTable.columns.map(\.name)).joined(separator: ",")
        let lines = rows.map { row in
            ([String(row.step)] + row.values.map { $0.map { $0.isFinite ? "\($0)" : "" } ?? "" }).joined(separator: ",")
        }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }
}
