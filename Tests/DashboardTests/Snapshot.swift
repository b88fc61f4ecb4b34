import Foundation
import TerminalUI
import Testing

/// Compares a frame with the one recorded under `Tests/Snapshots/Dashboard`.
///
/// A missing snapshot is recorded, and the test fails so that a person looks at it before it counts. The
/// frame's text comes first, then, if asked for, its styles.
func expectSnapshot(
    _ frame: Frame, named name: String, styles: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) {
    let text = frame.text + "\n" + (styles ? "\n" + frame.stylePlane + "\n" : "")
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Snapshots/Dashboard", directoryHint: .isDirectory)
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
