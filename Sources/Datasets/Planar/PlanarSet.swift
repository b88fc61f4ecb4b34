import Foundation
import Numerics

/// A set of points in the plane, within about [-1, 1] x [-1, 1] before noise, of two classes unless told.
///
/// Each one is declared in a file of its own, and listed in ``allCases``.
public struct PlanarSet: RawRepresentable, CaseIterable, Sendable {
    /// A point, and the number of its class.
    typealias Point = (x: Double, y: Double, label: Int)

    /// The name in recipes.
    public let rawValue: String
    /// How many classes the set may have; two where it knows only those.
    public let classCounts: ClosedRange<Int>
    private let point: @Sendable (_ index: Int, _ classes: Int, _ generator: inout SeededGenerator) -> Point

    public static let allCases: [PlanarSet] = [circle, ring, blobs, moons, spirals, checkerboard]

    /// - Parameters:
    ///   - name: the name in recipes.
    ///   - classCounts: how many classes it may have.
    ///   - point: the point of a number, of so many classes.
    init(
        _ name: String, classCounts: ClosedRange<Int> = 2...2,
        point: @escaping @Sendable (_ index: Int, _ classes: Int, _ generator: inout SeededGenerator) -> Point
    ) {
        rawValue = name
        self.classCounts = classCounts
        self.point = point
    }

    public init?(rawValue: String) {
        guard let set = PlanarSet.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = set
    }

    /// A point whose distance from the origin lies in `radii`, uniform over the ring's area.
    static func ringPoint(
        _ radii: ClosedRange<Double>, using generator: inout SeededGenerator
    ) -> (x: Double, y: Double) {
        let inner = radii.lowerBound * radii.lowerBound
        let outer = radii.upperBound * radii.upperBound
        let radius = (inner + (outer - inner) * generator.nextUnit()).squareRoot()
        let angle = 2 * Double.pi * generator.nextUnit()
        return (radius * cos(angle), radius * sin(angle))
    }
}

extension PlanarSet: Hashable {
    public static func == (left: PlanarSet, right: PlanarSet) -> Bool { left.rawValue == right.rawValue }
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension PlanarSet: SampleSource {
    static let key = "planar"
    var task: Dataset.Task? { .binaryClassification }
    var isGenerated: Bool { true }
    var rawInputCount: Int? { 2 }

    /// Points of the classes in turn where the shape allows it.
    ///
    /// The same seed gives the same shape with every noise, which only moves its points.
    func table(_ request: SampleRequest, using generator: inout SeededGenerator) -> RawTable {
        let wanted = request.specification.classCount, noise = request.specification.noise
        let classes = min(max(wanted, classCounts.lowerBound), classCounts.upperBound)
        var inputs: [Double] = []
        var labels: [Int] = []
        inputs.reserveCapacity(2 * request.count)
        labels.reserveCapacity(request.count)
        for index in 0..<request.count {
            let (x, y, label) = point(index, classes, &generator)
            inputs.append(x + noise * generator.nextNormal())
            inputs.append(y + noise * generator.nextNormal())
            labels.append(label)
        }
        return RawTable(
            names: ["x1", "x2"], inputs: inputs, answers: .classes(labels, names: (0..<classes).map(String.init)))
    }
}
