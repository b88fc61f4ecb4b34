import Datasets
import Messages
import Shell
import TerminalUI
import Training

/// Images of the data, what each is and what the network takes it for, and the probabilities of the chosen one.
struct ImagesPanel: PanelView {
    var lane: LaneSnapshot
    var selected: Int
    var isEntered = false

    /// Enough for a first look; where there is room for more, the images are larger.
    private static let wantedImages = 8
    private static let captionColumns = 5
    private static let barColumns = 22

    /// Where the images stand, and the probabilities of the chosen one where there is room for them.
    struct Parts: Hashable {
        var grid: ImageGrid
        var bars: Rect?

        /// The images on the screen that has the chosen one.
        func shown(of count: Int, selected: Int) -> Range<Int> {
            guard grid.capacity > 0 else { return 0..<0 }
            let first = selected / grid.capacity * grid.capacity
            return min(first, count)..<min(first + grid.capacity, count)
        }
    }

    static func parts(in interior: Rect, dataset: Dataset) -> Parts? {
        guard let size = dataset.imageSize else { return nil }
        let count = dataset.test.count > 0 ? dataset.test.count : dataset.train.count
        let barRows = min(dataset.classNames.count, 10) + 1
        let grid = { (area: Rect) in
            ImageGrid(
                area: area, imageSize: size, wanted: min(count, wantedImages), captionRows: 1,
                captionColumns: captionColumns)
        }
        let left = interior.rows - barRows
        if left >= 10 || interior.columns < 40 && left >= 5 {
            let (above, below) = interior.splitRows(at: left)
            return Parts(grid: grid(above), bars: below)
        }
        guard interior.columns >= 40 else { return Parts(grid: grid(interior), bars: nil) }
        let (images, bars) = interior.splitColumns(at: interior.columns - barColumns - 1)
        return Parts(grid: grid(images), bars: bars.splitColumns(at: 1).right)
    }

    static var needsRoom: String { localized("too small for the images: z gives them the screen") }

    var titles: [String] { [Self.title, localized("Images")] }

    var readings: [String] {
        let isTest = lane.dataset.test.count > 0
        let place =
            isTest
            ? localized("test image \(selected + 1) of \(lane.shownSamples.count)")
            : localized("image \(selected + 1) of \(lane.shownSamples.count)")
        guard let accuracy = isTest ? lane.row.testAccuracy : lane.row.accuracy else { return [place] }
        let share = "\(NumberFormat.percent(accuracy)) \(localized("right"))"
        return ["\(place) · \(share)", share]
    }

    var hint: String { isEntered ? "" : "Enter" }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let parts = ImagesPanel.parts(in: area, dataset: lane.dataset), let size = lane.dataset.imageSize else {
            return
        }
        guard parts.grid.capacity > 0 else {
            frame.write(
                context.text(ImagesPanel.needsRoom).truncated(to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: area.row), style: context.dimStyle, in: area)
            return
        }
        for (place, index) in parts.shown(of: lane.shownSamples.count, selected: selected).enumerated() {
            PixelImage(
                values: lane.image(at: index), width: size.width, height: size.height, scale: parts.grid.scale,
                ramp: context.theme.ink
            ).render(into: &frame, area: parts.grid.tileArea(at: place), context: context)
            drawCaption(of: index, in: parts.grid.captionArea(at: place, line: 0), into: &frame, context: context)
        }
        if let bars = parts.bars { drawProbabilities(in: bars, into: &frame, context: context) }
    }

    private func drawCaption(of index: Int, in line: Rect, into frame: inout Frame, context: DrawingContext) {
        guard let label = lane.label(at: index) else { return }
        var text = lane.className(label)
        var style = context.textStyle
        if let answer = lane.answer(to: index) {
            text += "→\(lane.className(answer.predicted))"
            if !answer.isRight { text += "✗" }
            style.foreground = answer.isRight ? context.theme.good : context.theme.bad
        }
        if index == selected {
            text = "▸" + text
            style.attributes = isEntered ? [.bold, .reverse] : .bold
        }
        frame.write(
            context.text(text).truncated(to: line.columns, ellipsis: context.ellipsis),
            at: Position(column: line.column, row: line.row), style: style, in: line)
    }

    private func drawProbabilities(in area: Rect, into frame: inout Frame, context: DrawingContext) {
        guard let answer = lane.answer(to: selected) else { return }
        let name = lane.className(answer.label)
        let words =
            answer.isRight
            ? localized("a \(name), seen right ✓")
            : localized("a \(name), taken for \(lane.className(answer.predicted)) ✗")
        frame.write(
            context.text(words).truncated(to: area.columns, ellipsis: context.ellipsis),
            at: Position(column: area.column, row: area.row),
            style: Style(
                foreground: answer.isRight ? context.theme.good : context.theme.bad, attributes: .bold), in: area)
        ProbabilityBars(
            probabilities: answer.probabilities, names: lane.dataset.classNames, label: answer.label
        ).render(into: &frame, area: area.splitRows(at: 1).bottom, context: context)
    }
}

extension PanelKind {
    package static let images = PanelKind(ImagesPanel.self)
}

extension ImagesPanel: TrainingPanel {
    static let name = "images"
    static var title: String { localized("Images and what they are taken for") }
    static let keys: KeyGroup? = .images
    static let entry: (x: Double, y: Double)? = (0, 0)
    static func canShow(_ dataset: Dataset) -> Bool { dataset.imageSize != nil && dataset.task != .regression }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        guard let lane = screen.lane else { return }
        let count = lane.shownSamples.count
        let shown = parts(in: interior, dataset: lane.dataset)?.shown(of: count, selected: screen.chosenImage)
        screen.ask(&request) { $0.samples = shown ?? 0..<0 }
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane, selected: screen.chosenImage, isEntered: cursor != nil)
    }

    static func press(_ key: Key, x: Double, y: Double, on screen: inout DashboardModel) -> [Effect]? {
        screen.pressInImages(key, kind: .images)
    }

    static func point(_ mouse: MouseEvent, in interior: Rect, on screen: inout DashboardModel) -> [Effect]? {
        screen.chooseImage(mouse, in: interior)
    }

    static func hints(on screen: DashboardModel) -> [FooterView.Hint]? {
        let copy = FooterView.Hint(key: "Y", name: localized("to the drawing board"), rank: 8)
        return [FooterView.Hint(key: "← → ↑ ↓", name: localized("other image"), rank: 12)]
            + (screen.panels.contains(.draw) ? [copy] : [])
    }
}
