import Foundation
import Numerics

extension PlanarSet {
    /// Two round clouds around (-0.5, -0.5) and (0.5, 0.5); of more classes, as many on a circle.
    public static let blobs = PlanarSet("blobs", classCounts: 2...6) { index, classes, generator in
        let label = index % classes
        let centre: (x: Double, y: Double)
        if classes == 2 {
            centre = label == 1 ? (0.5, 0.5) : (-0.5, -0.5)
        } else {
            let angle = 2 * Double.pi * (Double(label) / Double(classes))
            centre = (0.65 * sin(angle), 0.65 * cos(angle))
        }
        return (centre.x + 0.15 * generator.nextNormal(), centre.y + 0.15 * generator.nextNormal(), label)
    }
}
