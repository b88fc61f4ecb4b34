import Foundation
package import NeuralNetworks

/// A loss of the registry for one sample with one output.
package struct ShownLoss: Sendable {
    package let name: String
    package let loss: any Loss

    /// Every loss that there is, in the registry's order.
    package static let all: [ShownLoss] = losses.names.compactMap { name in
        (try? losses.make(name)).map { ShownLoss(name: name, loss: $0) }
    }

    /// Of three words or more the initials, of two the first: `mean_squared_error` is MSE, `kl_divergence` KL.
    package var shortName: String {
        let words = name.split(separator: "_")
        if words.count >= 3 { return String(words.compactMap(\.first)).uppercased() }
        return words.count == 2 && words[0].count <= 3 ? words[0].uppercased() : name
    }

    /// Whether the output is a probability, so that the loss exists only between 0 and 1.
    package var isOfProbabilities: Bool { loss.form != .elementwise }

    /// Whether it is summed over both outcomes, a and 1 - a: a loss over classes, as behind a softmax of two.
    private var sumsOutcomes: Bool { isOfProbabilities && loss.accepts(.softmax) }

    package var fitsSigmoid: Bool { loss.accepts(.elementwise(Sigmoid())) }

    private func isDefined(at output: Double) -> Bool { !isOfProbabilities || (output > 0 && output < 1) }

    /// L of the output; not a number where there is none.
    package func value(_ output: Double, target: Double) -> Double {
        guard isDefined(at: output) else { return .nan }
        let own = loss.value(output, target: target)
        return sumsOutcomes ? own + loss.value(1 - output, target: 1 - target) : own
    }

    /// ∂L/∂a of the output; not a number where there is none.
    package func derivative(_ output: Double, target: Double) -> Double {
        guard isDefined(at: output) else { return .nan }
        let own = loss.derivative(output, target: target)
        return sumsOutcomes ? own - loss.derivative(1 - output, target: 1 - target) : own
    }

    /// ∂L/∂z behind a sigmoid: σ′(z) cancels in a cross-entropy, and is a factor of all others.
    package func netInputDerivative(_ z: Double, target: Double) -> Double {
        let sigmoid = Sigmoid(), output = sigmoid.value(z)
        return isOfProbabilities ? output - target : loss.derivative(output, target: target) * sigmoid.derivative(z)
    }
}

/// The inverse of the sigmoid: ln(a / (1 - a)).
enum Logit {
    static func value(_ probability: Double) -> Double { log(probability) - log1p(-probability) }
}
