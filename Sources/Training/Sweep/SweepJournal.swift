import Datasets
public import Foundation
public import Messages

/// The rows of a file to which a sweep appends them, one JSON object a line, as runs finish.
public struct SweepJournal: Sendable {
    /// The finished runs of the sweep, in the order of its runs.
    public let rows: [SweepRow]
    /// Where the last whole line ends, in bytes; what follows was cut off while it was written.
    public let validLength: Int

    /// Reads the file's contents.
    ///
    /// Rows of the same settings with other values or seeds than now stay aside; they belong to an earlier,
    /// wider sweep.
    ///
    /// - Parameters:
    ///   - data: the contents.
    ///   - sweep: whose rows they are.
    ///   - file: the file as errors name it.
    /// - Throws: `InputError` (`data`) for a whole line that is not a row of this recipe, steps and settings.
    public init(_ data: Data, of sweep: Sweep, file: String) throws(InputError) {
        validLength = data.lastIndex(of: UInt8(ascii: "\n")).map { $0 - data.startIndex + 1 } ?? 0
        let runs = Dictionary(sweep.runs.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [SweepRun.Key: SweepRow] = [:]
        let lines = data.prefix(validLength).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.dropLast().enumerated() {
            guard let record = try? JSONDecoder().decode(Record.self, from: line) else {
                throw InputError(
                    .data, "found a line that is not a row of a sweep, expected one that sweep --output wrote",
                    file: file, line: index + 1)
            }
            if let difference = sweep.origin.difference(from: record.sweep) {
                throw InputError(.data, difference, file: file, line: index + 1)
            }
            if Set(record.settings.keys) != Set(sweep.axes.map(\.path)) {
                let paths = record.settings.keys.sorted().joined(separator: ", ")
                throw InputError(
                    .data,
                    "found a row of a sweep over \(paths), expected "
                        + "\(sweep.axes.map(\.path).joined(separator: ", ")); choose another file", file: file,
                    line: index + 1)
            }
            let key = SweepRun.Key(values: record.settings, seed: record.seed)
            if let run = runs[key] { found[key] = SweepRow(run, row: record.row, origin: sweep.origin) }
        }
        rows = sweep.runs.compactMap { found[$0.key] }
    }

    /// A line as it is read.
    private struct Record: Decodable {
        var settings: [String: SettingValue]
        var seed: UInt64
        var step: Int
        var epoch: Double
        var samples: Int
        var loss: Double?
        var penalty: Double?
        var testLoss: Double?
        var accuracy: Double?
        var testAccuracy: Double?
        var learningRate: Double
        var gradientNorm: Double?
        var status: RunStatus
        var sweep: SweepOrigin

        enum CodingKeys: String, CodingKey {
            case settings, seed, step, epoch, samples, loss, penalty, accuracy, status, sweep
            case testLoss = "test_loss"
            case testAccuracy = "test_accuracy"
            case learningRate = "learning_rate"
            case gradientNorm = "gradient_norm"
        }

        var row: MetricRow {
            MetricRow(
                step: step, epoch: epoch, samples: samples, loss: loss, penalty: penalty, testLoss: testLoss,
                accuracy: accuracy, testAccuracy: testAccuracy, learningRate: learningRate,
                gradientNorm: gradientNorm, status: status)
        }
    }
}
