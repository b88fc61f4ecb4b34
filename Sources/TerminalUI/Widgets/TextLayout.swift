/// Marked-up text broken into lines of styled pieces.
struct TextLayout {
    struct Piece: Hashable {
        var scalar: Unicode.Scalar
        var isBold = false
        var isCode = false
        var width: Int { characterWidth(of: scalar) }
    }

    struct Line: Hashable {
        var pieces: [Piece] = []
        /// Columns left empty at the left.
        var indent = 0
        var isHeading = false
    }

    private(set) var lines: [Line] = []

    init(_ text: String, columns: Int) {
        guard columns > 0 else { return }
        var paragraph = Paragraph()
        for source in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = TextLayout.trimmed(source)
            if line.isEmpty {
                finish(&paragraph, columns: columns)
                if lines.last?.pieces.isEmpty == false { lines.append(Line()) }
            } else if let heading = TextLayout.heading(line) {
                finish(&paragraph, columns: columns)
                paragraph = Paragraph(pieces: TextLayout.pieces(heading), isHeading: true)
                finish(&paragraph, columns: columns)
            } else if let hang = TextLayout.listHang(line) {
                finish(&paragraph, columns: columns)
                paragraph = Paragraph(pieces: TextLayout.pieces(line), hang: hang)
            } else {
                if let last = paragraph.pieces.last, !(last.width == 2 && TextLayout.startsWide(line)) {
                    paragraph.pieces.append(Piece(scalar: " "))
                }
                paragraph.pieces += TextLayout.pieces(line)
            }
        }
        finish(&paragraph, columns: columns)
        while lines.last?.pieces.isEmpty == true { lines.removeLast() }
    }

    private struct Paragraph {
        var pieces: [Piece] = []
        var hang = 0
        var isHeading = false
    }

    private mutating func finish(_ paragraph: inout Paragraph, columns: Int) {
        defer { paragraph = Paragraph() }
        var rest = paragraph.pieces[...]
        var indent = 0
        while !rest.isEmpty {
            let end = TextLayout.breakIndex(of: rest, columns: max(1, columns - indent))
            var line = rest[..<end]
            while line.last?.scalar == " " { line.removeLast() }
            lines.append(Line(pieces: Array(line), indent: indent, isHeading: paragraph.isHeading))
            rest = rest[end...].drop { $0.scalar == " " }
            indent = columns > 2 * paragraph.hang ? paragraph.hang : 0
        }
    }

    /// The end of the longest beginning that fits: after a space, before or after a wide character, or in
    /// the middle of a word that alone is too long. A line does not begin with closing punctuation.
    private static func breakIndex(of pieces: ArraySlice<Piece>, columns: Int) -> Int {
        var used = 0
        var best: Int?
        for index in pieces.indices {
            let piece = pieces[index]
            used += piece.width
            if used > columns, piece.scalar != " " {
                return best ?? max(index, pieces.startIndex + 1)
            }
            guard index + 1 < pieces.endIndex else { break }
            let next = pieces[index + 1]
            let isBetweenWide = piece.width == 2 || next.width == 2
            if piece.scalar == " "
                || (isBetweenWide && !closing.contains(next.scalar) && !opening.contains(piece.scalar))
            {
                best = index + 1
            }
        }
        return pieces.endIndex
    }

    private static let closing: Set<Unicode.Scalar> = [
        "，", "。", "、", "；", "：", "！", "？", "）", "」", "』", "》", "”", "’", "…", ",", ".", ";", ":", "!", "?", ")",
    ]
    private static let opening: Set<Unicode.Scalar> = ["（", "「", "『", "《", "“", "‘", "("]

    /// `**bold**` and `` `code` ``; marks without a partner stay as they are.
    private static func pieces(_ text: Substring) -> [Piece] {
        let scalars = Array(text.unicodeScalars)
        var result: [Piece] = []
        var isBold = false
        var isCode = false
        var index = 0
        while index < scalars.count {
            let isPair = scalars[index] == "*" && index + 1 < scalars.count && scalars[index + 1] == "*"
            if isPair, !isCode, isBold || hasPair(scalars, from: index + 2) {
                isBold.toggle()
                index += 2
                continue
            }
            if scalars[index] == "`", isCode || scalars[(index + 1)...].contains("`") {
                isCode.toggle()
            } else if characterWidth(of: scalars[index]) > 0 {
                result.append(Piece(scalar: scalars[index], isBold: isBold, isCode: isCode))
            } else if scalars[index] == "\t" {
                result.append(Piece(scalar: " ", isBold: isBold, isCode: isCode))
            }
            index += 1
        }
        return result
    }

    private static func hasPair(_ scalars: [Unicode.Scalar], from start: Int) -> Bool {
        guard start < scalars.count else { return false }
        return (start..<scalars.count - 1).contains { scalars[$0] == "*" && scalars[$0 + 1] == "*" }
    }

    private static func heading(_ line: Substring) -> Substring? {
        let hashes = line.prefix { $0 == "#" }.count
        guard hashes > 0, hashes <= 6, line.dropFirst(hashes).first == " " else { return nil }
        return trimmed(line.dropFirst(hashes))
    }

    /// Columns by which the further lines of a list item stand in; `nil` for other lines.
    private static func listHang(_ line: Substring) -> Int? {
        if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("• ") { return 2 }
        let digits = line.prefix { $0.isASCII && $0.isNumber }.count
        guard digits > 0, digits < 3, line.dropFirst(digits).hasPrefix(". ") else { return nil }
        return digits + 2
    }

    private static func startsWide(_ line: Substring) -> Bool {
        line.unicodeScalars.first.map { characterWidth(of: $0) == 2 } ?? false
    }

    private static func trimmed(_ line: Substring) -> Substring {
        var line = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
        while let last = line.last, last == " " || last == "\t" || last == "\r" { line.removeLast() }
        return line
    }
}
