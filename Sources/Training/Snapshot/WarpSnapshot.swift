/// The input plane as a layer sees it: where its activations put a grid of lines and the samples.
public struct WarpSnapshot: Hashable, Sendable {
    /// What the two coordinates are.
    public enum Axes: Hashable, Sendable {
        /// The activations of the layer's units; of a single unit with 0 for the second one.
        case units
        /// The two directions in which the training samples' activations vary most, from their mean.
        case principalComponents
    }

    /// 0 for the network's inputs, 1 for the first hidden layer.
    public var layer: Int
    /// The units of that layer.
    public var units: Int
    /// The hidden layers that there are.
    public var hiddenLayers: Int
    public var axes: Axes
    /// Lines of equal x₁, from the smallest on, and then of equal x₂.
    public var lines: [[SIMD2<Double>]]
    /// The first training samples, at most ``sampleLimit``.
    public var train: [SIMD2<Double>]
    /// The first test samples, at most ``sampleLimit``.
    public var test: [SIMD2<Double>]
    /// The line w·a + b = 0 of the one output, as the weights for both coordinates and the bias; nil unless the layer
    /// has two units and feeds a lone output.
    public var divider: SIMD3<Double>?

    /// Lines in each direction.
    public static let lineCount = 13
    /// Points of each line.
    public static let pointsPerLine = 49
    public static let sampleLimit = 400
}

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
