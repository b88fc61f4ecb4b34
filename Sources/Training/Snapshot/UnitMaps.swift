/// What single units answer all over the data's plane.
public struct UnitMaps: Hashable, Sendable {
    public var size: GridSize
    /// For the network's inputs and then for every layer, for each of its first units `rows x columns` activations,
    /// from the top row (largest y) and the left column on.
    public var layers: [[[Float]]]

    public init(size: GridSize, layers: [[[Float]]]) {
        self.size = size
        self.layers = layers
    }
}

/// Which maps of units to compute.
public struct UnitMapRequest: Hashable, Sendable {
    /// The size of each map, in pixels.
    public var size: GridSize
    /// Of larger layers only this many units, the first ones, have a map.
    public var unitsPerLayer: Int

    /// Larger maps are computed at this many pixels across or down.
    static let mostPixels = 64

    public init(size: GridSize, unitsPerLayer: Int) {
        self.size = size
        self.unitsPerLayer = unitsPerLayer
    }
}
