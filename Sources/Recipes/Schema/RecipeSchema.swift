import Datasets

/// What recipes may hold, as a JSON Schema from which editors complete and check them: made from the tables that the
/// parser reads.
public enum RecipeSchema {
    /// The schema of recipes for those scenes, as a JSON text (draft 2020-12): what stands in
    /// `assets/schema/recipe.schema.json`.
    public static func text(_ scenes: Scenes) -> String { json(scenes).text() + "\n" }

    /// The schema as a tree.
    package static func json(_ scenes: Scenes) -> JSONValue {
        let network = SceneSpecification.network.name
        let recipes =
            [(key: sceneDefinition(network), node: SchemaNode.section(RecipeKeys.top(scenes)))]
            + scenes.labs.map { (key: sceneDefinition($0.scene), node: recipe(for: $0, scenes)) }
        return SchemaNode([
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Neuroscope recipe",
            "description": "A demo of Neuroscope: what demos/README.md describes.",
            "anyOf": .array(recipes.map { SchemaNode.reference($0.key).json }),
            "$defs": .object((sections + recipes).map { JSONValue.Member(key: $0.key, value: $0.node.json) }),
        ]).json
    }

    /// The sections of a network's recipe and what they share, by the names of their definitions.
    private static var sections: [(key: String, node: SchemaNode)] {
        [
            ("data", .section(RecipeKeys.data)), ("model", .section(RecipeKeys.model)), ("optimizer", optimizer),
            ("schedule", schedule),
            ("learning_rate", learningRate), ("clip_norm", clipNorm),
            ("regularization", .section(RecipeKeys.regularization)),
            ("stop", .section(RecipeKeys.stop)), ("settings", settings),
        ]
    }

    /// The whole of a recipe for a lab.
    private static func recipe(for lab: any LabSpecification.Type, _ scenes: Scenes) -> SchemaNode {
        .mapping(
            RecipeKeys.top(scenes, lab).map { ($0.name, $0.node) } + [(lab.scene, lab.node)],
            required: ["scene", lab.scene])
    }

    static func sceneDefinition(_ name: String) -> String { "scene_\(name)" }
}
