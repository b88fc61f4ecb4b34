import Messages
import Numerics

/// A comma-separated table with a header line.
public struct CSVSource: Hashable, Sendable {
    /// The file; relative paths are relative to the recipe.
    public var path: String
    /// The columns that are inputs; all columns but the target unless given.
    public var inputs: [String]?
    /// The column to predict; the last one unless given.
    public var target: String?

    public init(path: String, inputs: [String]? = nil, target: String? = nil) {
        self.path = path
        self.inputs = inputs
        self.target = target
    }
}

extension CSVSource: SampleSource {
    static let key = "csv"
    var name: String { path.lastComponent }
    var task: Dataset.Task? { nil }
    var rawInputCount: Int? { nil }
    var file: String? { path }

    func table(_ request: SampleRequest, using generator: inout SeededGenerator) throws(InputError) -> RawTable {
        let key = TableMemory.Key(self, relativeTo: request.directory)
        if let known = TableMemory.table(for: key) { return try request.sampled(known, using: &generator) }
        let table = try CSVTable(contentsOf: path, relativeTo: request.directory).rawTable(self)
        TableMemory.keep(table, for: key)
        return try request.sampled(table, using: &generator)
    }
}

extension String {
    /// The file's name of a path.
    var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
