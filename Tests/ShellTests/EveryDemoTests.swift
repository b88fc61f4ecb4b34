import Foundation
import FrameSnapshots
import Labs
import Messages
import Recipes
import Shell
import TerminalUI
import Testing

/// Every demo's screens, each rendered once and looked at for several properties.
@Suite("Every demo's screens")
struct EveryDemoTests {
    static let names = (try? DemoCatalog.standard(LabCatalog.scenes).names) ?? []
    static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
    ]

    /// A frame and how it came about, for what a failure says.
    struct Shown: CustomStringConvertible {
        var demo: String
        var picture: Picture
        var frame: Frame

        var description: String {
            let panel = picture.panel.map { ", \($0)" } ?? ""
            return "\(demo) at \(picture.size.columns)x\(picture.size.rows) in \(picture.language?.code ?? "")\(panel)"
        }
    }

    /// The first screen of a demo and, where not all panels have room, those behind `Tab`.
    static func screens(of demo: String) async throws -> [Shown] {
        let document = try DemoCatalog.standard(LabCatalog.scenes).document(for: demo)
        let demonstration = try demonstration(of: document)
        let panels = demonstration.panelNames
        var pictures: [Picture] = []
        for size in sizes {
            for language in [Language.english, .chinese] {
                // On larger screens a page has at least two panels.
                let pages = panels.indices.filter { size.columns < 120 || $0 % 2 == 0 }
                for panel in pages.map({ panels[$0] }) {
                    var picture = Picture(size: size, panel: panel, steps: 0, capabilities: .noColor)
                    picture.isZoomed = false
                    picture.language = language
                    pictures.append(picture)
                }
            }
        }
        let frames = try await demonstration.frames(pictures, after: 40)
        var seen: Set<[String]> = []
        return zip(pictures, frames).compactMap { picture, frame in
            let isNew = seen.insert(["\(picture.size)", picture.language?.code ?? "", frame.text]).inserted
            return isNew ? Shown(demo: demo, picture: picture, frame: frame) : nil
        }
    }

    @Test("no number is cut", arguments: names)
    func numbers(demo: String) async throws {
        for shown in try await Self.screens(of: demo) {
            for line in shown.frame.text.split(separator: "\n") {
                for cut in line.matches(of: #/[0-9.=(·]\s*…/#) {
                    Issue.record("\(shown): \(cut.0) in \(line)")
                }
            }
        }
    }
}
