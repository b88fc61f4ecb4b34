package import Foundation
import Messages
import Synchronization

/// What the user has done, kept between runs of the program: which demos were opened, and which goals of their lessons
/// were reached.
///
/// A file that cannot be read counts as none; where it cannot be written the memory lasts as long as the program.
package final class Achievements: Sendable {
    /// By the names of the demos, the conditions of the goals reached.
    private typealias Memory = [String: Set<String>]

    private let file: URL
    private let memory: Mutex<Memory>

    package init(folder: URL = StateFolder.standard) {
        file = folder.appending(path: "achievements.json")
        memory = Mutex(Self.read(file))
    }

    /// Whether nothing was done yet.
    package var isEmpty: Bool { memory.withLock(\.isEmpty) }
    package func wasOpened(_ demo: String) -> Bool { memory.withLock { $0[demo] != nil } }
    /// The conditions of the goals that were reached in a demo.
    package func goals(of demo: String) -> Set<String> { memory.withLock { $0[demo] ?? [] } }

    /// Notes that a demo was opened, and goals of it that were reached.
    package func note(_ demo: String, goals: [Goal] = []) {
        memory.withLock { memory in
            let known = memory[demo]
            let new = Set(goals.map(\.condition))
            guard known.map({ !new.isSubset(of: $0) }) ?? true else { return }
            memory[demo, default: []].formUnion(new)
            // Another running program may have added to it.
            memory.merge(Self.read(file)) { $0.union($1) }
            Self.write(memory, to: file)
        }
    }

    private static func read(_ file: URL) -> Memory {
        guard let data = try? Data(contentsOf: file),
            let stored = try? JSONDecoder().decode([String: [String]].self, from: data)
        else { return [:] }
        return stored.mapValues(Set.init)
    }

    private static func write(_ memory: Memory, to file: URL) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(memory.mapValues { $0.sorted() }) else { return }
        try? FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? data.write(to: file, options: .atomic)
    }
}
