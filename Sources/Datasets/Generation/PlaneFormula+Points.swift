import Messages
import Numerics

extension PlaneFormula: SampleSource {
    static let key = "expression"
    var name: String { text }
    var task: Dataset.Task? { isComparison ? .binaryClassification : .regression }
    var rawInputCount: Int? { 2 }
    var isGenerated: Bool { true }

    /// Points, uniform in [-1, 1] x [-1, 1].
    ///
    /// A comparison's classes are those of the points before noise moves them; without one noise is the standard
    /// deviation of what is added to the target.
    ///
    /// - Throws: `InputError` (`data`) where the formula has no finite value at a point.
    func table(_ request: SampleRequest, using generator: inout SeededGenerator) throws(InputError) -> RawTable {
        let noise = request.specification.noise, count = request.count
        var inputs: [Double] = []
        var values: [Double] = []
        inputs.reserveCapacity(2 * count)
        values.reserveCapacity(count)
        for _ in 0..<count {
            let x = 2 * generator.nextUnit() - 1
            let y = 2 * generator.nextUnit() - 1
            guard let value = self(x, y) else { throw undefined(x, y) }
            let (first, second) = (noise * generator.nextNormal(), noise * generator.nextNormal())
            inputs += isComparison ? [x + first, y + second] : [x, y]
            values.append(isComparison ? value : value + first)
        }
        let answers: RawTable.Answers =
            isComparison ? .classes(values.map { Int($0) }, names: ["0", "1"]) : .values(values)
        return RawTable(names: ["x1", "x2"], inputs: inputs, answers: answers)
    }

    private func undefined(_ x: Double, _ y: Double) -> InputError {
        let place = [x, y].map { "\(($0 * 1000).rounded() / 1000)" }
        return InputError(
            .data,
            "found \"\(text)\", which has no finite value at x = \(place[0]), y = \(place[1]); expected a formula that has one wherever x and y are from -1 to 1",
            key: "data.expression")
    }
}
