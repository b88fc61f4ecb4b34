import Datasets
import Testing

@Suite struct GateTests {
    @Test(
        "Four samples without noise are exactly the corners in the order of the truth table", arguments: Gate.allCases)
    func corners(gate: Gate) throws {
        let bits = try Dataset.make(DataSpecification(source: .gate(gate), encoding: .bits), seed: 3)
        #expect(bits.train.inputs == [0, 0, 0, 1, 1, 0, 1, 1])
        let signs = try Dataset.make(DataSpecification(source: .gate(gate), samples: 4), seed: 3)
        #expect(signs.train.inputs == [-1, -1, -1, 1, 1, -1, 1, 1])
        #expect(bits.train.targets == signs.train.targets)
        #expect(bits.test.count == 0)
    }

    @Test(
        "The targets are the truth table, 0 or 1 in both encodings",
        arguments: [
            (Gate.and, [0, 0, 0, 1]), (.nand, [1, 1, 1, 0]), (.or, [0, 1, 1, 1]), (.nor, [1, 0, 0, 0]),
            (.xor, [0, 1, 1, 0]), (.xnor, [1, 0, 0, 1]),
        ])
    func truthTables(gate: Gate, table: [Int]) throws {
        for encoding in InputEncoding.allCases {
            let data = try Dataset.make(DataSpecification(source: .gate(gate), encoding: encoding), seed: 1)
            #expect(data.train.labels == table)
            #expect(data.train.targets == table.map(Double.init))
        }
    }

    @Test("Points lie round the corners in turn with the standard deviation asked for")
    func noise() throws {
        let specification = DataSpecification(source: .gate(.xor), samples: 4000, noise: 0.15)
        let data = try Dataset.make(specification, seed: 5)
        let corners: [Double] = [-1, -1, -1, 1, 1, -1, 1, 1]
        let deviations = data.train.inputs.enumerated().map { $1 - corners[$0 % 8] }
        let mean = deviations.reduce(0, +) / 8000
        let variance = deviations.reduce(0) { $0 + $1 * $1 } / 8000
        #expect(abs(mean) < 0.01)
        #expect(abs(variance.squareRoot() - 0.15) < 0.005)
        #expect(data.train.labels == (0..<4000).map { [0, 1, 1, 0][$0 % 4] })
    }

    @Test("Four samples with noise are no corners, but keep their labels")
    func noisyCorners() throws {
        let data = try Dataset.make(DataSpecification(source: .gate(.xor), noise: 0.1), seed: 2)
        #expect(data.train.count == 4)
        #expect(data.train.inputs.allSatisfy { abs($0) != 1 })
        #expect(data.train.labels == [0, 1, 1, 0])
    }
}
