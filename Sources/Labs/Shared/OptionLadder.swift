/// The values that a key turns an option through: fine near 0, coarser further away.
enum OptionLadder {
    static func next(after value: Double, up: Bool) -> Double {
        let isGrowing = value == 0 || up == (value > 0)
        let size = abs(value)
        let ends: [(end: Double, inverseStep: Double)] = [(0.1, 100), (0.5, 20), (2, 10), (10, 2)]
        let slack = isGrowing ? 1e-9 : -1e-9
        let inverse = ends.first { size < $0.end - slack }?.inverseStep ?? 1
        let place = size * inverse
        let rung = isGrowing ? (place + 1e-9).rounded(.down) + 1 : (place - 1e-9).rounded(.up) - 1
        let next = rung / inverse
        return value < 0 || (value == 0 && !up) ? -next : next
    }
}
