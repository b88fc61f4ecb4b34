import TerminalUI
import Testing

@Suite("Canvases")
struct CanvasTests {
    @Test("eight dots of a cell are the eight bits of its braille pattern")
    func dots() {
        for y in 0..<4 {
            for x in 0..<2 {
                var canvas = BrailleCanvas(size: Size(columns: 1, rows: 1))
                canvas.set(x: x, y: y)
                let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
                #expect(text(of: canvas).unicodeScalars.first?.value == 0x2800 + bits[y][x])
            }
        }
    }

    @Test("lines reach both ends, whichever way they run, and far ends cost nothing")
    func lines() {
        for (fromX, fromY, toX, toY) in [(0, 0, 19, 19), (19, 3, 0, 7), (5, 19, 6, 0), (3, 3, 3, 3)] {
            var canvas = BrailleCanvas(size: Size(columns: 10, rows: 5))
            canvas.line(fromX: fromX, fromY: fromY, toX: toX, toY: toY)
            #expect(canvas.isSet(x: fromX, y: fromY) && canvas.isSet(x: toX, y: toY))
        }
        var canvas = BrailleCanvas(size: Size(columns: 10, rows: 5))
        canvas.line(fromX: -1_000_000_000, fromY: 10, toX: 1_000_000_000, toY: 10)
        #expect((0..<20).allSatisfy { canvas.isSet(x: $0, y: 10) })
        canvas.line(fromX: -5, fromY: -5, toX: -1, toY: 100)
        #expect((0..<20).allSatisfy { x in (0..<20).allSatisfy { canvas.isSet(x: x, y: $0) == ($0 == 10) } })
    }

    @Test("a line laid over noise stays a line, and over a line it leaves both")
    func overlays() {
        let size = Size(columns: 1, rows: 1)
        var line = BrailleCanvas(size: size)
        for x in 0..<2 { line.set(x: x, y: 1, color: .rgb(1, 1, 1)) }
        var noise = BrailleCanvas(size: size)
        for x in 0..<2 { noise.verticalLine(x: x, fromY: 0, toY: 3) }
        var other = BrailleCanvas(size: size)
        for x in 0..<2 { other.set(x: x, y: 3) }
        noise.overlay(line)
        other.overlay(line)
        #expect(text(of: noise) == "⠒")
        #expect(text(of: other) == "⣒")
    }

    @Test("a cell has the colour of its last dot and keeps its background")
    func color() {
        var frame = Frame(size: Size(columns: 1, rows: 1), fill: Cell("x", style: Style(background: .rgb(9, 9, 9))))
        var canvas = BrailleCanvas(size: frame.size)
        canvas.set(x: 0, y: 0, color: .rgb(1, 1, 1))
        canvas.set(x: 1, y: 3, color: .rgb(2, 2, 2))
        canvas.draw(into: &frame, at: Position(column: 0, row: 0), context: DrawingContext())
        #expect(frame[0, 0].style == Style(foreground: .rgb(2, 2, 2), background: .rgb(9, 9, 9)))
    }

    @Test("two pixels share a cell as foreground and background")
    func halfBlocks() {
        var frame = Frame(size: Size(columns: 2, rows: 1))
        var canvas = HalfBlockCanvas(size: frame.size)
        canvas.set(x: 0, y: 0, color: .rgb(1, 1, 1), level: 0)
        canvas.set(x: 0, y: 1, color: .rgb(2, 2, 2), level: 0)
        canvas.set(x: 1, y: 0, color: .rgb(3, 3, 3), level: 0)
        canvas.set(x: 1, y: 1, color: .rgb(3, 3, 3), level: 0)
        canvas.draw(into: &frame, at: Position(column: 0, row: 0), context: DrawingContext())
        #expect(frame[0, 0] == Cell("▀", style: Style(foreground: .rgb(1, 1, 1), background: .rgb(2, 2, 2))))
        #expect(frame[1, 0] == Cell(" ", style: Style(background: .rgb(3, 3, 3))))
    }

    @Test("levels are shades where colours are missing")
    func shades() {
        var canvas = HalfBlockCanvas(size: Size(columns: 6, rows: 1))
        for (x, level) in [0, 0.25, 0.5, 0.75, 1, .nan].enumerated() {
            for y in 0..<2 { canvas.set(x: x, y: y, color: .standard, level: level) }
        }
        var frame = Frame(size: canvas.size)
        canvas.draw(into: &frame, at: Position(column: 0, row: 0), context: DrawingContext(capabilities: .monochrome))
        #expect(frame.text == " ░▒▓█?")
        canvas.draw(into: &frame, at: Position(column: 0, row: 0), context: DrawingContext(capabilities: .ascii))
        #expect(frame.text == " :+#@?")
    }

    private func text(of canvas: BrailleCanvas) -> String {
        var frame = Frame(size: canvas.size)
        canvas.draw(into: &frame, at: Position(column: 0, row: 0), context: DrawingContext())
        return frame.text
    }
}
