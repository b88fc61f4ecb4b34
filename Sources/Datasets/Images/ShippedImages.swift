import Foundation
import Messages
import Numerics

/// The handwritten digits that come with the program; `assets/datasets/README.md` has their source.
struct Digits: SampleSource {
    static let key = "digits"
    var name: String { "uci_8x8" }
    var task: Dataset.Task? { .multiclassClassification }
    var rawInputCount: Int? { Digits.size.pixelCount }

    func table(_ request: SampleRequest, using generator: inout SeededGenerator) throws(InputError) -> RawTable {
        try request.sampled(Digits.table(), using: &generator)
    }

    /// The file among the data sets.
    static let fileName = "digits_8x8.csv"
    /// The largest value of a pixel in the file.
    static let brightestPixel = 16.0
    static let size = ImageSize(width: 8, height: 8)

    /// Every image: 64 pixels in [0, 1], row by row from the top, and its digit.
    ///
    /// - Throws: `InputError` where the file is missing or is not what it should be.
    static func table() throws(InputError) -> RawTable {
        let file = try AssetLocator.standard().datasets.appending(path: fileName)
        let table = try CSVTable(contentsOf: file.path, relativeTo: nil)
        var digits = try table.rawTable(CSVSource(path: fileName))
        for index in digits.inputs.indices { digits.inputs[index] /= brightestPixel }
        digits.imageSize = size
        return digits
    }
}

/// The images of zeros and ones that come with the program; `assets/datasets/README.md` has their source.
struct Bitmaps: SampleSource {
    static let key = "bitmaps"
    var name: String { "zero_one_4x3" }
    var task: Dataset.Task? { .binaryClassification }
    var rawInputCount: Int? { Bitmaps.size.pixelCount }

    func table(_ request: SampleRequest, using generator: inout SeededGenerator) throws(InputError) -> RawTable {
        try request.sampled(Bitmaps.table(), using: &generator)
    }

    /// The file among the data sets.
    static let fileName = "zero_one_4x3.txt"
    static let size = ImageSize(width: 3, height: 4)
    /// The headings in the file, by class.
    private static let headings = ["zero", "one"]

    /// Every image: twelve pixels, 0 or 1, row by row from the top, and its class.
    ///
    /// - Throws: `InputError` where the file is missing or is not what it should be.
    static func table() throws(InputError) -> RawTable {
        let file = try AssetLocator.standard().datasets.appending(path: fileName)
        let text: String
        do {
            text = try String(contentsOf: file, encoding: .utf8)
        } catch {
            throw InputError(.missingFile, "cannot be read", file: fileName)
        }
        return try table(text)
    }

    /// The images of a text: under the name of a class its images, `#` for ink and `.` for paper, side by side with
    /// spaces between them; lines that begin with `;` are remarks.
    static func table(_ text: String) throws(InputError) -> RawTable {
        var labels: [Int] = []
        var inputs: [Double] = []
        var label = 0
        var band: [[Substring]] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix(";") || line.allSatisfy(\.isWhitespace) { continue }
            if let heading = headings.firstIndex(of: String(line)) {
                label = heading
                continue
            }
            let pieces = line.split(separator: " ")
            let isDrawn = pieces.allSatisfy { $0.count == size.width && $0.allSatisfy { "#.".contains($0) } }
            guard isDrawn, band.first.map({ $0.count == pieces.count }) ?? true else {
                throw InputError(
                    .data, "expected images of \(size.width) x \(size.height) pixels, # and .", file: fileName,
                    line: index + 1)
            }
            band.append(pieces)
            guard band.count == size.height else { continue }
            for image in pieces.indices {
                labels.append(label)
                inputs += band.joined(at: image).map { $0 == "#" ? 1 : 0 }
            }
            band = []
        }
        let names = (0..<size.pixelCount).map { "pixel_\($0 / size.width)_\($0 % size.width)" }
        return RawTable(
            names: names, inputs: inputs, answers: .classes(labels, names: ["0", "1"]), imageSize: size)
    }
}

extension [[Substring]] {
    /// The pieces at one place of every line, one after the other.
    fileprivate func joined(at place: Int) -> String { map { $0[place] }.joined() }
}
