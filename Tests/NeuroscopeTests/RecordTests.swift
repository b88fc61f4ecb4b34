import Foundation
import Testing

@Suite("record")
struct RecordTests {
    @Test("a script presses keys until its last time, and what the screen shows becomes an asciicast")
    func asciicast() async throws {
        let folder = try TemporaryFolder()
        let keys = try folder.write(
            "# look at it while it stands still\n\n0.2 space\n0.5\n", to: "keys")
        let outcome = try await Program.run(
            "record", "xor", "--keys", keys, "--output", folder.path("xor.cast"), "--size", "80x24")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = try folder.read("xor.cast").split(separator: "\n")
        #expect(lines[0].hasPrefix("{\"version\":2,\"width\":80,\"height\":24,\"title\":\"XOR"))
        let events = try lines.dropFirst().map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
        }
        let times = events.compactMap { $0[0] as? Double }
        #expect(times == times.sorted() && times.count == events.count)
        #expect(try #require(times.last) >= 0.2)
        #expect(events.contains { ($0[2] as? String)?.contains("paused") == true })
    }

    @Test("a command ends the recording, and a name that ends in .svg gives a moving picture")
    func picture() async throws {
        let folder = try TemporaryFolder()
        let keys = try folder.write("0.6 space\n0.8 :quit\n", to: "keys")
        let outcome = try await Program.run(
            "record", "xor", "--keys", keys, "--output", folder.path("xor.svg"), "--theme", "light", "--lang", "zh")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let picture = try folder.read("xor.svg")
        #expect(picture.hasPrefix("<svg ") && picture.contains("<animate ") && picture.contains("fill=\"#ffffff\""))
    }

    @Test(
        "a line that is no key at its time is a data error that names it, and nothing is written",
        arguments: [
            ("1 space\n0.5 q\n", "2: found \"0.5\", expected seconds from 1 to 3600"),
            ("soon q\n", "1: found \"soon\", expected seconds from 0 to 3600"),
            ("0.1 q\n1e9 q\n", "2: found \"1e9\", expected seconds from 0.1 to 3600"),
            (
                "1 spacebar\n",
                "1: found \"spacebar\", expected a key such as space, Enter, Tab, ↑, C-c or x, or :command"
            ),
        ])
    func errors(script: String, message: String) async throws {
        let folder = try TemporaryFolder()
        let keys = try folder.write(script, to: "keys")
        let outcome = try await Program.run("record", "xor", "--keys", keys, "--output", folder.path("xor.cast"))
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(try folder.names == ["keys"])
    }
}
