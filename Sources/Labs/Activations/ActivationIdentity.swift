import NeuralNetworks

/// Two expressions that are the same function.
package struct ActivationIdentity: Sendable {
    package let left: String
    package let right: String
    let leftValue: @Sendable (Double) -> Double
    let rightValue: @Sendable (Double) -> Double

    /// The largest difference at 2,001 points of a range.
    package func largestError(over range: ClosedRange<Double>) -> Double {
        var largest = 0.0
        for index in 0...2000 {
            let z = range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / 2000
            largest = max(largest, abs(leftValue(z) - rightValue(z)))
        }
        return largest
    }

    package static let all: [ActivationIdentity] = {
        let sigmoid = Sigmoid(), tanh = Tanh(), softplus = Softplus()
        return [
            ActivationIdentity(
                left: "tanh z", right: "2 σ(2z) - 1", leftValue: { tanh.value($0) },
                rightValue: { 2 * sigmoid.value(2 * $0) - 1 }),
            ActivationIdentity(
                left: "σ′(z)", right: "σ(z) (1 - σ(z))", leftValue: { sigmoid.derivative($0) },
                rightValue: { sigmoid.value($0) * (1 - sigmoid.value($0)) }),
            ActivationIdentity(
                left: "tanh′(z)", right: "1 - tanh² z", leftValue: { tanh.derivative($0) },
                rightValue: { 1 - tanh.value($0) * tanh.value($0) }),
            ActivationIdentity(
                left: "softplus(z) - softplus(-z)", right: "z",
                leftValue: { softplus.value($0) - softplus.value(-$0) }, rightValue: { $0 }),
            ActivationIdentity(
                left: "σ(-z)", right: "1 - σ(z)", leftValue: { sigmoid.value(-$0) },
                rightValue: { 1 - sigmoid.value($0) }),
        ]
    }()
}
