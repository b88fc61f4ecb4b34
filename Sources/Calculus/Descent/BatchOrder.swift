internal import Numerics

/// In which order batches take the samples of a data set: each epoch a fresh permutation without
/// replacement, the last batch of an epoch as short as need be.
public struct BatchOrder: Sendable {
    public let sampleCount: Int
    /// Samples a batch; nil is all of them.
    public var batch: Int?
    private var epoch = -1
    private var order: EpochPermutation

    public init(sampleCount: Int, batch: Int?, seed: UInt64) {
        self.sampleCount = sampleCount
        self.batch = batch
        order = EpochPermutation(count: sampleCount, seed: seed)
    }

    /// Whether batches are smaller than the data set.
    public var isPartial: Bool { batch.map { $0 < sampleCount } ?? false }

    /// The samples of the next batch.
    ///
    /// - Parameter used: the samples that the batches before have used; the batch's are added.
    /// - Returns: their places in the data.
    public mutating func next(_ used: inout Int) -> ArraySlice<UInt32> {
        guard sampleCount > 0 else { return [] }
        let current = used / sampleCount
        if epoch != current {
            if isPartial { order.shuffle(epoch: current) } else { order.unshuffle() }
            epoch = current
        }
        let first = used % sampleCount
        let end = min(first + max(1, batch ?? sampleCount), sampleCount)
        used += end - first
        return order.places[first..<end]
    }
}
