import Datasets
import Messages
import Recipes
import Shell
import TerminalUI
import Training

/// The training and the test loss over the steps, the mini-batches' losses dimmed, and every edit as a tick.
struct LossPanel: PanelView {
    var lane: LaneSnapshot
    var scale: AxisScale
    /// The weight of the past; 0 for none.
    var smoothing: Double
    /// In 0...1 of the steps so far.
    var cursor: Double?
    /// Where the lane stands for several seeds: their medians and ranges are drawn.
    var seeds: SeedOutcome?
    /// The steps that are shown; nil for all.
    var window: ChartWindow?

    var titles: [String] {
        let name = Self.title
        return [scale == .logarithmic ? "\(name) (\(localized("log")))" : name]
    }

    var readings: [String] {
        if let seeds, variant != nil { return [localized("median of \(seeds.loss.seedCount) seeds")] }
        return smoothing > 0 ? ["\(localized("smoothed")) \(NumberFormat.plainDecimal(smoothing))"] : []
    }

    var hint: String { lane.recipe.loss ?? "" }

    private var variant: Int? { seeds?.loss.labels.firstIndex(of: lane.label ?? "") }

    /// Below this width the legend has no room for three curves.
    private static let legendColumns = 50

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        curves(in: area, context).render(into: &frame, area: area, context: context)
    }

    func place(at position: Position, in interior: Rect, context: DrawingContext) -> (x: Double, y: Double)? {
        curves(in: interior, context).place(at: position, in: interior)
    }

    private func curves(in area: Rect, _ context: DrawingContext) -> CurveChart {
        if let seeds, let variant {
            var series = [seeds.loss.series(of: variant, name: localized("train"), color: context.theme.seriesColor(0))]
            if let test = seeds.testLoss {
                series.append(test.series(of: variant, name: localized("test"), color: context.theme.seriesColor(1)))
            }
            return CurveChart(
                lane: lane, series: series, scale: scale, smoothing: smoothing, cursor: cursor, window: window)
        }
        let history = lane.history
        var series = [
            ChartSeries(
                name: localized("train"), points: history.trainLoss.chartPoints, color: context.theme.seriesColor(0),
                currentValue: lane.row.loss)
        ]
        if !history.testLoss.isEmpty {
            series.append(
                ChartSeries(
                    name: localized("test"), points: history.testLoss.chartPoints, color: context.theme.seriesColor(1),
                    currentValue: lane.row.testLoss))
        }
        if !history.batchLoss.isEmpty, area.columns >= LossPanel.legendColumns {
            var batches = ChartSeries(
                name: localized("one batch"), points: history.batchLoss.chartPoints, color: context.theme.border)
            batches.isBackground = true
            series.append(batches)
        }
        let others = lane.otherBranches.filter { !$0.loss.isEmpty }
        series += others.map { other in
            ChartSeries(
                name: other.name, points: other.loss.chartPoints, color: context.theme.faded(context.theme.text))
        }
        return CurveChart(
            lane: lane, series: series, scale: scale, smoothing: smoothing, cursor: cursor, window: window)
    }
}

extension PanelKind {
    package static let loss = PanelKind(LossPanel.self)
}

extension LossPanel: TrainingPanel {
    static let name = "loss"
    static var title: String { localized("Loss") }
    static let entry: (x: Double, y: Double)? = (1, 0)
    static let readsPointer = true

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.showCurves(columns: interior.columns * screen.closeness)
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(
            lane: lane, scale: screen.lossScale, smoothing: screen.smoothing, cursor: cursor?.x,
            seeds: screen.snapshot?.seeds, window: screen.chartWindow)
    }
}

/// The share of right answers over the steps.
struct AccuracyPanel: PanelView {
    var lane: LaneSnapshot
    var smoothing: Double
    var cursor: Double?
    /// The steps that are shown; nil for all.
    var window: ChartWindow?

    var titles: [String] { [Self.title] }

    var readings: [String] {
        if let test = lane.row.testAccuracy {
            return ["\(localized("test")) \(NumberFormat.percent(test)) \(localized("right"))"]
        }
        return lane.row.accuracy.map { ["\(localized("train")) \(NumberFormat.percent($0)) \(localized("right"))"] }
            ?? []
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        curves(context).render(into: &frame, area: area, context: context)
    }

    func place(at position: Position, in interior: Rect, context: DrawingContext) -> (x: Double, y: Double)? {
        curves(context).place(at: position, in: interior)
    }

