import Foundation
import Messages
import TerminalUI

/// A text that the user is to change in an editor of their own.
package struct TextEditing: Hashable, Sendable {
    /// The file's name as the editor shows it.
    package var fileName: String
    package var text: String

    package init(fileName: String, text: String) {
        self.fileName = fileName
        self.text = text
    }

    /// `$VISUAL`, else `$EDITOR`, else vi.
    private static let command = "${VISUAL:-${EDITOR:-vi}}"

    /// Lends the terminal to the editor.
    ///
    /// - Returns: the text as it was left; nil where there is no terminal to lend.
    /// - Throws: `InputError` where the editor cannot be run or says that it failed, or the file cannot be written or read.
    func run(on screen: any Screen) async throws -> String? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "neuroscope-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: fileName)
        try Data(text.utf8).write(to: file)
        let quoted = file.path.replacing("'", with: #"'\''"#)
        guard let status = await screen.lend(to: "\(TextEditing.command) '\(quoted)'") else { return nil }
        guard status == 0 else {
            throw InputError(.usage, "the editor ended with status \(status): nothing was changed")
        }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
