import Foundation
import TerminalUI
import Testing

/// Compares a frame with the one recorded under `Tests/Snapshots/TerminalUI`.
///
/// A missing snapshot is recorded, and the test fails so that a person looks at it before it counts. The
/// frame's text comes first, then, if asked for, its styles.
func expectSnapshot(
    _ frame: Frame, named name: String, styles: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) {
    let text = frame.text + "\n" + (styles ? "\n" + frame.stylePlane + "\n" : "")
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Snapshots/TerminalUI", directoryHint: .isDirectory)
    let file = folder.appending(path: name + ".txt")
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record(
                "recorded the new snapshot \(name): look at it, then run again", sourceLocation: sourceLocation)
        } catch {
            Issue.record("cannot record the snapshot \(name): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard recorded != text else { return }
    Issue.record(
        "\(name) differs from its snapshot; it is now\n\(text)\nand was\n\(recorded)", sourceLocation: sourceLocation)
}

/// Draws a widget into a frame of its size.
func drawn(
    _ widget: any Widget, _ columns: Int, _ rows: Int, _ capabilities: Capabilities = .full, theme: Theme = .dark
) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    widget.render(into: &frame, area: frame.bounds, context: DrawingContext(capabilities: capabilities, theme: theme))
    return frame
}

extension Capabilities {
    static let monochrome = Capabilities(colors: .none, unicode: true)
    static let ascii = Capabilities(colors: .none, unicode: false)
    static let coloredASCII = Capabilities(colors: .eight, unicode: false)
    static let every = [Capabilities.full, .monochrome, .ascii, .coloredASCII]
}

/// A seeded generator (SplitMix64, G. Steele and others, 2014), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
