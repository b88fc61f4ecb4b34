import Foundation
import PseudoTerminal
import TerminalUI
import Testing

@Suite("A run that is killed", .serialized)
struct RecoveryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The program in the folder, with its journals there.
    private func start(_ arguments: String...) throws -> PseudoTerminal {
        try PseudoTerminal(
            "neuroscope", arguments, script: "cd \"$FOLDER\"; exec \"$0\" \"$@\"",
            environment: ["XDG_STATE_HOME": folder.url.path, "FOLDER": folder.url.path], columns: 120, rows: 36)
    }

    /// The journal that holds some words; nil as long as there is none.
    private func journal(with words: String) -> String? {
        let journals = folder.url.appending(path: "neuroscope")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: journals.path)) ?? []
        return names.filter { $0.hasSuffix(".run") }.lazy
            .compactMap { try? String(contentsOf: journals.appending(path: $0), encoding: .utf8) }
            .first { $0.contains(words) }
    }

    /// A run file without the digests on the way, which a journal does not have.
    private func essence(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { !$0.contains("checkpoints") }
    }

    @Test("SIGKILL amid a run with edits: the next start recovers branch, edits, step and parameters, bit for bit")
    func recovery() async throws {
        let journal = try journalOfKilledRun()
        let second = try start("demo", "moons", "--paused")
        try second.showsNext(":recover")
        second.type(":recover\r")
        try second.showsNext("second")
        second.type("w")
        let name = try #require(try written(by: second))
        second.type("q")
        #expect(try second.status() == 0)
        let recovered = try folder.read(name)
        #expect(essence(recovered) == essence(journal))
        for words in ["second", "0.125", "0.003", "batch"] { #expect(recovered.contains(words), "\(words)") }
        // A fresh replay from the recipe and the edits ends in the same parameters, or is refused.
        let replay = try await Program.run(["replay", folder.path(name), "--format", "jsonl"])
        #expect(replay.status == 0, "\(replay.errors)")
        #expect(recovered.contains("steps: \(try #require(try replay.rows().last).step)"))
    }

    @Test("a run that ends in good order leaves no journal behind")
    func goodOrder() throws {
        let terminal = try start("demo", "xor", "--speed", "400")
        try terminal.showsNext("running")
        terminal.type("]")
        _ = try terminal.wait(for: "the journal") { journal(with: "batch:") }
        terminal.type("q")
        #expect(try terminal.status() == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("neuroscope"))
        #expect(!files.contains { $0.hasSuffix(".run") })
    }

    /// Begins a run, makes edits by keys and commands, and kills it; its journal is left. The process is gone for good
    /// once this has returned: until its parent has taken notice of its end, a process counts as alive.
    private func journalOfKilledRun() throws -> String {
        let terminal = try start("demo", "moons", "--speed", "400")
        try terminal.showsNext("running")
        terminal.type("+")
        try terminal.showsNext("0.125")
        terminal.type(":fork second\r")
        try terminal.showsNext("second")
        terminal.type("]")
        terminal.type(":set regularization.l2=0.003\r")
        _ = try terminal.wait(for: "the journal") { journal(with: "0.003") }
        terminal.send(SIGKILL)
        #expect(try terminal.status() == 128 + SIGKILL)
        return try #require(journal(with: "0.003"))
    }

    /// The name of the run file that `w` writes.
    private func written(by terminal: PseudoTerminal) throws -> String? {
        try terminal.showsNext(".svg")
        return try folder.names.first { $0.hasSuffix(".run") }
    }
}
