import Datasets
import Foundation
import Messages
import Testing

@Suite struct FeatureTests {
    @Test("Features are the products and sines that they are named after")
    func values() {
        let point = (x1: 0.5, x2: -2.0)
        let values = Feature.allCases.map { $0(point.x1, point.x2) }
        #expect(values == [0.5, -2, 0.25, 4, -1, sin(0.5), sin(-2.0)])
    }

    @Test(
        "Features can be written as formulas",
        arguments: [
            ("x1^2", Feature.x1Squared), ("x2^2", .x2Squared), ("x1*x2", .x1x2), ("sin(x1)", .sinX1),
            ("sin(x2)", .sinX2),
            ("x1_squared", .x1Squared),
        ])
    func aliases(name: String, feature: Feature) {
        #expect(Feature(name: name) == feature)
    }

    @Test("The network sees the features, the raw coordinates stay")
    func dataset() throws {
        let data = try Dataset.make(
            DataSpecification(source: .gate(.xor), features: [.x1x2, .x1]), seed: 1)
        #expect(data.inputNames == ["x1_x2", "x1"])
        #expect(data.train.inputs == [1, -1, -1, -1, -1, 1, 1, 1])
        #expect(data.train.raw == [-1, -1, -1, 1, 1, -1, 1, 1])
    }

    @Test("A feature of a coordinate that the data lacks is refused")
    func missingCoordinate() {
        #expect(throws: InputError.self) {
            try Dataset.make(DataSpecification(source: .regression(.sine), features: [.x1, .x2]), seed: 1)
        }
        #expect(throws: InputError.self) {
            try Dataset.make(DataSpecification(source: .digits, features: [.x1]), seed: 1)
        }
    }

    @Test("Standardised inputs have mean 0 and deviation 1 on the training part only")
    func standardization() throws {
        let data = try Dataset.make(
            DataSpecification(
                source: .planar(.moons), samples: 100, testFraction: 0.3, features: [.x1, .x2, .x1Squared],
                standardize: true), seed: 4)
        let standardization = try #require(data.standardization)
        for column in 0..<3 {
            let values = stride(from: column, to: data.train.inputs.count, by: 3).map { data.train.inputs[$0] }
            let mean = values.reduce(0, +) / 70
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 70
            #expect(abs(mean) < 1e-12)
            #expect(abs(variance - 1) < 1e-12)
        }
        let expected = (data.test.raw[0] - standardization.means[0]) / standardization.scales[0]
        #expect(data.test.inputs[0] == expected)
    }

    @Test("A column that never varies is shifted, not divided by zero")
    func constantColumn() {
        let standardization = Standardization(inputs: [3, 1, 3, 5], columns: 2)
        #expect(standardization.scales == [1, 2])
        var inputs: [Double] = [3, 1, 3, 5]
        standardization.apply(to: &inputs)
        #expect(inputs == [0, -1, 0, 1])
    }

    @Test("The plane frames all points, test points too, and maps a point as the data was mapped")
    func plane() throws {
        let data = try Dataset.make(
            DataSpecification(
                source: .planar(.spirals), samples: 60, testFraction: 0.5, features: [.x1, .sinX2],
                standardize: true), seed: 4)
        let plane = try #require(data.plane)
        for samples in [data.train, data.test] {
            for row in 0..<samples.count {
                let (x, y) = (samples.raw[2 * row], samples.raw[2 * row + 1])
                #expect(plane.x.contains(x) && plane.y.contains(y))
                var inputs: [Double] = []
                plane.appendInputs(x: x, y: y, to: &inputs)
                #expect(inputs == Array(samples.inputs[2 * row..<2 * row + 2]))
            }
        }
    }

    @Test("A grid runs row by row from the top left, through the centres of its cells")
    func grid() {
        let plane = Plane(x: 0...4, y: 0...2, features: [.x1, .x2], standardization: nil)
        #expect(plane.gridInputs(columns: 2, rows: 2) == [1, 1.5, 3, 1.5, 1, 0.5, 3, 0.5])
        #expect(plane.gridInputs(columns: 0, rows: 3).isEmpty)
    }

    @Test("Data with one input has no plane, with more than two it has that of its principal components")
    func otherPlanes() throws {
        #expect(try Dataset.make(DataSpecification(source: .regression(.line)), seed: 1).plane == nil)
        let plane = try #require(Dataset.make(DataSpecification(source: .digits), seed: 1).plane)
        #expect(plane.inputCount == 64 && plane.projection != nil)
    }
}
