public import Numerics

/// The plane in which a data set can be drawn: that of its two raw inputs, or one through more of them.
public struct Plane: Hashable, Sendable {
    /// The horizontal range: the first raw input, or the first principal component, of all samples, with a margin.
    public let x: ClosedRange<Double>
    /// The vertical range: the second one of all samples, with a margin.
    public let y: ClosedRange<Double>
    /// How a point becomes network inputs; none for a plane through more than two inputs.
    public let features: [Feature]
    /// The scaling of those inputs.
    public let standardization: Standardization?
    /// Where the plane lies among more than two network inputs; nil for the plane of two raw inputs.
    public let projection: PrincipalPlane?

    /// The number of network inputs that a point becomes.
    public var inputCount: Int { projection?.mean.count ?? features.count }

    public init(
        x: ClosedRange<Double>, y: ClosedRange<Double>, features: [Feature], standardization: Standardization?
    ) {
        self.x = x
        self.y = y
        self.features = features
        self.standardization = standardization
        projection = nil
    }

    /// A plane through more than two network inputs.
    public init(x: ClosedRange<Double>, y: ClosedRange<Double>, projection: PrincipalPlane) {
        self.x = x
        self.y = y
        self.projection = projection
        features = []
        standardization = nil
    }

    /// Where samples lie in the plane.
    public func places(of samples: Samples) -> [PlacedSample] { places(of: samples, at: Array(0..<samples.count)) }

    /// Where the samples at `indices` lie in the plane.
    func places(of samples: Samples, at indices: [Int]) -> [PlacedSample] {
        guard let projection else {
            guard samples.raw.count >= 2 * samples.count else { return [] }
            return indices.map { PlacedSample(index: $0, x: samples.raw[2 * $0], y: samples.raw[2 * $0 + 1]) }
        }
        let width = inputCount
        guard samples.inputs.count >= width * samples.count else { return [] }
        return indices.map { index in
            let place = projection.place(of: samples.inputs[index * width..<(index + 1) * width])
            return PlacedSample(index: index, x: place.x, y: place.y)
        }
    }

    /// Appends the network inputs of the point (`x`, `y`) to `inputs`.
    public func appendInputs(x: Double, y: Double, to inputs: inout [Double]) {
        if let projection {
            for (index, mean) in projection.mean.enumerated() {
                inputs.append(mean + x * projection.axes[0][index] + y * projection.axes[1][index])
            }
            return
        }
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
        inputs.reserveCapacity(columns * rows * inputCount)
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
