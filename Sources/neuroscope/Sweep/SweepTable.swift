import Recipes
import TerminalUI
import Training

/// The outcomes of a sweep for people: a line for each combination.
struct SweepTable {
    private let sweep: Sweep
    private let results: SweepResults
    /// Whose range over the seeds is told.
    private let metric: OutcomeMetric

    init(_ results: SweepResults, of sweep: Sweep, metric: OutcomeMetric) {
        self.results = results
        self.sweep = sweep
        self.metric = metric
    }

    /// Aligned lines, the first one a header.
    var lines: [String] {
        let rows = [header] + results.combinations.filter { !$0.rows.isEmpty }.map(cells)
        let isStatus = { (column: Int) in !hasSeeds && column == header.count - 1 }
        return TextColumns(rows: rows) { $0 < sweep.axes.count || isStatus($0) }.lines
    }

    private var hasSeeds: Bool { sweep.seeds.count > 1 }

    private var header: [String] {
        let paths = sweep.axes.map(\.path)
        guard hasSeeds else { return paths + ["step"] + sweep.metrics.map(\.title) + ["status"] }
        return paths + ["seeds", "median \(metric.title)", "min", "max"] + others.map(\.title) + ["diverged"]
    }

    private func cells(_ combination: SweepResults.Combination) -> [String] {
        let values = combination.settings.map(\.value)
        guard hasSeeds else {
            guard let row = combination.rows.first?.row else { return [] }
            return values + ["\(row.step)"] + sweep.metrics.map { $0.text($0.value(of: row)) } + [row.status.rawValue]
        }
        let spread = combination.spread(of: metric)
        let figures = [spread?.median, spread?.minimum, spread?.maximum].map(metric.text)
        let medians = others.map { $0.text(combination.spread(of: $0)?.median) }
        return values + ["\(combination.rows.count)"] + figures + medians + ["\(combination.divergedCount)"]
    }

    /// The other figures, of which the median is told.
    private var others: [OutcomeMetric] { sweep.metrics.filter { $0 != metric } }
}

extension OutcomeMetric {
    /// The words for it.
    var title: String {
        switch self {
        case .loss: "loss"
        case .testLoss: "test loss"
        case .accuracy: "accuracy"
        case .testAccuracy: "test accuracy"
        }
    }

    func text(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "-" }
        return isHigherBetter
            ? NumberFormat.fixed(value, decimals: 4) : NumberFormat.plainDecimal(value, significantDigits: 6)
    }
}
