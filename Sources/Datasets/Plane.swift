/// The plane in which a data set with two raw inputs can be drawn.
public struct Plane: Hashable, Sendable {
    /// The horizontal range: the first raw input of all samples, with a margin.
    public let x: ClosedRange<Double>
    /// The vertical range: the second raw input of all samples, with a margin.
    public let y: ClosedRange<Double>
    /// How a point becomes network inputs.
    public let features: [Feature]
    /// The scaling of those inputs.
    public let standardization: Standardization?

    public init(
        x: ClosedRange<Double>, y: ClosedRange<Double>, features: [Feature], standardization: Standardization?
    ) {
        self.x = x
        self.y = y
        self.features = features
        self.standardization = standardization
    }

    /// Appends the network inputs of the point (`x`, `y`) to `inputs`.
    public func appendInputs(x: Double, y: Double, to inputs: inout [Double]) {
        for (index, feature) in features.enumerated() {
            let value = feature(x, y)
            if let standardization {
                inputs.append((value - standardization.means[index]) / standardization.scales[index])
            } else {
                inputs.append(value)
            }
        }
    }

    /// The network inputs of the centres of a grid of cells that fills the plane, row by row from the
    /// top (largest y) and from the left: `rows * columns` x inputs.
    public func gridInputs(columns: Int, rows: Int) -> [Double] {
        guard columns > 0, rows > 0 else { return [] }
        var inputs: [Double] = []
        inputs.reserveCapacity(columns * rows * features.count)
        let width = x.upperBound - x.lowerBound
        let height = y.upperBound - y.lowerBound
        for row in 0..<rows {
            let cellY = y.upperBound - (Double(row) + 0.5) / Double(rows) * height
            for column in 0..<columns {
                let cellX = x.lowerBound + (Double(column) + 0.5) / Double(columns) * width
                appendInputs(x: cellX, y: cellY, to: &inputs)
            }
        }
        return inputs
    }
}
