/// A set of points of two classes in the plane, within about [-1, 1] x [-1, 1] before noise.
public enum PlanarSet: String, CaseIterable, Hashable, Sendable {
    /// A disc of class 1 inside a ring of class 0, with a gap between them.
    case circle
    /// A ring of class 1 with class 0 inside and outside of it.
    case ring
    /// Two round clouds around (-0.5, -0.5) and (0.5, 0.5).
    case blobs
    /// Two half circles that reach into each other.
    case moons
    /// Two spirals wound around each other.
    case spirals
    /// Four by four squares, alternately of class 0 and 1.
    case checkerboard
}
