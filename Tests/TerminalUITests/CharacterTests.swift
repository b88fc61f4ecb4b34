import Foundation
import TerminalUI
import Testing

@Suite("The characters on the screen")
struct CharacterTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What the chapter "Characters" of ARCHITECTURE.md lists.
    private static func listed() throws -> Set<Unicode.Scalar> {
        let text = try String(contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        let chapters = text.components(separatedBy: "\n## ")
        let chapter = try #require(chapters.first { $0.hasPrefix("Characters") })
        return Set(chapter.unicodeScalars.filter { !$0.isASCII })
    }

    @Test(
        "sources and texts hold no character that ARCHITECTURE.md doesn't list",
        arguments: ["Sources", "assets/lessons", "assets/languages", "demos"])
    func sources(folder: String) throws {
        let listed = try Self.listed()
        let files = try #require(
            FileManager.default.enumerator(at: Self.root.appending(path: folder), includingPropertiesForKeys: nil))
        var isEmpty = true
        for case let file as URL in files where ["swift", "md", "po", "yaml"].contains(file.pathExtension) {
            isEmpty = false
            let text = try String(contentsOf: file, encoding: .utf8)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if line.drop(while: { $0 == " " }).hasPrefix("//") { continue }
                let others = line.unicodeScalars.filter { !$0.isASCII && !Self.isChinese($0) && !listed.contains($0) }
                #expect(others.isEmpty, "\(file.lastPathComponent):\(number + 1): \(others.map { String($0) })")
            }
        }
        #expect(!isEmpty)
    }

    @Test("the README's pictures hold no other character and load fast", arguments: ["xor.svg", "xor-light.svg"])
    func pictures(name: String) throws {
        let listed = try Self.listed()
        let text = try String(contentsOf: Self.root.appending(path: "assets/pictures/\(name)"), encoding: .utf8)
        #expect(text.utf8.count < 300_000)
        let others = Set(text.unicodeScalars.filter { !$0.isASCII && !listed.contains($0) })
        #expect(others.isEmpty, "\(others.map { String($0) })")
    }

    @Test("of the listed characters none has the shape of an emoji somewhere, and all are one cell wide")
    func shapes() throws {
        let listed = try Self.listed()
        #expect(listed.count > 100)
        #expect(listed.filter(\.properties.isEmoji).isEmpty)
        #expect(listed.allSatisfy { characterWidth(of: $0) <= 1 })
    }

    @Test("blocks stand for the quarters of a cell that have dots, and no braille is left")
    func blocks() {
        let size = Size(columns: 16, rows: 1)
        var canvas = BrailleCanvas(size: size)
        for cell in 0..<16 {
            for (bit, place) in [(0, 0), (1, 0), (0, 2), (1, 2)].enumerated() where cell >> bit & 1 == 1 {
                canvas.set(x: 2 * cell + place.0, y: place.1 + bit % 2)
            }
        }
        var frame = Frame(size: size)
        let capabilities = Capabilities(colors: .full, marks: .blocks)
        canvas.draw(
            into: &frame, at: Position(column: 0, row: 0), context: DrawingContext(capabilities: capabilities))
        #expect(frame.text == " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
    }

    /// Chinese is written with the characters that it needs.
    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        0x3000...0x9FFF ~= scalar.value || 0xFF00...0xFFEF ~= scalar.value
    }
}
