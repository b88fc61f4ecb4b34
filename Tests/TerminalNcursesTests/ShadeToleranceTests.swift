import TerminalNcurses
import TerminalUI
import Testing

@Suite("Shades that nobody tells apart")
struct ShadeToleranceTests {
    private let ramp = ColorRamp.diverging.colors

    private func frame(_ cells: [Cell]) -> Frame {
        var frame = Frame(size: Size(columns: cells.count, rows: 1))
        for (column, cell) in cells.enumerated() { frame[column, 0] = cell }
        return frame
    }

    private func pixel(_ upper: Int, _ lower: Int) -> Cell {
        upper == lower
            ? Cell(" ", style: Style(background: ramp[upper]))
            : Cell("▀", style: Style(foreground: ramp[upper], background: ramp[lower]))
    }

    /// Not across the middle, where the ramp is flatter.
    @Test("the next step of a ramp is left, two steps are drawn", arguments: Array(1..<9) + Array(10..<18))
    func steps(step: Int) {
        var tolerance = ShadeTolerance()
        let shown = frame([pixel(step, step), pixel(step, step), pixel(step, step + 1), pixel(step, step)])
        let new = frame([pixel(step + 1, step), pixel(step + 2, step), pixel(step + 1, step + 1), pixel(step, step)])
        #expect(tolerance.frame(new, over: shown) == frame([shown[0, 0], new[1, 0], shown[2, 0], shown[3, 0]]))
    }

    @Test("other characters, other attributes and the terminal's own colours are drawn")
    func others() {
        var tolerance = ShadeTolerance()
        let near = Style(foreground: .rgb(100, 100, 100))
        let shown = frame([
            Cell("a", style: near), Cell("b", style: near), Cell("c", style: near), Cell("d", style: near),
        ])
        let new = frame([
            Cell("x", style: near), Cell("b", style: Style(foreground: .rgb(100, 100, 100), attributes: .bold)),
            Cell("c"), Cell("d", style: Style(foreground: .rgb(101, 101, 101))),
        ])
        #expect(tolerance.frame(new, over: shown) == frame([new[0, 0], new[1, 0], new[2, 0], shown[3, 0]]))
    }

    @Test("what stands still for some frames is drawn as it is, what goes back and forth is not")
    func still() {
        var tolerance = ShadeTolerance()
        let shown = frame([pixel(3, 3), pixel(3, 3)])
        for count in 0...ShadeTolerance.stillFrames {
            let new = frame([pixel(4, 4), pixel(count % 2 == 0 ? 4 : 3, 3)])
            let drawn = tolerance.frame(new, over: shown)
            #expect(drawn[1, 0] == shown[1, 0])
            #expect(drawn[0, 0] == (count < ShadeTolerance.stillFrames ? shown[0, 0] : new[0, 0]))
        }
    }

    @Test("a pixel that has to change takes the colours of the one drawn before it where they are as near")
    func neighbours() {
        var tolerance = ShadeTolerance()
        let shown = frame((0..<4).map { _ in pixel(1, 1) })
        let new = frame([pixel(5, 5), pixel(6, 5), pixel(8, 8), pixel(1, 1)])
        #expect(tolerance.frame(new, over: shown) == frame([new[0, 0], new[0, 0], new[2, 0], new[3, 0]]))
        for _ in 0..<ShadeTolerance.stillFrames { _ = tolerance.frame(new, over: shown) }
        #expect(tolerance.frame(new, over: shown) == new)
    }

    @Test("a frame of another size is drawn as it is")
    func sizes() {
        var tolerance = ShadeTolerance()
        let new = frame([pixel(3, 4)])
        #expect(tolerance.frame(new, over: frame([pixel(3, 3), pixel(1, 1)])) == new)
    }
}
