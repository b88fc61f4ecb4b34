import Training

/// Writes rows in one of the formats.
struct RowWriter {
    private let format: RowFormat
    private let labels: [String?]
    private let table: RowTable
    private var output = StandardOutput()

    /// - Parameters:
    ///   - format: the format.
    ///   - labels: the variant of each lane, nil for a run without variants.
    ///   - traits: what the rows of the lanes have.
    init(format: RowFormat, labels: [String?], traits: [LaneWorker.Traits]) {
        self.format = format
        self.labels = labels
        table = RowTable(labels: labels.compactMap(\.self), traits: traits)
    }

    mutating func begin() throws {
        switch format {
        case .text: try output.write(line: table.header)
        case .csv: try output.write(line: MetricRow.csvHeader(hasVariants: labels.contains { $0 != nil }))
        case .jsonl: break
        }
    }

    mutating func write(_ outputs: [LockstepRun.Output]) throws {
        for item in outputs {
            let label = labels[item.lane]
            switch format {
            case .text: try output.write(line: table.line(item.row, label: label))
            case .csv: try output.write(line: item.row.csv(variant: label))
            case .jsonl: try output.write(line: item.row.json(variant: label))
            }
        }
    }

    mutating func flush() throws { try output.flush() }
}
