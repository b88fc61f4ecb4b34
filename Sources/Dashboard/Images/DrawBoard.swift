import Datasets
import TerminalUI

/// Where an image can be drawn by hand, and beside it what the network makes of it.
struct DrawBoard: Hashable {
    let image: ImageSize
    let scale: PixelScale
    /// The cells of the image.
    let board: Rect
    let bars: Rect

    /// Bars with their figures need this many columns to be read well.
    private static let wantedBarColumns = 15

    /// nil where not even the smallest image fits.
    init?(in interior: Rect, imageSize: ImageSize) {
        let gap = 2
        let fits = { (scale: PixelScale, barColumns: Int) in
            let cells = scale.cells(width: imageSize.width, height: imageSize.height)
            return cells.columns + gap + barColumns <= interior.columns && cells.rows <= interior.rows
        }
        let scale =
            PixelScale.whole.first { fits($0, DrawBoard.wantedBarColumns) }
            ?? PixelScale.all.first { $0.factor == 1 && fits($0, 0) }
        guard let scale else { return nil }
        self.scale = scale
        image = imageSize
        let cells = scale.cells(width: imageSize.width, height: imageSize.height)
        let (left, right) = interior.splitColumns(at: cells.columns)
        board = left.splitRows(at: cells.rows).top
        bars = right.splitColumns(at: gap).right
    }

    /// The pixels under a cell; empty beside the image.
    func pixels(at position: Position) -> [Drawing.Pixel] {
        guard board.contains(position) else { return [] }
        let x = position.column - board.column, y = 2 * (position.row - board.row)
        let columns = span(x, 1, count: image.width), rows = span(y, 2, count: image.height)
        return rows.flatMap { row in columns.map { Drawing.Pixel(x: $0, y: row) } }
    }

    /// The pixels under some screen pixels.
    private func span(_ first: Int, _ length: Int, count: Int) -> Range<Int> {
        let start = min(first * scale.divisor / scale.factor, count - 1)
        let end = ((first + length) * scale.divisor + scale.factor - 1) / scale.factor
        return start..<max(start + 1, min(count, end))
    }

    /// The cells of a pixel; at least one.
    func area(of pixel: Drawing.Pixel) -> Rect {
        let left = pixel.x * scale.factor / scale.divisor, top = pixel.y * scale.factor / scale.divisor
        let extent = max(1, scale.factor / scale.divisor)
        return Rect(
            column: board.column + left, row: board.row + top / 2, columns: extent, rows: max(1, extent / 2))
    }
}
