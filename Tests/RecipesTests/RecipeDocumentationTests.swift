import Labs
import Foundation
import NeuralNetworks
import Testing
import Recipes

/// What `demos/README.md` says of the keys of recipes.
@Suite("Documentation of recipes")
struct RecipeDocumentationTests {
    /// A row of a table of keys.
    private struct Row {
        var defaults: String
        var meaning: String
        var all: String { defaults + " " + meaning }
    }

    /// What stands before the keys of a heading's tables.
    private static let prefixes = [
        "What the demo is": "", "Data": "data.", "Model, loss": "", "Optimizer": "optimizer.", "The run": "",
        "Descents": "", "Other scenes": "",
    ]

    private let text: String
    private let rows: [String: Row]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "demos/README.md")
        text = try String(contentsOf: file, encoding: .utf8)
        var rows: [String: Row] = [:]
        var prefix: String?
        var isKeyTable = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") { prefix = RecipeDocumentationTests.prefixes[String(line.dropFirst(3))] }
            guard line.hasPrefix("|") else {
                isKeyTable = false
                continue
            }
            let cells = line.replacing("\\|", with: "¦").split(separator: "|", omittingEmptySubsequences: false)
                .dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
            if cells.first == "key" { isKeyTable = true }
            guard isKeyTable, let prefix, cells.count >= 3 else { continue }
            for key in cells[0].split(separator: ",") where key.contains("`") {
                let name = key.trimmingCharacters(in: CharacterSet(charactersIn: "` "))
                rows[prefix + name] = Row(defaults: cells[1], meaning: cells[2])
            }
        }
        self.rows = rows
    }

    @Test("every key that the parser knows has a row, or is named in that of its section")
    func keys() {
        for path in RecipeKeys.all(Scenes.all) where rows[path] == nil {
            let parts = path.split(separator: ".").map(String.init)
            let isSection = rows.keys.contains { $0.hasPrefix(path + ".") }
            let section = rows[parts.dropLast().joined(separator: ".")]?.all ?? ""
            let key = parts.last ?? ""
            let isNamed = section.contains("`\(key)`") || section.contains("\(key):") || section.contains("a \(key)")
            #expect(isSection || isNamed, "\(path) is missing")
        }
    }

    @Test("every row of a key states a default, and none is of a key that the parser does not know")
    func rowsOfKeys() {
        let known = Set(RecipeKeys.all(Scenes.all))
        #expect(rows.count > 50)
        for (path, row) in rows {
            #expect(!row.defaults.isEmpty, "\(path) has no default")
            #expect(known.contains(path), "\(path) is unknown")
        }
    }

    @Test("the defaults are those of the code")
    func defaults() {
        var compared = 0
        for path in RecipeKeys.all(Scenes.all) {
            guard let value = RecipeSchema.json(Scenes.all).recipeKey(path)?["default"], let row = rows[path]
            else { continue }
            #expect(row.defaults.contains(value.flow), "\(path): \(row.defaults) does not say \(value.flow)")
            compared += 1
        }
        #expect(compared > 30)
    }

    @Test("every option of activations, initializers, optimizers and schedules is named, as is each of these")
    func options() {
        var names = activations.names + initializers.names + optimizers.names + losses.names
        names += activations.names.flatMap { activations.options(of: $0) }.map(\.name)
        names += initializers.names.flatMap { initializers.options(of: $0) }.map(\.name)
        names += optimizers.names.flatMap { optimizers.options(of: $0) }.map(\.name)
        names += LearningRateSchedule.names
        names += LearningRateSchedule.names.flatMap { LearningRateSchedule.options(of: $0) }.map(\.name)
        for name in Set(names) { #expect(text.contains("`\(name)`"), "\(name)") }
    }
}

extension JSONValue {
    /// The value as a recipe has it on one line.
    var flow: String {
        switch self {
        case .string(let text): text
        case .array(let elements): "[" + elements.map(\.flow).joined(separator: ", ") + "]"
        default: text()
        }
    }
}
