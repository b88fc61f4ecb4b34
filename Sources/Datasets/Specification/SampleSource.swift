import Foundation
import Messages
import Numerics

/// A kind of source of samples, which says all of itself that recipes and data sets ask.
protocol SampleSource: Hashable, Sendable {
    /// The key that names the source in a recipe, such as `gate`.
    static var key: String { get }
    /// The name of the data set, such as `xor`; the file's name for a table, the text of a formula.
    var name: String { get }
    /// The task that it sets, as far as it is known before a file has been read.
    var task: Dataset.Task? { get }
    /// The number of raw inputs, as far as it is known before a file has been read.
    var rawInputCount: Int? { get }
    /// Whether points are drawn anew or read.
    var isGenerated: Bool { get }
    /// The number of samples that are drawn anew unless told.
    var usualCount: Int { get }
    /// The file of the samples, as the user named it; nil for a source without one.
    var file: String? { get }
    /// The samples.
    ///
    /// - Throws: `InputError` where a file is missing or its contents are wrong.
    func table(_ request: SampleRequest, using generator: inout SeededGenerator) throws(InputError) -> RawTable
}

extension SampleSource {
    var isGenerated: Bool { false }
    var usualCount: Int { 200 }
    var file: String? { nil }
}

extension SampleSource where Self: RawRepresentable<String> {
    var name: String { rawValue }
}

/// What is asked of a source.
struct SampleRequest {
    let specification: DataSpecification
    /// The folder to which paths are relative; the current one if nil.
    let directory: URL?

    /// The number of samples to be drawn anew.
    var count: Int { specification.generatedSampleCount }

    /// As many rows of `table` as are asked for, drawn without replacement, in their order.
    func sampled(_ table: RawTable, using generator: inout SeededGenerator) throws(InputError) -> RawTable {
        guard let rows = try rows(of: table.count, using: &generator) else { return table }
        return table.selecting(rows)
    }

    /// As many of `all` rows as are asked for, drawn without replacement, in ascending order; nil for all of them.
    func rows(of all: Int, using generator: inout SeededGenerator) throws(InputError) -> [Int]? {
        guard let count = specification.samples, count != all else { return nil }
        guard count < all else {
            throw InputError(
                .data, "found \(count), expected at most the \(all) rows that there are", key: "data.samples")
        }
        var order = Array(0..<all)
        generator.shuffle(&order)
        return order.prefix(count).sorted()
    }
}
