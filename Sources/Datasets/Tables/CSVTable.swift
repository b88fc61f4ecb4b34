import Foundation
import Messages

/// The cells of a comma-separated file with a header line, checked to be rectangular.
///
/// Quoted cells, a byte order mark and every kind of line end are accepted; blank lines are skipped; where the header
/// has no comma, semicolons or tabs separate. A file may be compressed with gzip.
struct CSVTable {
    let text: TableText
    /// The names in the header line; distinct and not empty.
    let columns: [String]
    /// The number of rows under it; at least 1.
    let rowCount: Int
    /// The header's cells, then those of all rows.
    private let cells: [Cell]

    var file: String { text.file }

    /// Reads the file at `path`, which is relative to `directory`, or to the current folder if nil.
    ///
    /// - Throws: `InputError` where the file cannot be read or is not such a table.
    init(contentsOf path: String, relativeTo directory: URL?) throws(InputError) {
        try self.init(bytes: InputFile.bytes(path, relativeTo: directory), file: path)
    }

    /// Reads `bytes`, the contents of `file`.
    init(bytes: [UInt8], file: String) throws(InputError) {
        text = try TableText(bytes: bytes, file: file)
        var scanner = CellScanner(text)
        try scanner.scan()
        guard scanner.width > 0 else {
            throw InputError(
                .data, "the file is empty, expected a header line and a row per sample", file: file, line: 1)
        }
        cells = scanner.cells
        columns = try CSVTable.columnNames(cells[..<scanner.width], in: text)
        rowCount = cells.count / scanner.width - 1
        guard rowCount > 0 else {
            throw InputError(
                .data, "found a header line only, expected a row per sample under it", file: file,
                line: text.place(of: bytes.count).line)
        }
    }

    /// The cell of a row in a column, both counted from 0.
    func cell(row: Int, column: Int) -> Cell { cells[(row + 1) * columns.count + column] }

    /// The number in a cell; nil where it holds none.
    func number(row: Int, column: Int) -> Double? {
        let cell = cell(row: row, column: column)
        guard cell.count > 0 else { return nil }
        return DecimalNumber.value(of: text.bytes.span, in: cell.start..<cell.start + Int(cell.count))
    }

    /// The text in a cell.
    func words(row: Int, column: Int) -> String { CSVTable.words(cell(row: row, column: column), in: text) }

    /// The column called `name`.
    func column(_ name: String, key: String) throws(InputError) -> Int {
        if let index = columns.firstIndex(of: name) { return index }
        throw InputError(
            .data, "found \"\(name)\", expected one of \(columns.prefix(20).joined(separator: ", "))",
            file: file, line: 1, key: key, suggestion: suggestion(for: name, among: columns))
    }

    private static func words(_ cell: Cell, in text: TableText) -> String {
        let words = String(decoding: text.bytes[cell.start..<cell.start + Int(cell.count)], as: UTF8.self)
        return cell.hasPairedQuotes ? words.replacingOccurrences(of: "\"\"", with: "\"") : words
    }

    private static func columnNames(_ header: ArraySlice<Cell>, in text: TableText) throws(InputError) -> [String] {
        let names = header.map { words($0, in: text) }
        if names.allSatisfy({ Double($0) != nil }) {
            throw text.error(
                "found numbers only, expected a header line with the names of the columns", at: header[0].start)
        }
        var seen: Set<String> = []
        for (index, name) in names.enumerated() {
            guard !name.isEmpty else {
                throw text.error("found no name for column \(index + 1), expected one", at: header[index].start)
            }
            guard seen.insert(name).inserted else {
                throw text.error(
                    "found the column name \"\(name)\" twice, expected different names", at: header[index].start)
            }
        }
        return names
    }
}
