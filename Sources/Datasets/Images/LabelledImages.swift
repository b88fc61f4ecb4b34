import Foundation
import Messages
import Numerics

/// Images and the class of each, as bytes.
struct LabelledImages: Sendable {
    private let images: IDXFile
    private let labels: IDXFile
    /// The labels that there are, in ascending order.
    private let classes: [UInt8]

    /// The brightest value of a pixel.
    private static let brightestPixel = 255.0

    /// The number of images.
    var count: Int { images.count }
    var byteCount: Int { images.values.count + labels.values.count }

    /// Reads the files of `source`, or remembers what is in them; paths are relative to a folder, the current one if nil.
    ///
    /// - Throws: `InputError` where a file is missing, is not what it should be, or does not go with the other one.
    init(_ source: IDXSource, relativeTo directory: URL?) throws(InputError) {
        let key = ImageMemory.Key(source, relativeTo: directory)
        if let known = ImageMemory.images(for: key) {
            self = known
            return
        }
        images = try IDXFile(contentsOf: source.images, relativeTo: directory)
        labels = try IDXFile(contentsOf: source.labels, relativeTo: directory)
        classes = Set(labels.values).sorted()
        try check()
        ImageMemory.keep(self, for: key)
    }

    /// - Throws: `InputError` where the two files do not go together.
    private func check() throws(InputError) {
        guard images.dimensions.count >= 2 else {
            throw InputError(
                .data, "found one dimension, expected images: their number, their rows and their columns",
                file: images.file)
        }
        guard labels.dimensions.count == 1 else {
            throw InputError(
                .data, "found \(labels.dimensions.count) dimensions, expected labels: a number for each image",
                file: labels.file)
        }
        guard images.count == labels.count else {
            throw InputError(
                .data, "found \(labels.count) labels for \(images.count) images in \(images.file)", file: labels.file)
        }
        guard classes.count > 1 else {
            throw InputError(
                .data, "found the one class \"\(classes.first ?? 0)\" in every row, expected at least two",
                file: labels.file)
        }
    }

    /// The images at `indices`, in that order, as pixels in [0, 1], row by row from the top, and their labels.
    func rawTable(at indices: some Collection<Int>) -> RawTable {
        let numbering = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
        let (pixels, answers, size) = (images.values, labels.values, images.itemSize)
        var inputs: [Double] = []
        inputs.reserveCapacity(indices.count * size)
        for index in indices {
            let start = pixels.startIndex + index * size
            for pixel in pixels[start..<start + size] { inputs.append(Double(pixel) / Self.brightestPixel) }
        }
        return RawTable(
            names: names, inputs: inputs,
            answers: .classes(
                indices.compactMap { numbering[answers[answers.startIndex + $0]] }, names: classes.map { "\($0)" }),
            imageSize: images.dimensions.count == 3
                ? ImageSize(width: images.dimensions[2], height: images.dimensions[1]) : nil)
    }

    /// `pixel_3_17`, or a number where an item is no picture.
    private var names: [String] {
        let dimensions = images.dimensions
        guard dimensions.count == 3 else { return (1...images.itemSize).map { "x\($0)" } }
        return (0..<dimensions[1]).flatMap { row in (0..<dimensions[2]).map { "pixel_\(row)_\($0)" } }
    }
}

/// Images and their labels in two files in MNIST's format, compressed with gzip or not.
public struct IDXSource: Hashable, Sendable {
    /// The file of the images; relative paths are relative to the recipe.
    public var images: String
    /// The file of the labels, one for each image.
    public var labels: String

    public init(images: String, labels: String) {
        self.images = images
        self.labels = labels
    }
}

extension IDXSource: SampleSource {
    static let key = "idx"
    var name: String { images.lastComponent }
    var task: Dataset.Task? { nil }
    var rawInputCount: Int? { nil }
    var file: String? { images }

    func table(_ request: SampleRequest, using generator: inout SeededGenerator) throws(InputError) -> RawTable {
        let images = try LabelledImages(self, relativeTo: request.directory)
        let rows = try request.rows(of: images.count, using: &generator)
        return rows.map { images.rawTable(at: $0) } ?? images.rawTable(at: 0..<images.count)
    }
}
