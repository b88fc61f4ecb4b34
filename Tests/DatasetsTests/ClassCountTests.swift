import Datasets
import Testing

@Suite("Numbers of classes")
struct ClassCountTests {
    private static func make(_ set: PlanarSet, classes: Int, samples: Int = 600) throws -> Dataset {
        var specification = DataSpecification(source: .planar(set), samples: samples)
        specification.classCount = classes
        return try Dataset.make(specification, seed: 5)
    }

    @Test(
        "planar sets have three to six classes, as many points of each, within about -1 to 1",
        arguments: [PlanarSet.blobs, .spirals, .circle], 3...6)
    func classes(set: PlanarSet, count: Int) throws {
        let data = try Self.make(set, classes: count)
        #expect(data.task == .multiclassClassification && data.outputCount == count)
        #expect(data.classNames == (0..<count).map(String.init))
        for label in 0..<count { #expect(data.train.labels.count { $0 == label } == 600 / count) }
        #expect(data.train.raw.allSatisfy { abs($0) < 1.5 })
        for (index, label) in data.train.labels.enumerated() {
            let target = data.train.targets[(index * count)..<((index + 1) * count)]
            #expect(Array(target) == (0..<count).map { $0 == label ? 1 : 0 })
        }
    }

    @Test("rings lie one round the other with gaps between them")
    func rings() throws {
        let data = try Self.make(.circle, classes: 4)
        var radii: [Int: [Double]] = [:]
        for (index, label) in data.train.labels.enumerated() {
            let x = data.train.raw[2 * index], y = data.train.raw[2 * index + 1]
            radii[label, default: []].append((x * x + y * y).squareRoot())
        }
        for label in 0..<3 {
            let outer = try #require(radii[label]?.max()), next = try #require(radii[label + 1]?.min())
            #expect(outer < next - 0.05)
        }
    }

    @Test("two classes are drawn as ever, and the other sets know only those")
    func two() throws {
        for set in PlanarSet.allCases {
            let plain = try Dataset.make(DataSpecification(source: .planar(set), samples: 60), seed: 5)
            #expect(try Self.make(set, classes: 2, samples: 60).train.raw == plain.train.raw)
        }
        #expect(PlanarSet.moons.classCounts == 2...2 && PlanarSet.blobs.classCounts == 2...6)
    }
}
