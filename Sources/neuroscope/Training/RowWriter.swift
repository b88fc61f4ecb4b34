import Recipes
import Training

/// Writes rows in one of the formats.
struct RowWriter {
    private let format: RowFormat
    private let plans: [LanePlan]
    private let table: RowTable
    private var output = StandardOutput()

    /// - Parameters:
    ///   - format: the format.
    ///   - plans: what each lane is.
    ///   - traits: what the rows of the lanes have.
    init(format: RowFormat, plans: [LanePlan], traits: [LaneWorker.Traits]) {
        self.format = format
        self.plans = plans
        table = RowTable(labels: plans.compactMap(\.variant?.label), traits: traits)
    }

    mutating func begin() throws {
        switch format {
        case .text: try output.write(line: table.header)
        case .csv:
            try output.write(
                line: MetricRow.csvHeader(
                    hasVariants: plans.contains { $0.label != nil }, hasSeeds: plans.contains { $0.seed != nil }))
        case .jsonl: break
        }
    }

    mutating func write(_ outputs: [LockstepRun.Output]) throws {
        for item in outputs {
            let plan = plans[item.lane]
            switch format {
            case .text: try output.write(line: table.line(item.row, label: plan.variant?.label))
            case .csv: try output.write(line: item.row.csv(variant: plan.label, seed: plan.seed))
            case .jsonl: try output.write(line: item.row.json(variant: plan.label, seed: plan.seed))
            }
        }
    }

    mutating func flush() throws { try output.flush() }
}
