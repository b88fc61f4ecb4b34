import Datasets
import Messages
import Testing

@Suite("Samples of the user's own")
struct PointTests {
    @Test("points follow the training samples, and removed ones are gone; the test set stays")
    func points() throws {
        var specification = DataSpecification(source: .planar(.moons), samples: 20, testFraction: 0.25)
        let before = try Dataset.make(specification, seed: 3)
        specification.points = [[0.5, -2, 1], [1, 1, 0]]
        specification.removedSamples = [0, 4]
        let after = try Dataset.make(specification, seed: 3)
        #expect(after.train.count == 15)
        #expect(Array(after.train.raw.suffix(4)) == [0.5, -2, 1, 1])
        #expect(Array(after.train.labels.suffix(2)) == [1, 0])
        #expect(Array(after.train.targets.suffix(2)) == [1, 0])
        #expect(Array(after.train.raw.prefix(6)) == Array(before.train.raw[2..<8]))
        #expect(after.test == before.test)
    }

    @Test("a point of another class or length than the data's is refused, and so is removing all samples")
    func refused() {
        for points in [[[0.5, 1]], [[0.5, 1, 2]], [[0.5, 1, 0.5]], [[0.5, 1, 1, 1]]] {
            var specification = DataSpecification(source: .planar(.moons))
            specification.points = points
            #expect(throws: InputError.self) { try Dataset.make(specification, seed: 1) }
        }
        var specification = DataSpecification(source: .gate(.xor))
        specification.removedSamples = [0, 1, 2, 3]
        #expect(throws: InputError.self) { try Dataset.make(specification, seed: 1) }
    }

    @Test("a table has as many targets as it is written with")
    func table() throws {
        let source = TableSource(inputs: [[0.5, 0.6], [1, 2]], targets: [[0, 1, 5], [2, 3, 6]])
        let dataset = try Dataset.make(DataSpecification(source: .table(source)), seed: 1)
        #expect(dataset.task == .regression)
        #expect(dataset.outputCount == 3)
        #expect(dataset.train.count == 2)
        #expect(dataset.train.targets == [0, 1, 5, 2, 3, 6])
        #expect(dataset.train.inputs == [0.5, 0.6, 1, 2])
    }
}
