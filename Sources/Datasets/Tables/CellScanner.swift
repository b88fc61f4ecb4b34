import Messages

/// A cell of a table: bytes of its text without the quotation marks and the blanks around it.
struct Cell {
    var start: Int
    var count: Int32
    /// Whether it holds quotation marks that are written twice.
    var hasPairedQuotes = false
    /// Whether it is written between quotation marks.
    var isQuoted = false
}

/// Splits the text of a table (RFC 4180) into cells, in one pass over its bytes.
///
/// Every kind of line end is accepted, blanks around cells and quotation marks do not count, and blank lines are
/// skipped.
struct CellScanner {
    private let text: TableText
    private let delimiter: UInt8
    private(set) var cells: [Cell] = []
    /// The number of cells in each line; that of the first one.
    private(set) var width = 0

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ text: TableText) {
        self.text = text
        delimiter = CellScanner.delimiter(of: text)
    }

    /// Reads everything.
    ///
    /// - Throws: `InputError` for a line with another number of cells than the first one, a quotation mark that is
    ///   not closed or out of place, and a NUL byte.
    mutating func scan() throws(InputError) {
        let contents = text.bytes
        let bytes = contents.span
        let report = LoadingProgress.current?.report
        var nextReport = 1 << 20
        var index = text.start
        cells.reserveCapacity(bytes.count / 8)
        while index < bytes.count {
            let first = cells.count
            let end = try scanLine(bytes, from: index)
            let isBlank = cells.count == first + 1 && cells[first].count == 0 && !cells[first].isQuoted
            if isBlank {
                cells.removeLast()
            } else if width == 0 {
                width = cells.count
            } else if cells.count - first != width {
                throw ragged(first: first, lineStart: index, lineEnd: end)
            }
            index = CellScanner.afterLineEnd(bytes, end)
            if let report, index >= nextReport {
                nextReport = index + 1 << 20
                report(text.file, Double(index) / Double(bytes.count))
            }
        }
    }

    private func ragged(first: Int, lineStart: Int, lineEnd: Int) -> InputError {
        let count = cells.count - first
        let offset = count > width ? cells[first + width].start : lineEnd
        return text.error("found \(count) cells, expected \(width) as in the header line", at: offset)
    }

    /// - Returns: the place of the line's end.
    private mutating func scanLine(_ bytes: Span<UInt8>, from start: Int) throws(InputError) -> Int {
        var index = start
        while true {
            while index < bytes.count, isBlank(bytes[index]) { index += 1 }
            if index < bytes.count, bytes[index] == CellScanner.quote {
                index = try scanQuoted(bytes, from: index)
            } else {
                index = try scanPlain(bytes, from: index)
            }
            guard index < bytes.count, bytes[index] == delimiter else { return index }
            index += 1
        }
    }

    private mutating func scanPlain(_ bytes: Span<UInt8>, from start: Int) throws(InputError) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == delimiter || byte == CellScanner.lineFeed || byte == CellScanner.carriageReturn { break }
            if byte == 0 { throw nul(at: index) }
            index += 1
        }
        var end = index
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        cells.append(Cell(start: start, count: Int32(clamping: end - start)))
        return index
    }

    private mutating func scanQuoted(_ bytes: Span<UInt8>, from open: Int) throws(InputError) -> Int {
        var start = open + 1
        var index = start
        var cell = Cell(start: start, count: 0, isQuoted: true)
        while true {
            guard index < bytes.count else {
                throw text.error("found a quotation mark that is never closed", at: open)
            }
            let byte = bytes[index]
            if byte == 0 { throw nul(at: index) }
            if byte == CellScanner.quote {
                guard index + 1 < bytes.count, bytes[index + 1] == CellScanner.quote else { break }
                cell.hasPairedQuotes = true
                index += 1
            }
            index += 1
        }
        var end = index
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        cell.start = start
        cell.count = Int32(clamping: end - start)
        cells.append(cell)
        index += 1
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        guard
            index == bytes.count || bytes[index] == delimiter || bytes[index] == CellScanner.lineFeed
                || bytes[index] == CellScanner.carriageReturn
        else {
            throw text.error(
                "found a character after a closing quotation mark, expected a comma or the end of the line", at: index)
        }
        return index
    }

    private func nul(at index: Int) -> InputError {
        text.error("found a NUL byte, expected text: the file is binary, or in UTF-16", at: index)
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "\t") && delimiter != byte)
    }

    private static func afterLineEnd(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        guard index < bytes.count else { return index }
        let isPair = bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
        return index + (isPair ? 2 : 1)
    }

    /// A comma, unless the first line has none but semicolons or tabs.
    private static func delimiter(of text: TableText) -> UInt8 {
        let comma = UInt8(ascii: ",")
        var counts: [UInt8: Int] = [comma: 0, UInt8(ascii: ";"): 0, UInt8(ascii: "\t"): 0]
        var isQuoted = false
        var hasBegun = false
        for byte in text.bytes[text.start...] {
            if byte == quote { isQuoted.toggle() }
            if byte == lineFeed || byte == carriageReturn, !isQuoted {
                if hasBegun { break }
                continue
            }
            hasBegun = true
            if !isQuoted, let count = counts[byte] { counts[byte] = count + 1 }
        }
        if counts[comma] ?? 0 > 0 { return comma }
        return [UInt8(ascii: ";"), UInt8(ascii: "\t")].first { counts[$0] ?? 0 > 0 } ?? comma
    }
}
