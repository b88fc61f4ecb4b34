import Dashboard
import TerminalUI
import Training

/// A range test for people or for programs.
struct RangeTestReport {
    private let result: RangeTestResult
    private let options: RangeTest.Options
    private let isASCII: Bool

    private static let size = Size(columns: 80, rows: 20)

    init(_ result: RangeTestResult, options: RangeTest.Options, isASCII: Bool) {
        self.result = result
        self.options = options
        self.isASCII = isASCII
    }

    func lines(in format: RowFormat) -> [String] {
        switch format {
        case .jsonl: result.jsonLines
        case .csv: result.csvLines
        case .text: chart + sentences
        }
    }

    private var chart: [String] {
        var frame = Frame(size: Self.size)
        RangeTestChart([(label: nil, result: result)], options: options).render(
            into: &frame, area: frame.bounds,
            context: DrawingContext(capabilities: Capabilities(colors: .none, unicode: !isASCII)))
        return frame.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private var sentences: [String] {
        let text = { (rate: Double) in NumberFormat.plainDecimal(rate, significantDigits: 2) }
        var lines: [String] = []
        if let rate = result.steepest { lines.append("steepest descent at \(text(rate))") }
        if let rate = result.lowest { lines.append("lowest loss at \(text(rate))") }
        lines.append(result.divergence.map { "diverged at \(text($0))" } ?? "did not diverge")
        lines.append(
            result.suggestion.map { "suggested learning rate \(text($0))" }
                ?? "no suggestion: the loss hardly falls at any rate")
        return lines
    }
}
