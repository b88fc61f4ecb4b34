import Numerics

/// A truth function of two inputs.
///
/// In the encoding `signs` the sign of an input carries its truth value.
public enum Gate: String, CaseIterable, Hashable, Sendable {
    case and, nand, or, nor, xor, xnor

    /// The truth value of the gate.
    public func callAsFunction(_ first: Bool, _ second: Bool) -> Bool {
        switch self {
        case .and: first && second
        case .nand: !(first && second)
        case .or: first || second
        case .nor: !(first || second)
        case .xor: first != second
        case .xnor: first == second
        }
    }
}

extension Gate: SampleSource {
    static let key = "gate"
    var task: Dataset.Task? { .binaryClassification }
    var rawInputCount: Int? { 2 }
    var isGenerated: Bool { true }
    var usualCount: Int { Gate.corners.count }

    /// The corners in the order of the truth table.
    private static let corners = [(false, false), (false, true), (true, false), (true, true)]

    /// Points round the four corners in turn, each with its corner's label; noise is their standard deviation round the
    /// corner in input units.
    func table(_ request: SampleRequest, using generator: inout SeededGenerator) -> RawTable {
        let encoding = request.specification.encoding, noise = request.specification.noise, count = request.count
        var inputs: [Double] = []
        var labels: [Int] = []
        inputs.reserveCapacity(2 * count)
        labels.reserveCapacity(count)
        for index in 0..<count {
            let (first, second) = Gate.corners[index % 4]
            inputs.append(encoding(first) + noise * generator.nextNormal())
            inputs.append(encoding(second) + noise * generator.nextNormal())
            labels.append(self(first, second) ? 1 : 0)
        }
        return RawTable(names: ["x1", "x2"], inputs: inputs, answers: .classes(labels, names: ["0", "1"]))
    }
}

/// How the truth values of a gate become inputs. Targets are 0 or 1 in both encodings.
public enum InputEncoding: String, CaseIterable, Hashable, Sendable {
    /// False is 0 and true is 1.
    case bits
    /// False is -1 and true is +1.
    case signs

    /// The input that stands for `value`.
    public func callAsFunction(_ value: Bool) -> Double {
        switch self {
        case .bits: value ? 1 : 0
        case .signs: value ? 1 : -1
        }
    }
}
