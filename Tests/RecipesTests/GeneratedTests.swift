import FrameSnapshots
import Labs
import NeuralNetworks
import Recipes
import Testing

/// What `make generate` writes.
@Suite("Generated texts of recipes", .serialized)
struct GeneratedTests {
    @Test("the schema among the assets is what the declarations say, or make generate has to be run")
    func schema() throws {
        #expect(
            try GeneratedText("assets/schema/recipe.schema.json").isCurrent(RecipeSchema.text(Scenes.all)))
    }

    @Test(
        "the keys of each lab stand in the documents as it declares them, or make generate has to be run",
        arguments: LabCatalog.labs.map { $0.scene })
    func keys(scene: String) throws {
        let lab = try #require(LabCatalog.scenes.lab(named: scene))
        let before = LabCatalog.labs.prefix { $0.scene != scene }.last.map { "keys of \($0.scene)" }
        #expect(
            try GeneratedText("demos/README.md")
                .isCurrent(Self.table(lab), between: "keys of \(scene)", after: before))
    }

    @Test("a text takes the place of the old one, and one that has no place yet gets it behind another's")
    func places() {
        let old = "Keys\n\n<!-- a -->\n1\n<!-- end of a -->\n\nMore\n"
        let new = "Keys\n\n<!-- a -->\n2\n<!-- end of a -->\n\nMore\n"
        #expect(GeneratedText.placing("2\n", between: "a", in: old) == new)
        let both = "Keys\n\n<!-- a -->\n1\n<!-- end of a -->\n\n<!-- b -->\n2\n<!-- end of b -->\n\nMore\n"
        #expect(GeneratedText.placing("2\n", between: "b", after: "a", in: old) == both)
        #expect(GeneratedText.placing("2\n", between: "b", after: "a", in: both) == both)
        #expect(GeneratedText.placing("2\n", between: "b", in: old) == nil)
    }

    @Test("activations and initializers stand in the documents with their options, or make generate has to be run")
    func components() throws {
        let text =
            Self.list("Activations", activations.names) { activations.options(of: $0) }
            + Self.list("Initializers", initializers.names) { initializers.options(of: $0) }
        #expect(try GeneratedText("demos/README.md").isCurrent(text, between: "components"))
    }

    private static func list(
        _ title: String, _ names: [String], options: (String) -> [OptionDescription]
    ) -> String {
        let items = names.map { name in
            let own = options(name).map { "`\($0.name)` \(($0.defaultValue * 10_000).rounded() / 10_000)" }
            return "`\(name)`" + (own.isEmpty ? "" : " (\(own.joined(separator: ", ")))")
        }
        return "- \(title): \(items.joined(separator: ", ")).\n"
    }

    private static func table<Lab: LabSpecification>(_ lab: Lab.Type) -> String {
        let rows = lab.keys.map { key in
            let usual = key.isRequired ? "has to be told" : key.defaultValue.map { "`\($0.flow)`" } ?? "none"
            let meaning = [key.kind.json.choices, key.sentence, key.details].filter { !$0.isEmpty }
                .joined(separator: " ").replacing("|", with: "\\|")
            return "| `\(lab.scene).\(key.name)` | \(usual) | \(meaning) |\n"
        }
        let panels = lab.panelNames.map { "`\($0)`" }.joined(separator: " ")
        return "| key | default | meaning |\n| --- | --- | --- |\n" + rows.joined() + "\nPanels: \(panels).\n"
    }
}

extension JSONValue {
    /// The names that a value may have, or its bounds, in words.
    fileprivate var choices: String {
        if case .array(let names)? = self["enum"] { return names.map { "`\($0.flow)`" }.joined(separator: " ") + ":" }
        if case .array(let kinds)? = self["anyOf"] { return kinds.first { $0["enum"] != nil }?.choices ?? "" }
        switch (self["minimum"], self["maximum"]) {
        case (let lowest?, let highest?): return "From \(lowest.flow) to \(highest.flow):"
        default: return ""
        }
    }
}
