/// The training loss over a plane through the space of parameters, or along a line in it.
public struct LossLandscape: Hashable, Sendable {
    /// What is cut through the space of parameters, always through the parameters of the moment at (0, 0).
    public enum Plane: String, CaseIterable, Hashable, Sendable {
        /// The plane of the two principal directions of the path that the run has taken. Both have the length 1.
        case path
        /// The plane of two random directions, each unit's part of them as long as the unit's own weights.
        case random
        /// The line from where the run began, at -1, to where it is, at 0.
        case line
    }

    public let plane: Plane
    /// The step of the parameters at (0, 0).
    public let step: Int
    /// The number of samples along x.
    public let columns: Int
    /// The number of samples along y; 1 for a line.
    public let rows: Int
    /// Where the first sample lies: at the left and at the bottom.
    public let first: SIMD2<Double>
    /// From sample to sample.
    public let spacing: SIMD2<Double>
    /// The loss without penalties, row by row from the top; infinite and not a number where it is.
    public let losses: [Double]
    /// The share of the path's variance along each of the principal directions; empty for other planes.
    public let varianceShares: [Double]
    /// Whether a direction that the path does not have yet was drawn at random.
    public let isFilledUp: Bool

    /// Losses are `columns * rows` of them, row by row from the top.
    public init(
        plane: Plane, step: Int, columns: Int, rows: Int, first: SIMD2<Double>, spacing: SIMD2<Double>,
        losses: [Double], varianceShares: [Double] = [], isFilledUp: Bool = false
    ) {
        precondition(columns > 0 && rows > 0 && losses.count == columns * rows, "a landscape has a loss per place")
        self.plane = plane
        self.step = step
        self.columns = columns
        self.rows = rows
        self.first = first
        self.spacing = spacing
        self.losses = losses
        self.varianceShares = varianceShares
        self.isFilledUp = isFilledUp
    }

    public func x(ofColumn column: Int) -> Double { first.x + Double(column) * spacing.x }
    /// Rows count from the top.
    public func y(ofRow row: Int) -> Double { first.y + Double(rows - 1 - row) * spacing.y }

    /// The range of the samples with half of a sample around them.
    public var xRange: ClosedRange<Double> {
        (first.x - spacing.x / 2)...(first.x + (Double(columns) - 0.5) * spacing.x)
    }

    public var yRange: ClosedRange<Double> {
        (first.y - spacing.y / 2)...(first.y + (Double(rows) - 0.5) * spacing.y)
    }

    /// The loss at a place, linear between the samples; outside of them that of the nearest.
    public func loss(at place: SIMD2<Double>) -> Double {
        let across = LossLandscape.cell((place.x - first.x) / spacing.x, count: columns)
        guard rows > 1 else { return mixed(losses[across.index], losses[across.next], across.share) }
        let up = LossLandscape.cell((place.y - first.y) / spacing.y, count: rows)
        let row = { (index: Int) in (rows - 1 - index) * columns }
        let (below, above) = (row(up.index), row(up.next))
        return mixed(
            mixed(losses[below + across.index], losses[below + across.next], across.share),
            mixed(losses[above + across.index], losses[above + across.next], across.share), up.share)
    }

    /// The samples on both sides, and how far it is from the first to the second.
    private static func cell(_ place: Double, count: Int) -> (index: Int, next: Int, share: Double) {
        let place = min(max(0, place.isNaN ? 0 : place), Double(count - 1))
        // What misses a sample by rounding alone is that sample.
        if abs(place - place.rounded()) < 1e-9 { return (Int(place.rounded()), Int(place.rounded()), 0) }
        let index = Int(place)
        return (index, index + 1, place - Double(index))
    }

    /// Without the second where it does not count, so that what is not finite stays where it is.
    private func mixed(_ first: Double, _ second: Double, _ share: Double) -> Double {
        share == 0 ? first : first + (second - first) * share
    }
}
