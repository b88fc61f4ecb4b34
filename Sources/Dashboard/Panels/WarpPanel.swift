import Datasets
import Messages
import NeuralNetworks
import Recipes
import Shell
import TerminalUI
import Training

/// The input plane bent as a layer sees it, with the samples where the layer puts them.
struct WarpPanel: PanelView {
    var lane: LaneSnapshot
    var showsTestData: Bool

    /// Below so many columns every other line of the grid is left out.
    private static let roomForAllLines = 56

    var titles: [String] { [Self.title, localized("Warp")] }
    var readings: [String] {
        guard let warp = lane.warp else { return [] }
        let name = WarpPanel.name(ofLayer: warp.layer)
        switch warp.axes {
        case .units:
            return [name + ": " + (warp.layer == 0 ? "x₁ → x₂ ↑" : warp.units == 1 ? "a₁ →" : "a₁ → a₂ ↑"), name]
        case .principalComponents: return [localized("\(name): 2 main directions of \(warp.units)"), name]
        }
    }

    static func name(ofLayer layer: Int) -> String { layer == 0 ? localized("inputs") : localized("layer \(layer)") }
    var hint: String { localized("W: other layer") }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard let warp = lane.warp, !area.isEmpty else { return }
        let domain = domain(warp)
        let showsAxes = area.columns >= 40 && area.rows >= 14
        var lines = lines(warp, area: area, context: context)
        if let divider = divider(warp, domain: domain, context: context) { lines.append(divider) }
        PlaneChart(
            domain: domain, lines: lines, marks: marks(warp, context), showsAxes: showsAxes
        ).render(into: &frame, area: area, context: context)
    }

    func decorate(border: Rect, of frame: inout Frame, context: DrawingContext) {
        guard let warp = lane.warp, border.rows >= 4 else { return }
        let names = lane.dataset.classNames.prefix(4).enumerated().map { index, name in
            "\(MapMark.scalar(index, .train, context)) \(name)"
        }
        let classes = names.joined(separator: " ")
        let hasDivider = divider(warp, domain: domain(warp), context: context) != nil
        let texts =
            (hasDivider
                ? [
                    [classes, localized("dashed: the output splits here")].filter { !$0.isEmpty }.joined(
                        separator: "  ")
                ] : []) + [classes]
        for text in texts where !text.isEmpty && text.displayWidth + 6 <= border.columns {
            frame.write(
                context.text(" \(text) "), at: Position(column: border.column + 2, row: border.row + border.rows - 1),
                style: context.dimStyle, in: border)
            return
        }
    }

    /// Bounded activations keep a frame that stays; everything else gets what it needs.
    private func domain(_ warp: WarpSnapshot) -> ChartDomain {
        if warp.axes == .units, warp.layer > 0, lane.recipe.model.activations.indices.contains(warp.layer - 1) {
            let activation = lane.recipe.model.activations[warp.layer - 1]
            if let range = (try? activations.make(activation.name, options: activation.options))?.facts.range {
                let frame = WarpPanel.frame([range.lowerBound, range.upperBound])
                return ChartDomain(x: frame, y: frame)
            }
        }
        let points = warp.lines.joined().filter { $0.x.isFinite && $0.y.isFinite }
        return ChartDomain(x: WarpPanel.frame(points.map(\.x)), y: WarpPanel.frame(points.map(\.y)))
    }

    private static func frame(_ values: [Double]) -> ClosedRange<Double> {
        guard let low = values.min(), let high = values.max() else { return -1...1 }
        let margin = high > low ? (high - low) * 0.05 : 1
        return (low - margin)...(high + margin)
    }

    private func lines(_ warp: WarpSnapshot, area: Rect, context: DrawingContext) -> [PlaneLine] {
        let isSparse = area.columns < WarpPanel.roomForAllLines
        let upright = context.theme.faded(context.theme.accent, strength: 0.6)
        let level = context.theme.faded(context.theme.good, strength: 0.6)
        return warp.lines.enumerated().compactMap { index, points in
            let isUpright = index < WarpSnapshot.lineCount
            let place = isUpright ? index : index - WarpSnapshot.lineCount
            guard !isSparse || place.isMultiple(of: 2) else { return nil }
            return PlaneLine(points: points, color: isUpright ? upright : level, asciiMark: ".")
        }
    }

    /// Where the output changes its mind: straight here, however bent in the plane of the inputs.
    private func divider(_ warp: WarpSnapshot, domain: ChartDomain, context: DrawingContext) -> PlaneLine? {
        guard let divider = warp.divider, lane.dataset.task == .binaryClassification else { return nil }
        let normal = SIMD2(divider.x, divider.y)
        let squared = normal.x * normal.x + normal.y * normal.y
        guard squared > 0, squared.isFinite, divider.z.isFinite else { return nil }
        let foot = SIMD2(-divider.z * normal.x / squared, -divider.z * normal.y / squared)
        let length = squared.squareRoot()
        let along = SIMD2(-normal.y / length, normal.x / length)
        let reach =
            2
            * (domain.x.upperBound - domain.x.lowerBound + domain.y.upperBound - domain.y.lowerBound
                + abs(foot.x) + abs(foot.y))
        return PlaneLine(
            points: [
                SIMD2(foot.x - reach * along.x, foot.y - reach * along.y),
                SIMD2(foot.x + reach * along.x, foot.y + reach * along.y),
            ], color: context.theme.warning, stroke: .dashed, asciiMark: "=")
    }

    private func marks(_ warp: WarpSnapshot, _ context: DrawingContext) -> [PlaneMark] {
        let train = marks(warp.train, labels: lane.dataset.train.labels, role: .train, context)
        return showsTestData ? marks(warp.test, labels: lane.dataset.test.labels, role: .test, context) + train : train
    }

    private func marks(
        _ points: [SIMD2<Double>], labels: [Int], role: MapPoint.Role, _ context: DrawingContext
    ) -> [PlaneMark] {
        let scalars = (0..<max(1, lane.dataset.classNames.count)).map { MapMark.scalar($0, role, context) }
        return points.enumerated().map { index, point in
            let label = index < labels.count && labels[index] < scalars.count ? labels[index] : 0
            return PlaneMark(
                point, scalar: scalars[label], ascii: scalars[label], color: context.theme.classColor(label))
        }
    }
}

extension PanelKind {
    package static let warp = PanelKind(WarpPanel.self)
}

extension WarpPanel: TrainingPanel {
    static let name = "warp"
    static var title: String { localized("The plane as a layer sees it") }
    static let isHero = true
    static let keys: KeyGroup? = .playground

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.warpedLayer = screen.playground.warpedLayer
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane, showsTestData: screen.playground.showsTestData)
    }
}
