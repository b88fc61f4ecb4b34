import Foundation
import Shell
import Testing

@Suite("What was done before")
struct AchievementsTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "achievements-\(UUID().uuidString)")

    private func goal(_ condition: String) throws -> Goal {
        try #require(Goal("Words of any language. `\(condition)`"))
    }

    @Test("demos and goals outlive the program, whoever else writes at the same time")
    func kept() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let one = Achievements(folder: folder)
        let other = Achievements(folder: folder)
        #expect(one.isEmpty && !one.wasOpened("xor"))
        one.note("xor")
        one.note("xor", goals: [try goal("loss < 0.01")])
        other.note("xor", goals: [try goal("step <= 9 and loss < 1")])
        other.note("and")
        let later = Achievements(folder: folder)
        #expect(later.goals(of: "xor") == ["loss < 0.01", "step <= 9 and loss < 1"])
        #expect(later.wasOpened("and") && !later.wasOpened("or"))
    }

    @Test("a broken file counts as none", arguments: ["", "[]", "{\"xor\": 1}", "\u{0}\u{1}"])
    func broken(text: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: folder.appending(path: "achievements.json"), atomically: true, encoding: .utf8)
        let achievements = Achievements(folder: folder)
        #expect(achievements.isEmpty)
        achievements.note("xor")
        #expect(Achievements(folder: folder).wasOpened("xor"))
    }

    @Test("where nothing can be written the memory lasts as long as the program")
    func readOnly() throws {
        let achievements = Achievements(folder: URL(filePath: "/dev/null/neuroscope"))
        achievements.note("xor", goals: [try goal("loss < 1")])
        #expect(achievements.goals(of: "xor") == ["loss < 1"])
    }
}
