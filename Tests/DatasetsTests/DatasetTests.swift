import Datasets
import Foundation
import Messages
import Testing

@Suite struct DatasetTests {
    private func make(_ specification: DataSpecification, seed: UInt64 = 1) throws -> Dataset {
        try Dataset.make(specification, seed: seed)
    }

    private static let sources: [DataSource] =
        Gate.allCases.map(DataSource.gate) + PlanarSet.allCases.map(DataSource.planar)
        + RegressionSet.allCases.map(DataSource.regression)

    @Test("The same seed gives the same data, another seed gives others", arguments: sources)
    func seeds(source: DataSource) throws {
        let specification = DataSpecification(source: source, samples: 40, noise: 0.1, testFraction: 0.25)
        #expect(try make(specification).train == make(specification).train)
        #expect(try make(specification).train != make(specification, seed: 2).train)
        var own = specification
        own.seed = 1
        #expect(try make(own, seed: 2).train == make(specification).train)
    }

    @Test("Matrices have a row per sample and a column per input and output", arguments: sources)
    func shapes(source: DataSource) throws {
        let data = try make(DataSpecification(source: source, samples: 30, testFraction: 0.3))
        for (part, count) in [(data.train, 21), (data.test, 9)] {
            #expect(part.count == count)
            #expect(part.inputs.count == count * data.inputCount)
            #expect(part.targets.count == count * data.outputCount)
            #expect(part.raw.count == count * data.rawCount)
            #expect(part.labels.count == (data.task == .regression ? 0 : count))
        }
    }

    @Test(
        "The test part is the last round(n x fraction) of the shuffle",
        arguments: [
            (10, 0.25, 3), (10, 0.24, 2), (200, 0.3, 60), (7, 0.5, 4), (4, 0, 0),
        ])
    func splitSizes(samples: Int, fraction: Double, test: Int) throws {
        let data = try make(
            DataSpecification(source: .planar(.moons), samples: samples, testFraction: fraction))
        #expect(data.test.count == test)
        #expect(data.train.count == samples - test)
    }

    @Test("A split moves every sample into one part; without one the order of the data is kept")
    func splitIsAPartition() throws {
        let specification = DataSpecification(source: .planar(.moons), samples: 50)
        let whole = try make(specification).train
        var split = specification
        split.testFraction = 0.4
        let parts = try make(split)
        func points(_ samples: Samples) -> [[Double]] {
            stride(from: 0, to: samples.raw.count, by: 2).map { Array(samples.raw[$0..<$0 + 2]) }
        }
        let together = points(parts.train) + points(parts.test)
        #expect(together != points(whole))
        #expect(Set(together) == Set(points(whole)))
    }

    @Test("A larger test part takes from the end of the same shuffle")
    func splitsAreNested() throws {
        func labels(_ fraction: Double) throws -> [Double] {
            try make(DataSpecification(source: .planar(.moons), samples: 20, testFraction: fraction)).train.raw
        }
        let shorter = try labels(0.5)
        #expect(try labels(0.25).prefix(shorter.count) == shorter[...])
    }

    @Test("Noise and label noise change neither the split nor each other's draws")
    func independentStreams() throws {
        let plain = DataSpecification(source: .gate(.xor), samples: 40, testFraction: 0.25)
        var noisy = plain
        noisy.noise = 0.01
        let plainSigns = try make(plain).train.raw
        let noisySigns = try make(noisy).train.raw.map { $0 > 0 ? 1.0 : -1.0 }
        #expect(plainSigns == noisySigns)

        var mislabelled = noisy
        mislabelled.labelNoise = 0.5
        #expect(try make(mislabelled).train.raw == make(noisy).train.raw)
        #expect(try make(mislabelled).train.labels != make(noisy).train.labels)

        var noisier = mislabelled
        noisier.noise = 0.02
        #expect(try make(noisier).train.labels == make(mislabelled).train.labels)
    }

