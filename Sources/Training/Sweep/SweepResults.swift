public import Recipes

/// The outcomes of a sweep by combination, whatever the order in which they came.
public struct SweepResults: Sendable {
    /// The outcomes of one combination.
    public struct Combination: Hashable, Sendable {
        public let settings: [Setting]
        /// By seed; fewer than there are seeds where runs have not finished.
        public let rows: [SweepRow]

        /// How a figure lies over the seeds; nil where no run has finished.
        public func spread(of metric: OutcomeMetric) -> Spread? {
            metric.spread(of: rows.map(\.row))
        }

        public var divergedCount: Int { rows.count { $0.row.status == .diverged } }
    }

    /// In the order of the sweep.
    public let combinations: [Combination]

    public init(_ rows: [SweepRow], of sweep: Sweep) {
        let grouped = Dictionary(grouping: rows, by: \.combination)
        combinations = sweep.combinations.enumerated().map { index, settings in
            Combination(settings: settings, rows: (grouped[index] ?? []).sorted { $0.seed < $1.seed })
        }
    }

    /// All rows in the order of the sweep.
    public var rows: [SweepRow] { combinations.flatMap(\.rows) }

    /// The index of the combination with the best median of a figure, the first one on ties; nil where all
    /// diverged or nothing has finished.
    public func best(by metric: OutcomeMetric) -> Int? {
        var best: (index: Int, median: Double)?
        for (index, combination) in combinations.enumerated() {
            guard combination.divergedCount < combination.rows.count,
                let median = combination.spread(of: metric)?.median, median.isFinite
            else { continue }
            if let known = best, metric.isHigherBetter ? known.median >= median : known.median <= median { continue }
            best = (index, median)
        }
        return best?.index
    }
}
