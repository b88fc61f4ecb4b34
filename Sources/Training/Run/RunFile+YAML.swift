import Datasets
public import Foundation
public import Messages
import Recipes

extension RunFile {
    private static let format = "neuroscope-run"
    private static let version = 1

    /// The file's text.
    public var yaml: String {
        var text = "format: \(RunFile.format)\nversion: \(RunFile.version)\nname: \(scalar(document.name))\n"
        if let directory = document.directory { text += "directory: \(scalar(directory.absoluteURL.path))\n" }
        text += "every: \(interval)\n"
        if seedCount > 1 { text += "seeds: \(seedCount)\n" }
        text += "recipe:\n"
        for entry in document.root.withPlainNumbers.entries {
            text += "  \(scalar(entry.key)): \(entry.value.flowText)\n"
        }
        text += "current: \(scalar(current))\nbranches:\n"
        for branch in branches { text += RunFile.text(branch) }
        return text
    }

    private static func text(_ branch: Branch) -> String {
        var text = "  - name: \(scalar(branch.name))\n"
        if let parent = branch.parent { text += "    parent: \(scalar(parent))\n    at: \(branch.forkStep)\n" }
        text += "    steps: \(branch.steps)\n"
        if !branch.edits.isEmpty { text += "    edits:\n" }
        for edit in branch.edits {
            let settings = edit.settings.map { "\(scalar($0.path)): \(plain($0.value))" }
            text += "      - {at: \(edit.step), set: {\(settings.joined(separator: ", "))}}\n"
        }
        let checkpoints = branch.checkpoints.sorted { $0.key < $1.key }.map { "\($0.key): \"\($0.value)\"" }
        if !checkpoints.isEmpty { text += "    checkpoints: {\(checkpoints.joined(separator: ", "))}\n" }
        return text + "    digest: \"\(branch.digest)\"\n"
    }

    /// A setting's value with plain numbers.
    private static func plain(_ value: String) -> String {
        guard let node = try? RecipeNode(yaml: value, batch: 0) else { return value }
        return node.isMapping && node.entries.isEmpty ? value : node.withPlainNumbers.flowText
    }

    private static func scalar(_ text: String) -> String {
        RecipeNode(content: .scalar(text, isQuoted: Double(text) != nil), origin: .setting(batch: 0)).flowText
    }

    private func scalar(_ text: String) -> String { RunFile.scalar(text) }

    /// Reads a run file.
    ///
    /// - Throws: `InputError`: `missingFile`, or `data` with the line and key of what is wrong.
    public init(contentsOf url: URL) throws(InputError) {
        let file = url.lastPathComponent
        guard let data = try? Data(contentsOf: url) else {
            throw InputError(
                .missingFile, "the run cannot be read: no such file, or not allowed", file: url.relativePath)
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw InputError(.data, "found bytes that are not UTF-8, expected YAML", file: file)
        }
        try self.init(yaml: text, file: file)
    }

    /// Reads the text of a run file; `file` is its name in errors.
    ///
    /// - Throws: `InputError` (`data`) with the line and key of what is wrong.
    public init(yaml: String, file: String) throws(InputError) {
        let root: RecipeNode
        do {
            root = try RecipeNode(yaml: yaml, batch: nil)
        } catch {
            throw error.inFile(file)
        }
        let top = try RecipeMapping(
            RecipeValue(node: root, path: "", file: file),
            keys: ["format", "version", "name", "directory", "every", "seeds", "recipe", "current", "branches"],
            expected: "a recorded run")
        let need = { (key: String) throws(InputError) -> RecipeValue in
            guard let value = top[key] else {
                throw InputError(.data, "found nothing, expected the \(key) of a recorded run", file: file, key: key)
            }
            return value
        }
        _ = try need("format").name(among: [RunFile.format])
        _ = try need("version").integer("version \(RunFile.version)", in: RunFile.version...RunFile.version)
        let recipe = try need("recipe")
        guard recipe.node.isMapping else { throw recipe.mismatch("a recipe") }
        document = RecipeDocument(
            root: recipe.node, name: try need("name").string(), file: file,
            directory: try top["directory"].map { value throws(InputError) in URL(filePath: try value.string()) })
        _ = try document.recipe()
        interval = try need("every").integer("a whole number above 0", in: 1...Int.max)
        seedCount = try top["seeds"]?.integer("a whole number above 0", in: 1...Int.max) ?? 1
        current = try need("current").string()
        branches = []
        for value in try need("branches").list("a list of branches") {
            branches.append(try RunFile.branch(value, of: document))
        }
        let (names, list) = (branches.map(\.name), try need("branches"))
        guard !names.isEmpty else { throw list.error("found an empty list, expected at least one branch") }
        guard Set(names).count == names.count else { throw list.error("found two branches of one name") }
        _ = try need("current").name(among: names)
    }

    private static func branch(_ value: RecipeValue, of document: RecipeDocument) throws(InputError) -> Branch {
        let section = try RecipeMapping(
            value, keys: ["name", "parent", "at", "steps", "edits", "checkpoints", "digest"], expected: "a branch")
        guard let name = section["name"], let steps = section["steps"], let digest = section["digest"] else {
            throw value.error("expected a branch with name, steps and digest")
        }
        let step: Wording = "a step, 0 or more"
        var branch = Branch(
            name: try name.string(), steps: try steps.integer(step, in: 0...Int.max), edits: [],
            digest: try digest.string())
        branch.parent = try section["parent"]?.string()
        branch.forkStep = try section["at"]?.integer(step, in: 0...Int.max) ?? 0
        if let edits = section["edits"] { branch.edits = try RecipeParser(document: document).edits(edits) }
        for entry in section["checkpoints"]?.node.entries ?? [] {
            guard let step = Int(entry.key), let text = entry.value.text else { continue }
            branch.checkpoints[step] = text
        }
        return branch
    }
}
