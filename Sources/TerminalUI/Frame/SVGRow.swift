/// The picture of one row of a frame in SVG, 8 x 16 units a cell, in three layers: grounds and half blocks are runs of
/// pixels, braille dots and borders shapes, words are text.
struct SVGRow {
    static let cellWidth = 8
    static let cellHeight = 16

    /// Path data by the attributes that go with them.
    private(set) var pixels = SVGPaths()
    private(set) var marks = SVGPaths()
    private(set) var text = ""
    private let colors: SVGColors
    private let top: Int

    init(_ row: Int, of frame: Frame, colors: SVGColors) {
        self.colors = colors
        top = row * SVGRow.cellHeight
        addPixels(row, of: frame)
        var line = SVGText(cellWidth: SVGRow.cellWidth)
        var start = 0
        while start < frame.size.columns {
            let style = frame[start, row].style
            var end = start
            while end < frame.size.columns, frame[end, row].style == style { end += 1 }
            addMarks(row: row, columns: start..<end, style: style, of: frame, line: &line)
            start = end
        }
        text = line.element(y: top + 12)
    }

    // MARK: Pixels

    /// Two rows of pixels, 8 x 8 units each: the grounds, and half blocks and blocks over them.
    private mutating func addPixels(_ row: Int, of frame: Frame) {
        for half in 0..<2 {
            var start = 0
            while start < frame.size.columns {
                let color = pixel(of: frame[start, row], half: half)
                var end = start + 1
                while end < frame.size.columns, pixel(of: frame[end, row], half: half) == color { end += 1 }
                if color != colors.paper {
                    pixels.add(
                        "M\(start * 8) \(top + half * 8 + 4)h\((end - start) * 8)",
                        look: "stroke-width=\"8\" stroke=\"\(color)\"")
                }
                start = end
            }
        }
    }

    private func pixel(of cell: Cell, half: Int) -> String {
        let (ink, ground) = colors.pair(cell.style)
        switch cell.scalar {
        case "█": return ink
        case "▀": return half == 0 ? ink : ground
        case "▄": return half == 0 ? ground : ink
        default: return ground
        }
    }

    // MARK: Marks

    private mutating func addMarks(
        row: Int, columns: Range<Int>, style: Style, of frame: Frame, line: inout SVGText
    ) {
        let opacity = style.attributes.contains(.dim) ? " opacity=\"0.6\"" : ""
        let weight = style.attributes.contains(.bold) ? " font-weight=\"bold\"" : ""
        let underline = style.attributes.contains(.underline) ? " text-decoration=\"underline\"" : ""
        let ink = colors.pair(style).ink
        line.begin(look: (ink == colors.ink ? "" : " fill=\"\(ink)\"") + weight + underline + opacity)
        var column = columns.lowerBound
        while column < columns.upperBound {
            let cell = frame[column, row]
            var count = 1
            while column + count < columns.upperBound, frame[column + count, row].scalar == cell.scalar { count += 1 }
            let x = column * SVGRow.cellWidth
            if [" ", "█", "▀", "▄"].contains(cell.scalar) || cell.isContinuation {
                column += 1
            } else if let dots = braille(cell.scalar, x: x) {
                marks.add(dots, look: "stroke-width=\"2\" stroke=\"\(ink)\"\(opacity)")
                column += 1
            } else if let shape = shapes(of: cell.scalar, count: count, x: x) {
                marks.add(shape, look: "fill=\"\(ink)\"\(opacity)")
                column += count
            } else {
                let isWide = column + 1 < frame.size.columns && frame[column + 1, row].isContinuation
                line.add(cell.scalar, isWide: isWide, at: column)
                column += 1
            }
        }
    }

    /// Path data of `count` equal characters side by side; `nil` for what is drawn as text.
    private func shapes(of scalar: Unicode.Scalar, count: Int, x: Int) -> String? {
        if let arms = BoxArms(scalar) {
            return arms.isHorizontal
                ? box(x, 8, count * SVGRow.cellWidth, arms.weight)
                : (0..<count).map { lines(arms, x: x + $0 * SVGRow.cellWidth) }.joined()
        }
        let paths = (0..<count).compactMap { shape(of: scalar, x: x + $0 * SVGRow.cellWidth) }
        return paths.isEmpty ? nil : paths.joined()
    }

    /// A box-drawing character, whose lines meet those of its neighbours whatever the font.
    private func lines(_ arms: BoxArms, x: Int) -> String {
        if arms.sides == [.up, .down] { return box(x + 4, 0, arms.weight, SVGRow.cellHeight) }
        var path = ""
        if arms.sides.contains(.left) { path += box(x, 8, 5, arms.weight) }
        if arms.sides.contains(.right) { path += box(x + 4, 8, 4, arms.weight) }
        if arms.sides.contains(.up) { path += box(x + 4, 0, arms.weight, 9) }
        if arms.sides.contains(.down) { path += box(x + 4, 8, arms.weight, 8) }
        return path
    }

