import Foundation
import Messages

/// A file of the user's own that is read as a whole.
enum InputFile {
    /// Where `path` leads, which is relative to `directory`, or to the current folder if nil.
    static func url(_ path: String, relativeTo directory: URL?) -> URL {
        guard let directory, !path.hasPrefix("/") else { return URL(filePath: path, directoryHint: .notDirectory) }
        return directory.appending(path: path, directoryHint: .notDirectory)
    }

    /// The bytes of the file, unfolded where it is compressed with gzip, whatever its name.
    ///
    /// - Throws: `InputError`: `missingFile` where it is not there or cannot be read, `data` where it is corrupt.
    static func bytes(_ path: String, relativeTo directory: URL?) throws(InputError) -> [UInt8] {
        let url = url(path, relativeTo: directory)
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            let exists = FileManager.default.fileExists(atPath: url.path)
            throw InputError(.missingFile, exists ? "the file cannot be read" : "no such file", file: path)
        }
        let bytes = [UInt8](data)
        return Gzip.isCompressed(bytes) ? try Gzip.decompressed(bytes, file: path) : bytes
    }
}

/// How a caller learns how far the reading of a large file has come.
public struct LoadingProgress: Sendable {
    /// Gets the name of the file and the share of it, from 0 to 1, that has been read; called every megabyte or so.
    public let report: @Sendable (_ file: String, _ share: Double) -> Void

    public init(report: @escaping @Sendable (_ file: String, _ share: Double) -> Void) { self.report = report }

    /// Hears of whatever the present task reads.
    @TaskLocal public static var current: LoadingProgress?
}
