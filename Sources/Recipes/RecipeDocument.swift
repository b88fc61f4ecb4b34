import Datasets
public import Foundation
public import Messages

/// A recipe's text as a tree, which settings change before it becomes a ``Recipe``.
public struct RecipeDocument: Hashable, Sendable {
    /// The name of the recipe: the file's name without its extension.
    public let name: String
    /// The file as errors name it.
    public let file: String
    /// The folder to which paths in the recipe are relative; the current one if nil.
    public let directory: URL?
    /// The scenes that it may be for.
    public let scenes: Scenes
    package var root: RecipeNode
    /// Whether it is a proposal for data of the user's own, rather than a recipe that somebody wrote.
    public internal(set) var isProposal = false
    /// How many times settings were made.
    var batches = 0

    /// Reads the recipe at `url`, which may be for one of `scenes`.
    ///
    /// - Throws: `InputError`: `missingFile` where it cannot be read, `data` where it is not YAML.
    public init(contentsOf url: URL, scenes: Scenes = .network) throws(InputError) {
        let file = url.lastPathComponent
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            let exists = FileManager.default.fileExists(atPath: url.path)
            throw InputError(
                .missingFile, exists ? "the file cannot be read" : "no such file", file: url.relativePath)
        }
        guard let yaml = String(data: data, encoding: .utf8) else {
            throw InputError(.data, "found bytes that are not UTF-8, expected YAML", file: file)
        }
        try self.init(
            yaml: yaml, name: url.deletingPathExtension().lastPathComponent, file: file,
            directory: url.deletingLastPathComponent(), scenes: scenes)
    }

    /// Reads a recipe from its text.
    ///
    /// - Parameters:
    ///   - yaml: the text.
    ///   - name: the recipe's name.
    ///   - file: the file as errors name it; the name with `.yaml` unless told.
    ///   - directory: the folder to which paths in the recipe are relative.
    ///   - scenes: the scenes that it may be for.
    /// - Throws: `InputError` where the text is not YAML.
    public init(
        yaml: String, name: String, file: String? = nil, directory: URL? = nil, scenes: Scenes = .network
    ) throws(InputError) {
        self.name = name
        self.file = file ?? "\(name).yaml"
        self.directory = directory
        self.scenes = scenes
        do {
            root = try RecipeNode(yaml: yaml, batch: nil)
        } catch {
            throw error.inFile(self.file)
        }
        guard root.isMapping else {
            throw InputError(
                .data, "found no keys, expected a recipe such as \"data: {gate: xor}\"", file: self.file, line: 1)
        }
    }

    package init(root: RecipeNode, name: String, file: String, directory: URL?) {
        self.root = root
        self.name = name
        self.file = file
        self.directory = directory
        scenes = .network
    }

    /// The recipe, checked.
    ///
    /// - Throws: `InputError` for the first thing that is wrong, with its line and key.
    public func recipe() throws(InputError) -> Recipe {
        Expense.recipe.note()
        return try RecipeParser(document: self).recipe()
    }

    /// The recipe as YAML with all settings made, a line per key; comments are not kept.
    public var yaml: String { root.documentText }

    /// The value of a key as YAML on one line; nil where the recipe leaves it to its default.
    public func value(at path: String) -> String? {
        var node: RecipeNode? = root
        for key in path.split(separator: ".") { node = node?[String(key)] }
        return node?.flowText
    }
}

extension InputError {
    /// The same error with `file` where it names none.
    package func inFile(_ file: String) -> InputError {
        var error = self
        if error.file == nil { error.file = file }
        return error
    }
}
