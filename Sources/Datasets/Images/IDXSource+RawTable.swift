package import Foundation
import Localization

extension IDXSource {
    /// The brightest value of a pixel.
    private static let brightestPixel = 255.0

    /// The number of labels.
    ///
    /// - Throws: `InputError` where their file is missing or is not what it should be.
    package func count(relativeTo directory: URL?) throws(InputError) -> Int {
        try IDXFile(contentsOf: labels, relativeTo: directory).count
    }

    /// Every image as pixels in [0, 1], row by row from the top, and its label.
    ///
    /// - Parameter directory: the folder to which the paths are relative; the current one if nil.
    /// - Throws: `InputError` where a file is missing, is not what it should be, or does not go with the other one.
    func rawTable(relativeTo directory: URL?) throws(InputError) -> RawTable {
        let images = try IDXFile(contentsOf: self.images, relativeTo: directory)
        let labels = try IDXFile(contentsOf: self.labels, relativeTo: directory)
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
        let classes = Set(labels.values).sorted()
        guard classes.count > 1 else {
            throw InputError(
                .data, "found the one class \"\(classes.first ?? 0)\" in every row, expected at least two",
                file: labels.file)
        }
        let numbering = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
        return RawTable(
            names: names(images.dimensions), inputs: images.values.map { Double($0) / Self.brightestPixel },
            answers: .classes(labels.values.compactMap { numbering[$0] }, names: classes.map { "\($0)" }),
            imageSize: images.dimensions.count == 3
                ? ImageSize(width: images.dimensions[2], height: images.dimensions[1]) : nil)
    }

    /// `pixel_3_17`, or a number where an item is no picture.
    private func names(_ dimensions: [Int]) -> [String] {
        guard dimensions.count == 3 else { return (1...dimensions.dropFirst().reduce(1, *)).map { "x\($0)" } }
        return (0..<dimensions[1]).flatMap { row in (0..<dimensions[2]).map { "pixel_\(row)_\($0)" } }
    }
}
