import Foundation

/// Gradient descent on H(p, softmax(z)) in nats over the logits z, which pulls q = softmax(z) to p.
///
/// The gradient is q - p (``Distribution/crossEntropyGradient(ofLogitsOf:)``), that of D(p‖q) too, since H(p) does
/// not depend on z.
public struct CrossEntropyDescent: Hashable, Sendable {
    /// What q is pulled to.
    public var target: Distribution
    public private(set) var logits: [Double]
    /// Times the gradient; above 0.
    public var learningRate: Double
    public private(set) var step = 0

    /// Softmax is never 0, so a probability below this starts from it.
    public static let smallestStart = 1e-6

    /// Starts at the logarithms of `start`.
    ///
    /// - Precondition: both distributions have as many outcomes.
    public init(target: Distribution, from start: Distribution, learningRate: Double = 0.5) {
        precondition(target.count == start.count, "distributions of different lengths")
        self.target = target
        logits = start.probabilities.map { log(max($0, CrossEntropyDescent.smallestStart)) }
        self.learningRate = learningRate
    }

    /// q, the softmax of the logits.
    public var distribution: Distribution { Distribution(softmax: logits) }

    /// q - p.
    public var gradient: [Double] { target.crossEntropyGradient(ofLogitsOf: distribution) }

    /// z ← z - η (q - p).
    public mutating func advance() {
        let gradient = gradient
        for index in logits.indices { logits[index] -= learningRate * gradient[index] }
        step += 1
    }

    /// Goes on from another q.
    public mutating func move(to distribution: Distribution) {
        precondition(target.count == distribution.count, "distributions of different lengths")
        logits = distribution.probabilities.map { log(max($0, CrossEntropyDescent.smallestStart)) }
    }
}
