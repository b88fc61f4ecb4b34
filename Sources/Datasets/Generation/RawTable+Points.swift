import Messages
import Numerics

extension RawTable {
    /// The table without some of its samples and with some of the user's own after them.
    ///
    /// - Throws: `InputError` (`data`) where a sample does not fit, or none is left.
    func changed(without removed: Set<Int>, with points: [[Double]]) throws(InputError) -> RawTable {
        guard !removed.isEmpty || !points.isEmpty else { return self }
        var table = selecting((0..<count).filter { !removed.contains($0) })
        for point in points {
            let answer = point.dropFirst(names.count)
            guard answer.count == answersPerSample else {
                throw InputError(
                    .data,
                    "found a sample of \(point.count) numbers, expected \(names.count) inputs and then \(answersPerSample) more",
                    key: "data.points")
            }
            table.inputs += point.prefix(names.count)
            try table.append(answer)
        }
        guard table.count > 0 else {
            throw InputError(.data, "leaves no sample to train on", key: "data.removed_samples")
        }
        return table
    }

    private var answersPerSample: Int {
        if case .values = answers { return targetCount }
        return 1
    }

    private mutating func append(_ answer: ArraySlice<Double>) throws(InputError) {
        switch answers {
        case .values(let values): answers = .values(values + answer)
        case .classes(let labels, let names):
            guard let number = answer.first, let label = Int(exactly: number), names.indices.contains(label) else {
                throw InputError(
                    .data, "found the class \(answer.first ?? 0), expected a whole number from 0 to \(names.count - 1)",
                    key: "data.points")
            }
            answers = .classes(labels + [label], names: names)
        }
    }
}
