import Foundation
import Synchronization

/// What was read last, so that the variants, seeds and settings of a run need not read their files again.
final class LastRead<Key: Hashable & Sendable, Contents: Sendable>: Sendable {
    private let kept = Mutex<(key: Key, contents: Contents)?>(nil)

    /// What was read of unchanged files.
    func contents(for key: Key?) -> Contents? {
        kept.withLock { entry in
            guard let entry, entry.key == key else { return nil }
            return entry.contents
        }
    }

    func keep(_ contents: Contents, for key: Key?) {
        guard let key else { return }
        kept.withLock { $0 = (key, contents) }
    }
}

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

/// The table that was read last.
enum TableMemory {
    /// Tables of more values are not kept.
    private static let mostValues = 16 << 20

    /// A file as it stands, and what is to be read of it.
    struct Key: Hashable, Sendable {
        let file: FileStamp
        let source: CSVSource

        /// - Returns: nil where the file is not there.
        init?(_ source: CSVSource, relativeTo directory: URL?) {
            guard let file = FileStamp(source.path, relativeTo: directory) else { return nil }
            self.file = file
            self.source = CSVSource(path: "", inputs: source.inputs, target: source.target)
        }
    }

    private static let lastRead = LastRead<Key, RawTable>()

    /// The table of an unchanged file.
    static func table(for key: Key?) -> RawTable? { lastRead.contents(for: key) }

    static func keep(_ table: RawTable, for key: Key?) {
        if table.inputs.count <= mostValues { lastRead.keep(table, for: key) }
    }
}
