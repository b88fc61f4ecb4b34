import Messages
import Shell
import TerminalUI
import Training

/// A curve of every lane over one axis, who leads and by how much, and all values at a common cursor.
struct LaneCurves {
    var lanes: [LaneSnapshot]
    var curve: LaneCurve
    var axis: CurveAxis
    var scale: AxisScale
    var smoothing: Double
    /// In 0...1 of the axis.
    var cursor: Double?
    /// Lanes that the user has chosen to look at.
    var selected: Int
    /// Where each lane stands for several seeds.
    var seeds: SeedOutcome?
    /// The steps that are shown; nil for all.
    var window: ChartWindow?

    /// A lane and what it is judged by, the best first.
    struct Standing: Hashable {
        var lane: Int
        /// nil where the lane has no finite value any more.
        var value: Double?
    }

    /// From this width on there is a table beside the curves.
    private static let tableColumns = 72
    /// Where there are fewer rows, there are curves alone.
    private static let tableRows = 4
    /// From this width on the table has all figures.
    private static let fullTableColumns = 100

    func render(into frame: inout Frame, area: Rect, isFocused: Bool, context: DrawingContext) {
        let (title, reading) = caption(columns: area.columns)
        let panel = Panel(title: title, reading: reading, isFocused: isFocused)
        panel.render(into: &frame, area: area, context: context)
        let parts = parts(of: panel.interior(of: area), context)
        chart(context, showsLegend: parts.table == nil).render(into: &frame, area: parts.chart, context: context)
        if let (table, area) = parts.table { table.render(into: &frame, area: area, context: context) }
    }

    /// Where the curves stand, and the table where there is room for it.
    private func parts(of interior: Rect, _ context: DrawingContext) -> (chart: Rect, table: (Table, Rect)?) {
        let hasTable =
            interior.columns >= LaneCurves.tableColumns && interior.rows >= min(lanes.count, LaneCurves.tableRows)
        guard hasTable else { return (interior, nil) }
        var table = table(context, isFull: interior.columns >= LaneCurves.fullTableColumns)
        table.showsHeader = interior.rows > lanes.count
        let width = min(tableWidth(table), interior.columns / 2)
        let (left, right) = interior.splitColumns(at: interior.columns - width - 2)
        return (left, (table, Rect(column: right.column + 1, row: right.row, columns: width, rows: right.rows)))
    }

    /// The place of the chart at that position, in 0...1 of what it shows.
    func place(at position: Position, in area: Rect, context: DrawingContext) -> Double? {
        let parts = parts(of: Panel(title: "").interior(of: area), context)
        let range = range
        return chart(context, showsLegend: parts.table == nil).x(at: position, in: parts.chart).map {
            min(1, ($0 - range.lowerBound) / (range.upperBound - range.lowerBound))
        }
    }

    /// What there is of that which is shown.
    private var range: ClosedRange<Double> { window?.range(last: end) ?? 0...end }

    /// What the axis shows. It ends at a round place, so that the curves stand still while they grow.
    private var axisRange: ClosedRange<Double> { window == nil ? 0...AxisTicks.roundEnd(above: end) : range }

    // MARK: Values

    private var end: Double { max(lanes.map { place($0.row.step, $0) }.max() ?? 0, 1e-9) }

    private func place(_ step: Int, _ lane: LaneSnapshot) -> Double { axis.place(of: step, in: lane) }

    private var cursorPlace: Double? {
        guard let cursor else { return nil }
        let range = range
        let place = range.lowerBound + cursor * (range.upperBound - range.lowerBound)
        return axis == .seconds ? place : place.rounded()
    }

    /// The seeds' losses, where those are what is drawn.
    private var study: SeedStudy? {
        guard axis == .steps else { return nil }
        switch curve {
        case .loss: return seeds?.loss
        case .testLoss: return seeds?.testLoss
        case .accuracy, .testAccuracy: return nil
        }
    }

    /// The median of the seeds' last losses.
    private func median(_ curve: LaneCurve, of lane: LaneSnapshot) -> Double?? {
        guard let seeds, let study = curve == .loss ? seeds.loss : curve == .testLoss ? seeds.testLoss : nil,
            let variant = study.labels.firstIndex(of: lane.label ?? "")
        else { return nil }
        return .some(study.outcome(of: variant).flatMap { $0.median.isFinite ? $0.median : nil })
    }

