import Foundation
import Numerics

extension PlanarSet {
    /// `count` points, the classes in turn where the shape allows it.
    ///
    /// The same seed gives the same shape with every `noise`: noise only moves its points.
    func points(
        count: Int, classes: Int = 2, noise: Double, using generator: inout SeededGenerator
    ) -> RawTable {
        var inputs: [Double] = []
        var labels: [Int] = []
        inputs.reserveCapacity(2 * count)
        labels.reserveCapacity(count)
        for index in 0..<count {
            let (x, y, label) =
                classes > 2
                ? point(index: index, classes: classes, using: &generator) : point(index: index, using: &generator)
            inputs.append(x + noise * generator.nextNormal())
            inputs.append(y + noise * generator.nextNormal())
            labels.append(label)
        }
        return RawTable(
            names: ["x1", "x2"], inputs: inputs, answers: .classes(labels, names: (0..<classes).map(String.init)))
    }

    /// A point of one of more than two classes.
    private func point(
        index: Int, classes: Int, using generator: inout SeededGenerator
    ) -> (x: Double, y: Double, label: Int) {
        let label = index % classes
        let share = Double(label) / Double(classes)
        switch self {
        case .blobs:
            let angle = 2 * Double.pi * share
            return (
                0.65 * sin(angle) + 0.15 * generator.nextNormal(), 0.65 * cos(angle) + 0.15 * generator.nextNormal(),
                label
            )
        case .spirals:
            // Arms as far from each other as two of them are.
            let radius = generator.nextUnit()
            let angle = 2 * Double.pi * (PlanarSet.spiralTurns * radius * 2 / Double(classes) + share)
            return (radius * sin(angle), radius * cos(angle), label)
        case .circle, .ring, .moons, .checkerboard:
            // Rings as wide as 5/2 of the gaps between them.
            let width = 1 / (Double(classes) + 0.4 * Double(classes - 1))
            let inner = 1.4 * width * Double(label)
            let (x, y) = PlanarSet.ringPoint(inner...min(1, inner + width), using: &generator)
            return (x, y, label)
        }
    }

    private func point(index: Int, using generator: inout SeededGenerator) -> (x: Double, y: Double, label: Int) {
        let label = index % 2
        switch self {
        case .circle:
            let (x, y) = PlanarSet.ringPoint(label == 1 ? 0...0.5 : 0.7...1, using: &generator)
            return (x, y, label)
        case .ring:
            let outside = label == 1 ? 0.45...0.7 : (index % 4 == 0 ? 0...0.3 : 0.85...1)
            let (x, y) = PlanarSet.ringPoint(outside, using: &generator)
            return (x, y, label)
        case .blobs:
            let centre = label == 1 ? 0.5 : -0.5
            return (centre + 0.15 * generator.nextNormal(), centre + 0.15 * generator.nextNormal(), label)
        case .moons:
            let angle = Double.pi * generator.nextUnit()
            let (x, y) = label == 1 ? (1 - cos(angle), 0.5 - sin(angle)) : (cos(angle), sin(angle))
            return ((x - 0.5) / 1.5, (y - 0.25) / 1.5, label)
        case .spirals:
            let radius = generator.nextUnit()
            let angle = 2 * Double.pi * (PlanarSet.spiralTurns * radius + (label == 1 ? 0.5 : 0))
            return (radius * sin(angle), radius * cos(angle), label)
        case .checkerboard:
            let x = 2 * generator.nextUnit() - 1
            let y = 2 * generator.nextUnit() - 1
            let square = Int((2 * x).rounded(.down)) + Int((2 * y).rounded(.down))
            return (x, y, square.isMultiple(of: 2) ? 1 : 0)
        }
    }

    /// How often a spiral winds round the origin.
    private static let spiralTurns = 1.25

    /// A point whose distance from the origin lies in `radii`, uniform over the ring's area.
    private static func ringPoint(
        _ radii: ClosedRange<Double>, using generator: inout SeededGenerator
    ) -> (Double, Double) {
        let inner = radii.lowerBound * radii.lowerBound
        let outer = radii.upperBound * radii.upperBound
        let radius = (inner + (outer - inner) * generator.nextUnit()).squareRoot()
        let angle = 2 * Double.pi * generator.nextUnit()
        return (radius * cos(angle), radius * sin(angle))
    }
}
