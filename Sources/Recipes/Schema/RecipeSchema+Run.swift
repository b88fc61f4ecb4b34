import Datasets
import NeuralNetworks

extension RecipeSchema {
    /// A key at the top of a recipe for a lab, or for a network.
    static func top(_ key: String, _ scenes: Scenes, lab: (any LabSpecification.Type)? = nil) -> SchemaNode {
        switch key {
        case "title": return .text.described("The title in English; the file's name unless told.")
        case "title_zh": return .text.described("The title in Chinese.")
        case "teaches":
            return .list(of: .any(of: [.choice(Concept.ids), .text])).defaulting(to: .array([]))
                .described("The ids of the concepts that it shows.")
        case "group":
            return .any(of: [.choice(DemoCatalog.groups), .text]).defaulting(to: .string(Recipe.defaultGroup))
                .described("The heading under which it is listed.")
        case "scene":
            return .word(lab?.scene ?? SceneSpecification.network.name).defaulting(to: .string("network")).described(
                "The screen that it is for.")
        case "seed":
            return seed.defaulting(to: .number(Double(Recipe(name: "").seed)))
                .described("The seed of everything random.")
        case "steps":
            return .any(of: [.whole(from: 0), .word("none")]).defaulting(to: .string("none"))
                .described("The number of steps; none runs until stopped.")
        case "speed":
            return .any(of: [.number(above: 0), .word("max")])
                .described("Steps a second on screen; all steps in 20 seconds unless told.")
        case "view":
            let names = lab?.panelNames ?? scenes.panels?.all
            let panels = SchemaNode.list(of: names.map(SchemaNode.choice) ?? .text, from: 1)
            let usual = lab == nil ? scenes.panels?.usual : nil
            return (usual.map { panels.defaulting(to: flow($0)) } ?? panels)
                .described("The panels on screen, the most useful first.")
        default: return run(key)
        }
    }

    static var seed: SchemaNode { .whole(from: 0) }

    /// A key that only a network's recipe has.
    private static func run(_ key: String) -> SchemaNode {
        switch key {
        case "data": .reference("data").described("Where the samples come from.")
        case "model": .reference("model").described("The layers.")
        case "loss":
            .choice(losses.names).described("The loss; the one that goes with the data unless told.")
        case "optimizer": .reference("optimizer").described("The optimizer: a name, or a mapping with its options.")
        case "regularization": .reference("regularization").described("What is done against overfitting.")
        case "batch":
            .any(of: [.whole(from: 1), .word("all")]).defaulting(to: .number(10)).described("The samples of a step.")
        case "precision":
            .choice(Precision.allCases.map(\.rawValue)).defaulting(to: .string(Precision.float32.rawValue))
                .described("The floating-point type.")
        case "stop": .reference("stop").described("When to stop early, checked at the ends of epochs.")
        case "compare":
            SchemaNode.list(
                of: .mapping(properties(RecipeKeys.variant, variant), required: ["set"])
            ).defaulting(to: .array([])).described("Variants that run in lockstep, side by side.")
        case "edits":
            SchemaNode.list(
                of: .mapping(properties(RecipeKeys.edit, edit), required: ["at", "set"])
            ).defaulting(to: .array([])).described("Changes made on the way.")
        default: SchemaNode()
        }
    }

    private static func variant(_ key: String) -> SchemaNode {
        switch key {
        case "label": .text.described("The name on screen; the settings unless told.")
        case "set": .reference("settings").described("What this variant has of its own.")
        default: SchemaNode()
        }
    }

    private static func edit(_ key: String) -> SchemaNode {
        switch key {
        case "at": .whole(from: 0).described("The step after which the change is made.")
        case "set": .reference("settings").described("What is changed.")
        default: SchemaNode()
        }
    }

    /// Keys joined by dots, with their new values; options of optimizers and single parameters are left open.
    static var settings: SchemaNode {
        let network = sceneDefinition(SceneSpecification.network.name)
        let top = RecipeKeys.top.filter { !RecipeKeys.fixed.contains($0) }.map { key in
            (key: key, node: SchemaNode.reference(network, "/properties/\(key)"))
        }
        let sections = [
            ("data", RecipeKeys.data), ("model", RecipeKeys.model), ("regularization", RecipeKeys.regularization),
            ("stop", RecipeKeys.stop),
        ].flatMap { section, keys in
            keys.map { (key: "\(section).\($0)", node: SchemaNode.reference(section, "/properties/\($0)")) }
        }
        let optimizer = [
            (key: "optimizer.name", node: SchemaNode.choice(optimizers.names)),
            (key: "optimizer.learning_rate", node: .reference("learning_rate")),
            (key: "optimizer.clip_norm", node: .reference("clip_norm")),
            (key: "optimizer.schedule", node: .reference("schedule")),
        ]
        return .openMapping(suggesting: top + sections + optimizer)
    }

    static var regularization: SchemaNode {
        .mapping(
            properties(RecipeKeys.regularization) { key in
                switch key {
                case "l1":
                    .number(from: 0).defaulting(to: .number(RegularizationSpecification().l1))
                        .described("The factor of the sum of the weights' magnitudes.")
                case "l2":
                    .number(from: 0).defaulting(to: .number(RegularizationSpecification().l2))
                        .described("The factor of half the sum of the weights' squares.")
                case "dropout":
                    .number(from: 0, below: 1).defaulting(to: .number(RegularizationSpecification().dropout))
                        .described("The share of hidden units left out at a training step.")
                default: SchemaNode()
                }
            })
    }

    static var stop: SchemaNode {
        .mapping(
            properties(RecipeKeys.stop) { key in
                switch key {
                case "loss": .number(from: 0).described("Stop at a training loss of at most this; 0 for never.")
                case "tolerance":
                    .number(from: 0).described(
                        "Stop where the training loss changes by less from epoch to epoch; 0 for never.")
                case "patience":
                    .whole(from: 0).described("Stop after that many epochs without a new lowest loss; 0 for never.")
                default: SchemaNode()
                }
            })
    }
}
