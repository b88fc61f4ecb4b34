import Datasets
import TerminalUI
import Training

/// Images side by side, each with lines of words below it.
struct ImageGrid: Hashable {
    let area: Rect
    let scale: PixelScale
    /// The cells of an image without its words.
    let image: Size
    /// The cells of an image with its words.
    let tile: Size
    /// Images in a row, and rows of them; 0 where nothing fits.
    let columns: Int
    let rows: Int

    /// Smaller images than this many screen pixels across cannot be read; reduced ones need some more.
    private static let leastPixels = 6
    private static let leastReducedPixels = 9

    var capacity: Int { columns * rows }

    /// The largest images at which `wanted` of them fit, or else the smallest that can be read.
    init(area: Rect, imageSize: ImageSize, wanted: Int, captionRows: Int, captionColumns: Int) {
        var best: ImageGrid?
        for scale in PixelScale.all {
            let across = scale.pixels(imageSize.width)
            let least =
                scale.divisor == 1
                ? min(ImageGrid.leastPixels, 2 * imageSize.width) : ImageGrid.leastReducedPixels
            guard best == nil || across >= least else { break }
            let grid = ImageGrid(
                area: area, scale: scale, imageSize: imageSize, captionRows: captionRows,
                captionColumns: captionColumns)
            best = grid
            if grid.capacity >= max(1, wanted) { break }
        }
        self =
            best
            ?? ImageGrid(
                area: area, scale: PixelScale.all[0], imageSize: imageSize, captionRows: captionRows,
                captionColumns: captionColumns)
    }

    private init(area: Rect, scale: PixelScale, imageSize: ImageSize, captionRows: Int, captionColumns: Int) {
        self.area = area
        self.scale = scale
        image = scale.cells(width: imageSize.width, height: imageSize.height)
        tile = Size(columns: max(image.columns, captionColumns), rows: image.rows + captionRows)
        columns = (area.columns + 1) / (tile.columns + 1)
        rows = tile.rows > 0 ? area.rows / tile.rows : 0
    }

    /// The cells of an image with its words.
    func tileArea(at place: Int) -> Rect {
        Rect(
            column: area.column + place % max(1, columns) * (tile.columns + 1),
            row: area.row + place / max(1, columns) * tile.rows, columns: tile.columns, rows: tile.rows)
    }

    /// The cells of a line of words below an image.
    func captionArea(at place: Int, line: Int) -> Rect {
        let tile = tileArea(at: place)
        return Rect(column: tile.column, row: tile.row + image.rows + line, columns: tile.columns, rows: 1)
    }

    /// The image at a place of the screen.
    func place(at position: Position) -> Int? {
        (0..<capacity).first { tileArea(at: $0).contains(position) }
    }
}

extension LaneSnapshot {
    /// The samples whose images are shown: those held out for testing, or else all.
    var shownSamples: Samples { dataset.test.count > 0 ? dataset.test : dataset.train }

    /// The grey values of one of them.
    func image(at index: Int) -> [Double] {
        let width = dataset.rawCount
        guard index >= 0, index < shownSamples.count else { return [] }
        return Array(shownSamples.raw[index * width..<(index + 1) * width])
    }

    /// The class of one of them.
    func label(at index: Int) -> Int? {
        let labels = shownSamples.labels
        return labels.indices.contains(index) ? labels[index] : nil
    }

    func className(_ index: Int) -> String {
        dataset.classNames.indices.contains(index) ? dataset.classNames[index] : "–"
    }

    /// What the network says of a sample, where that was asked for.
    func answer(to index: Int) -> AnswerSnapshot.Answer? { answers?.samples.first { $0.index == index } }
}
