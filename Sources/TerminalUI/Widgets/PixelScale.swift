/// How much larger or smaller than its pixels an image is drawn.
public struct PixelScale: Hashable, Sendable {
    /// Pixels of the screen, half a cell high each, for `divisor` pixels of the image.
    public let factor: Int
    public let divisor: Int

    private init(_ factor: Int, _ divisor: Int) {
        self.factor = factor
        self.divisor = divisor
    }

    /// From the largest to the smallest.
    public static let all =
        [12, 10, 8, 6, 4, 2, 1].map { PixelScale($0, 1) } + [2, 3, 4, 6, 8].map { PixelScale(1, $0) }

    /// Those at which every pixel of an image covers whole cells, and after them one cell for two pixels.
    public static let whole = all.filter { $0.divisor == 1 }

    /// As many screen pixels as so many pixels of an image take, at least one.
    public func pixels(_ count: Int) -> Int { max(1, (count * factor + divisor - 1) / divisor) }

    /// The cells that an image takes.
    public func cells(width: Int, height: Int) -> Size {
        Size(columns: pixels(width), rows: (pixels(height) + 1) / 2)
    }
}
