/// A set of points in the plane, within about [-1, 1] x [-1, 1] before noise, of two classes unless told.
public enum PlanarSet: String, CaseIterable, Hashable, Sendable {
    /// A disc of class 1 inside a ring of class 0, with a gap between them; of more classes, as many rings, the
    /// innermost of class 0.
    case circle
    /// A ring of class 1 with class 0 inside and outside of it.
    case ring
    /// Two round clouds around (-0.5, -0.5) and (0.5, 0.5); of more classes, as many on a circle.
    case blobs
    /// Two half circles that reach into each other.
    case moons
    /// Two spirals wound around each other; of more classes, as many arms.
    case spirals
    /// Four by four squares, alternately of class 0 and 1.
    case checkerboard

    /// How many classes the set may have; two where it knows only those.
    public var classCounts: ClosedRange<Int> {
        switch self {
        case .circle, .blobs, .spirals: 2...6
        case .ring, .moons, .checkerboard: 2...2
        }
    }
}
