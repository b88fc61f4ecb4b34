import Foundation
import Synchronization

/// The table that was read last, so that the variants, seeds and settings of a run need not read its file again.
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

    private static let kept = Mutex<(key: Key, table: RawTable)?>(nil)

    /// The table of an unchanged file.
    static func table(for key: Key?) -> RawTable? {
        kept.withLock { entry in
            guard let entry, entry.key == key else { return nil }
            return entry.table
        }
    }

    static func keep(_ table: RawTable, for key: Key?) {
        guard let key, table.inputs.count <= mostValues else { return }
        kept.withLock { $0 = (key, table) }
    }
}