    private func curves(_ context: DrawingContext) -> CurveChart {
        var series = [
            ChartSeries(
                name: localized("train"), points: lane.history.accuracy.chartPoints,
                color: context.theme.seriesColor(0),
                currentValue: lane.row.accuracy)
        ]
        if !lane.history.testAccuracy.isEmpty {
            series.append(
                ChartSeries(
                    name: localized("test"), points: lane.history.testAccuracy.chartPoints,
                    color: context.theme.seriesColor(1), currentValue: lane.row.testAccuracy))
        }
        return CurveChart(
            lane: lane, series: series, scale: .linear, smoothing: smoothing, cursor: cursor, yRange: 0...1,
            window: window)
    }
}

extension PanelKind {
    package static let accuracy = PanelKind(AccuracyPanel.self)
}

extension AccuracyPanel: TrainingPanel {
    static let name = "accuracy"
    static var title: String { localized("Accuracy") }
    static let entry: (x: Double, y: Double)? = (1, 0)
    static let readsPointer = true
    static func canShow(_ dataset: Dataset) -> Bool { dataset.task != .regression }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.showCurves(columns: interior.columns * screen.closeness)
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane, smoothing: screen.smoothing, cursor: cursor?.x, window: screen.chartWindow)
    }
}

/// A line chart over the steps of a run.
struct CurveChart {
    var lane: LaneSnapshot
    var series: [ChartSeries]
    var scale: AxisScale
    var smoothing: Double
    var cursor: Double?
    var yRange: ClosedRange<Double>?
    /// The steps that are shown; nil for all.
    var window: ChartWindow?

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        chart.render(into: &frame, area: area, context: context)
    }

    /// The place under the pointer, in 0...1 of the steps that are shown.
    func place(at position: Position, in area: Rect) -> (x: Double, y: Double)? {
        let range = range
        return chart.x(at: position, in: area).map {
            (x: min(1, ($0 - range.lowerBound) / (range.upperBound - range.lowerBound)), y: 0)
        }
    }

    /// The last step of which there is a curve, also of another branch.
    static func lastStep(of lane: LaneSnapshot) -> Double {
        let others = lane.otherBranches.compactMap { $0.loss.last?.step }.max() ?? 0
        return Double(max(1, lane.row.step, lane.timeline.presentStep, others))
    }

    /// The steps that there are of those that are shown.
    private var range: ClosedRange<Double> {
        let last = CurveChart.lastStep(of: lane)
        return window?.range(last: last) ?? 0...last
    }

    /// The steps that the axis shows. It ends at a round one, so that the curves stand still while they grow.
    private var axisRange: ClosedRange<Double> {
        window == nil ? 0...AxisTicks.roundEnd(above: range.upperBound) : range
    }

    private var chart: LineChart {
        let range = range
        let isInPast = lane.row.step < lane.timeline.presentStep
        let branch = lane.timeline.branches.first { $0.id == lane.timeline.current }
        let edits =
            isInPast
            ? branch?.edits.filter { Double($0.step) <= CurveChart.lastStep(of: lane) } ?? lane.edits : lane.edits
        var markers = edits.map { ChartMarker(x: Double($0.step), label: $0.label) }
        if lane.row.status == .diverged {
            markers.append(
                ChartMarker(x: Double(lane.row.step), label: localized("diverged"), kind: .divergence))
        }
        return LineChart(
            series: window == nil ? series : series.map { $0.within(range) }, xRange: axisRange, yRange: yRange,
            yScale: scale, markers: markers,
            cursor: cursor.map { (range.lowerBound + $0 * (range.upperBound - range.lowerBound)).rounded() }
                ?? (isInPast ? Double(lane.row.step) : nil),
            xLabel: localized("step"), smoothing: smoothing)
    }
}

extension [MetricBucket] {
    var chartPoints: [ChartPoint] {
        map {
            ChartPoint(
                x: Double($0.step), minimum: Double($0.minimum), maximum: Double($0.maximum), last: Double($0.last))
        }
    }
}

extension ChartSeries {
    fileprivate func within(_ range: ClosedRange<Double>) -> ChartSeries {
        var series = self
        series.points = points.within(range)
        series.band = band.within(range)
        return series
    }
}

extension [ChartPoint] {
    /// Those of a part of the axis; all where there is none.
    func within(_ range: ClosedRange<Double>?) -> [ChartPoint] {
        range.map { range in filter { range.contains($0.x) } } ?? self
    }
}

extension DashboardModel {
    /// How many times as many points a chart needs as it would to show all steps.
    var closeness: Int {
        guard let chartWindow, let lane else { return 1 }
        let last = CurveChart.lastStep(of: lane)
        let range = chartWindow.range(last: last)
        return Int(min(64, max(1, last / max(1, range.upperBound - range.lowerBound))))
    }
}
