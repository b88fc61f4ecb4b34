import Numerics

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
