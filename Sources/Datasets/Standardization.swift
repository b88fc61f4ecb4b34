/// Shifts and scales that give every input mean 0 and standard deviation 1 on the training part.
///
///     z = (x - mean) / scale
///
/// The scale is the population standard deviation; it is 1 for an input that never varies. Where the values are so large
/// that their sum or the sum of their squares overflows, mean or scale is not finite.
public struct Standardization: Hashable, Sendable {
    /// The mean of every input.
    public let means: [Double]
    /// The scale of every input; never 0.
    public let scales: [Double]

    public init(means: [Double], scales: [Double]) {
        self.means = means
        self.scales = scales
    }

    /// Measures the columns of `inputs` (`count` x `columns`).
    public init(inputs: [Double], columns: Int) {
        let count = columns == 0 ? 0 : inputs.count / columns
        var means = [Double](repeating: 0, count: columns)
        var scales = [Double](repeating: 1, count: columns)
        guard count > 0 else {
            self.init(means: means, scales: scales)
            return
        }
        for column in 0..<columns {
            let values = stride(from: column, to: count * columns, by: columns).map { inputs[$0] }
            let mean = values.reduce(0, +) / Double(count)
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
            means[column] = mean
            let deviation = variance.squareRoot()
            if deviation > abs(mean) * 1e-12 { scales[column] = deviation }
        }
        self.init(means: means, scales: scales)
    }

    /// The first column of which mean or scale is not finite.
    var unmeasuredColumn: Int? {
        means.indices.first { !means[$0].isFinite || !scales[$0].isFinite }
    }

    /// Standardises the rows of `inputs`, which hold one value per mean.
    public func apply(to inputs: inout [Double]) {
        guard !means.isEmpty else { return }
        for index in inputs.indices {
            let column = index % means.count
            inputs[index] = (inputs[index] - means[column]) / scales[column]
        }
    }
}
