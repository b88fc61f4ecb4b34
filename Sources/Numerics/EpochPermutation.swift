/// The places of samples in the order in which an epoch takes them.
///
/// The order depends on the seed and the number of the epoch alone, so that any epoch can be taken up again.
public struct EpochPermutation: Sendable {
    public let seed: UInt64
    public private(set) var places: [UInt32]

    /// The order of the data.
    public init(count: Int, seed: UInt64) {
        self.seed = seed
        places = Array(0..<UInt32(count))
    }

    /// Takes the order of an epoch: a fresh permutation of all samples.
    public mutating func shuffle(epoch: Int) {
        unshuffle()
        var generator = SeededGenerator(seed: seed, stream: .order, index: UInt64(epoch))
        generator.shuffle(&places)
    }

    /// Takes the order of the data.
    public mutating func unshuffle() {
        for index in places.indices { places[index] = UInt32(index) }
    }
}
