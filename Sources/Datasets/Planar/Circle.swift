extension PlanarSet {
    /// A disc of class 1 inside a ring of class 0, with a gap between them; of more classes, as many rings, the
    /// innermost of class 0.
    public static let circle = PlanarSet("circle", classCounts: 2...6) { index, classes, generator in
        let label = index % classes
        let radii: ClosedRange<Double>
        if classes == 2 {
            radii = label == 1 ? 0...0.5 : 0.7...1
        } else {
            // Rings as wide as 5/2 of the gaps between them.
            let width = 1 / (Double(classes) + 0.4 * Double(classes - 1))
            let inner = 1.4 * width * Double(label)
            radii = inner...min(1, inner + width)
        }
        let (x, y) = ringPoint(radii, using: &generator)
        return (x, y, label)
    }
}
