import Foundation
import Numerics

extension PlanarSet {
    /// Two spirals wound around each other 1.25 times; of more classes, as many arms, as far from each other as two of
    /// them are.
    public static let spirals = PlanarSet("spirals", classCounts: 2...6) { index, classes, generator in
        let label = index % classes
        let radius = generator.nextUnit()
        let angle = 2 * Double.pi * (1.25 * radius * 2 / Double(classes) + Double(label) / Double(classes))
        return (radius * sin(angle), radius * cos(angle), label)
    }
}
