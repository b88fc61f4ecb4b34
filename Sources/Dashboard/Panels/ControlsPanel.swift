import Datasets
import Messages
import Recipes
import Shell
import TerminalUI
import Training

/// The choices of a playground, changed by keys while the run goes on.
struct ControlsPanel: PanelView {
    struct Item: Hashable {
        var label: String
        /// What it is set to; empty for a switch.
        var value: String
        /// nil where it is no switch.
        var isOn: Bool?
    }

    var items: [Item]
    /// The item with the cursor; nil while the panel is not entered.
    var cursor: Int?
    /// The training and the test samples.
    var counts: (train: Int, test: Int)?

    var titles: [String] { [Self.title, localized("Controls")] }
    var readings: [String] {
        counts.map { [localized("train on \($0.train), test on \($0.test)"), localized("train on \($0.train)")] } ?? []
    }
    var hint: String { cursor == nil ? "Enter" : "↑ ↓  ← →" }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let places = places(in: area, context: context)
        for place in places {
            frame.write(
                place.text, at: Position(column: place.area.column, row: place.area.row),
                style: style(items[place.index], isSelected: place.index == cursor, context), in: area)
        }
        guard places.count < items.count, area.rows > 1 else { return }
        let mark = " " + context.more(items.count - places.count)
        frame.write(
            mark, at: Position(column: area.column + area.columns - mark.displayWidth, row: area.row + area.rows - 1),
            style: context.dimStyle, in: area)
    }

    /// An item where it stands.
    private struct Place {
        var index: Int
        var text: String
        var area: Rect
    }

    /// The item that is at a place on the screen.
    func item(at position: Position, in area: Rect, context: DrawingContext) -> Int? {
        places(in: area, context: context).first { $0.area.contains(position) }?.index
    }

    /// Where the items stand that fit: what is drawn, and what a click finds.
    private func places(in area: Rect, context: DrawingContext) -> [Place] {
        let texts = items.map { context.text(text($0, context)) }
        guard area.rows > 0, area.columns > 2, !texts.isEmpty else { return [] }
        // As few rows as leave room for all columns; what is below the last one comes with the cursor.
        let rows =
            (min(area.rows, texts.count)...texts.count).first {
                ControlsPanel.starts(of: texts, rows: $0).end <= area.columns
            } ?? texts.count
        let starts = ControlsPanel.starts(of: texts, rows: rows).columns
        let scroll = max(0, min(rows - area.rows, (cursor ?? 0) % rows - area.rows / 2))
        return texts.enumerated().compactMap { index, text in
            let row = index % rows - scroll
            guard (0..<area.rows).contains(row) else { return nil }
            let cut = text.truncated(to: area.columns - 1, ellipsis: context.ellipsis)
            return Place(
                index: index, text: cut,
                area: Rect(
                    column: area.column + starts[index / rows], row: area.row + row, columns: cut.displayWidth, rows: 1
                ).intersection(area))
        }
    }

    /// Where the columns begin that some rows make, and where the last one ends.
    private static func starts(of texts: [String], rows: Int) -> (columns: [Int], end: Int) {
        var starts: [Int] = []
        var end = 1
        for first in stride(from: 0, to: texts.count, by: rows) {
            starts.append(end)
            end += (texts[first..<min(texts.count, first + rows)].map(\.displayWidth).max() ?? 0) + 2
        }
        return (starts, end - 2)
    }

    private func text(_ item: Item, _ context: DrawingContext) -> String {
        guard let isOn = item.isOn else {
            let width = items.lazy.filter { $0.isOn == nil }.map(\.label.displayWidth).max() ?? 0
            return item.label.padded(to: width + 1, alignment: .left) + item.value
        }
        let box = context.isASCII ? (isOn ? "[x]" : "[ ]") : (isOn ? "■" : "□")
        return "\(box) \(item.label)"
    }

    private func style(_ item: Item, isSelected: Bool, _ context: DrawingContext) -> Style {
        var style = item.isOn == false ? context.dimStyle : context.textStyle
        if item.isOn == true { style.foreground = context.theme.accent }
        if isSelected { style.attributes = [.reverse, .bold] }
        return style
    }
}

extension PanelKind {
    package static let controls = PanelKind(ControlsPanel.self)
}

extension ControlsPanel: TrainingPanel {
    static let name = "controls"
    static var title: String { localized("Controls") }
    static let entry: (x: Double, y: Double)? = (0, 0)

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        let recipe = screen.recipe
        let items = PlaygroundControl.all(recipe).map { control in
            Item(
                label: control.label, value: control.value(recipe, screen.playground),
                isOn: control.isOn(recipe))
        }
        self.init(
            items: items, cursor: cursor.map { _ in min(max(0, screen.playground.control), items.count - 1) },
            counts: (lane.dataset.train.count, lane.dataset.test.count))
    }

    static func press(_ key: Key, x: Double, y: Double, on screen: inout DashboardModel) -> [Effect]? {
        screen.pressInControls(key)
    }

    static func point(_ mouse: MouseEvent, in interior: Rect, on screen: inout DashboardModel) -> [Effect]? {
        screen.pointAtControls(mouse, in: interior)
    }

    static func hints(on screen: DashboardModel) -> [FooterView.Hint]? {
        [
            FooterView.Hint(key: "↑ ↓", name: localized("choose"), rank: 11),
            FooterView.Hint(key: "← →", name: localized("change"), rank: 12),
            FooterView.Hint(key: "space", name: localized("tick, or the next value"), rank: 10),
        ]
    }
}

extension PlaygroundControl {
    fileprivate var label: String {
        switch self {
        case .problem: localized("problem")
        case .data: localized("data")
        case .noise: localized("noise")
        case .testFraction: localized("test share")
        case .feature(let feature): InputSymbol.feature(feature.rawValue)
        case .layers: localized("layers")
        case .units(let layer): localized("units of \(layer + 1)")
        case .map: localized("map")
        case .testData: localized("test points")
        }
    }

    fileprivate func value(_ recipe: Recipe, _ state: PlaygroundState) -> String {
        switch self {
        case .problem: recipe.data.source.task == .regression ? localized("regression") : localized("classes")
        case .data: recipe.data.source.name
        case .noise: NumberFormat.plainDecimal(recipe.data.noise)
        case .testFraction: NumberFormat.percent(recipe.data.testFraction, decimals: 0)
        case .feature: ""
        case .layers: String(recipe.model.hidden.count)
        case .units(let layer):
            recipe.model.hidden.indices.contains(layer) ? String(recipe.model.hidden[layer]) : "–"
        case .map: state.isDiscrete ? localized("plain") : localized("shades")
        case .testData: state.showsTestData ? localized("shown") : localized("hidden")
        }
    }
}
