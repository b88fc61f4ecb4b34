/// The loss over a plane through the space of parameters, or along a line in it.
public struct LossLandscape: Hashable, Sendable {
    /// What spans the plane.
    public enum Plane: Hashable, Sendable {
        /// Two random directions, each unit's part of them as long as the unit's own weights (Li, Xu, Taylor, Studer
        /// and Goldstein, "Visualizing the Loss Landscape of Neural Nets", 2018).
        case random(seed: UInt64)
        /// The two principal directions of the path that the run has taken.
        case path
    }

    /// The loss over the grid, row by row from the top; infinite and NaN where it is.
    public var losses: [Double]
    public var columns: Int
    public var rows: Int
    /// How far the plane reaches along both directions, in units of the directions.
    public var x: ClosedRange<Double>
    public var y: ClosedRange<Double>
    /// The run's path, projected onto the plane.
    public var path: [PathPoint]

    public struct PathPoint: Hashable, Sendable {
        public var step: Int
        public var x: Double
        public var y: Double
    }
}
