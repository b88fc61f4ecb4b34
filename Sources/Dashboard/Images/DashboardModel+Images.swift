import Datasets
import Messages
import Recipes
import TerminalUI
import Training

extension DashboardModel {
    /// Asks for the network's answers to single samples.
    func ask(_ request: inout SnapshotRequest, _ choose: (inout AnswerRequest) -> Void) {
        guard lane != nil else { return }
        var answers = request.answers ?? AnswerRequest()
        choose(&answers)
        request.answers = answers
        request.probe = chosenImage
    }

    /// The chosen image, within those that there are.
    var chosenImage: Int {
        min(max(0, images.selected), max(0, (lane?.shownSamples.count ?? 1) - 1))
    }

    // MARK: Keys

    /// A key while a panel of images is entered; nil where it has its usual meaning.
    mutating func pressInImages(_ key: Key, kind: PanelKind) -> [Effect]? {
        guard let lane, let size = lane.dataset.imageSize else { return nil }
        switch (KeyBinding.action(for: key, in: .images), kind) {
        case (.chooseImage, .draw):
            let pixel = drawingPixel(lane.dataset)
            let (x, y) = DashboardModel.direction(of: key)
            images.pixel = ImageState.Pixel(
                x: min(max(0, pixel.x + x), size.width - 1), y: min(max(0, pixel.y + y), size.height - 1))
        case (.chooseImage, .filters): turnFilters(key)
        case (.chooseImage, .images): chooseImage(key, columns: imageColumns)
        case (.chooseImage, .excitement): chooseImage(key, columns: 1)
        case (.paintPixel, .draw):
            let pixel = drawingPixel(lane.dataset)
            let isInk = drawing(lane.dataset)[pixel.y * size.width + pixel.x] > 0.5
            paint([pixel], ink: !isInk, in: lane.dataset)
        case (.clearDrawing, .draw): images.drawing = []
        default: return nil
        }
        return []
    }

    private static func direction(of key: Key) -> (x: Int, y: Int) {
        switch key {
        case .left: (-1, 0)
        case .right: (1, 0)
        case .up: (0, -1)
        case .down: (0, 1)
        default: (0, 0)
        }
    }

    private mutating func chooseImage(_ key: Key, columns: Int) {
        let (x, y) = DashboardModel.direction(of: key)
        let count = lane?.shownSamples.count ?? 0
        images.selected = min(max(0, chosenImage + x + y * columns), max(0, count - 1))
    }

    private var imageColumns: Int {
        guard let lane, let area = layout(size: size).area(of: .images) else { return 1 }
        let parts = ImagesPanel.parts(in: Panel(title: "").interior(of: area), dataset: lane.dataset)
        return max(1, parts?.grid.columns ?? 1)
    }

    private mutating func turnFilters(_ key: Key) {
        guard let lane, let area = layout(size: size).area(of: .filters),
            let grid = FiltersPanel.grid(in: Panel(title: "").interior(of: area), lane: lane), grid.capacity > 0
        else { return }
        let units = lane.recipe.model.hidden.first ?? lane.dataset.outputCount
        let pages = max(1, (units + grid.capacity - 1) / grid.capacity)
        let (x, y) = DashboardModel.direction(of: key)
        images.filterPage = min(max(0, min(images.filterPage, pages - 1) + x + y), pages - 1)
    }

    /// Takes the chosen image as the drawing.
    mutating func copyImage() {
        guard let lane, panels.contains(.draw) else { return }
        images.drawing = lane.image(at: chosenImage)
        notice = Notice(localized("image \(chosenImage + 1) is on the drawing board"))
    }

    // MARK: Mouse

    /// A press or a drag on the board, or a click on an image; nil anywhere else.
    mutating func clickImage(_ mouse: MouseEvent) -> [Effect]? {
        if mouse.action == .release { images.strokeEnd = nil }
        guard mouse.action == .press || mouse.action == .drag, size.fitsScene, !showsLanes, isPanelMode, let lane else {
            return nil
        }
        let layout = layout(size: size)
        if let area = layout.area(of: .draw), draw(mouse, in: Panel(title: "").interior(of: area), lane) { return [] }
        guard mouse.action == .press, let area = layout.area(of: .images),
            let parts = ImagesPanel.parts(in: Panel(title: "").interior(of: area), dataset: lane.dataset),
            let place = parts.grid.place(at: mouse.position)
        else { return nil }
        let shown = parts.shown(of: lane.shownSamples.count, selected: chosenImage)
        guard place < shown.count else { return nil }
        images.selected = shown.lowerBound + place
        focus = .images
        mode = .normal
        return []
    }

    private var isPanelMode: Bool {
        switch mode {
        case .normal, .inspecting: true
        default: false
        }
    }

    /// Whether the mouse is on the board.
    private mutating func draw(_ mouse: MouseEvent, in interior: Rect, _ lane: LaneSnapshot) -> Bool {
        guard let size = lane.dataset.imageSize, let board = DrawBoard(in: interior, imageSize: size) else {
            return false
        }
        let pixels = board.pixels(at: mouse.position)
        guard let last = pixels.last else { return false }
        let start = mouse.action == .drag ? images.strokeEnd : nil
        let between = start.map { ImageState.Pixel.line(from: $0, to: last) } ?? []
        if mouse.button == .right {
            paint(between + pixels, ink: false, in: lane.dataset)
        } else {
            stroke(between + pixels, in: lane.dataset)
        }
        images.strokeEnd = last
        images.pixel = last
        focus = .draw
        mode = .inspecting(.draw, x: 0, y: 0)
        return true
    }

    // MARK: The drawing

    /// The drawing in the size of the data's images.
    func drawing(_ dataset: Dataset) -> [Double] {
        let count = dataset.imageSize?.pixelCount ?? 0
        return images.drawing.count == count ? images.drawing : Array(repeating: 0, count: count)
    }

    func drawingPixel(_ dataset: Dataset) -> ImageState.Pixel {
        guard let size = dataset.imageSize else { return ImageState.Pixel(x: 0, y: 0) }
        return ImageState.Pixel(
            x: min(max(0, images.pixel.x), size.width - 1), y: min(max(0, images.pixel.y), size.height - 1))
    }

    /// Sets pixels to ink or paper.
    private mutating func paint(_ pixels: [ImageState.Pixel], ink: Bool, in dataset: Dataset) {
        guard let size = dataset.imageSize else { return }
        var drawing = drawing(dataset)
        for pixel in pixels { drawing[pixel.y * size.width + pixel.x] = ink ? 1 : 0 }
        images.drawing = drawing
    }

    /// Draws a stroke as wide as those of handwriting are in images of that size: some ink runs over to both sides,
    /// in large images also up and down; in tiny ones a stroke is one pixel wide.
    private mutating func stroke(_ pixels: [ImageState.Pixel], in dataset: Dataset) {
        paint(pixels, ink: true, in: dataset)
        guard let size = dataset.imageSize, size.width >= DashboardModel.greyWidth else { return }
        let isLarge = size.width >= 2 * DashboardModel.greyWidth
        for pixel in pixels {
            for (x, y) in isLarge ? [(-1, 0), (1, 0), (0, -1), (0, 1)] : [(-1, 0), (1, 0)] {
                let (column, row) = (pixel.x + x, pixel.y + y)
                guard (0..<size.width).contains(column), (0..<size.height).contains(row) else { continue }
                let place = row * size.width + column
                images.drawing[place] = max(images.drawing[place], 0.5)
            }
        }
    }

    /// Images at least this many pixels wide have grey values at the edges of strokes.
    private static let greyWidth = 8
}

extension ImageState.Pixel {
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
