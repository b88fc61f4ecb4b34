import Datasets

/// What recipes may hold, as a JSON Schema from which editors complete and check them: made from the tables that the
/// parser reads.
public enum RecipeSchema {
    /// The schema as a JSON text (draft 2020-12), as it stands in `assets/schema/recipe.schema.json`.
    public static var text: String { json.text() + "\n" }

    /// The schema as a tree.
    package static var json: JSONValue {
        let scenes = SceneSpecification.names
        let definitions = sections + scenes.map { (key: sceneDefinition($0), node: scene($0)) }
        return SchemaNode([
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Neuroscope recipe",
            "description": "A demo of Neuroscope: what demos/README.md describes.",
            "anyOf": .array(scenes.map { SchemaNode.reference(sceneDefinition($0)).json }),
            "$defs": .object(
                definitions.map { JSONValue.Member(key: $0.key, value: $0.node.json) }),
        ]).json
    }

    /// The sections of a network's recipe and what they share, by the names of their definitions.
    private static var sections: [(key: String, node: SchemaNode)] {
        [
            ("data", data), ("model", model), ("optimizer", optimizer), ("schedule", schedule),
            ("learning_rate", learningRate), ("clip_norm", clipNorm), ("regularization", regularization),
            ("stop", stop), ("settings", settings),
        ]
    }

    /// The whole of a recipe for a scene.
    private static func scene(_ name: String) -> SchemaNode {
        let isNetwork = name == "network"
        var properties = (isNetwork ? RecipeKeys.top : RecipeKeys.anyScene).map { key in
            (key: key, node: top(key, scene: name))
        }
        if !isNetwork { properties.append((key: name, node: section(ofScene: name))) }
        return .mapping(properties, required: isNetwork ? [] : ["scene", name])
    }

    static func sceneDefinition(_ name: String) -> String { "scene_\(name)" }

    /// Properties for `keys`, each with what is known of it.
    static func properties(
        _ keys: [String], _ node: (String) -> SchemaNode
    ) -> [(key: String, node: SchemaNode)] {
        keys.map { ($0, node($0)) }
    }

    static func flow(_ names: [String]) -> JSONValue { .array(names.map(JSONValue.string)) }
}
