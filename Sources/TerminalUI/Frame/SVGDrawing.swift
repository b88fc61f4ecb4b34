/// The parts of an SVG document that shows a frame: 8 x 16 units a cell.
struct SVGDrawing {
    private let cellWidth = 8
    private let cellHeight = 16
    private let hasColors: Bool
    private let paper: String
    private let ink: String
    private var shapes = ""
    private var texts = ""

    init(theme: Theme, hasColors: Bool) {
        self.hasColors = hasColors
        paper = theme.isDark ? "#15171c" : "#ffffff"
        ink = theme.isDark ? "#d8dbe0" : "#202328"
    }

    mutating func add(row: Int, of frame: Frame) {
        var start = 0
        while start < frame.size.columns {
            let style = frame[start, row].style
            var end = start
            while end < frame.size.columns, frame[end, row].style == style { end += 1 }
            addRun(row: row, columns: start..<end, style: style, of: frame)
            start = end
        }
    }

    func document(size: Size) -> String {
        let width = size.columns * cellWidth
        let height = size.rows * cellHeight
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">
            <rect width="\(width)" height="\(height)" fill="\(paper)"/>
            <g shape-rendering="crispEdges">
            \(shapes)</g>
            <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13" \
            xml:space="preserve">
            \(texts)</g>
            </svg>

            """
    }

    private mutating func addRun(row: Int, columns: Range<Int>, style: Style, of frame: Frame) {
        var foreground = (hasColors ? style.foreground.hex : nil) ?? ink
        var background = (hasColors ? style.background.hex : nil) ?? paper
        if style.attributes.contains(.reverse) { swap(&foreground, &background) }
        let y = row * cellHeight
        if background != paper {
            shapes += rect(columns.lowerBound * cellWidth, y, columns.count * cellWidth, cellHeight, background)
        }
        var path = ""
        var text = ""
        var places: [String] = []
        for column in columns {
            let scalar = frame[column, row].scalar
            if scalar == " " || scalar.value == 0 { continue }
            let x = column * cellWidth
            if let shape = shape(of: scalar, x: x, y: y) {
                path += shape
            } else {
                text += escaped(scalar)
                places.append(String(x))
            }
        }
        let opacity = style.attributes.contains(.dim) ? " opacity=\"0.6\"" : ""
        if !path.isEmpty { shapes += "<path d=\"\(path)\" fill=\"\(foreground)\"\(opacity)/>\n" }
        guard !text.isEmpty else { return }
        let weight = style.attributes.contains(.bold) ? " font-weight=\"bold\"" : ""
        let line = style.attributes.contains(.underline) ? " text-decoration=\"underline\"" : ""
        texts +=
            "<text x=\"\(places.joined(separator: " "))\" y=\"\(y + 12)\" fill=\"\(foreground)\""
            + "\(weight)\(line)\(opacity)>\(text)</text>\n"
    }

    /// Path data of block elements and braille patterns; `nil` for what is drawn as text.
    private func shape(of scalar: Unicode.Scalar, x: Int, y: Int) -> String? {
        switch scalar.value {
        case 0x2580: return box(x, y, cellWidth, cellHeight / 2)
        case 0x2581...0x2588:
            let height = Int(scalar.value - 0x2580) * cellHeight / 8
            return box(x, y + cellHeight - height, cellWidth, height)
        case 0x2589...0x258F: return box(x, y, Int(0x2590 - scalar.value) * cellWidth / 8, cellHeight)
        case 0x2591...0x2593: return shade(Int(scalar.value - 0x2590), x: x, y: y)
        case 0x2800...0x28FF: return braille(UInt8(scalar.value - 0x2800), x: x, y: y)
        default: return nil
        }
    }

    /// One, two or three of four small squares in each 4 x 4 block.
    private func shade(_ density: Int, x: Int, y: Int) -> String {
        var path = ""
        for row in stride(from: 0, to: cellHeight, by: 4) {
            for column in stride(from: 0, to: cellWidth, by: 4) {
                path += box(x + column, y + row, 2, 2)
                if density > 1 { path += box(x + column + 2, y + row + 2, 2, 2) }
                if density > 2 { path += box(x + column + 2, y + row, 2, 2) }
            }
        }
        return path
    }

    private func braille(_ dots: UInt8, x: Int, y: Int) -> String {
        var path = ""
        for row in 0..<4 {
            for column in 0..<2 where dots & BrailleCanvas.dot(column: column, row: row) != 0 {
                path += box(x + 1 + column * 4, y + 1 + row * 4, 2, 2)
            }
        }
        return path
    }

    private func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
        "M\(x) \(y)h\(width)v\(height)h-\(width)z"
    }

    private func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ color: String) -> String {
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(color)\"/>\n"
    }

    private func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        default: String(Character(scalar))
        }
    }
}

extension Frame {
    /// The frame as a picture: an SVG document with one text run per style, and half blocks, shades and
    /// braille drawn as shapes, so that it looks the same with every font.
    public func svg(theme: Theme = .dark, capabilities: Capabilities = .full) -> String {
        var drawing = SVGDrawing(theme: theme, hasColors: capabilities.colors != .none)
        for row in 0..<size.rows { drawing.add(row: row, of: self) }
        return drawing.document(size: size)
    }
}
