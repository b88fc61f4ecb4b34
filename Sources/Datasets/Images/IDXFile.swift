package import Foundation
package import Messages

/// An array of bytes in the format of MNIST's files: two zero bytes, the type of the values, the number of dimensions,
/// each dimension as a big-endian 32-bit number, then the values (Y. LeCun, C. Cortes, The MNIST database).
struct IDXFile: Sendable {
    /// The file, as the user named it.
    let file: String
    /// The extent in each dimension, the number of items first.
    let dimensions: [Int]
    private let bytes: [UInt8]
    private let start: Int

    /// Unsigned bytes, which is what images and labels are.
    private static let unsignedByte: UInt8 = 0x08

    /// The number of images or labels.
    var count: Int { dimensions[0] }
    /// The number of values in each of them.
    var itemSize: Int { dimensions.dropFirst().reduce(1, *) }
    /// All values, item by item.
    var values: ArraySlice<UInt8> { bytes[start...] }

    /// Reads the file at `path`, which is relative to `directory`, or to the current folder if nil.
    ///
    /// - Throws: `InputError` where the file cannot be read or is not such an array.
    init(contentsOf path: String, relativeTo directory: URL?) throws(InputError) {
        try self.init(bytes: InputFile.bytes(path, relativeTo: directory), file: path)
    }

    /// Reads `bytes`, the contents of `file`.
    init(bytes: [UInt8], file: String) throws(InputError) {
        self.file = file
        self.bytes = bytes
        guard bytes.count >= 4 else {
            throw InputError(.data, "found \(bytes.count) bytes, expected an IDX file as MNIST has them", file: file)
        }
        guard bytes[0] == 0, bytes[1] == 0, (1...8).contains(bytes[3]) else {
            let magic = bytes[..<4].map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
            throw InputError(
                .data, "begins with the bytes \(magic), expected those of an IDX file such as 0 0 8 3", file: file)
        }
        guard bytes[2] == IDXFile.unsignedByte else {
            let type = "0x" + String(bytes[2], radix: 16, uppercase: true)
            throw InputError(.data, "found values of the type \(type), expected unsigned bytes (0x8)", file: file)
        }
        start = 4 + 4 * Int(bytes[3])
        guard bytes.count >= start else {
            throw InputError(.data, "ends in the middle of its dimensions", file: file)
        }
        dimensions = stride(from: 4, to: start, by: 4).map { place in
            bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
        }
        try check()
    }

    /// - Throws: `InputError` where there are more or fewer values than the dimensions say, or none.
    private func check() throws(InputError) {
        var expected = 1
        for extent in dimensions {
            let (product, isTooLarge) = expected.multipliedReportingOverflow(by: extent)
            expected = isTooLarge ? .max : product
        }
        let size = dimensions.map(String.init).joined(separator: " x ")
        guard expected > 0 else {
            throw InputError(.data, "found \(size) values, expected at least one", file: file)
        }
        guard bytes.count - start == expected else {
            throw InputError(
                .data, "found \(bytes.count - start) values, expected \(size) as it says at its beginning", file: file)
        }
    }
}

extension IDXSource {
    /// The number of labels.
    ///
    /// - Throws: `InputError` where their file is missing or is not what it should be.
    package func count(relativeTo directory: URL?) throws(InputError) -> Int {
        try IDXFile(contentsOf: labels, relativeTo: directory).count
    }
}
