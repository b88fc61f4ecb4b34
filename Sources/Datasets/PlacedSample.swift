/// A sample's place in the plane of its data set.
public struct PlacedSample: Hashable, Sendable {
    /// Its row among the samples.
    public let index: Int
    public let x: Double
    public let y: Double

    public init(index: Int, x: Double, y: Double) {
        self.index = index
        self.x = x
        self.y = y
    }
}
