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

    /// Whether `text` stands between `<!-- NAME -->` and `<!-- end of NAME -->`, or has just been put there.
    ///
    /// - Returns: false where there is another text or no such place.
    /// - Throws: where the file cannot be read or written.
    public func isCurrent(_ text: String, between name: String) throws -> Bool {
        let whole = try String(contentsOf: file, encoding: .utf8)
        guard let begin = whole.range(of: "<!-- \(name) -->\n"), let end = whole.range(of: "<!-- end of \(name) -->"),
            begin.upperBound <= end.lowerBound
        else { return false }
        let place = begin.upperBound..<end.lowerBound
        if whole[place] == text { return true }
        guard isWriting else { return false }
        try whole.replacingCharacters(in: place, with: text).write(to: file, atomically: true, encoding: .utf8)
        return true
    }
}
