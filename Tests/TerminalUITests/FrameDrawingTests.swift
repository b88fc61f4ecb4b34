import TerminalUI
import Testing

@Suite("Drawing into a frame")
struct FrameDrawingTests {
    private let origin = Position(column: 0, row: 0)

    private func prefilled(_ columns: Int, _ rows: Int = 1) -> Frame {
        Frame(size: Size(columns: columns, rows: rows), fill: Cell("x"))
    }

    @Test("text takes as many columns as it says, wide characters two each")
    func width() {
        var frame = prefilled(12)
        #expect(frame.write("学习 lr", at: origin) == 7)
        #expect(frame.text == "学习 lrxxxxx")
        #expect(frame[1, 0].isContinuation)
        #expect("学习率".displayWidth == 6)
        #expect("e\u{301}a".displayWidth == 2)
        #expect("\u{1B}[31m\u{7}".displayWidth == 4)
        #expect("🙂".displayWidth == 2)
        #expect("│▀⣿●₁".displayWidth == 5)
    }

    @Test("control characters never reach a cell")
    func controlCharacters() {
        var frame = prefilled(6)
        #expect(frame.write("a\u{1B}\n\u{0}b", at: origin) == 2)
        #expect(frame.text == "abxxxx")
    }

    @Test("text is cut at the borders of the clip, on both sides, at the right with an ellipsis")
    func clip() {
        var frame = prefilled(8)
        frame.write("abcdefgh", at: Position(column: -1, row: 0), in: Rect(column: 2, row: 0, columns: 3, rows: 1))
        #expect(frame.text == "xxde…xxx")
        frame.write("abc", at: Position(column: 0, row: 3))
        frame.write("abc", at: Position(column: 0, row: -1))
        #expect(frame.text == "xxde…xxx")
    }

    @Test("a clip never shows half of a wide character")
    func halvedAtClip() {
        var frame = prefilled(8)
        frame.write("学习学", at: Position(column: 1, row: 0), in: Rect(column: 2, row: 0, columns: 4, rows: 1))
        #expect(frame.text == "xx 习…xx")
        #expect(!frame[2, 0].isContinuation)
    }

    @Test("overwriting one half of a wide character blanks the other", arguments: [0, 1, 2, 3])
    func overwritten(column: Int) {
        var frame = prefilled(4)
        frame.write("学习", at: origin)
        frame.write("a", at: Position(column: column, row: 0))
        #expect(frame.text == ["a 习", " a习", "学a", "学 a"][column])
    }

    @Test("filling over wide characters leaves no halves")
    func filled() {
        var frame = prefilled(6)
        frame.write("学习率", at: origin)
        frame.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), with: Cell("-"))
        #expect(frame.text == " -- 率")
    }

    @Test("restyling changes no character and nothing outside")
    func restyled() {
        var frame = prefilled(4, 2)
        frame.restyle(Rect(column: 1, row: 0, columns: 2, rows: 9)) { $0.attributes.insert(.bold) }
        #expect(frame.text == "xxxx\nxxxx")
        #expect(frame.stylePlane == ".aa.\n.aa.\na bold")
    }

    @Test("truncation ends with an ellipsis within the columns")
    func truncation() {
        #expect("decision".truncated(to: 8) == "decision")
        #expect("decision".truncated(to: 5) == "deci…")
        #expect("decision".truncated(to: 1) == "…")
        #expect("decision".truncated(to: 0) == "")
        #expect("决策边界".truncated(to: 6) == "决策…")
        #expect("决策".fitted(to: 6, alignment: .right) == "  决策")
        #expect("ab".padded(to: 5, alignment: .center) == " ab  ")
    }

    @Test("a frame without Unicode keeps its columns")
    func asciiFrame() {
        var frame = prefilled(10)
        frame.write("→学●x₁", at: origin)
        frame.replaceNonASCII()
        #expect(frame.text == "-??ox1xxxx")
        #expect("lr 0.3→0.03 ✗".asciiApproximation == "lr 0.3->0.03 X")
    }

    @Test("ANSI text names only colours of the tier and ends plain")
    func ansi() {
        var frame = Frame(size: Size(columns: 3, rows: 1))
        frame.write("ab", at: origin, style: Style(foreground: .rgb(255, 0, 0), attributes: .bold))
        #expect(frame.ansi(.full) == "\u{1B}[0;1;38;2;255;0;0mab\u{1B}[0m \n")
        #expect(
            frame.ansi(Capabilities(colors: .indexed, unicode: true)) == "\u{1B}[0;1;38;5;196mab\u{1B}[0m \n")
        #expect(frame.ansi(Capabilities(colors: .sixteen, unicode: true)) == "\u{1B}[0;1;31mab\u{1B}[0m \n")
        #expect(frame.ansi(Capabilities(colors: .none, unicode: true)) == "\u{1B}[0;1mab\u{1B}[0m \n")
    }

    @Test("an SVG holds the text escaped and the half blocks as shapes")
    func svg() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        frame.write("a<b&", at: origin)
        frame.write("▀", at: Position(column: 4, row: 0), style: Style(foreground: .rgb(1, 2, 3)))
        let svg = frame.svg()
        #expect(svg.contains(">a&lt;b&amp;</tspan></text>"))
        #expect(svg.contains("<path stroke-width=\"8\" stroke=\"#010203\" d=\"M32 4h8\"/>"))
        #expect(svg.hasSuffix("</svg>\n"))
    }
}
