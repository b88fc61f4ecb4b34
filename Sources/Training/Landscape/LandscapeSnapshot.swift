/// What a screen shows of a loss landscape and of the run's way through it.
public struct LandscapeSnapshot: Hashable, Sendable {
    /// A moment of the run, projected onto the plane.
    public struct Point: Hashable, Sendable {
        public var step: Int
        public var place: SIMD2<Double>

        public init(step: Int, place: SIMD2<Double>) {
            self.step = step
            self.place = place
        }
    }

    /// The last one that is ready; nil before the first.
    public var landscape: LossLandscape?
    /// How much is done of the one that is being made, 0 to 1; nil while none is.
    public var progress: Double?
    /// The branch's way in the order of steps, what comes after the step shown included.
    public var path: [Point]
    /// The step shown.
    public var present: Point?

    public init(
        landscape: LossLandscape? = nil, progress: Double? = nil, path: [Point] = [], present: Point? = nil
    ) {
        self.landscape = landscape
        self.progress = progress
        self.path = path
        self.present = present
    }
}

/// What a reader wants to see of the loss landscape.
public struct LandscapeRequest: Hashable, Sendable {
    public var plane: LossLandscape.Plane
    /// Another number asks for a new one, with other random directions, round the parameters of then.
    public var number: Int
    /// Whether the snapshot waits until it is ready.
    public var isAwaited: Bool

    public init(plane: LossLandscape.Plane, number: Int = 0, isAwaited: Bool = false) {
        self.plane = plane
        self.number = number
        self.isAwaited = isAwaited
    }
}
