import Datasets
import Messages
import Recipes
import Shell
import TerminalUI
import Training

/// The weights of every unit of the first layer as an image: what it likes to see and what not.
struct FiltersPanel: PanelView {
    var lane: LaneSnapshot
    /// Counted from 0; beyond the last one the first comes again.
    var page: Int
    var isEntered = false

    private static let captionColumns = 4
    /// Enough to fill a screen with images that can be read.
    private static let wantedImages = 12

    static func grid(in interior: Rect, lane: LaneSnapshot) -> ImageGrid? {
        guard let size = lane.dataset.imageSize else { return nil }
        let units = lane.recipe.model.hidden.first ?? lane.dataset.outputCount
        return ImageGrid(
            area: interior.splitRows(at: interior.rows - 1).top, imageSize: size, wanted: min(units, wantedImages),
            captionRows: 1, captionColumns: captionColumns)
    }

    var titles: [String] { [Self.title, localized("Filters")] }
    var readings: [String] {
        guard let layer = lane.layers.first else { return [] }
        return [localized("\(layer.outputs) units")]
    }
    var hint: String { isEntered ? "← →" : "Enter" }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let layer = lane.layers.first, let size = lane.dataset.imageSize,
            let grid = FiltersPanel.grid(in: area, lane: lane), grid.capacity > 0,
            layer.inputs == size.pixelCount, layer.weights.count >= layer.inputs * layer.outputs
        else { return }
        let largest = Double(layer.weights.reduce(0) { max($0, abs($1)) })
        let reach = largest.isFinite && largest > 0 ? largest : 1
        let pages = (layer.outputs + grid.capacity - 1) / grid.capacity
        let first = page % max(1, pages) * grid.capacity
        let isHidden = !lane.recipe.model.hidden.isEmpty
        for unit in first..<min(layer.outputs, first + grid.capacity) {
            PixelImage(
                values: layer.weights[unit * layer.inputs..<(unit + 1) * layer.inputs].map(Double.init),
                width: size.width, height: size.height, scale: grid.scale, range: -reach...reach,
                ramp: context.theme.diverging, showsPaper: true
            ).render(into: &frame, area: grid.tileArea(at: unit - first), context: context)
            let line = grid.captionArea(at: unit - first, line: 0)
            let isUnit = isHidden || layer.outputs == 1
            let name = isUnit ? (isHidden ? "h" : "y") + NumberFormat.subscripted(unit + 1) : lane.className(unit)
            frame.write(
                context.text(name).truncated(to: line.columns, ellipsis: context.ellipsis),
                at: Position(column: line.column, row: line.row), style: context.dimStyle, in: line)
        }
        drawLegend(
            reach: reach, shown: first..<min(layer.outputs, first + grid.capacity), of: layer.outputs, in: area,
            into: &frame, context: context)
    }

    private func drawLegend(
        reach: Double, shown: Range<Int>, of count: Int, in area: Rect, into frame: inout Frame,
        context: DrawingContext
    ) {
        let row = area.row + area.rows - 1
        let figure = NumberFormat.compact(reach, significantDigits: 2)
        var column = area.column
        for (level, text) in [(0.0, " -\(figure)  "), (0.5, " 0  "), (1, " +\(figure)  ")] {
            var style = Style(foreground: context.theme.diverging.color(at: level))
            if !context.hasColors { style = context.textStyle }
            let shade = HalfBlockCanvas.shade(level, isASCII: context.isASCII)
            let mark = context.hasColors ? "■" : String(Character(shade))
            column += frame.write(
                context.text(mark == " " ? (context.isASCII ? "." : "·") : mark),
                at: Position(column: column, row: row), style: style, in: area)
            column += frame.write(text, at: Position(column: column, row: row), style: context.dimStyle, in: area)
        }
        guard shown.count < count else { return }
        let words = localized("units \(shown.lowerBound + 1) to \(shown.upperBound) of \(count)")
        frame.write(
            context.text(words).truncated(to: area.column + area.columns - column, ellipsis: context.ellipsis),
            at: Position(column: column, row: row), style: context.dimStyle, in: area)
    }
}

extension PanelKind {
    package static let filters = PanelKind(FiltersPanel.self)
}

extension FiltersPanel: TrainingPanel {
    static let name = "filters"
    static var title: String { localized("What each unit looks for") }
    static let keys: KeyGroup? = .images
    static let entry: (x: Double, y: Double)? = (0, 0)
    static func canShow(_ dataset: Dataset) -> Bool { dataset.imageSize != nil }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        guard screen.lane != nil else { return }
        request.probe = screen.chosenImage
        request.network = true
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane, page: screen.images.filterPage, isEntered: cursor != nil)
    }

    static func press(_ key: Key, x: Double, y: Double, on screen: inout DashboardModel) -> [Effect]? {
        screen.pressInImages(key, kind: .filters)
    }

    static func hints(on screen: DashboardModel) -> [FooterView.Hint]? {
        [FooterView.Hint(key: "← →", name: localized("other units"), rank: 12)]
    }
}
