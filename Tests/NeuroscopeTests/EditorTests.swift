import Foundation
import PseudoTerminal
import Testing

/// `:edit` with a script in place of an editor.
@Suite("Recipes in an editor of one's own", .serialized)
struct EditorTests {
    /// An editor that writes what it was started with, then changes the file.
    private static func editor(_ change: String, in folder: TemporaryFolder) throws -> String {
        let path = try folder.write(
            """
            #!/bin/sh
            printf 'editing %s %s\\n' "$(basename "$1")" "${TERMINFO:-plain}"
            \(change)

            """, to: "editor")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    @Test("what was changed comes into force, and the terminal is back as a screen")
    func changes() throws {
        let folder = try TemporaryFolder()
        let editor = try Self.editor(#"sed -i.old 's/0\.05/0.5/' "$1""#, in: folder)
        let file = folder.path("edited.run")
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "xor", "--paused", "--record", file], environment: ["EDITOR": editor],
            columns: 120, rows: 36)
        try terminal.shows("epoch")
        terminal.type(":edit\r")
        let words = "editing recipe.yaml plain"
        try terminal.showsNext(words)
        let start = try #require(terminal.output.firstRange(of: Array(words.utf8))).lowerBound
        #expect(![1049, 1002, 1003, 1006].contains { terminal.isOn($0, before: start) })
        try terminal.showsNext("changed")
        #expect(terminal.isOn(1049) && terminal.isOn(1002))
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
        let run = try String(contentsOfFile: file, encoding: .utf8)
        #expect(run.contains("set: {optimizer.learning_rate: 0.5}"))
    }

    @Test("a mistake is told with its line and changes nothing; the next :edit goes on with the text")
    func mistake() throws {
        let folder = try TemporaryFolder()
        // The first time it spoils the recipe, then it mends what it finds.
        let editor = try Self.editor(
            #"if grep -q tanhh "$1"; then sed -i.old 's/tanhh/relu/' "$1"; else sed -i.old 's/tanh/tanhh/' "$1"; fi"#,
            in: folder)
        let file = folder.path("edited.run")
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "xor", "--paused", "--record", file],
            environment: ["VISUAL": editor, "EDITOR": "false"], columns: 120, rows: 36)
        try terminal.shows("epoch")
        terminal.type(":edit\r")
        try terminal.showsNext("editing")
        try terminal.showsNext("recipe.yaml")
        try terminal.showsNext("tanhh")
        terminal.type(":edit\r")
        try terminal.showsNext("editing")
        try terminal.showsNext("changed")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(terminal.leftovers == nil)
        let run = try String(contentsOfFile: file, encoding: .utf8)
        #expect(run.contains("set: {model.activation: relu}"))
    }

    @Test("an editor that fails changes nothing")
    func failure() throws {
        let folder = try TemporaryFolder()
        let file = folder.path("edited.run")
        let terminal = try PseudoTerminal(
            "neuroscope", ["demo", "xor", "--paused", "--record", file], environment: ["EDITOR": "false"],
            columns: 120, rows: 36)
        try terminal.shows("epoch")
        terminal.type(":edit\r")
        try terminal.showsNext("status")
        terminal.type("q")
        #expect(try terminal.status() == 0)
        #expect(!(try String(contentsOfFile: file, encoding: .utf8)).contains("set: {optimizer"))
    }
}
