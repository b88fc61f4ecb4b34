import Foundation
import Numerics

extension PlanarSet {
    /// Two half circles that reach into each other.
    public static let moons = PlanarSet("moons") { index, _, generator in
        let label = index % 2
        let angle = Double.pi * generator.nextUnit()
        let (x, y) = label == 1 ? (1 - cos(angle), 0.5 - sin(angle)) : (cos(angle), sin(angle))
        return ((x - 0.5) / 1.5, (y - 0.25) / 1.5, label)
    }
}
