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
