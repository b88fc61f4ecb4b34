/// Which lanes a command acts on.
public enum LaneSelection: Hashable, Sendable {
    case all
    /// The lane of that index, while the others go on as they were.
    case one(Int)
}
