/// Which lanes a command acts on.
public enum LaneSelection: Hashable, Sendable {
    case all
    /// The lane of that index, while the others go on as they were.
    case one(Int)

    /// The lanes meant among `count` of them.
    func indices(of count: Int) -> [Int] {
        switch self {
        case .all: Array(0..<count)
        case .one(let index): index >= 0 && index < count ? [index] : []
        }
    }
}
