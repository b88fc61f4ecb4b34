import TerminalUI
import Testing

@Suite("The difference of two frames")
struct FrameDiffTests {
    @Test("equal frames differ in nothing")
    func equal() {
        var generator = SeededGenerator(state: 1)
        let frame = randomFrame(using: &generator)
        #expect(FrameDiff(from: frame, to: frame).isEmpty)
    }

    @Test("a run holds neighbouring changed cells of one row")
    func runs() {
        let old = Frame(size: Size(columns: 10, rows: 2))
        var new = old
        new.write("abc", at: Position(column: 1, row: 0))
        new.write("d", at: Position(column: 9, row: 0))
        new.write("e", at: Position(column: 0, row: 1))
        let diff = FrameDiff(from: old, to: new)
        #expect(diff.runs.map(\.row) == [0, 0, 1])
        #expect(diff.runs.map(\.columns) == [1..<4, 9..<10, 0..<1])
        #expect(diff.changedCellCount == 5)
    }

    @Test("applied to the old frame it gives the new one, and no run splits a wide character")
    func property() {
        for seed in 0..<300 {
            var generator = SeededGenerator(state: UInt64(seed))
            let old = randomFrame(using: &generator)
            var new = old
            for _ in 0..<Int.random(in: 0...6, using: &generator) { scribble(on: &new, using: &generator) }
            let diff = FrameDiff(from: old, to: new)
            var result = old
            diff.apply(to: &result)
            #expect(result == new, "seed \(seed)")
            for run in diff.runs {
                #expect(run.cells.count == run.columns.count, "seed \(seed)")
                #expect(run.cells.first?.isContinuation == false, "seed \(seed)")
                #expect(!new[run.columns.upperBound, run.row].isContinuation, "seed \(seed)")
            }
        }
    }

    @Test("a frame of another size is drawn whole")
    func resized() {
        let old = Frame(size: Size(columns: 4, rows: 2))
        let new = Frame(size: Size(columns: 5, rows: 3))
        #expect(FrameDiff(from: old, to: new).changedCellCount == 15)
        #expect(FrameDiff(from: nil, to: new).changedCellCount == 15)
        #expect(FrameDiff(from: old, to: Frame(size: Size(columns: 0, rows: 0))).isEmpty)
    }

    private func randomFrame(using generator: inout SeededGenerator) -> Frame {
        var frame = Frame(size: Size(columns: 17, rows: 4))
        for _ in 0..<20 { scribble(on: &frame, using: &generator) }
        return frame
    }

    private func scribble(on frame: inout Frame, using generator: inout SeededGenerator) {
        let texts = ["a", "学习", "x习y", "▀▀", "  ", "率"]
        let styles = [Style.plain, Style(foreground: .rgb(1, 2, 3)), Style(attributes: .bold)]
        frame.write(
            texts[Int.random(in: 0..<texts.count, using: &generator)],
            at: Position(
                column: Int.random(in: -2...18, using: &generator), row: Int.random(in: 0..<4, using: &generator)),
            style: styles[Int.random(in: 0..<3, using: &generator)])
    }
}
