extension PlanarSet {
    /// A ring of class 1 with class 0 inside and outside of it.
    public static let ring = PlanarSet("ring") { index, _, generator in
        let label = index % 2
        let radii = label == 1 ? 0.45...0.7 : (index % 4 == 0 ? 0...0.3 : 0.85...1)
        let (x, y) = ringPoint(radii, using: &generator)
        return (x, y, label)
    }
}
