import Foundation

/// A text of the repository that follows from the code: `make generate` writes it, and tests hold it to be current.
public struct GeneratedText {
    private let file: URL
    private let isWriting = ProcessInfo.processInfo.environment["NEUROSCOPE_GENERATE"] != nil

    /// The file at `path` from the root of the repository.
    public init(_ path: String, testFile: String = #filePath) {
        file = URL(filePath: testFile).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: path)
    }

    /// Whether the whole file is `text`, or has just become it.
    ///
    /// - Returns: false where it is another text.
    /// - Throws: where the file cannot be read or written.
    public func isCurrent(_ text: String) throws -> Bool {
        if isWriting { try text.write(to: file, atomically: true, encoding: .utf8) }
        return try String(contentsOf: file, encoding: .utf8) == text
    }

    /// Whether `text` stands between `<!-- NAME -->` and `<!-- end of NAME -->`, or has just been put there. Where there
    /// is no such place yet, one is made behind that of `predecessor`.
    ///
    /// - Returns: false where there is another text or no such place.
    /// - Throws: where the file cannot be read or written.
    public func isCurrent(_ text: String, between name: String, after predecessor: String? = nil) throws -> Bool {
        let whole = try String(contentsOf: file, encoding: .utf8)
        let current = Self.placing(text, between: name, after: predecessor, in: whole)
        if current == whole { return true }
        guard isWriting, let current else { return false }
        try current.write(to: file, atomically: true, encoding: .utf8)
        return true
    }

    /// The document with `text` at its place; nil where it has neither the place nor that of `predecessor`.
    public static func placing(
        _ text: String, between name: String, after predecessor: String? = nil, in whole: String
    ) -> String? {
        if let begin = whole.range(of: "<!-- \(name) -->\n"), let end = whole.range(of: "<!-- end of \(name) -->"),
            begin.upperBound <= end.lowerBound
        {
            return whole.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: text)
        }
        guard let end = predecessor.flatMap({ whole.range(of: "<!-- end of \($0) -->\n") }) else { return nil }
        let section = "\n<!-- \(name) -->\n\(text)<!-- end of \(name) -->\n"
        return whole.replacingCharacters(in: end.upperBound..<end.upperBound, with: section)
    }
}