    /// Path data of a block element.
    private func shape(of scalar: Unicode.Scalar, x: Int) -> String? {
        switch scalar.value {
        case 0x2581...0x2587:
            let height = Int(scalar.value - 0x2580) * SVGRow.cellHeight / 8
            return box(x, SVGRow.cellHeight - height, SVGRow.cellWidth, height)
        case 0x2589...0x258F: return box(x, 0, Int(0x2590 - scalar.value) * SVGRow.cellWidth / 8, SVGRow.cellHeight)
        case 0x2591...0x2593: return shade(Int(scalar.value - 0x2590), x: x)
        case 0x2596...0x259F: return quadrants(scalar, x: x)
        default: return nil
        }
    }

    /// One, two or three of four small squares in each 4 x 4 block.
    private func shade(_ density: Int, x: Int) -> String {
        var path = ""
        for y in stride(from: 0, to: SVGRow.cellHeight, by: 4) {
            for x in stride(from: x, to: x + SVGRow.cellWidth, by: 4) {
                path += box(x, y, 2, 2)
                if density > 1 { path += box(x + 2, y + 2, 2, 2) }
                if density > 2 { path += box(x + 2, y, 2, 2) }
            }
        }
        return path
    }

    /// Quarters of a cell: bit 0 left upper, 1 right upper, 2 left lower, 3 right lower.
    private func quadrants(_ scalar: Unicode.Scalar, x: Int) -> String {
        let quarters = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14][Int(scalar.value - 0x2596)]
        return (0..<4).filter { quarters & (1 << $0) != 0 }
            .map { box(x + $0 % 2 * 4, $0 / 2 * 8, 4, 8) }.joined()
    }

    /// The dots of a braille pattern as short lines of width 2; nil for another character.
    private func braille(_ scalar: Unicode.Scalar, x: Int) -> String? {
        guard 0x2800...0x28FF ~= scalar.value else { return nil }
        let dots = UInt8(scalar.value - 0x2800)
        var path = ""
        for row in 0..<4 {
            let y = top + row * 4 + 2
            let isLit = (0..<2).map { dots & BrailleCanvas.dot(column: $0, row: row) != 0 }
            if isLit[0] { path += "M\(x + 1) \(y)h2" }
            if isLit[1] { path += isLit[0] ? "m2 0h2" : "M\(x + 5) \(y)h2" }
        }
        return path
    }

    private func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
        "M\(x) \(top + y)h\(width)v\(height)h-\(width)z"
    }
}

/// Path data, those together that look alike.
struct SVGPaths: Hashable {
    /// The attributes of a path and its data, in the order in which they came.
    private var paths: [(look: String, data: String)] = []

    var isEmpty: Bool { paths.isEmpty }
    var elements: String { paths.map { "<path \($0.look) d=\"\($0.data)\"/>\n" }.joined() }

    mutating func add(_ data: String, look: String) {
        if let index = paths.firstIndex(where: { $0.look == look }) {
            paths[index].data += data
        } else {
            paths.append((look, data))
        }
    }

    mutating func add(_ other: SVGPaths) {
        for path in other.paths { add(path.data, look: path.look) }
    }

    static func == (left: SVGPaths, right: SVGPaths) -> Bool {
        left.paths.elementsEqual(right.paths) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
        for path in paths { hasher.combine(path.data) }
    }
}

/// The colours of an SVG picture.
struct SVGColors {
    let paper: String
    let ink: String
    private let hasColors: Bool

    init(theme: Theme, hasColors: Bool) {
        paper = theme.isDark ? "#15171c" : "#ffffff"
        ink = theme.isDark ? "#d8dbe0" : "#202328"
        self.hasColors = hasColors
    }

    func pair(_ style: Style) -> (ink: String, ground: String) {
        let foreground = (hasColors ? style.foreground.hex : nil) ?? ink
        let background = (hasColors ? style.background.hex : nil) ?? paper
        return style.attributes.contains(.reverse) ? (background, foreground) : (foreground, background)
    }
}

/// Where the lines of a box-drawing character lead from its middle.
private struct BoxArms {
    struct Sides: OptionSet {
        let rawValue: UInt8
        static let left = Sides(rawValue: 1), right = Sides(rawValue: 2), up = Sides(rawValue: 4)
        static let down = Sides(rawValue: 8)
    }

    let sides: Sides
    let weight: Int

    var isHorizontal: Bool { sides == [.left, .right] }

    private static let light: [Unicode.Scalar: Sides] = [
        "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down], "└": [.right, .up],
        "┘": [.left, .up], "├": [.right, .up, .down], "┤": [.left, .up, .down], "┬": [.left, .right, .down],
        "┴": [.left, .right, .up], "┼": [.left, .right, .up, .down], "╴": .left, "╵": .up, "╶": .right, "╷": .down,
    ]
    private static let heavy: [Unicode.Scalar: Sides] = [
        "━": [.left, .right], "┃": [.up, .down], "╸": .left, "╹": .up, "╺": .right, "╻": .down,
    ]

    init?(_ scalar: Unicode.Scalar) {
        guard let sides = Self.light[scalar] ?? Self.heavy[scalar] else { return nil }
        self.sides = sides
        weight = Self.light[scalar] == nil ? 2 : 1
    }
}