    @Test("Label noise flips exactly its share of the labels", arguments: [0, 0.1, 0.25, 1])
    func labelNoise(share: Double) throws {
        var specification = DataSpecification(source: .planar(.circle), samples: 200)
        let clean = try make(specification).train.labels
        specification.labelNoise = share
        let flipped = zip(try make(specification).train.labels, clean).filter { $0 != $1 }
        #expect(Double(flipped.count) == share * 200)
    }

    @Test("A regression has no labels to flip")
    func labelNoiseOfRegression() {
        #expect(throws: InputError.self) {
            try make(DataSpecification(source: .regression(.sine), labelNoise: 0.1))
        }
    }

    @Test("Planar sets have balanced classes within about -1 to 1", arguments: PlanarSet.allCases)
    func planarSets(set: PlanarSet) throws {
        let data = try make(DataSpecification(source: .planar(set), samples: 1000))
        #expect(data.task == .binaryClassification)
        #expect(data.train.raw.allSatisfy { abs($0) < 1.25 })
        #expect(data.train.raw.contains { abs($0) > 0.6 })
        let ones = data.train.labels.reduce(0, +)
        #expect(ones > 400 && ones < 600)
    }

    @Test("The disc of the circle lies within 0.5, its ring between 0.7 and 1")
    func circle() throws {
        let samples = try make(DataSpecification(source: .planar(.circle), samples: 500)).train
        for row in 0..<samples.count {
            let radius = hypot(samples.raw[2 * row], samples.raw[2 * row + 1])
            #expect(samples.labels[row] == 1 ? radius <= 0.5 : radius >= 0.7 && radius <= 1)
        }
    }

    @Test("Noise on a planar set moves its points by that standard deviation and keeps labels")
    func planarNoise() throws {
        let clean = try make(DataSpecification(source: .planar(.spirals), samples: 2000)).train
        let noisy = try make(DataSpecification(source: .planar(.spirals), samples: 2000, noise: 0.1)).train
        #expect(clean.labels == noisy.labels)
        let squares = zip(clean.raw, noisy.raw).map { ($0 - $1) * ($0 - $1) }
        #expect(abs((squares.reduce(0, +) / 4000).squareRoot() - 0.1) < 0.005)
    }

    @Test(
        "Targets of regression sets are their function; noise moves targets, not inputs",
        arguments: RegressionSet.allCases)
    func regressionSets(set: RegressionSet) throws {
        let clean = try make(DataSpecification(source: .regression(set), samples: 500))
        #expect(clean.task == .regression)
        #expect(clean.outputCount == 1)
        #expect(clean.inputCount == set.inputCount)
        for row in 0..<500 {
            let x1 = clean.train.raw[row * set.inputCount]
            let x2 = set.inputCount == 2 ? clean.train.raw[row * 2 + 1] : 0
            #expect(clean.train.targets[row] == set(x1, x2))
            #expect(abs(x1) <= 1 && abs(x2) <= 1)
        }
        let noisy = try make(DataSpecification(source: .regression(set), samples: 500, noise: 0.2))
        #expect(noisy.train.raw == clean.train.raw)
        let squares = zip(noisy.train.targets, clean.train.targets).map { ($0 - $1) * ($0 - $1) }
        #expect(abs((squares.reduce(0, +) / 500).squareRoot() - 0.2) < 0.02)
    }

    @Test("The regression functions have the values that their formulas state")
    func regressionFormulas() {
        #expect(RegressionSet.line(1) == 0.7 + 0.2)
        #expect(abs(RegressionSet.sine(0.5) - 1) < 1e-15)
        #expect(RegressionSet.plane(0.5, -1) == -0.25)
        #expect(abs(RegressionSet.gaussians(0.5, 0.5) - 1) < 0.01)
        #expect(abs(RegressionSet.gaussians(0.5, -0.5) + 1) < 0.01)
    }
}
