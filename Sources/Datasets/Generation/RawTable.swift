import Numerics

/// Samples before features, split and scaling.
struct RawTable: Sendable {
    /// The names of the raw inputs.
    var names: [String]
    /// `count` x `names`.
    var inputs: [Double]
    var answers: Answers
    /// Real-valued targets per sample.
    var targetCount = 1
    /// The columns of a file that are neither inputs nor the target, though nobody has chosen.
    var omitted: [String] = []
    /// The columns of a file that are inputs; empty for other sources.
    var inputColumns: [String] = []
    /// The size of the images that the inputs are; nil where they are none.
    var imageSize: ImageSize?

    enum Answers: Sendable {
        /// The class of every sample, and what the classes are called.
        case classes([Int], names: [String])
        /// The real-valued targets of every sample, `targetCount` a row.
        case values([Double])
    }

    var count: Int {
        switch answers {
        case .classes(let labels, _): labels.count
        case .values(let values): values.count / targetCount
        }
    }

    /// The rows at `indices`, in that order.
    func selecting(_ indices: [Int]) -> RawTable {
        let width = names.count
        var result = self
        result.inputs = []
        result.inputs.reserveCapacity(indices.count * width)
        for index in indices { result.inputs.append(contentsOf: inputs[index * width..<(index + 1) * width]) }
        switch answers {
        case .classes(let labels, let names): result.answers = .classes(indices.map { labels[$0] }, names: names)
        case .values(let values):
            result.answers = .values(indices.flatMap { values[$0 * targetCount..<($0 + 1) * targetCount] })
        }
        return result
    }
}

extension RawTable {
    /// Replaces the labels of round(`share` x count) samples, chosen at random, by another class.
    mutating func flipLabels(share: Double, using generator: inout SeededGenerator) {
        guard case .classes(var labels, let names) = answers, share > 0, names.count > 1 else { return }
        var order = Array(labels.indices)
        generator.shuffle(&order)
        for index in order.prefix(Int((share * Double(labels.count)).rounded())) {
            let other = generator.nextIndex(below: names.count - 1)
            labels[index] = other < labels[index] ? other : other + 1
        }
        answers = .classes(labels, names: names)
    }
}
