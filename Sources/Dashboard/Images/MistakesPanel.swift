import Datasets
import Messages
import Shell
import TerminalUI
import Training

/// The samples whose true class the network finds least probable, as images.
struct MistakesPanel: PanelView {
    var lane: LaneSnapshot

    private static let wantedImages = 6
    private static let captionRows = 2
    private static let captionColumns = 9

    /// Where so many mistakes stand; fewer of them are larger.
    static func grid(in interior: Rect, dataset: Dataset, count: Int = wantedImages) -> ImageGrid? {
        dataset.imageSize.map { size in
            ImageGrid(
                area: interior, imageSize: size, wanted: min(count, wantedImages), captionRows: captionRows,
                captionColumns: captionColumns)
        }
    }

    var titles: [String] { [Self.title, localized("Mistakes")] }
    var readings: [String] {
        guard let confusion = lane.answers?.confusion else { return [] }
        return [
            localized("\(confusion.total - confusion.right) of \(confusion.total) wrong"),
            String(confusion.total - confusion.right),
        ]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let answers = lane.answers, let size = lane.dataset.imageSize else { return }
        guard !answers.mistakes.isEmpty else {
            let words =
                answers.isTest
                ? localized("no mistake: every test image is right") : localized("no mistake: every image is right")
            frame.write(
                context.text(words).truncated(to: area.columns, ellipsis: context.ellipsis),
                at: Position(column: area.column, row: area.row), style: Style(foreground: context.theme.good),
                in: area)
            return
        }
        guard let grid = MistakesPanel.grid(in: area, dataset: lane.dataset, count: answers.mistakes.count) else {
            return
        }
        for (place, mistake) in answers.mistakes.prefix(grid.capacity).enumerated() {
            PixelImage(
                values: lane.image(at: mistake.index), width: size.width, height: size.height, scale: grid.scale,
                ramp: context.theme.ink
            ).render(into: &frame, area: grid.tileArea(at: place), context: context)
            let (label, predicted) = (lane.className(mistake.label), lane.className(mistake.predicted))
            write(
                "\(label)→\(predicted)", Style(foreground: context.theme.bad, attributes: .bold),
                in: grid.captionArea(at: place, line: 0), into: &frame, context: context)
            write(
                "p(\(label)) \(Self.probability(mistake.probability))", context.dimStyle,
                in: grid.captionArea(at: place, line: 1), into: &frame, context: context)
        }
    }

    /// A percentage of at most four columns.
    private static func probability(_ value: Float) -> String {
        value < 0.005 ? "<1%" : NumberFormat.fixed(Double(value) * 100, decimals: 0) + "%"
    }

    private func write(
        _ text: String, _ style: Style, in line: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        frame.write(
            context.text(text).truncated(to: line.columns, ellipsis: context.ellipsis),
            at: Position(column: line.column, row: line.row), style: style, in: line)
    }
}

extension PanelKind {
    package static let mistakes = PanelKind(MistakesPanel.self)
}

extension MistakesPanel: TrainingPanel {
    static let name = "mistakes"
    static var title: String { localized("The worst mistakes") }
    static let keys: KeyGroup? = .images
    static func canShow(_ dataset: Dataset) -> Bool { dataset.imageSize != nil && dataset.task != .regression }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        guard let dataset = screen.lane?.dataset else { return }
        screen.ask(&request) { answers in
            answers.confusion = true
            answers.mistakes = grid(in: interior, dataset: dataset)?.capacity ?? 0
        }
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane)
    }
}
