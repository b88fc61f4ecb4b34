import Foundation

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
