import Datasets
import Testing

@Suite("Data sets of images")
struct ImageTests {
    private static func zeroOne() throws -> Dataset { try Dataset.make(DataSpecification(source: .bitmaps), seed: 1) }

    @Test("there are 32 zeros and 32 ones of twelve pixels, all different, each paper or ink")
    func zeroOne() throws {
        let data = try Self.zeroOne()
        #expect(data.train.count == 64)
        #expect(data.classNames == ["0", "1"])
        #expect(data.train.labels.count { $0 == 1 } == 32)
        #expect(data.inputCount == 12 && data.outputCount == 1)
        #expect(data.train.inputs.allSatisfy { $0 == 0 || $0 == 1 })
        let images = (0..<64).map { Array(data.train.raw[$0 * 12..<($0 + 1) * 12]) }
        #expect(Set(images).count == 64)
    }

    @Test("the first image is a ring round two pixels of paper, row by row")
    func firstImage() throws {
        #expect(try Self.zeroOne().train.raw.prefix(12) == [1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1])
    }

    @Test("images say their size, other data sets have none")
    func sizes() throws {
        #expect(try Self.zeroOne().imageSize == ImageSize(width: 3, height: 4))
        let digits = try Dataset.make(DataSpecification(source: .digits), seed: 1)
        #expect(digits.imageSize == ImageSize(width: 8, height: 8))
        #expect(digits.imageSize?.pixelCount == digits.rawCount)
        #expect(try Dataset.make(DataSpecification(), seed: 1).imageSize == nil)
    }
}
