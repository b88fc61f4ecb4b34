import Calculus
import Recipes
import TerminalUI

/// Writes the rows of a descent to standard output.
struct DescentRowWriter {
    private let format: RowFormat
    private let dimension: Int
    private var output = StandardOutput()

    /// Characters of a column of the text format.
    private static let columnWidth = 13

    init(format: RowFormat, dimension: Int) {
        self.format = format
        self.dimension = dimension
    }

    mutating func begin() throws {
        let axes = dimension == 1 ? ["x"] : ["x", "y"]
        switch format {
        case .jsonl: break
        case .csv:
            let columns =
                ["step"] + axes + ["value"] + axes.map { "gradient_\($0)" } + axes.map { "update_\($0)" } + ["status"]
            try output.write(line: columns.joined(separator: ","))
        case .text:
            let columns = axes + ["value"] + axes.map { "gradient \($0)" } + axes.map { "update \($0)" }
            try output.write(line: aligned("step", columns))
        }
    }

    /// Writes a row; the last one with how the descent ended.
    mutating func write(_ row: DescentStep, status: DescentStatus?) throws {
        switch format {
        case .jsonl: try output.write(line: json(row, status))
        case .csv: try output.write(line: csv(row, status))
        case .text: if status != nil || Self.isShown(row.step) { try output.write(line: text(row)) }
        }
    }

    mutating func write(line: String) throws { try output.write(line: line) }

    mutating func flush() throws { try output.flush() }

    /// Text is for reading: the first twenty steps, then ever fewer.
    private static func isShown(_ step: Int) -> Bool {
        var interval = 1
        while step > 20 * interval { interval *= 10 }
        return step % interval == 0
    }

    private func coordinates(_ vector: SIMD2<Double>) -> [Double] {
        dimension == 1 ? [vector.x] : [vector.x, vector.y]
    }

    private func json(_ row: DescentStep, _ status: DescentStatus?) -> String {
        func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }
        func list(_ vector: SIMD2<Double>) -> String {
            "[" + coordinates(vector).map(number).joined(separator: ",") + "]"
        }
        let ending = status.map { ",\"status\":\($0.rawValue.jsonLiteral)" } ?? ""
        return "{\"step\":\(row.step),\"point\":\(list(row.point)),\"value\":\(number(row.value)),"
            + "\"gradient\":\(list(row.gradient)),\"update\":\(row.update.map(list) ?? "null")\(ending)}"
    }

    private func csv(_ row: DescentStep, _ status: DescentStatus?) -> String {
        func fields(_ values: [Double]) -> [String] { values.map { $0.isFinite ? "\($0)" : "" } }
        let update = row.update.map { fields(coordinates($0)) } ?? [String](repeating: "", count: dimension)
        let all =
            ["\(row.step)"] + fields(coordinates(row.point) + [row.value] + coordinates(row.gradient)) + update
            + [status?.rawValue ?? ""]
        return all.joined(separator: ",")
    }

    private func text(_ row: DescentStep) -> String {
        let numbers = (coordinates(row.point) + [row.value] + coordinates(row.gradient)).map(figure)
        let update = row.update.map { coordinates($0).map(figure) } ?? [String](repeating: "-", count: dimension)
        return aligned("\(row.step)", numbers + update)
    }

    private func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 7) }

    private func aligned(_ step: String, _ columns: [String]) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        return ([padded(step, 7)] + columns.map { padded($0, Self.columnWidth) }).joined(separator: " ")
    }
}
