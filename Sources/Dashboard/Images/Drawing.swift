import Datasets
import TerminalUI

/// The image that is drawn by hand: what the keys and the mouse have put on it, and where they are.
struct Drawing: Hashable, Sendable {
    /// Grey values, row by row; empty before the first stroke.
    private var values: [Double] = []
    /// The pixel under the cursor.
    private var pixel = Pixel(x: 0, y: 0)
    /// Where the stroke of the mouse was last; nil between strokes.
    private var strokeEnd: Pixel?

    /// From the left and from the top.
    struct Pixel: Hashable, Sendable {
        var x: Int
        var y: Int
    }

    /// The drawing in the size of the data's images.
    func values(in size: ImageSize) -> [Double] {
        values.count == size.pixelCount ? values : Array(repeating: 0, count: size.pixelCount)
    }

    /// The pixel under the cursor in an image of that size.
    func cursor(in size: ImageSize) -> Pixel {
        Pixel(x: min(max(0, pixel.x), size.width - 1), y: min(max(0, pixel.y), size.height - 1))
    }

    // MARK: Keys

    mutating func moveCursor(x: Int, y: Int, in size: ImageSize) {
        let old = cursor(in: size)
        pixel = Pixel(x: min(max(0, old.x + x), size.width - 1), y: min(max(0, old.y + y), size.height - 1))
    }

    /// Makes ink of paper under the cursor, and paper of ink.
    mutating func turnPixel(in size: ImageSize) {
        let pixel = cursor(in: size)
        let isInk = values(in: size)[pixel.y * size.width + pixel.x] > 0.5
        paint([pixel], ink: !isInk, in: size)
    }

    mutating func clear() { values = [] }

    mutating func copy(_ image: [Double]) { values = image }

    // MARK: Mouse

    /// Paints, or wipes with the right button; false off the board.
    mutating func draw(_ mouse: MouseEvent, on board: DrawBoard, in size: ImageSize) -> Bool {
        let pixels = board.pixels(at: mouse.position)
        guard let last = pixels.last else { return false }
        let start = mouse.action == .drag ? strokeEnd : nil
        let between = start.map { Pixel.line(from: $0, to: last) } ?? []
        if mouse.button == .right {
            paint(between + pixels, ink: false, in: size)
        } else {
            stroke(between + pixels, in: size)
        }
        strokeEnd = last
        pixel = last
        return true
    }

    mutating func endStroke() { strokeEnd = nil }

    /// Sets pixels to ink or paper.
    private mutating func paint(_ pixels: [Pixel], ink: Bool, in size: ImageSize) {
        var painted = values(in: size)
        for pixel in pixels { painted[pixel.y * size.width + pixel.x] = ink ? 1 : 0 }
        values = painted
    }

    /// Draws a stroke as wide as those of handwriting are in images of that size: some ink runs over to both sides,
    /// in large images also up and down; in tiny ones a stroke is one pixel wide.
    private mutating func stroke(_ pixels: [Pixel], in size: ImageSize) {
        paint(pixels, ink: true, in: size)
        guard size.width >= Drawing.greyWidth else { return }
        let isLarge = size.width >= 2 * Drawing.greyWidth
        for pixel in pixels {
            for (x, y) in isLarge ? [(-1, 0), (1, 0), (0, -1), (0, 1)] : [(-1, 0), (1, 0)] {
                let (column, row) = (pixel.x + x, pixel.y + y)
                guard (0..<size.width).contains(column), (0..<size.height).contains(row) else { continue }
                let place = row * size.width + column
                values[place] = max(values[place], 0.5)
            }
        }
    }

    /// Images at least this many pixels wide have grey values at the edges of strokes.
    private static let greyWidth = 8
}

extension Drawing.Pixel {
    /// The pixels of a straight line between two, the ends among them.
    static func line(from start: Self, to end: Self) -> [Self] {
        let steps = max(abs(end.x - start.x), abs(end.y - start.y))
        guard steps > 0 else { return [start] }
        return (0...steps).map { step in
            let along = { (from: Int, to: Int) in
                Int((Double(from) + Double((to - from) * step) / Double(steps)).rounded())
            }
            return Self(x: along(start.x, end.x), y: along(start.y, end.y))
        }
    }
}
