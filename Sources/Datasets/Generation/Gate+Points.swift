import Numerics

extension Gate {
    /// The corners in the order of the truth table.
    private static let corners = [(false, false), (false, true), (true, false), (true, true)]

    /// `count` points round the four corners in turn, each with its corner's label; `noise` is their
    /// standard deviation round the corner in input units.
    func points(
        count: Int, encoding: InputEncoding, noise: Double, using generator: inout SeededGenerator
    ) -> RawTable {
        var inputs: [Double] = []
        var labels: [Int] = []
        inputs.reserveCapacity(2 * count)
        labels.reserveCapacity(count)
        for index in 0..<count {
            let (first, second) = Gate.corners[index % 4]
            inputs.append(encoding(first) + noise * generator.nextNormal())
            inputs.append(encoding(second) + noise * generator.nextNormal())
            labels.append(self(first, second) ? 1 : 0)
        }
        return RawTable(names: ["x1", "x2"], inputs: inputs, answers: .classes(labels, names: ["0", "1"]))
    }
}
