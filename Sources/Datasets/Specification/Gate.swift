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
