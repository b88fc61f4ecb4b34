/// Square pixels, two in a cell: the upper half block's foreground and background.
///
/// Every pixel has a colour and a level. Without colours, or without Unicode, levels are drawn as
/// shades: ` ░▒▓█`, or ` .:-=+*#%@`.
public struct HalfBlockCanvas: Sendable {
    /// In cells.
    public let size: Size
    private var colors: [Color]
    private var levels: [Float]

    public init(size: Size) {
        self.size = size
        colors = Array(repeating: .standard, count: size.columns * size.rows * 2)
        levels = Array(repeating: 0, count: size.columns * size.rows * 2)
    }

    /// Pixels across and down.
    public var width: Int { size.columns }
    public var height: Int { 2 * size.rows }

    /// Sets a pixel; `level` in 0...1 is its shade where colours are missing,
    /// and not a number is a question mark there.
    public mutating func set(x: Int, y: Int, color: Color, level: Double) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        colors[y * width + x] = color
        levels[y * width + x] = level.isNaN ? .nan : Float(min(max(level, 0), 1))
    }

    public func color(x: Int, y: Int) -> Color {
        guard x >= 0, y >= 0, x < width, y < height else { return .standard }
        return colors[y * width + x]
    }

    public func draw(into frame: inout Frame, at origin: Position, clip: Rect? = nil, context: DrawingContext) {
        let usesColors = context.hasColors
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                let upper = 2 * row * width + column
                let cell: Cell
                if usesColors {
                    cell = HalfBlockCanvas.cell(colors[upper], colors[upper + width], isASCII: context.isASCII)
                } else {
                    let level = Double(levels[upper] + levels[upper + width]) / 2
                    cell = Cell(HalfBlockCanvas.shade(level, isASCII: context.isASCII))
                }
                frame.put(cell, at: Position(column: origin.column + column, row: origin.row + row), in: clip)
            }
        }
    }

    /// The character whose ink stands for a level in 0...1.
    public static func shade(_ level: Double, isASCII: Bool) -> Unicode.Scalar {
        let shades = isASCII ? asciiShades : blockShades
        guard level.isFinite else { return "?" }
        return shades[min(shades.count - 1, Int(min(max(level, 0), 1) * Double(shades.count)))]
    }

    private static func cell(_ upper: Color, _ lower: Color, isASCII: Bool) -> Cell {
        if upper == lower || isASCII { return Cell(" ", style: Style(background: upper)) }
        return Cell("▀", style: Style(foreground: upper, background: lower))
    }

    private static let asciiShades: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]
    private static let blockShades: [Unicode.Scalar] = [" ", "░", "▒", "▓", "█"]
}
