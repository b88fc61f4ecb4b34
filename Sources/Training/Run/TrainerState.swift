/// Everything that a run goes on from, exactly: 32-bit numbers are kept as 64-bit ones, which lose nothing.
struct TrainerState: Codable, Hashable, Sendable {
    var step = 0
    /// Training samples consumed.
    var samples = 0
    var parameters: [Double] = []
    /// The optimizer's name, its numbers per parameter and its count of updates.
    var optimizer = ""
    var slots: [[Double]] = []
    var updates = 0
    var order = BatchOrder.Place()
    /// Generator states of dropout and of random slopes, four words each.
    var dropoutGenerator: [UInt64] = []
    var slopeGenerator: [UInt64] = []
    var stops = StopTracker()
    /// Norm of the last step's gradient; nil before the first step.
    var gradientNorm: Double?
    /// The rate of the last step.
    var learningRate = 0.0

    /// About what it takes in memory, in bytes.
    var byteCount: Int { 8 * (parameters.count + slots.reduce(0) { $0 + $1.count }) + 256 }
}
