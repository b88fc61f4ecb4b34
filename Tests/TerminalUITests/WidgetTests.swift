import TerminalUI
import Testing

@Suite("Widgets")
struct WidgetTests {
    @Test("a panel's interior is what its border leaves")
    func interior() {
        let panel = Panel(title: "Loss")
        #expect(
            panel.interior(of: Rect(column: 3, row: 2, columns: 10, rows: 5))
                == Rect(column: 4, row: 3, columns: 8, rows: 3))
        #expect(panel.interior(of: Rect(column: 3, row: 2, columns: 1, rows: 1)).isEmpty)
    }

    @Test("a panel's texts never touch its corners, whatever their lengths")
    func corners() {
        for length in 0..<40 {
            let text = String(repeating: "w", count: length)
            for columns in 2..<40 {
                for panel in [
                    Panel(title: text, reading: "p 0.97", hint: "z zoom"), Panel(title: "Loss", reading: text),
                    Panel(title: text, reading: text, hint: text),
                ] {
                    let line = drawn(panel, columns, 3).line(0)
                    #expect(line.hasPrefix("┌") && line.hasSuffix("┐"))
                    #expect(columns < 4 || (line.hasPrefix("┌─") && line.hasSuffix("─┐")))
                }
            }
        }
    }

    @Test("a map's cell and the place under it belong together", arguments: [false, true])
    func geometry(showsAxes: Bool) {
        let geometry = MapGeometry(
            area: Rect(column: 2, row: 1, columns: 40, rows: 12), domain: ChartDomain(x: -3...1, y: 0...10),
            showsAxes: showsAxes)
        for row in 0..<15 {
            for column in 0..<45 {
                let position = Position(column: column, row: row)
                guard let place = geometry.coordinates(at: position) else {
                    #expect(!geometry.plot.contains(position))
                    continue
                }
                #expect(geometry.position(x: place.x, y: place.y) == position)
            }
        }
        #expect(geometry.position(x: 1, y: 0)?.row == geometry.plot.row + geometry.plot.rows - 1)
        #expect(geometry.position(x: 1.1, y: 0) == nil)
        #expect(geometry.position(x: .nan, y: 0) == nil)
    }

    @Test("a map asks for one value a pixel, two pixels a cell")
    func resolution() {
        let area = Rect(column: 0, row: 0, columns: 48, rows: 20)
        #expect(HeatMap.resolution(for: area) == Size(columns: 48, rows: 40))
        #expect(HeatMap.resolution(for: area, showsAxes: true) == Size(columns: 42, rows: 38))
    }

    @Test("the top row of the values is the top of the map, and the range's ends are the ramp's")
    func orientation() {
        let frame = drawn(HeatMap(values: [0, 1, 0.5, 0.5], columns: 2, rows: 2, range: 0...1), 2, 1)
        let ramp = ColorRamp.diverging
        #expect(frame[0, 0].style == Style(foreground: ramp.colors[0], background: ramp.colors[10]))
        #expect(frame[1, 0].style == Style(foreground: ramp.colors[20], background: ramp.colors[10]))
    }

    @Test("training and test points of every class have different marks")
    func marks() {
        var marks: Set<Unicode.Scalar> = []
        for category in 0..<10 {
            for role in [MapPoint.Role.train, .test] {
                let map = HeatMap(
                    values: [0], columns: 1, rows: 1, points: [MapPoint(x: 0, y: 0, category: category, role: role)])
                marks.insert(drawn(map, 1, 1)[0, 0].scalar)
            }
        }
        #expect(marks.count == 20)
    }

    @Test("a contour follows the level between the pixels")
    func contour() {
        let values = (0..<400).map { Float($0 % 20) }
        let frame = drawn(HeatMap(values: values, columns: 20, rows: 20, contourLevel: 9.5), 20, 10)
        for row in 0..<10 {
            let columns = (0..<20).filter { (0x2800...0x28FF).contains(frame[$0, row].scalar.value) }
            #expect(columns == [9])
        }
    }

    @Test("bars on a logarithmic scale grow by decades")
    func logarithmicBars() {
        let chart = BarChart(
            bars: [1e-3, 1e-2, 1e-1].map { .init(label: "", value: $0, text: "") }, range: 1e-4...1e-1,
            scale: .logarithmic)
        let frame = drawn(chart, 33, 3)
        #expect((0..<3).map { frame.line($0).filter { $0 == "█" }.count } == [10, 20, 30])
    }

    @Test("bars that do not fit are counted")
    func moreBars() {
        let chart = BarChart(bars: (0..<9).map { .init(label: "unit \($0)", value: 1) })
        #expect(drawn(chart, 30, 4).line(3) == "6 more")
    }

    @Test("a histogram of more bins than columns loses no count")
    func narrowHistogram() {
        let frame = drawn(Histogram(counts: [1, 1, 1, 1, 2, 2, 2, 2]), 2, 8)
        #expect(frame.text.split(separator: "\n").filter { $0.contains("█") }.count == 8)
        #expect((0..<8).filter { frame[0, $0].scalar == "█" }.count == 4)
    }

    @Test("a table keeps the selected row in view and cuts what is too wide")
    func table() {
        let table = Table(columns: [.init("name")], rows: (0..<20).map { ["a long name \($0)"] }, selectedRow: 15)
        let frame = drawn(table, 12, 5)
        #expect(frame.line(0) == "name")
        #expect(frame.line(3) == "a long name…")
        #expect(frame[0, 3].style.attributes == .reverse)
        #expect(frame.line(4) == "17 more")
    }

    @Test("text needs as many lines as it is drawn in, and no line is wider than its area")
    func wrapping() {
        for columns in 2...50 {
            let block = TextBlock(Specimens.lesson)
            let frame = drawn(block, columns, 400)
            let last = (0..<400).last { !frame.line($0).isEmpty } ?? 0
            #expect(block.lineCount(columns: columns) == last + 1)
            let drawnLetters = frame.text.filter { !$0.isWhitespace }
            let letters = Specimens.lesson.filter { !$0.isWhitespace && !"#*`".contains($0) }
            #expect(drawnLetters.count == letters.count, "\(columns)")
        }
    }

    @Test("no line of Chinese begins with closing punctuation")
    func punctuation() {
        let text = "一条直线，不能把两类点分开。四个隐藏单元，把平面弯折！"
        for columns in 4...40 {
            let frame = drawn(TextBlock(text), columns, 40)
            for row in 0..<40 {
                #expect(!["，", "。", "！"].contains(frame.line(row).first.map(String.init) ?? ""), "\(columns)")
            }
        }
    }

    @Test("marks without a partner are shown as they are")
    func loneMarks() {
        #expect(drawn(TextBlock("2 ** 3 and a ` b"), 30, 1).text == "2 ** 3 and a ` b")
        #expect(drawn(TextBlock("**bold** text"), 30, 1).text == "bold text")
    }

    @Test("a network names inputs, hidden units and outputs, and tells how many units are left out")
    func network() {
        let small = drawn(Specimens.network, 60, 12).text
        for label in ["x₁", "x₂", "h₁", "h₄", "y █ 0.97"] { #expect(small.contains(label)) }
        let large = NetworkDiagram(layers: [.init(values: [], count: 784), .init(values: [1, 2], count: 10)])
        #expect(drawn(large, 40, 5).line(4).contains("+780"))
    }

    @Test("a sparkline keeps the highest value of what shares a column")
    func sparkline() {
        var values = Array(repeating: 0.0, count: 1000)
        values[501] = 1
        #expect(drawn(Sparkline(values: values), 10, 1).text == "▁▁▁▁▁█▁▁▁▁")
    }
}
