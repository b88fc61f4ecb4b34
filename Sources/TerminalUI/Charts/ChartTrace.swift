/// The points of a curve reduced to the columns of dots that show them: lowest, highest and last
/// value of each, so that a single outlying value is drawn however many points there are.
struct ChartTrace: Hashable, Sendable {
    struct Column: Hashable, Sendable {
        var x: Int
        var minimum: Double
        var maximum: Double
        var last: Double
        /// No line leads here from the column before.
        var followsGap: Bool
    }

    private(set) var columns: [Column] = []
    /// Buckets with a value that is not finite.
    private(set) var gapCount = 0

    /// One pass over the points.
    init(_ points: [ChartPoint], xAxis: ChartAxis, width: Int) {
        var current: Column?
        var followsGap = true
        for point in points {
            guard let x = xAxis.dot(of: point.x, count: width) else { continue }
            guard point.isFinite else {
                gapCount += 1
                followsGap = true
                continue
            }
            if let column = current, column.x == x, !followsGap {
                current = Column(
                    x: x, minimum: min(column.minimum, point.minimum), maximum: max(column.maximum, point.maximum),
                    last: point.last, followsGap: column.followsGap)
            } else {
                if let current { columns.append(current) }
                current = Column(
                    x: x, minimum: point.minimum, maximum: point.maximum, last: point.last, followsGap: followsGap)
            }
            followsGap = false
        }
        if let current { columns.append(current) }
    }

    /// Draws the curve, what a logarithmic axis cannot show on its lower edge; `dash` leaves out dots so that curves differ where colours are missing.
    func draw(on canvas: inout BrailleCanvas, yAxis: ChartAxis, color: Color, dash: Dash = .solid) {
        let height = canvas.height
        let dot = { (value: Double) in height - 1 - (yAxis.dot(of: value, count: height) ?? 0) }
        var previous: Column?
        for column in columns {
            let top = dot(column.maximum)
            let low = dot(column.minimum)
            if dash.isInked(column.x) || low - top > 2 {
                canvas.verticalLine(x: column.x, fromY: top, toY: low, color: color)
            }
            if let previous, !column.followsGap, dash.isInked(column.x) {
                let start = dot(previous.last)
                let end = column.x - previous.x > 1 ? dot(column.last) : min(max(start, top), low)
                canvas.line(fromX: previous.x, fromY: start, toX: column.x, toY: end, color: color)
            }
            previous = column
        }
    }

    /// Which columns of dots a curve leaves out.
    enum Dash: CaseIterable, Hashable, Sendable {
        case solid, dashed, dotted, dashDotted, longDashed, sparse, doubleDotted, gapped

        func isInked(_ x: Int) -> Bool {
            switch self {
            case .solid: true
            case .dashed: x % 6 < 3
            case .dotted: x % 4 == 0
            case .dashDotted: x % 8 < 4 || x % 8 == 6
            case .longDashed: x % 14 < 11
            case .sparse: x % 8 == 0
            case .doubleDotted: x % 10 < 4 || x % 10 == 6 || x % 10 == 8
            case .gapped: x % 6 < 5
            }
        }

        var sample: String {
            switch self {
            case .solid: "━━"
            case .dashed: "╍╍"
            case .dotted: "··"
            case .dashDotted: "━·"
            case .longDashed: "━╸"
            case .sparse: "· "
            case .doubleDotted: "-:"
            case .gapped: "╍━"
            }
        }
    }
}
