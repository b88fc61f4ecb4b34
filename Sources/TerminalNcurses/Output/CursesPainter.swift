import CNcurses
import TerminalUI

/// Shows frames through ncurses: hands it the cells that changed, and nothing where nothing did.
///
/// Use it on the terminal's thread only.
struct CursesPainter {
    /// What the terminal shows, and what it is to show once it stands still.
    private var shown: Frame?
    private var wanted: Frame?
    private var pairs: ColorPairs
    /// Only where a colour costs many bytes.
    private var tolerance: ShadeTolerance?
    /// When the exact picture is due; nil where it is shown.
    private(set) var settlingTime: ContinuousClock.Instant?
    private let isUnicode: Bool

    /// How long a picture may differ by shades from what was to be shown.
    private static let patience = Duration.milliseconds(400)

    init(capabilities: Capabilities, isDirectColor: Bool) {
        isUnicode = capabilities.unicode
        tolerance = capabilities.colors == .full ? ShadeTolerance() : nil
        pairs = ColorPairs(
            tier: capabilities.colors, capacity: Int(curses_color_pair_count()), isDirect: isDirectColor)
    }

    mutating func present(_ frame: Frame) {
        wanted = frame
        guard let shown, shown.size == frame.size, let tolerated = tolerance?.frame(frame, over: shown) else {
            settlingTime = nil
            draw(frame)
            return
        }
        settlingTime = tolerated == frame ? nil : .now + Self.patience
        draw(tolerated)
    }

    /// Draws the exact picture.
    mutating func settle() {
        settlingTime = nil
        if let wanted { draw(wanted) }
    }

    private mutating func draw(_ frame: Frame) {
        let isWhole = shown == nil || shown?.size != frame.size
        let diff = FrameDiff(from: shown, to: frame)
        if diff.isEmpty && !isWhole { return }
        if isWhole { curses_clear() }
        shown = frame
        if !put(diff) {
            // The pairs of earlier frames fill the table: begin anew with those of this one. What
            // still finds none keeps the terminal's own two colours.
            pairs.reset()
            curses_clear()
            put(FrameDiff(from: nil, to: frame))
            curses_update(true)
            return
        }
        curses_update(isWhole)
    }

    /// Draws the last frame whole, whatever the terminal shows now.
    mutating func repaint() {
        guard let frame = wanted else { return }
        shown = nil
        present(frame)
    }

    /// Forgets what is shown: the next frame is drawn whole.
    mutating func invalidate() {
        shown = nil
    }

    /// Says whether there were pairs enough for all cells.
    @discardableResult
    private mutating func put(_ diff: FrameDiff) -> Bool {
        var hasPairs = true
        var lastStyle: Style?
        var pair: Int32 = 0
        var attributes: UInt32 = 0
        for run in diff.runs {
            for (index, cell) in zip(run.cells.indices, run.cells) where !cell.isContinuation {
                let style = Self.visibleStyle(of: cell)
                if style != lastStyle {
                    lastStyle = style
                    attributes = Self.attributes(of: style)
                    let found = number(for: style)
                    hasPairs = hasPairs && found != nil
                    pair = found ?? 0
                }
                let column = run.columns.lowerBound + index - run.cells.startIndex
                let isWide = index + 1 < run.cells.endIndex && run.cells[index + 1].isContinuation
                put(cell.scalar, isWide: isWide, row: run.row, column: column, attributes: attributes, pair: pair)
            }
        }
        return hasPairs
    }

    private func put(
        _ scalar: Unicode.Scalar, isWide: Bool, row: Int, column: Int, attributes: UInt32, pair: Int32
    ) {
        let row = Int32(row)
        let column = Int32(column)
        var value = scalar.value
        var width: Int32 = 1
        if value >= 0x7F || value < 0x20 {
            width = isUnicode ? curses_width(value) : 0
            // What the C library cannot show, or shows in another width than the views counted on,
            // would shift the rest of the row.
            if width != (isWide ? 2 : 1) {
                value = UInt32(UInt8(ascii: "?"))
                width = 1
            }
        }
        curses_put(row, column, value, attributes, pair)
        if isWide && width == 1 {
            curses_put(row, column + 1, UInt32(UInt8(ascii: " ")), attributes, pair)
        }
    }

    private mutating func number(for style: Style) -> Int32? {
        switch pairs.pair(foreground: style.foreground, background: style.background) {
        case .known(let number): return number
        case .new(let definition):
            curses_set_pair(definition.pair, definition.foreground, definition.background)
            return definition.pair
        case .exhausted: return nil
        }
    }

    /// A blank without a line shows its background only, so its foreground needs no pair.
    private static func visibleStyle(of cell: Cell) -> Style {
        guard cell.scalar == " ", cell.style.attributes.isDisjoint(with: [.underline, .reverse]) else {
            return cell.style
        }
        return Style(background: cell.style.background)
    }

    private static func attributes(of style: Style) -> UInt32 {
        var set: UInt32 = 0
        if style.attributes.contains(.bold) { set |= UInt32(CURSES_BOLD) }
        if style.attributes.contains(.dim) { set |= UInt32(CURSES_DIM) }
        if style.attributes.contains(.underline) { set |= UInt32(CURSES_UNDERLINE) }
        if style.attributes.contains(.reverse) { set |= UInt32(CURSES_REVERSE) }
        return set
    }
}
