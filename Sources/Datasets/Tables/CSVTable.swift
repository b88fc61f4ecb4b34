import Foundation
import Localization
import SwiftCSV

/// The cells of a comma-separated file with a header line, checked to be rectangular.
///
/// Quoted cells, a byte order mark and every kind of line end are accepted; blank lines are skipped.
struct CSVTable {
    /// The file, as the user named it.
    let file: String
    /// The names in the header line; distinct and not empty.
    let columns: [String]
    /// The rows under it, each with a cell per column; never empty.
    let rows: [Row]

    struct Row {
        /// The line of the file at which the row begins, counted from 1.
        let line: Int
        let cells: [String]
    }

    /// Reads the file at `path`, which is relative to `directory`, or to the current folder if nil.
    ///
    /// - Throws: `InputError` where the file cannot be read or is not such a table.
    init(contentsOf path: String, relativeTo directory: URL?) throws(InputError) {
        var url = URL(filePath: path, directoryHint: .notDirectory)
        if let directory, !path.hasPrefix("/") {
            url = directory.appending(path: path, directoryHint: .notDirectory)
        }
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            let exists = FileManager.default.fileExists(atPath: url.path)
            throw InputError(
                .missingFile, exists ? "the file cannot be read" : "no such file", file: path)
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw InputError(.data, "found bytes that are not UTF-8, expected text", file: path)
        }
        try self.init(text: text, file: path)
    }

    /// Reads `text`, the contents of `file`.
    init(text: String, file: String) throws(InputError) {
        self.file = file
        var lines = try CSVTable.parse(text, file: file)
        guard !lines.isEmpty else {
            throw InputError(.data, "the file is empty, expected a header line and a row per sample", file: file)
        }
        let header = lines.removeFirst()
        columns = try CSVTable.columnNames(header, file: file)
        for row in lines where row.cells.count != header.cells.count {
            throw InputError(
                .data, "found \(row.cells.count) cells, expected \(header.cells.count) as in the header line",
                file: file, line: row.line)
        }
        guard !lines.isEmpty else {
            throw InputError(.data, "found a header line only, expected a row per sample under it", file: file)
        }
        rows = lines
    }

    /// The column called `name`.
    func column(_ name: String, key: String) throws(InputError) -> Int {
        if let index = columns.firstIndex(of: name) { return index }
        throw InputError(
            .data, "found \"\(name)\", expected one of \(columns.prefix(20).joined(separator: ", "))",
            file: file, line: rows.isEmpty ? nil : 1, key: key, suggestion: suggestion(for: name, among: columns))
    }

    private static func columnNames(_ header: Row, file: String) throws(InputError) -> [String] {
        let names = header.cells.map { $0.trimmingCharacters(in: .whitespaces) }
        if names.allSatisfy({ Double($0) != nil }) {
            throw InputError(
                .data, "found numbers only, expected a header line with the names of the columns",
                file: file, line: header.line)
        }
        var seen: Set<String> = []
        for (index, name) in names.enumerated() {
            guard !name.isEmpty else {
                throw InputError(
                    .data, "found no name for column \(index + 1), expected one", file: file, line: header.line)
            }
            guard seen.insert(name).inserted else {
                throw InputError(
                    .data, "found the column name \"\(name)\" twice, expected different names",
                    file: file, line: header.line)
            }
        }
        return names
    }

    /// The lines of `text` that are not blank, split into cells.
    private static func parse(_ text: String, file: String) throws(InputError) -> [Row] {
        let contents = CSVTable.normalized(text)
        guard contents.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
            throw InputError(.data, "found a quotation mark that is never closed", file: file)
        }
        var rows: [Row] = []
        var line = 1
        do {
            let reader = try EnumeratedCSV(string: contents, delimiter: .comma, loadColumns: false, rowLimit: 0)
            try reader.enumerateAsArray(startAt: 0, rowLimit: nil) { cells in
                let isBlank = cells.count == 1 && cells[0].allSatisfy(\.isWhitespace)
                if !isBlank { rows.append(Row(line: line, cells: cells)) }
                line += 1 + cells.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "\n") } }
            }
        } catch {
            throw InputError(
                .data, "found a character after a closing quotation mark, expected a comma or the end of the line",
                file: file, line: line)
        }
        return rows
    }

    /// `text` without a byte order mark, with a line feed at the end of every line and of the last.
    private static func normalized(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if previous == nil, scalar == "\u{FEFF}" { continue }
            if scalar == "\n", previous == "\r" { continue }
            scalars.append(scalar == "\r" ? "\n" : scalar)
        }
        if let last = scalars.last, last != "\n" { scalars.append("\n") }
        return String(scalars)
    }
}
