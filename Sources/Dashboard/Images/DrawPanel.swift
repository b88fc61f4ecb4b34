import Datasets
import Messages
import Shell
import TerminalUI
import Training

/// An image drawn by hand and what the network of now makes of it.
struct DrawPanel: PanelView {
    var lane: LaneSnapshot
    var drawing: [Double]
    /// The pixel under the cursor while the panel is entered.
    var cursor: Drawing.Pixel?

    var titles: [String] { [Self.title, localized("Draw")] }

    var readings: [String] {
        guard let answer = lane.answers?.drawing, let best = answer.max(), let index = answer.firstIndex(of: best),
            hasInk
        else { return [] }
        return ["\(lane.className(index)) \(NumberFormat.percent(Double(best)))", lane.className(index)]
    }

    var hint: String { cursor == nil ? localized("drag, or Enter") : "" }

    private var hasInk: Bool { drawing.contains { $0 > 0 } }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let size = lane.dataset.imageSize else { return }
        guard let board = DrawBoard(in: area, imageSize: size) else {
            write(ImagesPanel.needsRoom, context.dimStyle, in: area, into: &frame, context: context)
            return
        }
        let pixels = drawing.count == size.pixelCount ? drawing : Array(repeating: 0, count: size.pixelCount)
        PixelImage(
            values: pixels, width: size.width, height: size.height, scale: board.scale, ramp: context.theme.ink
        ).render(into: &frame, area: board.board, context: context)
        if let cursor {
            drawCursor(
                board.area(of: cursor), isInk: pixels[cursor.y * size.width + cursor.x] > 0.5, in: board.board,
                into: &frame, context: context)
        }
        guard hasInk else {
            let invitation = [
                localized("Press and drag"), localized("the mouse to draw,"), localized("or Enter, arrows"),
                localized("and space."),
            ]
            // Cut words help nobody, and the border says it in short.
            guard invitation.allSatisfy({ $0.displayWidth <= board.bars.columns }) else { return }
            for (row, line) in invitation.enumerated() where row < board.bars.rows {
                let (_, below) = board.bars.splitRows(at: row)
                write(line, context.dimStyle, in: below, into: &frame, context: context)
            }
            return
        }
        ProbabilityBars(probabilities: lane.answers?.drawing ?? [], names: lane.dataset.classNames, label: nil)
            .render(into: &frame, area: board.bars, context: context)
    }

    private func drawCursor(
        _ pixel: Rect, isInk: Bool, in board: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let ink = context.theme.ink
        let style =
            context.hasColors
            ? Style(
                foreground: context.theme.focus, background: ink.color(at: isInk ? 1 : 0), attributes: .bold)
            : Style(attributes: isInk ? [.bold, .reverse] : .bold)
        for row in pixel.row..<pixel.row + pixel.rows {
            guard pixel.columns > 1 else {
                frame.put(Cell("+", style: style), at: Position(column: pixel.column, row: row), in: board)
                continue
            }
            frame.put(Cell("[", style: style), at: Position(column: pixel.column, row: row), in: board)
            frame.put(
                Cell("]", style: style), at: Position(column: pixel.column + pixel.columns - 1, row: row), in: board)
        }
    }

    private func write(
        _ text: String, _ style: Style, in area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        frame.write(
            context.text(text).truncated(to: area.columns, ellipsis: context.ellipsis),
            at: Position(column: area.column, row: area.row), style: style, in: area)
    }
}

extension PanelKind {
    package static let draw = PanelKind(DrawPanel.self)
}

extension DrawPanel: TrainingPanel {
    static let name = "draw"
    static var title: String { localized("Draw one yourself") }
    static let keys: KeyGroup? = .images
    static let entry: (x: Double, y: Double)? = (0, 0)
    static func canShow(_ dataset: Dataset) -> Bool { dataset.imageSize != nil && dataset.task != .regression }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        guard let size = screen.lane?.dataset.imageSize else { return }
        screen.ask(&request) { $0.drawing = screen.images.drawing.values(in: size) }
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        let (drawing, size) = (screen.images.drawing, lane.dataset.imageSize)
        self.init(
            lane: lane, drawing: size.map(drawing.values) ?? [],
            cursor: cursor.flatMap { _ in size.map(drawing.cursor) })
    }

    static func press(_ key: Key, x: Double, y: Double, on screen: inout DashboardModel) -> [Effect]? {
        screen.pressInImages(key, kind: .draw)
    }

    static func point(_ mouse: MouseEvent, in interior: Rect, on screen: inout DashboardModel) -> [Effect]? {
        screen.draw(mouse, in: interior)
    }

    static func hints(on screen: DashboardModel) -> [FooterView.Hint]? {
        [
            FooterView.Hint(key: "← → ↑ ↓", name: localized("move"), rank: 11),
            FooterView.Hint(key: "space", name: localized("ink or paper"), rank: 12),
            FooterView.Hint(key: "Del", name: localized("wipe all"), rank: 10),
            FooterView.Hint(key: localized("drag"), name: localized("paint"), rank: 9),
        ]
    }
}
