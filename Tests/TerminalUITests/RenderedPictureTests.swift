import Foundation
import TerminalUI
import Testing

/// librsvg's and Poppler's programs, which `.ci/set-up test` installs on Linux.
private let areToolsThere = ["rsvg-convert", "pdftotext"].allSatisfy { path(of: $0) != nil }

private func path(of tool: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(tool)" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
}

@Suite("Pictures as other programs draw them", .enabled(if: areToolsThere))
struct RenderedPictureTests {
    private func run(_ tool: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: try #require(path(of: tool)))
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    @Test("librsvg draws words with their spaces, in their places, in both themes", arguments: ["dark", "light"])
    func words(_ name: String) throws {
        let theme = try #require(Theme.named(name))
        var frame = Frame(size: Size(columns: 60, rows: 5))
        frame.write("┌─ What to notice ─┐", at: Position(column: 0, row: 0))
        frame.write("│ No straight line separates these.", at: Position(column: 0, row: 1))
        frame.write("loss < 0.01 & 100 %", at: Position(column: 2, row: 2), style: Style(attributes: .bold))
        frame.write("far right", at: Position(column: 48, row: 2), style: Style(foreground: .rgb(90, 160, 250)))
        frame.write("▀▀▀ 学习率 rate", at: Position(column: 2, row: 3))
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let picture = folder.appending(path: "picture.svg").path
        let document = folder.appending(path: "picture.pdf").path
        try frame.svg(theme: theme).write(toFile: picture, atomically: true, encoding: .utf8)
        _ = try run("rsvg-convert", ["-f", "pdf", "-o", document, picture])
        let lines = try run("pdftotext", ["-layout", document, "-"]).split(separator: "\n")
        #expect(lines.contains { $0.contains("What to notice") })
        #expect(lines.contains { $0.contains("No straight line separates these.") })
        let row = try #require(lines.first { $0.contains("loss < 0.01 & 100 %") })
        #expect(row.contains(/100 % {10,}far right/))
    }
}
