import ArgumentParser
import TerminalUI

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
