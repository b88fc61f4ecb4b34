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
                    var picture = Picture(
                        size: size, panel: panel, steps: 0, capabilities: language == .english ? .full : .noColor)
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

    @Test(
        "no number is cut, every map has a bar of its colours, every chart over steps two values on both axes",
        arguments: names)
    func screens(demo: String) async throws {
        for shown in try await Self.screens(of: demo) {
            for line in shown.frame.text.split(separator: "\n") {
                for cut in line.matches(of: #/[0-9.=(·]\s*…/#) {
                    Issue.record("\(shown): \(cut.0) in \(line)")
                }
            }
            for box in shown.frame.boxes {
                let title = shown.frame.text(of: Rect(column: box.column, row: box.row, columns: box.columns, rows: 1))
                if shown.frame.isMap(box), !title.contains(Self.pictures) {
                    #expect(shown.frame.hasColorBar(box), "\(shown): \(title)")
                }
                if let (across, up) = shown.frame.chartValues(box) {
                    #expect(across >= 2, "\(shown): \(title) has \(across) values along the steps")
                    #expect(up >= 2, "\(shown): \(title) has \(up) values up")
                }
            }
        }
    }

    /// Panels of images, which are in shades of ink.
    private nonisolated(unsafe) static let pictures =
        #/Images|Confusion|Mistakes|mistakes|weights|Draw|Filters|looks for|unit|Functions/#
}

extension Frame {
    /// The panels on the screen, with their borders.
    fileprivate var boxes: [Rect] {
        var boxes: [Rect] = []
        for row in 0..<size.rows {
            for column in 0..<size.columns where ["┌", "┏"].contains(self[column, row].scalar) {
                guard let right = (column..<size.columns).first(where: { ["┐", "┓"].contains(self[$0, row].scalar) }),
                    let bottom = (row..<size.rows).first(where: { ["└", "┗"].contains(self[column, $0].scalar) })
                else { continue }
                boxes.append(
                    Rect(column: column, row: row, columns: right - column + 1, rows: bottom - row + 1))
            }
        }
        return boxes
    }

    fileprivate func text(of area: Rect) -> String {
        String(
            String.UnicodeScalarView(
                (area.column..<area.column + area.columns).map { self[$0, area.row] }
                    .filter { !$0.isContinuation }.map(\.scalar)))
    }

    private func cells(of area: Rect) -> [Cell] {
        (area.row..<area.row + area.rows).flatMap { row in
            (area.column..<area.column + area.columns).map { self[$0, row] }
        }
    }

    /// Whether colours fill a good part of the panel.
    fileprivate func isMap(_ box: Rect) -> Bool {
        let inside = box.inset(columns: 1, rows: 1)
        let colored = cells(of: inside).count { $0.style.background != .standard }
        return colored * 3 > inside.columns * inside.rows
    }

    /// Whether cells in several colours stand on the lower border.
    fileprivate func hasColorBar(_ box: Rect) -> Bool {
        let border = Rect(column: box.column, row: box.row + box.rows - 1, columns: box.columns, rows: 1)
        let bar = cells(of: border).filter { $0.scalar == "█" }
        return bar.count >= 4 && Set(bar.map(\.style.foreground)).count >= 2
    }

    /// How many values stand on the axes of a chart over the steps; nil where there is none in the panel.
    fileprivate func chartValues(_ box: Rect) -> (across: Int, up: Int)? {
        let inside = box.inset(columns: 1, rows: 1)
        guard inside.rows >= 6 else { return nil }
        let lines = (inside.row..<inside.row + inside.rows).map {
            text(of: Rect(column: inside.column, row: $0, columns: inside.columns, rows: 1))
        }
        guard let last = lines.last, last.hasSuffix(" step"), last.contains(#/^ +[0-9]/#) else { return nil }
        let up = lines.dropLast().count { $0.contains(#/^ *-?[0-9][0-9.,]*(e-?[0-9]+)?[kMG]?( |$)/#) }
        return (last.matches(of: #/[0-9][0-9.,kMG]*/#).count, up)
    }
}
