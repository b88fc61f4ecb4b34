import Foundation
import Shell
import TerminalUI
import Testing

@Suite("render")
struct RenderTests {
    @Test(
        "a frame fits its size, whatever it is",
        arguments: [
            "1x1", "2x1", "9x3", "39x11", "40x12", "80x24", "81x25", "120x36", "300x100",
        ])
    func sizes(size: String) async throws {
        let numbers = size.split(separator: "x").compactMap { Int($0) }
        for demo in ["xor", "digits"] {
            let outcome = try await Program.run("render", demo, "--steps", "30", "--size", size)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            #expect(lines.count == numbers[1])
            #expect(lines.allSatisfy { $0.displayWidth <= numbers[0] })
        }
    }

    @Test("the header tells the learning rate and the step, and no figure of the wall clock")
    func header() async throws {
        let arguments = ["render", "xor", "--steps", "50", "--set", "optimizer.learning_rate=0.0125"]
        let outcome = try await Program.run(arguments)
        let header = outcome.lines.prefix(3).joined()
        #expect(header.contains("0.0125") && header.contains("step 50") && header.contains("–/s"))
    }

    @Test("the same command writes the same bytes in any locale", arguments: ["text", "ansi", "svg"])
    func bytes(format: String) async throws {
        let arguments = ["render", "moons", "--steps", "40", "--format", format]
        let first = try await Program.run(arguments, environment: ["LC_ALL": "C"]).output
        #expect(!first.isEmpty)
        #expect(try await Program.run(arguments, environment: ["LC_ALL": "C.UTF-8", "TERM": "dumb"]).output == first)
    }

    @Test("formats are text without escapes, text with escapes, and a picture")
    func formats() async throws {
        let arguments = ["render", "xor", "--steps", "5", "--format"]
        #expect(!(try await Program.run(arguments + ["text"]).output.contains("\u{1B}")))
        #expect(try await Program.run(arguments + ["ansi"]).output.contains("\u{1B}["))
        #expect(!(try await Program.run(arguments + ["ansi", "--no-color"]).output.contains("38;5")))
        let svg = try await Program.run(arguments + ["svg"]).output
        #expect(svg.hasPrefix("<") && svg.contains("<svg") && svg.hasSuffix("</svg>\n"))
    }

    @Test("ASCII output is ASCII")
    func ascii() async throws {
        #expect(try await Program.run("render", "xor", "--steps", "50", "--ascii").output.allSatisfy(\.isASCII))
    }

    @Test("a panel can stand alone")
    func panel() async throws {
        let whole = try await Program.run("render", "xor", "--steps", "50").output
        let alone = try await Program.run("render", "xor", "--steps", "50", "--panel", "network").output
        #expect(whole.contains("Decision boundary"))
        #expect(alone.contains("Network") && !alone.contains("Decision boundary"))
    }

    @Test("the title is there in Chinese")
    func chinese() async throws {
        let output = try await Program.run("render", "xor", "--steps", "0", "--lang", "zh").output
        #expect(output.contains("一层隐藏层解决异或"))
    }

    @Test("a frame can be written to a file")
    func file() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Program.run("render", "xor", "--steps", "5", "--output", folder.path("frame.txt"))
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        #expect(try folder.names == ["frame.txt"])
        #expect(try folder.read("frame.txt").contains("step 5"))
    }
}