    /// The values of now, or those at the cursor; a lane that has diverged has none of now.
    private func value(_ curve: LaneCurve, of lane: LaneSnapshot) -> Double? {
        guard let cursorPlace else { return median(curve, of: lane) ?? curve.value(of: lane.row) }
        return points(curve, lane).last { $0.x <= cursorPlace }?.last
    }

    var standings: [Standing] {
        let all = lanes.indices.map { Standing(lane: $0, value: value(curve, of: lanes[$0])) }
        return all.sorted { first, second in
            guard let one = first.value, let other = second.value, one != other else {
                return (first.value == nil ? 1 : 0, first.lane) < (second.value == nil ? 1 : 0, second.lane)
            }
            return curve.isBetter(one, than: other)
        }
    }

    /// The lane that leads; nil where nobody does.
    var leader: Int? {
        let standings = standings
        guard let best = standings.first?.value, standings.count > 1 else { return nil }
        return standings[1].value == best ? nil : standings[0].lane
    }

    private func points(_ curve: LaneCurve, _ lane: LaneSnapshot) -> [ChartPoint] {
        curve.buckets(of: lane).map {
            ChartPoint(
                x: place($0.step, lane), minimum: Double($0.minimum), maximum: Double($0.maximum), last: Double($0.last)
            )
        }
    }

    // MARK: Drawing

    private func caption(columns: Int) -> (title: String, reading: String) {
        let name = curve.title
        let full = !curve.isShare && scale == .logarithmic ? "\(name) (\(localized("log")))" : name
        for reading in readings {
            for title in [full, name] where title.displayWidth + reading.displayWidth + 9 <= columns {
                return (title, reading)
            }
        }
        return (name, "")
    }

    private var readings: [String] {
        if let study, cursorPlace == nil, let verdict = study.verdicts.first {
            return ["\(verdict.sentence) · \(localized("median of \(study.seedCount) seeds"))", verdict.sentence]
        }
        let standings = standings
        guard let best = standings.first, let value = best.value, standings.count > 1 else { return [] }
        let place: String
        if let cursorPlace {
            place = axis.text(cursorPlace)
        } else {
            let steps = Set(lanes.filter { $0.row.status != .diverged }.map(\.row.step))
            place = steps.count == 1 ? CurveAxis.steps.text(Double(steps.first ?? 0)) : localized("steps differ")
        }
        let name = lanes[best.lane].name
        guard let second = standings[1].value else {
            return ["\(place): \(localized("only \(name) is left"))", localized("only \(name) is left")]
        }
        let gap = abs(second - value)
        let lead = curve.isShare ? NumberFormat.percent(gap) : NumberFormat.compact(gap, significantDigits: 2)
        let words = second == value ? localized("level") : localized("\(name) leads by \(lead)")
        return ["\(place): \(words)", words]
    }

    private func chart(_ context: DrawingContext, showsLegend: Bool) -> LineChart {
        let cap = cap
        let study = study
        let series = lanes.indices.map { index in
            if let study, study.labels.indices.contains(index) {
                return study.series(
                    of: index, name: lanes[index].name, color: context.theme.seriesColor(index), cap: cap)
            }
            return ChartSeries(
                name: lanes[index].name,
                points: points(curve, lanes[index]).within(window == nil ? nil : range)
                    .compactMap { $0.held(below: cap) },
                color: context.theme.seriesColor(index), currentValue: curve.value(of: lanes[index].row))
        }
        var chart = LineChart(
            series: series, xRange: axisRange, yRange: curve.isShare ? 0...1 : nil,
            yScale: curve.isShare ? .linear : scale, markers: markers, cursor: cursorPlace,
            xLabel: axis.label, smoothing: smoothing, showsLegend: showsLegend,
            emptyText: localized("nothing yet: press space or s"))
        chart.hasWholeX = axis != .seconds
        return chart
    }

    /// A loss far beyond the first ones would leave no room for the other lanes.
    private var cap: Double {
        let first = lanes.compactMap { curve.buckets(of: $0).first.map { Double($0.last) } }.filter(\.isFinite).max()
        return first.map { max(10 * $0, 1e-6) } ?? .infinity
    }

