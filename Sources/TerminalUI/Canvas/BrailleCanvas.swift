/// Dots, 2 x 4 in a cell, drawn with braille patterns; for fonts that have none with blocks, each a quarter of a cell;
/// in ASCII with `'`, `-`, `.` and `:` by place.
public struct BrailleCanvas: Sendable {
    /// In cells.
    public let size: Size
    private var dots: [UInt8]
    private var colors: [Color]

    public init(size: Size) {
        self.size = size
        dots = Array(repeating: 0, count: size.columns * size.rows)
        colors = Array(repeating: .standard, count: size.columns * size.rows)
    }

    /// Dots across and down.
    public var width: Int { 2 * size.columns }
    public var height: Int { 4 * size.rows }

    /// Sets a dot; (0, 0) is the top left one. Outside of the canvas nothing happens.
    public mutating func set(x: Int, y: Int, color: Color = .standard) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        let index = (y / 4) * size.columns + x / 2
        dots[index] |= BrailleCanvas.dot(column: x & 1, row: y & 3)
        colors[index] = color
    }

    /// The share of the cells that have a dot.
    var inkedShare: Double { dots.isEmpty ? 0 : Double(dots.count { $0 != 0 }) / Double(dots.count) }

    /// Whether a dot is set.
    public func isSet(x: Int, y: Int) -> Bool {
        guard x >= 0, y >= 0, x < width, y < height else { return false }
        return dots[(y / 4) * size.columns + x / 2] & BrailleCanvas.dot(column: x & 1, row: y & 3) != 0
    }

    /// A straight line between two dots, both included (Bresenham); parts outside are left out.
    public mutating func line(fromX: Int, fromY: Int, toX: Int, toY: Int, color: Color = .standard) {
        guard let (start, end) = clipped(fromX, fromY, toX, toY) else { return }
        var (x, y) = start
        let distanceX = abs(end.0 - x)
        let distanceY = -abs(end.1 - y)
        let stepX = x < end.0 ? 1 : -1
        let stepY = y < end.1 ? 1 : -1
        var error = distanceX + distanceY
        while true {
            set(x: x, y: y, color: color)
            if x == end.0, y == end.1 { return }
            let doubled = 2 * error
            if doubled >= distanceY {
                error += distanceY
                x += stepX
            }
            if doubled <= distanceX {
                error += distanceX
                y += stepY
            }
        }
    }

    /// Every dot of one column from `fromY` to `toY`, in either order.
    public mutating func verticalLine(x: Int, fromY: Int, toY: Int, color: Color = .standard) {
        guard x >= 0, x < width, height > 0 else { return }
        let top = max(0, min(fromY, toY))
        let bottom = min(height - 1, max(fromY, toY))
        guard top <= bottom else { return }
        for y in top...bottom { set(x: x, y: y, color: color) }
    }

    /// Lays another canvas of the same size over this one.
    ///
    /// A cell that has dots in both gets the upper colour. It keeps the lower dots only if they are few: a
    /// line drawn over noise stays a line, and two lines close to each other stay two.
    ///
    /// Where both have dots in a cell `sharing` leaves every other pair of columns its colour, so that of two curves
    /// on one line neither hides the other.
    public mutating func overlay(_ other: BrailleCanvas, sharing: Bool = false) {
        guard other.size == size else { return }
        for index in dots.indices where other.dots[index] != 0 {
            let keepsColor = sharing && dots[index] != 0 && index % max(1, size.columns) % 4 < 2
            dots[index] = other.dots[index] | (dots[index].nonzeroBitCount <= 3 ? dots[index] : 0)
            if !keepsColor { colors[index] = other.colors[index] }
        }
    }

    /// Draws the cells that have dots, over what is there; its background stays.
    ///
    /// `mark` replaces the patterns: without Unicode, curves are told apart by their characters. `colors` replaces
    /// the dots' colours, one for each cell, row by row.
    public func draw(
        into frame: inout Frame, at origin: Position, clip: Rect? = nil, attributes: Style.Attributes = [],
        mark: Unicode.Scalar? = nil, colors replaced: [Color]? = nil, context: DrawingContext
    ) {
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                let index = row * size.columns + column
                guard dots[index] != 0 else { continue }
                let position = Position(column: origin.column + column, row: origin.row + row)
                let scalar = mark ?? BrailleCanvas.scalar(dots[index], marks: context.capabilities.marks)
                let background = frame[position.column, position.row].style.background
                let style = Style(
                    foreground: replaced?[index] ?? colors[index], background: background, attributes: attributes)
                frame.put(Cell(scalar, style: style), at: position, in: clip)
            }
        }
    }

    /// The bit of a dot in a pattern; dots 1-3 and 4-6 run down the columns, 7 and 8 lie below.
    static func dot(column: Int, row: Int) -> UInt8 {
        row == 3 ? (column == 0 ? 0x40 : 0x80) : (column == 0 ? 1 : 8) << UInt8(row)
    }

    private static func scalar(_ dots: UInt8, marks: Capabilities.Marks) -> Unicode.Scalar {
        switch marks {
        case .braille: pattern(dots)
        case .blocks: block(dots)
        case .ascii: ascii(dots)
        }
    }

    /// The quarters of the cell that have dots.
    static func block(_ dots: UInt8) -> Unicode.Scalar {
        let quarters: [UInt8] = [0b0000_0011, 0b0001_1000, 0b0100_0100, 0b1010_0000]
        let index = quarters.indices.reduce(0) { dots & quarters[$1] == 0 ? $0 : $0 | 1 << $1 }
        // Upper left 1, upper right 2, lower left 4, lower right 8.
        let blocks: [Unicode.Scalar] = [
            " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
        ]
        return blocks[index]
    }

    static func pattern(_ dots: UInt8) -> Unicode.Scalar { Unicode.Scalar(0x2800 + UInt32(dots)) ?? "." }

    /// A character with its ink about where the dots are.
    static func ascii(_ dots: UInt8) -> Unicode.Scalar {
        let isTop = dots & 0b0000_1001 != 0
        let isMiddle = dots & 0b0011_0110 != 0
        let isBottom = dots & 0b1100_0000 != 0
        switch (isTop, isMiddle, isBottom) {
        case (true, false, false): return "'"
        case (false, true, false): return "-"
        case (false, false, _): return "."
        case (true, true, false): return dots.nonzeroBitCount > 2 ? "\"" : "'"
        case (false, true, true): return dots.nonzeroBitCount > 2 ? "," : "."
        case (true, _, true): return isMiddle && dots.nonzeroBitCount < 8 ? slope(dots) : ":"
        }
    }

    /// `/`, `\` or `|` by where the upper and the lower dots lie.
    private static func slope(_ dots: UInt8) -> Unicode.Scalar {
        let upperLeft = (dots & 0b0000_0011).nonzeroBitCount
        let upperRight = (dots & 0b0001_1000).nonzeroBitCount
        let lowerLeft = (dots & 0b0100_0100).nonzeroBitCount
        let lowerRight = (dots & 0b1010_0000).nonzeroBitCount
        let lean = (upperRight + lowerLeft) - (upperLeft + lowerRight)
        return lean > 0 ? "/" : lean < 0 ? "\\" : "|"
    }

    /// The part of a line within the canvas (Liang-Barsky), so that far ends cost nothing.
    private func clipped(
        _ fromX: Int, _ fromY: Int, _ toX: Int, _ toY: Int
    ) -> (start: (Int, Int), end: (Int, Int))? {
        guard width > 0, height > 0 else { return nil }
        let inside = { (x: Int, y: Int) in x >= 0 && y >= 0 && x < self.width && y < self.height }
        if inside(fromX, fromY), inside(toX, toY) { return ((fromX, fromY), (toX, toY)) }
        let deltaX = Double(toX) - Double(fromX)
        let deltaY = Double(toY) - Double(fromY)
        var first = 0.0
        var last = 1.0
        let limits = [
            (-deltaX, Double(fromX)), (deltaX, Double(width - 1) - Double(fromX)),
            (-deltaY, Double(fromY)), (deltaY, Double(height - 1) - Double(fromY)),
        ]
        for (slope, distance) in limits {
            if slope == 0 {
                if distance < 0 { return nil }
            } else if slope < 0 {
                first = max(first, distance / slope)
            } else {
                last = min(last, distance / slope)
            }
        }
        guard first <= last else { return nil }
        let point = { (t: Double) in
            (Int((Double(fromX) + t * deltaX).rounded()), Int((Double(fromY) + t * deltaY).rounded()))
        }
        return (point(first), point(last))
    }
}
