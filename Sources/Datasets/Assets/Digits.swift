import Foundation
import Messages

/// The handwritten digits that come with the program; `assets/datasets/README.md` has their source.
enum Digits {
    /// The file among the data sets.
    static let fileName = "digits_8x8.csv"
    /// The largest value of a pixel in the file.
    static let brightestPixel = 16.0

    /// Every image: 64 pixels in [0, 1], row by row from the top, and its digit.
    ///
    /// - Throws: `InputError` where the file is missing or is not what it should be.
    static func table() throws(InputError) -> RawTable {
        let file = try AssetLocator.standard().datasets.appending(path: fileName)
        let table = try CSVTable(contentsOf: file.path, relativeTo: nil)
        var digits = try table.rawTable(CSVSource(path: fileName))
        for index in digits.inputs.indices { digits.inputs[index] /= brightestPixel }
        digits.imageSize = ImageSize(width: 8, height: 8)
        return digits
    }
}
