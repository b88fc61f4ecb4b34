import Dashboard
import Foundation
import Shell
import TerminalUI
import Testing

/// The table of keys in `README.md`.
@Suite("Documentation of keys")
struct KeyDocumentationTests {
    /// The rows below the heading "The keys", without their last border.
    private let rows: [String]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let section = text.components(separatedBy: "\n## ").first { $0.hasPrefix("The keys\n") } ?? ""
        rows = section.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }
    }

    /// Whether a row has the key between backticks; a capital also where its row says what capitals do.
    private func isNamed(_ label: String) -> Bool {
        rows.contains { row in
            row.contains("`\(label)`") || (row.contains("capitals") && row.contains("`\(label.lowercased())`"))
        }
    }

    private static func triggers() throws -> [Command<Action>.Trigger] {
        FrameTests.model(try Fixture.binary(), size: Size(columns: 120, rows: 36)).commands().flatMap(\.triggers)
    }

    @Test("README names every key of the training screen")
    func keys() throws {
        // One without a label of its own is meant by another's: `1` to `9`.
        for trigger in try Self.triggers() where !trigger.label.isEmpty {
            let label = trigger.keys.first?.label
            let isThere = label.map(isNamed) ?? rows.contains { $0.contains(trigger.label) }
            #expect(isThere, "\(label ?? trigger.label) (\(trigger.explanation)) is missing in README.md")
        }
    }

    @Test("README names no key that does nothing")
    func noOthers() throws {
        let known = Set(try Self.triggers().flatMap(\.keys).compactMap(\.label))
        for row in rows {
            let keys = row.split(separator: "|").first ?? ""
            let pieces = keys.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            for (index, label) in pieces where index % 2 == 1 {
                let isKnown = known.contains(String(label))
                #expect(isKnown, "README.md names \(label), which does nothing")
            }
        }
    }
}
