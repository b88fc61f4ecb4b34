import Foundation
import Numerics

/// A function to learn from samples; inputs are uniform in [-1, 1].
public enum RegressionSet: String, CaseIterable, Hashable, Sendable {
    /// `y = 0.7 x + 0.2`
    case line
    /// `y = sin(pi x)`
    case sine
    /// `y = (x1 + x2) / 2`
    case plane
    /// Two hills and two valleys: `y = sum of s exp(-|x - c|^2 / (2 0.3^2))` with `s` the sign of
    /// `c1 c2` and the centres `c` at (±0.5, ±0.5).
    case gaussians

    /// 1 for functions of x, 2 for functions of x1 and x2.
    public var inputCount: Int {
        switch self {
        case .line, .sine: 1
        case .plane, .gaussians: 2
        }
    }
}

extension RegressionSet {
    /// The function's value; `x2` is ignored by functions of one input.
    public func callAsFunction(_ x1: Double, _ x2: Double = 0) -> Double {
        switch self {
        case .line:
            return 0.7 * x1 + 0.2
        case .sine:
            return sin(Double.pi * x1)
        case .plane:
            return (x1 + x2) / 2
        case .gaussians:
            var sum = 0.0
            for (centreX, centreY) in [(-0.5, -0.5), (-0.5, 0.5), (0.5, -0.5), (0.5, 0.5)] {
                let squaredDistance = (x1 - centreX) * (x1 - centreX) + (x2 - centreY) * (x2 - centreY)
                let hill = exp(-squaredDistance / (2 * 0.3 * 0.3))
                sum += centreX * centreY > 0 ? hill : -hill
            }
            return sum
        }
    }
}

extension RegressionSet: SampleSource {
    static let key = "regression"
    var task: Dataset.Task? { .regression }
    var rawInputCount: Int? { inputCount }
    var isGenerated: Bool { true }

    /// Samples of the function; noise is the standard deviation of what is added to the target.
    func table(_ request: SampleRequest, using generator: inout SeededGenerator) -> RawTable {
        let noise = request.specification.noise, count = request.count
        var inputs: [Double] = []
        var values: [Double] = []
        inputs.reserveCapacity(inputCount * count)
        values.reserveCapacity(count)
        for _ in 0..<count {
            let x1 = 2 * generator.nextUnit() - 1
            let x2 = inputCount == 2 ? 2 * generator.nextUnit() - 1 : 0
            inputs.append(x1)
            if inputCount == 2 { inputs.append(x2) }
            values.append(self(x1, x2) + noise * generator.nextNormal())
        }
        let names = inputCount == 2 ? ["x1", "x2"] : ["x1"]
        return RawTable(names: names, inputs: inputs, answers: .values(values))
    }
}
