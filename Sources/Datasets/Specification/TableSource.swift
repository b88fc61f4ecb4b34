import Messages
import Numerics

/// Samples with real-valued targets, row by row.
public struct TableSource: Hashable, Sendable {
    /// The inputs of every sample; at least one sample, and as many inputs for each.
    public var inputs: [[Double]]
    /// The targets of every sample; as many samples, and as many targets for each.
    public var targets: [[Double]]

    public init(inputs: [[Double]], targets: [[Double]]) {
        self.inputs = inputs
        self.targets = targets
    }
}

extension TableSource: SampleSource {
    static let key = "table"
    var name: String { "table" }
    var task: Dataset.Task? { .regression }
    var rawInputCount: Int? { inputs.first?.count }

    func table(_ request: SampleRequest, using generator: inout SeededGenerator) throws(InputError) -> RawTable {
        let width = max(1, inputs.first?.count ?? 1)
        let table = RawTable(
            names: (1...width).map { "x\($0)" }, inputs: inputs.flatMap(\.self),
            answers: .values(targets.flatMap(\.self)), targetCount: max(1, targets.first?.count ?? 1))
        return try request.sampled(table, using: &generator)
    }
}
