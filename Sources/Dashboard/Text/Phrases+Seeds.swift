extension Phrases {
    static func medianOf(_ seeds: Int) -> String { "median of \(seeds) seeds" }
}
