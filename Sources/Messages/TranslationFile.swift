package import Foundation

/// A file of translations as gettext keeps them (`.po`): English texts, each with its words in another language.
///
///     # A remark.
///     msgid "{} of {}"
///     msgstr "{}/{}"
///
/// The first entry, of an empty text, is the header, which must say that the file is in UTF-8. As with gettext,
/// entries that are marked fuzzy or have no words yet are left to English, and obsolete ones (`#~`) are skipped.
/// Contexts and plural forms are refused, since nothing asks for them. Errors are in English: what would say them
/// in another language is the file itself.
package struct TranslationFile: Hashable, Sendable {
    /// A text and its translation.
    package struct Entry: Hashable, Sendable {
        /// The English text with `{}` for each particular.
        package let text: String
        /// Empty where there is no translation yet.
        package fileprivate(set) var words = ""
        /// Whether the translation is only a guess.
        package let isFuzzy: Bool
        /// The line of the text, counted from 1.
        package let line: Int
    }

    /// The entries without the header, in the order of the file.
    package private(set) var entries: [Entry] = []
    /// The fields of the header, one a line.
    package private(set) var header = ""

    /// The translations that are in force, by the English text.
    package var words: [String: String] {
        let ready = entries.lazy.filter { !$0.isFuzzy && !$0.words.isEmpty }
        return Dictionary(ready.map { ($0.text, $0.words) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameters:
    ///   - contents: the bytes of the file.
    ///   - name: the file as the user would recognise it.
    /// - Throws: `InputError` of kind `data` with the line of the first fault.
    package init(_ contents: Data, name: String) throws(InputError) {
        var reader = TranslationReader(name: name)
        for line in Array(contents).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            try reader.read(line)
        }
        var entries = try reader.finish()
        guard let first = entries.first, first.text.isEmpty, first.words.lowercased().contains("charset=utf-8") else {
            throw InputError(
                .data, Wording(verbatim: "expected a header that says charset=UTF-8: an entry of the empty text"),
                file: name, line: entries.first?.line ?? 1)
        }
        header = first.words
        entries.removeFirst()
        self.entries = entries
    }
}

/// Gathers the entries of a file, line by line.
private struct TranslationReader {
    /// What a line in quotes goes on with.
    private enum Part { case text, words }

    let name: String
    private var line = 0
    private var entries: [TranslationFile.Entry] = []
    /// The line of each text that has been met.
    private var lines: [String: Int] = [:]
    private var text: (words: String, line: Int)?
    private var words: String?
    private var part: Part?
    private var isFuzzy = false

    init(name: String) { self.name = name }

    mutating func read(_ bytes: ArraySlice<UInt8>) throws(InputError) {
        line += 1
        guard let content = String(validating: bytes, as: UTF8.self) else {
            throw error("found bytes that are not UTF-8")
        }
        let code = content.utf8.drop(while: \.isSpace)
        if code.isEmpty { return }
        if code.first == UInt8(ascii: "#") { return try remark(String(Substring(code))) }
        if code.first == UInt8(ascii: "\"") { return try goOn(with: quoted(code)) }
        let keyword = code.prefix { !$0.isSpace && $0 != UInt8(ascii: "\"") }
        let rest = code[keyword.endIndex...].drop(while: \.isSpace)
        switch String(Substring(keyword)) {
        case "msgid": try begin(with: quoted(rest))
        case "msgstr": try translate(with: quoted(rest))
        case "msgctxt": throw error("found msgctxt, but contexts are not supported")
        case "msgid_plural": throw error("found msgid_plural, but plural forms are not supported")
        case let other: throw error("found \"\(other)\", expected msgid, msgstr, a text in quotes or a remark")
        }
    }

    mutating func finish() throws(InputError) -> [TranslationFile.Entry] {
        try endEntry()
        return entries
    }

    /// Flags stand before the entry that they are about; other remarks are for translators.
    private mutating func remark(_ remark: String) throws(InputError) {
        if words != nil { try endEntry() }
        part = nil
        guard remark.hasPrefix("#,") else { return }
        let flags = remark.dropFirst(2).split { $0 == "," || $0.isWhitespace }
        if flags.contains("fuzzy") { isFuzzy = true }
    }

    private mutating func begin(with words: String) throws(InputError) {
        try endEntry()
        text = (words, line)
        part = .text
    }

    private mutating func translate(with translation: String) throws(InputError) {
        guard text != nil, words == nil else { throw error("found msgstr, expected a msgid before it") }
        words = translation
        part = .words
    }

    private mutating func goOn(with more: String) throws(InputError) {
        switch part {
        case .text: text?.words += more
        case .words: words? += more
        case nil: throw error("found a text in quotes, expected msgid or msgstr before it")
        }
    }

    /// Keeps the entry that has been read, if any.
    private mutating func endEntry() throws(InputError) {
        guard let text else { return }
        guard let words else { throw error("found no msgstr for the msgid", line: text.line) }
        if let known = lines[text.words] {
            throw error("found a msgid that stands in line \(known) already", line: text.line)
        }
        lines[text.words] = text.line
        entries.append(.init(text: text.words, words: words, isFuzzy: isFuzzy, line: text.line))
        self.text = nil
        self.words = nil
        part = nil
        isFuzzy = false
    }

    /// The text between quotation marks, with its escapes undone.
    private func quoted(_ code: Substring.UTF8View) throws(InputError) -> String {
        guard code.first == UInt8(ascii: "\"") else { throw error("expected a text in quotes") }
        var rest = code.dropFirst()
        var result = Substring()
        while let stop = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            result += Substring(rest[..<stop])
            let isEnd = rest[stop] == UInt8(ascii: "\"")
            rest = rest[stop...].dropFirst()
            if isEnd {
                guard rest.allSatisfy(\.isSpace) else { throw error("found more after the text in quotes") }
                return String(result)
            }
            result.append(try character(after: rest.popFirst()))
        }
        throw error("found a quotation mark that is never closed")
    }

    /// What a backslash and the letter after it stand for.
    private func character(after letter: UInt8?) throws(InputError) -> Character {
        switch letter {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        default: throw error(#"found a backslash, expected n, t, " or \ after it"#)
        }
    }

    private func error(_ words: String, line: Int? = nil) -> InputError {
        InputError(.data, Wording(verbatim: words), file: name, line: line ?? self.line)
    }
}

extension UInt8 {
    /// A blank, a tab, or the carriage return before a line's end.
    fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
