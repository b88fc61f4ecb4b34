import Messages
import Recipes
import TerminalUI
import Training

/// Histograms of every layer's net inputs z and activations a, with saturated and dead units.
struct HistogramsPanel: PanelView {
    var lane: LaneSnapshot

    /// Bins of each histogram.
    static let bins = 40

    var titles: [String] { [Self.title, localized("z and a")] }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        LayerHistograms(
            layers: lane.distributions.enumerated().map { index, layer in
                LayerHistograms.Layer(
                    heading: heading(index, layer, columns: area.columns),
                    isWarning: layer.dead * 4 >= layer.units || (layer.saturated ?? 0) * 2 > layer.units,
                    histograms: [("z", layer.netInputs), ("a", layer.activations)])
            }
        ).render(into: &frame, area: area, context: context)
    }

    private func heading(_ index: Int, _ layer: LayerDistribution, columns: Int) -> String {
        let name = "\(localized("layer")) \(index + 1) \(layer.activation)"
        let dead =
            layer.dead > 0 || layer.saturated == nil
            ? "\(localized("dead")) \(localized("\(layer.dead) of \(layer.units)"))" : ""
        let saturated =
            layer.saturated.map { "\(localized("saturated")) \(localized("\($0) of \(layer.units)"))" } ?? ""
        let long = [name, saturated, dead].filter { !$0.isEmpty }.joined(separator: "   ")
        if long.displayWidth <= columns { return long }
        return [name, saturated.isEmpty ? dead : saturated].joined(separator: "  ")
    }
}

extension PanelKind {
    package static let histograms = PanelKind(HistogramsPanel.self)
}

extension HistogramsPanel: TrainingPanel {
    static let name = "histograms"
    static var title: String { localized("Net inputs z and activations a") }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.histogramBins = bins
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane)
    }
}

/// Histograms of every layer's weights.
struct WeightsPanel: PanelView {
    var lane: LaneSnapshot

    var titles: [String] { [Self.title, localized("Weights")] }
    var readings: [String] {
        let penalty = lane.recipe.regularization
        var words: [String] = []
        if penalty.l1 > 0 { words.append("l1 \(NumberFormat.plainDecimal(penalty.l1))") }
        if penalty.l2 > 0 { words.append("l2 \(NumberFormat.plainDecimal(penalty.l2))") }
        if penalty.dropout > 0 { words.append("dropout \(NumberFormat.plainDecimal(penalty.dropout))") }
        return words.isEmpty ? [] : [words.joined(separator: "  ")]
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        LayerHistograms(
            layers: lane.distributions.enumerated().map { index, layer in
                LayerHistograms.Layer(
                    heading: heading(index, layer.weights, columns: area.columns),
                    isWarning: false, histograms: [("w", layer.weights)])
            }
        ).render(into: &frame, area: area, context: context)
    }

    private func heading(_ index: Int, _ weights: Distribution, columns: Int) -> String {
        let layer = localized("layer")
        let count = NumberFormat.grouped(weights.counts.reduce(0, +))
        let spread = NumberFormat.compact(weights.standardDeviation)
        let long = localized("\(layer) \(index + 1)   \(count) weights   spread \(spread)")
        return long.displayWidth <= columns ? long : localized("\(layer) \(index + 1)  spread \(spread)")
    }
}

extension PanelKind {
    package static let weights = PanelKind(WeightsPanel.self)
}

extension WeightsPanel: TrainingPanel {
    static let name = "weights"
    static var title: String { localized("Weights by layer") }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.histogramBins = HistogramsPanel.bins
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane)
    }
}

/// A block a layer: a heading, below it histograms side by side.
struct LayerHistograms {
    struct Layer {
        var heading: String
        var isWarning: Bool
        var histograms: [(name: String, distribution: Distribution)]
    }

    var layers: [Layer]
    /// A heading and a histogram of one row.
    private static let smallestRows = 2

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard !layers.isEmpty, area.rows > 0 else { return }
        let shown = min(layers.count, max(1, area.rows / LayerHistograms.smallestRows))
        // Where not all fit, the first and the last ones stay.
        let indices = shown == layers.count ? Array(layers.indices) : firstAndLast(shown)
        for (place, index) in indices.enumerated() {
            let top = area.rows * place / indices.count
            let bottom = area.rows * (place + 1) / indices.count
            let block = Rect(column: area.column, row: area.row + top, columns: area.columns, rows: bottom - top)
            draw(layers[index], in: block, into: &frame, context: context)
        }
    }

    private func firstAndLast(_ count: Int) -> [Int] {
        let head = (count + 1) / 2
        return Array(0..<head) + Array(layers.count - (count - head)..<layers.count)
    }

    private func draw(
        _ layer: Layer, in area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let style = layer.isWarning ? Style(foreground: context.theme.warning) : context.textStyle
        frame.write(
            context.text(layer.heading).truncated(to: area.columns, ellipsis: context.ellipsis),
            at: Position(column: area.column, row: area.row), style: style, in: area)
        let body = area.splitRows(at: 1).bottom
        guard !body.isEmpty else { return }
        let parts = body.columnParts(layer.histograms.count)
        for (kind, part) in parts.enumerated() {
            let (name, distribution) = layer.histograms[kind]
            frame.write(
                name, at: Position(column: part.column, row: part.row), style: context.dimStyle, in: part)
            let plot = Rect(
                column: part.column + 2, row: part.row, columns: max(0, part.columns - 3), rows: part.rows)
            Histogram(
                counts: distribution.counts.map(Double.init), range: distribution.range,
                color: context.theme.seriesColor(kind)
            ).render(into: &frame, area: plot, context: context)
        }
    }
}
