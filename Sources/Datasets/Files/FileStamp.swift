import Foundation

/// What tells whether a file is still the one that was read.
struct FileStamp: Hashable, Sendable {
    let path: String
    let size: Int
    let changed: Date

    /// - Returns: nil where the file is not there.
    init?(_ path: String, relativeTo directory: URL?) {
        let url = InputFile.url(path, relativeTo: directory)
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.path),
            let size = attributes[.size] as? Int, let changed = attributes[.modificationDate] as? Date
        else { return nil }
        self.path = url.standardizedFileURL.path
        self.size = size
        self.changed = changed
    }
}
