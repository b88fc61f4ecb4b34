import Numerics

/// Which samples each step takes: every epoch is a fresh permutation without replacement, cut into
/// mini-batches, the last of which may be short.
///
/// The permutation depends on the seed and the number of the epoch alone, so the state to save is a place.
struct BatchSequence: Sendable {
    /// A place in the order: an epoch and the samples of it that are used up.
    struct Place: Hashable, Codable, Sendable {
        var epoch = 0
        var used = 0
    }

    let sampleCount: Int
    private(set) var place: Place
    private var order: EpochPermutation

    init(sampleCount: Int, seed: UInt64, place: Place = Place()) {
        self.sampleCount = sampleCount
        self.place = place
        order = EpochPermutation(count: sampleCount, seed: seed)
        order.shuffle(epoch: place.epoch)
    }

    var seed: UInt64 { order.seed }
    /// The samples in the order of the present epoch.
    var permutation: [UInt32] { order.places }

    /// The next mini-batch, as a range of ``permutation``; begins a new epoch where the last one is used up.
    mutating func next(batchSize: Int) -> Range<Int> {
        if place.used >= sampleCount {
            place = Place(epoch: place.epoch + 1, used: 0)
            order.shuffle(epoch: place.epoch)
        }
        let range = place.used..<min(sampleCount, place.used + batchSize)
        place.used = range.upperBound
        return range
    }

    /// The next mini-batches that are whole, at most `limit`, as a range of ``permutation``, or the short one that ends
    /// an epoch.
    mutating func next(batchSize: Int, limit: Int) -> Range<Int> {
        let left = sampleCount - place.used
        guard left >= 2 * batchSize, limit > 1 else { return next(batchSize: batchSize) }
        let range = place.used..<place.used + min(limit, left / batchSize) * batchSize
        place.used = range.upperBound
        return range
    }

    /// Gives back what was taken beyond a place in the present epoch.
    mutating func giveBack(from used: Int) { place.used = used }

    /// Counts an epoch of one step in which the whole set is taken in the order of the data.
    mutating func skipEpoch() { skipEpochs(1) }

    mutating func skipEpochs(_ count: Int) {
        place = Place(epoch: place.epoch + count - (place.used > 0 ? 0 : 1), used: sampleCount)
    }

    var isAtEndOfEpoch: Bool { place.used >= sampleCount }
}
