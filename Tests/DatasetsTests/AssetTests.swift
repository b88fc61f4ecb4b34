import Datasets
import Foundation
import Messages
import Testing

@Suite struct AssetTests {
    @Test("The digits are 1,797 images of 64 pixels from 0 to 1 in ten classes")
    func digits() throws {
        let data = try Dataset.make(DataSpecification(source: .digits, testFraction: 0.2), seed: 1)
        #expect(data.train.count == 1438)
        #expect(data.test.count == 359)
        #expect(data.inputCount == 64)
        #expect(data.outputCount == 10)
        #expect(data.classNames == (0...9).map(String.init))
        #expect(data.train.inputs.min() == 0)
        #expect(data.train.inputs.max() == 1)
        #expect(data.standardization == nil)
        #expect(Set(data.test.labels) == Set(0...9))
    }

    @Test("The first digit of the file is a zero with its top row")
    func firstDigit() throws {
        let data = try Dataset.make(DataSpecification(source: .digits), seed: 1)
        #expect(data.train.labels.prefix(3) == [0, 1, 2])
        let sixteenths = data.train.inputs.prefix(8).map { $0 * 16 }
        #expect(sixteenths == [0, 0, 5, 13, 9, 1, 0, 0])
    }

    @Test("Iris has 50 samples of each of three species")
    func iris() throws {
        let folder = try AssetLocator.standard().datasets
        let data = try Dataset.make(
            DataSpecification(source: .csv(CSVSource(path: "iris.csv", target: "species"))), seed: 1,
            relativeTo: folder)
        #expect(data.classNames == ["setosa", "versicolor", "virginica"])
        #expect(data.inputNames == ["sepal_length", "sepal_width", "petal_length", "petal_width"])
        for label in 0...2 { #expect(data.train.labels.count { $0 == label } == 50) }
        #expect(data.train.raw.prefix(4) == [5.1, 3.5, 1.4, 0.2])
    }
}
