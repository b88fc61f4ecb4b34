import Foundation
import Recipes
import TerminalUI
import Training

/// A figure over one or two swept settings as shaded cells with their numbers; the fuller the better.
struct SweepHeatMap {
    private let sweep: Sweep
    private let results: SweepResults
    private let metric: OutcomeMetric
    private let isASCII: Bool

    init(_ results: SweepResults, of sweep: Sweep, metric: OutcomeMetric, isASCII: Bool) {
        self.results = results
        self.sweep = sweep
        self.metric = metric
        self.isASCII = isASCII
    }

    /// The lines of the map; none where one or two settings are not what is swept.
    var lines: [String] {
        guard 1...2 ~= sweep.axes.count else { return [] }
        // The axis with more values goes down, where there is room.
        let down = sweep.axes.count == 2 && sweep.axes[1].values.count > sweep.axes[0].values.count ? 1 : 0
        let across = sweep.axes.count == 2 ? sweep.axes[1 - down] : nil
        var rows = [[sweep.axes[down].path] + (across?.values ?? [""])]
        for (index, value) in sweep.axes[down].values.enumerated() {
            rows.append([value] + (0..<(across?.values.count ?? 1)).map { cell(combination(index, $0, down: down)) })
        }
        let seeds = sweep.seeds.count > 1 ? "median \(metric.title) of \(sweep.seeds.count) seeds" : metric.title
        let better = metric.isHigherBetter ? "higher" : "lower"
        let title = seeds + ", the fuller the \(better)" + (across.map { "; \($0.path) to the right" } ?? "")
        return [title] + TextColumns(rows: rows) { _ in true }.lines + [verdict].compactMap(\.self)
    }

    private func combination(_ index: Int, _ other: Int, down: Int) -> Int {
        guard sweep.axes.count == 2 else { return index }
        let width = sweep.axes[1].values.count
        return down == 0 ? index * width + other : other * width + index
    }

    private var verdict: String? {
        guard let best = results.best(by: metric) else { return nil }
        let combination = results.combinations[best]
        let settings = combination.settings.map { "\($0.path)=\($0.value)" }.joined(separator: " ")
        return "best: \(settings): \(metric.title) \(metric.text(combination.spread(of: metric)?.median))"
    }

    private func cell(_ index: Int) -> String {
        let combination = results.combinations[index]
        guard let median = combination.spread(of: metric)?.median else { return "-" }
        guard median.isFinite, combination.divergedCount < combination.rows.count else { return "diverged" }
        return shade(of: median) + " " + metric.text(median) + (results.best(by: metric) == index ? " *" : "")
    }

    private static let shades = (unicode: Array(" ░▒▓█"), ascii: Array(" .:o#"))

    private func shade(of value: Double) -> String {
        let shades = isASCII ? Self.shades.ascii : Self.shades.unicode
        let (worst, best) =
            metric.isHigherBetter
            ? (range.lowerBound, range.upperBound)
            : (
                range.upperBound, range.lowerBound
            )
        let share = worst == best ? 1 : (place(value) - worst) / (best - worst)
        return String(repeating: shades[Int((share * Double(shades.count - 1)).rounded())], count: 4)
    }

    /// The places of the finite medians.
    private var range: ClosedRange<Double> {
        let places = medians.map(place)
        return (places.min() ?? 0)...(places.max() ?? 0)
    }

    private var medians: [Double] {
        results.combinations.filter { $0.divergedCount < $0.rows.count }
            .compactMap { $0.spread(of: metric)?.median }.filter(\.isFinite)
    }

    /// Losses lie on a logarithmic scale where they can.
    private func place(_ value: Double) -> Double {
        metric.isHigherBetter || medians.contains { $0 <= 0 } ? value : log10(value)
    }
}
