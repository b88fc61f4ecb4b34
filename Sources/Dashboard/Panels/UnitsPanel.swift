import Datasets
import Messages
import NeuralNetworks
import Recipes
import Shell
import TerminalUI
import Training

/// The network with what each of its units answers all over the plane.
struct UnitsPanel: PanelView {
    var lane: LaneSnapshot
    /// The unit or weight that the keys turn.
    var selection: UnitMapDiagram.Selection?
    /// The value of it, changes included that no snapshot shows yet.
    var selectedValue: Double?

    /// The units of every layer, the inputs first.
    static func layerSizes(_ lane: LaneSnapshot) -> [Int] {
        [lane.dataset.inputCount] + lane.recipe.model.hidden + [lane.dataset.outputCount]
    }

    /// The maps that fill an area; nil where the data has no plane or nothing fits.
    static func request(for lane: LaneSnapshot, in area: Rect) -> UnitMapRequest? {
        guard lane.dataset.plane != nil else { return nil }
        let layout = layout(for: lane, in: area)
        guard layout.mapSize.columns > 0, layout.mapSize.rows > 0 else { return nil }
        return UnitMapRequest(
            size: GridSize(columns: layout.pixels.columns, rows: layout.pixels.rows),
            unitsPerLayer: max(1, area.rows / UnitMapLayout.smallestRows))
    }

    static func layout(for lane: LaneSnapshot, in area: Rect) -> UnitMapLayout {
        UnitMapDiagram.layout(counts: layerSizes(lane), inputNames: inputNames(lane), area: area)
    }

    private static func inputNames(_ lane: LaneSnapshot) -> [String] {
        lane.dataset.inputNames.map(InputSymbol.feature)
    }

    var titles: [String] { [Self.title, localized("Units")] }

    var readings: [String] {
        guard let selection else { return lane.parameterReadings }
        let value = selectedValue.map { NumberFormat.fixed($0, decimals: 3) } ?? "–"
        return [
            reading(selection, value: value), "\(selection.path) \(value)",
            value,
        ]
    }

    private func reading(_ selection: UnitMapDiagram.Selection, value: String) -> String {
        let inputs = UnitsPanel.inputNames(lane)
        return switch selection {
        case .unit(let layer, let unit): localized("layer \(layer) unit \(unit + 1): bias \(value)")
        case .weight(1, let unit, let input) where input < inputs.count:
            localized("weight \(inputs[input]) → layer 1 unit \(unit + 1): \(value)")
        case .weight(let layer, let unit, let input):
            localized("weight \(layer - 1).\(input + 1) → \(layer).\(unit + 1): \(value)")
        }
    }

    var hint: String { selection == nil ? localized("Enter: turn weights") : "" }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard lane.dataset.plane != nil else {
            NetworkPanel(lane: lane).renderContents(into: &frame, area: area, context: context)
            return
        }
        guard let units = lane.units, units.layers.count == lane.layers.count + 1 else { return }
        let counts = [lane.dataset.inputCount] + lane.layers.map(\.outputs)
        let layers = units.layers.enumerated().map { index, maps in
            let activation = index == 0 ? nil : lane.layers[index - 1].activation
            return UnitMapDiagram.Layer(
                maps: maps, count: counts[index],
                range: index == lane.layers.count ? lane.outputRange : activation.flatMap(UnitsPanel.range))
        }
        UnitMapDiagram(
            layers: layers, mapSize: Size(columns: units.size.columns, rows: units.size.rows),
            weights: lane.layers.map { $0.leadingWeights(64) }, inputNames: UnitsPanel.inputNames(lane),
            selected: selection
        ).render(into: &frame, area: area, context: context)
    }

    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        WeightLegend().draw(on: border, of: &frame, context: context)
    }

    /// Every unit has a scale of its own: its colours tell on which side of 0 it is.
    func colorBar(in area: Rect, context: DrawingContext) -> ColorBar? {
        lane.units.map { _ in ColorBar(low: "a < 0", high: "> 0", colors: context.theme.diverging.colors) }
    }

    /// The whole range of an activation that is never negative and has an upper bound; others are shown from the
    /// least of their values to the greatest.
    private static func range(of activation: String) -> ClosedRange<Double>? {
        (try? OutputActivation(activation))?.range.flatMap { $0.lowerBound < 0 ? nil : $0 }
    }
}

extension PanelKind {
    package static let units = PanelKind(UnitsPanel.self)
}

extension UnitsPanel: TrainingPanel {
    static let name = "units"
    static var title: String { localized("Units over the plane") }
    static let weight = 2
    static let keys: KeyGroup? = .playground
    static let entry: (x: Double, y: Double)? = (0, 0)

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.network = true
        request.units = screen.lane.flatMap { self.request(for: $0, in: interior) }
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        let selection = cursor.map { _ in screen.playground.selection.clamped(to: UnitsPanel.layerSizes(lane)) }
        self.init(lane: lane, selection: selection, selectedValue: selection.flatMap(screen.value))
    }

    static func press(_ key: Key, x: Double, y: Double, on screen: inout DashboardModel) -> [Effect]? {
        screen.pressInUnits(key)
    }

    static func point(_ mouse: MouseEvent, in interior: Rect, on screen: inout DashboardModel) -> [Effect]? {
        screen.clickUnit(mouse, in: interior)
    }

    static func hints(on screen: DashboardModel) -> [FooterView.Hint]? {
        [
            FooterView.Hint(key: "← → ↑ ↓", name: localized("choose"), rank: 11),
            FooterView.Hint(key: "+ -", name: localized("weaker, stronger"), rank: 12),
            FooterView.Hint(key: ":", name: localized("type a value"), rank: 10),
        ]
    }
}
