import ArgumentParser
import TerminalUI

/// `STEPS_PER_SECOND`, above 0, or `max`.
struct PaceArgument: ExpressibleByArgument {
    /// The value of the recipe's key `speed`.
    let value: String

    init?(argument: String) {
        if argument != "max" {
            guard let steps = Double(argument), steps.isFinite, steps > 0 else { return nil }
        }
        value = argument
    }
}

/// `COLUMNSxROWS`, each from 1 to 4,000.
struct FrameSizeArgument: ExpressibleByArgument {
    let size: Size

    static let standard = FrameSizeArgument(size: Size(columns: 120, rows: 36))
    var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }

    init(size: Size) {
        self.size = size
    }

    init?(argument: String) {
        let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1], 1...4000 ~= columns, 1...4000 ~= rows
        else { return nil }
        size = Size(columns: columns, rows: rows)
    }
}

/// Finite numbers with commas between them: `-1,0,2.5`.
struct PointsArgument: ExpressibleByArgument {
    let values: [Double]

    init(values: [Double]) { self.values = values }

    init?(argument: String) {
        let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map {
            Double($0.trimmingPrefix { $0 == " " })
        }
        values = numbers.compactMap { $0 }.filter(\.isFinite)
        guard values.count == numbers.count, !values.isEmpty else { return nil }
    }

    var defaultValueDescription: String { values.map { "\($0)" }.joined(separator: ",") }
}

/// How a frame is written.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
    case text, ansi, svg
}

/// How rows are written.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl, csv
}
