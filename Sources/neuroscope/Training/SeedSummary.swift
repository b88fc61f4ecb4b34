import Training

/// How variants did over several seeds, the best first, and who is ahead of whom.
struct SeedSummary {
    private let results: [(plan: LanePlan, row: MetricRow)]
    private let metrics: [OutcomeMetric]
    private let deciding: OutcomeMetric

    /// Of the last row of each lane.
    init(_ results: [(plan: LanePlan, row: MetricRow)], traits: [LaneWorker.Traits]) {
        self.results = results
        metrics = OutcomeMetric.all(
            isClassification: traits.contains(where: \.isClassification),
            hasTestSet: traits.allSatisfy(\.hasTestSet))
        deciding = metrics.contains(.testLoss) ? .testLoss : .loss
    }

    var lines: [String] {
        let study = study
        let hasVariants = results.contains { $0.plan.label != nil }
        let others = metrics.filter { $0 != deciding }
        let header =
            (hasVariants ? ["variant"] : []) + ["seeds", "median \(deciding.title)", "min", "max"]
            + others.map(\.title) + ["diverged"]
        let rows = study.ranking.map { variant in
            let rows = results.filter { $0.plan.variantIndex == variant }.map(\.row)
            let spread = study.outcome(of: variant)
            return (hasVariants ? [study.labels[variant]] : []) + ["\(rows.count)"]
                + [spread?.median, spread?.minimum, spread?.maximum].map(deciding.text)
                + others.map { $0.text($0.spread(of: rows)?.median) }
                + ["\(rows.count { $0.status == .diverged })"]
        }
        let table = TextColumns(rows: [header] + rows) { hasVariants && $0 == 0 }
        return table.lines + study.verdicts.map { "\($0.sentence) (\(deciding.title))" }
    }

    private var study: SeedStudy {
        var labels: [Int: String] = [:]
        for result in results { labels[result.plan.variantIndex] = result.plan.label ?? "" }
        let seedCount = (results.map(\.plan.seedIndex).max() ?? -1) + 1
        var study = SeedStudy(labels: labels.sorted { $0.key < $1.key }.map(\.value), seedCount: seedCount)
        for (plan, row) in results {
            study.record(
                row.status == .diverged ? nil : deciding.value(of: row), step: row.step, variant: plan.variantIndex,
                seed: plan.seedIndex)
        }
        return study
    }
}
