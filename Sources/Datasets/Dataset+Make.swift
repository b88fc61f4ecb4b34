public import Foundation
public import Messages
import Numerics

extension Dataset {
    /// Makes or reads the data set that `specification` describes.
    ///
    /// The same specification and seed give the same data set. Points, label noise and the split draw
    /// from a generator each, so that changing one never disturbs the others.
    ///
    /// - Parameters:
    ///   - specification: what data to make.
    ///   - seed: used unless the specification has a seed of its own.
    ///   - directory: the folder to which the path of a table is relative; the current one if nil.
    ///   - scaling: how to scale standardised inputs where it has as many; measured on the training part
    ///     otherwise.
    /// - Returns: the data set; its training part is not empty.
    /// - Throws: `InputError` where a file is missing, its contents are wrong, or the specification
    ///   asks for what the source does not have.
    public static func make(
        _ specification: DataSpecification, seed: UInt64, relativeTo directory: URL? = nil,
        scaling: Standardization? = nil
    ) throws(InputError) -> Dataset {
        let seed = specification.seed ?? seed
        var generator = SeededGenerator(seed: seed, stream: .data)
        var table = try specification.source.table(
            SampleRequest(specification: specification, directory: directory), using: &generator)
        let features = try resolvedFeatures(specification, table: table)
        var labelGenerator = SeededGenerator(seed: seed, stream: .labelNoise)
        if specification.labelNoise > 0, case .values = table.answers {
            throw InputError(
                .data, "found \(specification.labelNoise), but a regression has no labels to flip",
                key: "data.label_noise")
        }
        table.flipLabels(share: specification.labelNoise, using: &labelGenerator)
        let (train, test) = try split(table, testFraction: specification.testFraction, seed: seed)
        let changed = try train.changed(without: specification.removedSamples, with: specification.points)
        return try assemble(
            specification, train: changed, test: test, original: table, features: features, scaling: scaling)
    }

    private static func resolvedFeatures(
        _ specification: DataSpecification, table: RawTable
    ) throws(InputError) -> [Feature]? {
        guard let features = specification.features else {
            return table.names.count == 2 ? [.x1, .x2] : nil
        }
        if table.names.count == 1, let feature = features.first(where: \.usesSecondCoordinate) {
            throw InputError(
                .data, "found \(feature.rawValue), but the data has one input: expected x1, x1_squared or sin_x1",
                key: "data.features")
        }
        guard table.names.count <= 2 else {
            throw InputError(
                .data, "features are made from one or two inputs, but the data has \(table.names.count)",
                key: "data.features")
        }
        return features
    }

    /// The last round(count x `testFraction`) of a shuffle are for testing; without a test part the
    /// order of the data is kept.
    private static func split(
        _ table: RawTable, testFraction: Double, seed: UInt64
    ) throws(InputError) -> (train: RawTable, test: RawTable) {
        var order = Array(0..<table.count)
        let testCount = Int((Double(table.count) * testFraction).rounded())
        guard testCount < table.count else {
            throw InputError(
                .data, "found \(testFraction), which leaves none of the \(table.count) samples to train on",
                key: "data.test_fraction")
        }
        if testFraction > 0 {
            var generator = SeededGenerator(seed: seed, stream: .split)
            generator.shuffle(&order)
        }
        let trainCount = table.count - testCount
        return (table.selecting(Array(order[..<trainCount])), table.selecting(Array(order[trainCount...])))
    }
}
