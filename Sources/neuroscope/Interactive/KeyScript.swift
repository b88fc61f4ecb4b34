import Datasets
import Foundation
import Messages
import Shell
import TerminalUI

/// Keys and when they are pressed, as a file tells: a line each, with the seconds from the start and the key as the help
/// names it, or a command that begins with a colon.
struct KeyScript {
    private(set) var cues: [RecordingScreen.Cue] = []

    static let longest = 3600.0

    /// - Throws: `InputError` where there is no such file, or a line of it cannot be understood.
    init(contentsOf path: String) throws(InputError) {
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw InputError(.missingFile, "no such file, or it cannot be read as text", file: path)
        }
        try self.init(text, file: path)
    }

    init(_ text: String, file: String) throws(InputError) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.trimmingCharacters(in: .whitespaces)
            if words.isEmpty || words.hasPrefix("#") { continue }
            let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
            let earliest = cues.last?.seconds ?? 0
            guard let seconds = Double(parts[0]), (earliest...Self.longest).contains(seconds) else {
                throw InputError(
                    .data,
                    "found \"\(parts[0])\", expected seconds from \(NumberFormat.plainDecimal(earliest)) to \(NumberFormat.plainDecimal(Self.longest))",
                    file: file, line: index + 1)
            }
            let name = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            guard let keys = Self.keys(name) else {
                throw InputError(
                    .data, "found \"\(name)\", expected a key such as space, Enter, Tab, ↑, C-c or x, or :command",
                    file: file, line: index + 1)
            }
            cues.append(RecordingScreen.Cue(seconds: seconds, events: keys.map(Event.key)))
        }
    }

    private static func keys(_ name: String) -> [Key]? {
        if name.isEmpty { return [] }
        if name.hasPrefix(":"), name.count > 1 { return name.map(Key.character) + [.enter] }
        return Key(label: name).map { [$0] }
    }
}
