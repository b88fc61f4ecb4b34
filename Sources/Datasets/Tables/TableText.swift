import Messages

/// The bytes of a text file and where in it things stand.
struct TableText {
    /// The file, as the user named it.
    let file: String
    let bytes: [UInt8]
    /// Where the text begins, after a byte order mark.
    let start: Int

    /// - Throws: `InputError` where the bytes are not text in UTF-8.
    init(bytes: [UInt8], file: String) throws(InputError) {
        self.file = file
        self.bytes = bytes
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw error("found text in UTF-16, expected UTF-8: save it again in that encoding", at: 0)
        }
        guard bytes.contains(where: { $0 >= 0x80 }), let place = TableText.firstInvalid(in: bytes.span, from: start)
        else { return }
        let byte = "0x" + String(bytes[place], radix: 16, uppercase: true)
        throw error(
            "found the byte \(byte), which is not UTF-8 (the file may be in Latin-1), expected text in UTF-8", at: place
        )
    }

    /// An error at a byte, with its line and its column of characters.
    func error(_ wording: Wording, at offset: Int, key: String? = nil) -> InputError {
        let (line, column) = place(of: offset)
        var error = InputError(.data, wording, file: file, line: line, column: column, key: key)
        error.tellsColumn = true
        return error
    }

    /// The line and the column of characters of a byte, both counted from 1.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        var index = start
        while index < min(offset, bytes.count) {
            let byte = bytes[index]
            let isBeforeLineFeed = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isBeforeLineFeed) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            index += 1
        }
        return (line, column)
    }

    /// The first byte that does not belong to text in UTF-8 (RFC 3629, section 4).
    private static func firstInvalid(in bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let lead = bytes[index]
            let length: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch lead {
            case 0x00...0x7F: length = 1
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: length = 4
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return index
            }
            guard index + length <= bytes.count else { return index }
            if length > 1, !second.contains(bytes[index + 1]) { return index }
            for place in 2..<max(2, length) where bytes[index + place] & 0xC0 != 0x80 { return index }
            index += length
        }
        return nil
    }
}
