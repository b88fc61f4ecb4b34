import Datasets
import Messages
import Recipes
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
        if let seeds, let variant {
            var series = [seeds.loss.series(of: variant, name: localized("train"), color: context.theme.seriesColor(0))]
            if let test = seeds.testLoss {
                series.append(test.series(of: variant, name: localized("test"), color: context.theme.seriesColor(1)))
            }
            CurveChart(lane: lane, series: series, scale: scale, smoothing: smoothing, cursor: cursor)
                .render(into: &frame, area: area, context: context)
            return
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
            series.append(
                ChartSeries(
                    name: localized("one batch"), points: history.batchLoss.chartPoints, color: context.theme.border))
        }
        let others = lane.otherBranches.filter { !$0.loss.isEmpty }
        series += others.map { other in
            ChartSeries(
                name: other.name, points: other.loss.chartPoints, color: context.theme.faded(context.theme.text))
        }
        CurveChart(
            lane: lane, series: series, scale: scale, smoothing: smoothing, cursor: cursor,
            lastOtherStep: others.compactMap { $0.loss.last?.step }.max() ?? 0
        ).render(into: &frame, area: area, context: context)
    }
}

extension PanelKind {
    package static let loss = PanelKind(LossPanel.self)
}

extension LossPanel: TrainingPanel {
    static let name = "loss"
    static var title: String { localized("Loss") }
    static let entry: (x: Double, y: Double)? = (1, 0)

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.showCurves(columns: interior.columns)
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(
            lane: lane, scale: screen.lossScale, smoothing: screen.smoothing, cursor: cursor?.x,
            seeds: screen.snapshot?.seeds)
    }
}

/// The share of right answers over the steps.
struct AccuracyPanel: PanelView {
    var lane: LaneSnapshot
    var smoothing: Double
    var cursor: Double?

    var titles: [String] { [Self.title] }

    var readings: [String] {
        if let test = lane.row.testAccuracy {
            return ["\(localized("test")) \(NumberFormat.percent(test)) \(localized("right"))"]
        }
        return lane.row.accuracy.map { ["\(localized("train")) \(NumberFormat.percent($0)) \(localized("right"))"] }
            ?? []
    }

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
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
        CurveChart(
            lane: lane, series: series, scale: .linear, smoothing: smoothing, cursor: cursor, yRange: 0...1
        ).render(into: &frame, area: area, context: context)
    }
}

extension PanelKind {
    package static let accuracy = PanelKind(AccuracyPanel.self)
}

extension AccuracyPanel: TrainingPanel {
    static let name = "accuracy"
    static var title: String { localized("Accuracy") }
    static let entry: (x: Double, y: Double)? = (1, 0)
    static func canShow(_ dataset: Dataset) -> Bool { dataset.task != .regression }

    static func ask(for request: inout SnapshotRequest, in interior: Rect, on screen: DashboardModel) {
        request.showCurves(columns: interior.columns)
    }

    init(lane: LaneSnapshot, on screen: DashboardModel, cursor: (x: Double, y: Double)?) {
        self.init(lane: lane, smoothing: screen.smoothing, cursor: cursor?.x)
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
    /// How far the curves of other branches go.
    var lastOtherStep = 0

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let lastStep = Double(max(1, lane.row.step, lane.timeline.presentStep, lastOtherStep))
        let isInPast = lane.row.step < lane.timeline.presentStep
        let branch = lane.timeline.branches.first { $0.id == lane.timeline.current }
        let edits = isInPast ? branch?.edits.filter { Double($0.step) <= lastStep } ?? lane.edits : lane.edits
        var markers = edits.map { ChartMarker(x: Double($0.step), label: $0.label) }
        if lane.row.status == .diverged {
            markers.append(
                ChartMarker(x: Double(lane.row.step), label: localized("diverged"), kind: .divergence))
        }
        LineChart(
            series: series, xRange: 0...lastStep, yRange: yRange, yScale: scale, markers: markers,
            cursor: cursor.map { ($0 * lastStep).rounded() } ?? (isInPast ? Double(lane.row.step) : nil),
            xLabel: localized("step"), smoothing: smoothing
        ).render(into: &frame, area: area, context: context)
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
