import Datasets
import Messages
import Recipes
import Shell
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
        guard let lane, let size = lane.dataset.imageSize, let action = ImageAction.commands.action(for: key) else {
            return nil
        }
        switch (action, kind) {
        case (.choose(let x, let y), .draw): images.drawing.moveCursor(x: x, y: y, in: size)
        case (.choose(let x, let y), .filters): turnFilters(by: x + y)
        case (.choose(let x, let y), .images): chooseImage(by: x + y * imageColumns)
        case (.choose(let x, let y), .excitement): chooseImage(by: x + y)
        case (.paint, .draw): images.drawing.turnPixel(in: size)
        case (.clear, .draw): images.drawing.clear()
        default: return nil
        }
        return []
    }

    private mutating func chooseImage(by offset: Int) {
        let count = lane?.shownSamples.count ?? 0
        images.selected = min(max(0, chosenImage + offset), max(0, count - 1))
    }

    private var imageColumns: Int {
        guard let lane, let area = layout(size: size).area(of: .images) else { return 1 }
        let parts = ImagesPanel.parts(in: Panel(title: "").interior(of: area), dataset: lane.dataset)
        return max(1, parts?.grid.columns ?? 1)
    }

    private mutating func turnFilters(by offset: Int) {
        guard let lane, let area = layout(size: size).area(of: .filters),
            let grid = FiltersPanel.grid(in: Panel(title: "").interior(of: area), lane: lane), grid.capacity > 0
        else { return }
        let units = lane.recipe.model.hidden.first ?? lane.dataset.outputCount
        let pages = max(1, (units + grid.capacity - 1) / grid.capacity)
        images.filterPage = min(max(0, min(images.filterPage, pages - 1) + offset), pages - 1)
    }

    /// Takes the chosen image as the drawing.
    mutating func copyImage() {
        guard let lane, panels.contains(.draw) else { return }
        images.drawing.copy(lane.image(at: chosenImage))
        notice = Notice(localized("image \(chosenImage + 1) is on the drawing board"))
    }

    // MARK: Mouse

    /// A press or a drag on the board, which draws; nil anywhere else.
    mutating func draw(_ mouse: MouseEvent, in interior: Rect) -> [Effect]? {
        guard mouse.action == .press || mouse.action == .drag, let size = lane?.dataset.imageSize,
            let board = DrawBoard(in: interior, imageSize: size), images.drawing.draw(mouse, on: board, in: size)
        else { return nil }
        focus = .draw
        mode = .inspecting(.draw, x: 0, y: 0)
        return []
    }

    /// A click on an image, which chooses it; nil anywhere else.
    mutating func chooseImage(_ mouse: MouseEvent, in interior: Rect) -> [Effect]? {
        guard mouse.action == .press, let lane,
            let parts = ImagesPanel.parts(in: interior, dataset: lane.dataset),
            let place = parts.grid.place(at: mouse.position)
        else { return nil }
        let shown = parts.shown(of: lane.shownSamples.count, selected: chosenImage)
        guard place < shown.count else { return nil }
        images.selected = shown.lowerBound + place
        focus = .images
        mode = .normal
        return []
    }
}
