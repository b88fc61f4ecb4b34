import Datasets
import Foundation
import Messages
import Testing

@Suite("Images in MNIST's format")
struct IDXTests {
    private static let images: [UInt8] =
        [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 2] + [0, 255, 51, 102, 153, 204]
    private static let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 7]

    private func load(
        _ images: [UInt8] = Self.images, _ labels: [UInt8] = Self.labels, standardize: Bool? = false
    ) throws -> Dataset {
        let folder = try TemporaryFolder()
        try Data(images).write(to: folder.url.appending(path: "images"))
        try Data(labels).write(to: folder.url.appending(path: "labels"))
        let source = DataSource.idx(IDXSource(images: "images", labels: "labels"))
        return try Dataset.make(
            DataSpecification(source: source, standardize: standardize), seed: 1, relativeTo: folder.url)
    }

    private func message(_ images: [UInt8] = Self.images, _ labels: [UInt8] = Self.labels) throws -> String {
        try #require(throws: InputError.self) { try load(images, labels) }.description
    }

    @Test("Pixels go from 0 to 1 row by row, labels are classes in ascending order")
    func contents() throws {
        let data = try load()
        #expect(data.train.raw == [0, 1, 0.2, 0.4, 0.6, 0.8])
        #expect(data.train.labels == [1, 0, 1])
        #expect(data.classNames == ["2", "7"])
        #expect(data.rawNames == ["pixel_0_0", "pixel_0_1"])
        #expect(data.name == "images")
        #expect(
            try load([0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 3] + (0..<18)).imageSize
                == ImageSize(width: 3, height: 2))
    }

    @Test("Images are standardised unless told otherwise")
    func standardization() throws {
        let data = try load(standardize: nil)
        #expect(data.standardization != nil)
        #expect(abs(data.train.inputs.reduce(0, +)) < 1e-12)
    }

    @Test("A wrong beginning, a file that is cut off or too long and counts that differ are errors")
    func errors() throws {
        #expect(try message([0x89, 0x50, 0x4E, 0x47, 1]).hasPrefix("images: begins with the bytes 89 50 4E 47"))
        #expect(try message([0, 0]).hasPrefix("images: found 2 bytes"))
        #expect(try message([0, 0, 0x0D, 1, 0, 0, 0, 0]).hasPrefix("images: found values of the type 0xD"))
        #expect(try message([0, 0, 8, 3, 0, 0]) == "images: ends in the middle of its dimensions")
        #expect(
            try message(Self.images.dropLast())
                == "images: found 5 values, expected 3 x 1 x 2 as it says at its beginning")
        #expect(try message(Self.images + [1]).hasPrefix("images: found 7 values"))
        #expect(
            try message(Self.images, [0, 0, 8, 1, 0, 0, 0, 2, 1, 2]) == "labels: found 2 labels for 3 images in images")
        #expect(try message(Self.images, Self.images).hasPrefix("labels: found 3 dimensions, expected labels"))
        #expect(try message(Self.labels, Self.labels).hasPrefix("images: found one dimension, expected images"))
        #expect(try message(Self.images, [0, 0, 8, 1, 0, 0, 0, 3, 7, 7, 7]).contains("the one class \"7\""))
        #expect(
            try message([0, 0, 8, 8] + [UInt8](repeating: 0xFF, count: 32)).contains("found 0 values"),
            "a product of dimensions beyond 64 bits")
    }

    @Test("Drawn images are some of all images in their order, each with its own label")
    func drawing() throws {
        let folder = try TemporaryFolder()
        let count = 50
        let images = [0, 0, 8, 3, 0, 0, 0, UInt8(count), 0, 0, 0, 1, 0, 0, 0, 2] + (0..<UInt8(2 * count))
        try Data(images).write(to: folder.url.appending(path: "images"))
        try Data([0, 0, 8, 1, 0, 0, 0, UInt8(count)] + (0..<UInt8(count)).map { $0 % 10 })
            .write(to: folder.url.appending(path: "labels"))
        var specification = DataSpecification(
            source: .idx(IDXSource(images: "images", labels: "labels")), standardize: false)
        specification.samples = 20
        let data = try Dataset.make(specification, seed: 3, relativeTo: folder.url)
        #expect(data.train.count == 20)
        let numbers = (0..<20).map { Int((data.train.raw[2 * $0] * 255).rounded()) / 2 }
        #expect(numbers == numbers.sorted() && Set(numbers).count == 20)
        #expect(data.train.labels == numbers.map { $0 % 10 })
        #expect(try Dataset.make(specification, seed: 3, relativeTo: folder.url).train == data.train)
        #expect(try Dataset.make(specification, seed: 4, relativeTo: folder.url).train != data.train)
        specification.samples = 51
        #expect(throws: InputError.self) { try Dataset.make(specification, seed: 3, relativeTo: folder.url) }
    }

    @Test("Files that change are read again")
    func changes() throws {
        let folder = try TemporaryFolder()
        let specification = DataSpecification(
            source: .idx(IDXSource(images: "images", labels: "labels")), standardize: false)
        try Data(Self.images).write(to: folder.url.appending(path: "images"))
        try Data(Self.labels).write(to: folder.url.appending(path: "labels"))
        #expect(try Dataset.make(specification, seed: 1, relativeTo: folder.url).train.labels == [1, 0, 1])
        let images = [0, 0, 8, 3, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 2] + [UInt8](repeating: 9, count: 8)
        try Data(images).write(to: folder.url.appending(path: "images"))
        #expect(throws: InputError.self) { try Dataset.make(specification, seed: 1, relativeTo: folder.url) }
        try Data([0, 0, 8, 1, 0, 0, 0, 4, 1, 2, 3, 1]).write(to: folder.url.appending(path: "labels"))
        #expect(try Dataset.make(specification, seed: 1, relativeTo: folder.url).train.labels == [0, 1, 2, 0])
    }

    @Test("A missing file is a missing file")
    func missing() throws {
        let folder = try TemporaryFolder()
        let source = DataSource.idx(IDXSource(images: "images", labels: "labels"))
        let error = try #require(throws: InputError.self) {
            try Dataset.make(DataSpecification(source: source), seed: 1, relativeTo: folder.url)
        }
        #expect(error.exitStatus == 66)
        #expect(error.file == "images")
    }
}
