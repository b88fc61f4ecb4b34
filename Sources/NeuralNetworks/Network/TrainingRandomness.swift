public import Numerics

/// The generators that a training step draws from.
public final class TrainingRandomness {
    /// The share of hidden units to leave out.
    public var dropout: Double
    public var dropoutGenerator: SeededGenerator
    public var slopeGenerator: SeededGenerator

    public init(dropout: Double, seed: UInt64) {
        self.dropout = dropout
        dropoutGenerator = SeededGenerator(seed: seed, stream: .dropout)
        slopeGenerator = SeededGenerator(seed: seed, stream: .rrelu)
    }

    /// Fills a mask with 0 for what is dropped and 1 / (1 - dropout) for what stays (inverted scaling).
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func fill<Scalar: RealScalar>(_ mask: AlignedBuffer<Scalar>) {
        let kept = Scalar(1 / (1 - dropout))
        for index in 0..<mask.count { mask[index] = dropoutGenerator.nextUnit() < dropout ? 0 : kept }
    }
}
