import Messages

extension Phrases {
    static func medianOf(_ seeds: Int) -> String { localized("median of \(seeds) seeds") }
}