    /// Edits that all lanes have got, and where lanes diverged.
    private var markers: [ChartMarker] {
        guard lanes.indices.contains(selected) else { return [] }
        let lane = lanes[selected]
        var markers = lane.edits.map { ChartMarker(x: place($0.step, lane), label: $0.label) }
        for (index, lane) in lanes.enumerated() where lane.row.status == .diverged {
            var marker = ChartMarker(
                x: place(lane.row.step, lane),
                label: "\(lane.name): \(localized("diverged at step \(NumberFormat.grouped(lane.row.step))"))",
                kind: .divergence)
            marker.series = index
            markers.append(marker)
        }
        return markers
    }

    private func table(_ context: DrawingContext, isFull: Bool) -> Table {
        let hasLoss = isFull || curve == .loss || curve.isShare
        let hasTest = (isFull || curve == .testLoss) && lanes.contains { $0.row.testLoss != nil }
        let hasShare = (isFull || curve.isShare) && lanes.contains { $0.row.accuracy != nil }
        let best = standings.first?.value
        var columns = [Table.Column(cursorPlace.map { axis.text($0) } ?? localized("lane"))]
        if hasLoss { columns.append(Table.Column(localized("loss"), alignment: .right)) }
        if hasTest { columns.append(Table.Column(localized("test loss"), alignment: .right)) }
        if hasShare {
            columns.append(Table.Column(hasTest ? localized("test right") : localized("right"), alignment: .right))
        }
        columns.append(Table.Column(localized("behind"), alignment: .right))
        var colors: [Int: Color] = [:]
        let rows = standings.enumerated().map { row, standing in
            let lane = lanes[standing.lane]
            colors[row] = context.theme.seriesColor(standing.lane)
            var texts = ["\(LineChart.sample(of: standing.lane, context: context)) \(lane.name)"]
            if hasLoss { texts.append(figure(.loss, lane)) }
            if hasTest { texts.append(figure(.testLoss, lane)) }
            if hasShare { texts.append(figure(hasTest ? .testAccuracy : .accuracy, lane)) }
            texts.append(gap(of: standing, to: best))
            return texts
        }
        return Table(columns: columns, rows: rows, rowColors: colors)
    }

    private func gap(of standing: Standing, to best: Double?) -> String {
        guard let value = standing.value, let best else { return lanes[standing.lane].endWord }
        if value == best { return "" }
        let gap = abs(value - best)
        return curve.isShare ? NumberFormat.percent(gap) : "+" + NumberFormat.compact(gap, significantDigits: 2)
    }

    private func figure(_ curve: LaneCurve, _ lane: LaneSnapshot) -> String {
        guard let value = value(curve, of: lane) else { return "–" }
        return curve.isShare ? NumberFormat.percent(value) : NumberFormat.compact(value)
    }

    private func tableWidth(_ table: Table) -> Int {
        table.columns.indices.reduce(2 * (table.columns.count - 1)) { width, index in
            width + table.rows.reduce(table.columns[index].title.displayWidth) { max($0, $1[index].displayWidth) }
        }
    }
}

extension LaneSnapshot {
    /// What stands for a value that the lane has not got any more.
    fileprivate var endWord: String { row.status == .diverged ? localized("diverged") : "" }
}

extension ChartPoint {
    /// The point with its values at most `cap`, so that the curve leaves at the top; nil for what is not finite.
    fileprivate func held(below cap: Double) -> ChartPoint? {
        guard last.isFinite else { return nil }
        return ChartPoint(
            x: x, minimum: min(minimum, cap), maximum: min(maximum.isFinite ? maximum : cap, cap), last: min(last, cap))
    }
}

extension SeedStudy {
    /// The median of a variant over the steps, with the range of all seeds as its band. What lies beyond `cap` leaves
    /// the chart at the top.
    func series(of variant: Int, name: String, color: Color, cap: Double = .infinity) -> ChartSeries {
        let bands = bands(of: variant)
        let shown = { (value: Double) in min(value, cap) }
        var series = ChartSeries(
            name: name, points: bands.map { ChartPoint(x: Double($0.step), y: shown($0.spread.median)) }, color: color)
        series.band = bands.map {
            ChartPoint(
                x: Double($0.step), minimum: shown($0.spread.minimum), maximum: shown($0.spread.maximum),
                last: shown($0.spread.maximum))
        }
        return series
    }
}
