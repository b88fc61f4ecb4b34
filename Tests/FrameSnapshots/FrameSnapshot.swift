import Foundation
package import TerminalUI

/// A frame as it was recorded in a folder of `Tests/Snapshots`, as text that a person can read in a difference.
package struct FrameSnapshot {
    private let file: URL

    package init(named name: String, folder: String) {
        file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Snapshots/\(folder)", directoryHint: .isDirectory).appending(path: name + ".txt")
    }

    /// What is wrong with a frame; nil where it is as recorded.
    ///
    /// A missing snapshot is recorded, and that is told too, so that a person looks at it before it counts. The frame's
    /// text comes first, then, if asked for, its styles.
    package func complaint(about frame: Frame, styles: Bool) -> String? {
        let name = file.deletingPathExtension().lastPathComponent
        let text = frame.text + "\n" + (styles ? "\n" + frame.stylePlane + "\n" : "")
        guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
            do {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: true, encoding: .utf8)
                return "recorded the new snapshot \(name): look at it, then run again"
            } catch {
                return "cannot record the snapshot \(name): \(error)"
            }
        }
        guard recorded != text else { return nil }
        return "\(name) differs from its snapshot; it is now\n\(text)\nand was\n\(recorded)"
    }
}

extension Capabilities {
    /// What most snapshots are recorded with: characters alone.
    package static let noColor = Capabilities(colors: .none, unicode: true)
    package static let ascii = Capabilities(colors: .none, unicode: false)
}
