import Datasets
import Messages
import NeuralNetworks

extension Recipe: RecipeSection {
    package static let standard = Recipe(name: "")
}

extension RegularizationSpecification: RecipeSection {
    package static let standard = RegularizationSpecification()
}

extension StopSpecification: RecipeSection {
    package static let standard = StopSpecification()
}

// The keys at the top of a recipe, in the order in which errors and editors list them.
extension RecipeKeys {
    /// What the demo is.
    static func described(_ lab: (any LabSpecification.Type)? = nil) -> [RecipeKey<Recipe>] {
        [
            RecipeKey(
                "title", .text.withoutDefault, \.title, "The title in English; the file's name unless told."),
            RecipeKey("title_zh", .text, \.titleZh, "The title in Chinese."),
            RecipeKey("teaches", concepts, \.teaches, "The ids of the concepts that it shows."),
            RecipeKey(
                "group", .text(suggesting: DemoCatalog.groups), \.group, "The heading under which it is listed."),
            RecipeKey(
                "order", .whole(in: 0...Int.max, "a whole number, 0 or more"), \.order,
                "Its place under the heading; after those that have one, by name, unless told."),
            RecipeKey(
                "scene", schema: .word(lab?.scene ?? SceneSpecification.network.name),
                default: .string(SceneSpecification.network.name), "The screen that it is for."
            ) { _, _ in },
            RecipeKey("seed", .seed, \.seed, "The seed of everything random."),
        ]
    }

    /// What is learnt, and how.
    static let network: [RecipeKey<Recipe>] = [
        RecipeKey(
            "data", .reference("data", read: RecipeParser.data), \.data, "Where the samples come from."),
        RecipeKey("model", .section(model, as: "model"), \.model, "The layers."),
        RecipeKey(
            "loss", .name(among: losses.names), \.loss, "The loss; the one that goes with the data unless told."),
        RecipeKey(
            "optimizer",
            .reference("optimizer") { value throws(InputError) in
                try RecipeParser.optimizer(value, steps: nil)
            }, \.optimizer, "The optimizer: a name, or a mapping with its options.",
            reading: { recipe in
                .reference("optimizer") { value throws(InputError) in
                    try RecipeParser.optimizer(value, steps: recipe.steps)
                }
            }),
        RecipeKey(
            "regularization", .section(regularization, as: "regularization"), \.regularization,
            "What is done against overfitting."),
        RecipeKey("batch", batch, \.batch, "The samples of a step."),
        RecipeKey("precision", .choice, \.precision, "The floating-point type."),
    ]

    /// How long and how fast it runs.
    static let paced: [RecipeKey<Recipe>] = [
        RecipeKey(
            "steps", .whole(in: 0..., or: "none", "a whole number, 0 or more, or none"), \.steps,
            "The number of steps; none runs until stopped."),
        RecipeKey("speed", speed, \.speed, "Steps a second on screen; all steps in 20 seconds unless told."),
    ]

    /// When it stops by itself.
    static let ending: [RecipeKey<Recipe>] = [
        RecipeKey(
            "stop", .section(stop, as: "stop"), \.stop, "When to stop early, checked at the ends of epochs.")
    ]

    /// What is on screen.
    static func shown(
        _ scenes: Scenes, _ lab: (any LabSpecification.Type)? = nil
    ) -> [RecipeKey<Recipe>] {
        let usual = lab == nil ? scenes.panels?.usual : nil
        return [
            RecipeKey(
                "view", schema: RecipeKind.panels(among: lab?.panelNames ?? scenes.panels?.all).node,
                default: usual.map { .array($0.map(JSONValue.string)) },
                "The panels on screen, the most useful first."
            ) { mapping, recipe throws(InputError) in
                guard let value = mapping["view"] else { return }
                let known = recipe.scene.lab?.panelNames ?? scenes.panels?.all
                recipe.view = try RecipeKind.panels(among: known).read(value)
            }
        ]
    }

    /// Settings of its own, which are read with the whole recipe at hand.
    static let changes: [RecipeKey<Recipe>] = [
        RecipeKey(
            "compare", schema: .list(of: .mapping(RecipeSchema.variant, required: ["set"])), default: .array([]),
            "Variants that run in lockstep, side by side."
        ) { _, _ in },
        RecipeKey(
            "edits", schema: .list(of: .mapping(RecipeSchema.edit, required: ["at", "set"])), default: .array([]),
            "Changes made on the way."
        ) { _, _ in },
    ]
    static let variant = RecipeSchema.variant.map(\.key)
    static let edit = RecipeSchema.edit.map(\.key)

    private static let concepts = RecipeKind<[String]>(
        .list(of: .any(of: [.choice(Concept.ids), .text])), json: { .array($0.map(JSONValue.string)) },
        read: RecipeKind.list(of: .text, "a list of concept ids such as [N4, T1]").read)

    private static let batch = RecipeKind<BatchSpecification>(
        .any(of: [.whole(from: 1), .word("all")]),
        json: { if case .size(let size) = $0 { .number(Double(size)) } else { .string("all") } }
    ) { value throws(InputError) in
        value.isWord("all") ? .all : .size(try value.integer("a whole number above 0, or all", in: 1...Int.max))
    }

    private static let speed = RecipeKind<Speed>(.any(of: [.number(above: 0), .word("max")])) {
        value throws(InputError) in
        if value.isWord("max") { return .maximum }
        return .stepsPerSecond(try value.number("a number of steps a second above 0, or max") { $0 > 0 })
    }

    static let regularization: [RecipeKey<RegularizationSpecification>] = [
        RecipeKey("l1", .number(from: 0), \.l1, "The factor of the sum of the weights' magnitudes."),
        RecipeKey("l2", .number(from: 0), \.l2, "The factor of half the sum of the weights' squares."),
        RecipeKey(
            "dropout", .partialShare, \.dropout, "The share of hidden units left out at a training step."),
    ]

    static let stop: [RecipeKey<StopSpecification>] = [
        RecipeKey("loss", .threshold, \.loss, "Stop at a training loss of at most this; 0 for never."),
        RecipeKey(
            "tolerance", .threshold, \.tolerance,
            "Stop where the training loss changes by less from epoch to epoch; 0 for never."),
        RecipeKey(
            "patience", epochs, \.patience,
            "Stop after that many epochs without a new lowest loss; 0 for never."),
    ]

    private static let epochs = RecipeKind<Int?>(.whole(from: 0)) { value throws(InputError) in
        let epochs = try value.integer("a whole number of epochs, 0 or more", in: 0...Int.max)
        return epochs == 0 ? nil : epochs
    }
}

extension RecipeKind<[String]> {
    /// Panels of those names, or any where nobody knows them.
    fileprivate static func panels(among names: [String]?) -> RecipeKind {
        .list(
            of: names.map { .name(among: $0) } ?? .text, "a list of panels such as [boundary, loss]",
            count: 1...Int.max,
            refusal: { _ in "found an empty list, expected at least one panel" })
    }
}

extension RecipeSchema {
    static let variant: [(key: String, node: SchemaNode)] = [
        ("label", .text.described("The name on screen; the settings unless told.")),
        ("set", .reference("settings").described("What this variant has of its own.")),
    ]

    static let edit: [(key: String, node: SchemaNode)] = [
        ("at", .whole(from: 0).described("The step after which the change is made.")),
        ("set", .reference("settings").described("What is changed.")),
    ]

    /// Keys joined by dots, with their new values; options of optimizers and single parameters are left open.
    static var settings: SchemaNode {
        let network = sceneDefinition(SceneSpecification.network.name)
        let top = RecipeKeys.top().map(\.name).filter { !RecipeKeys.fixed.contains($0) }.map { key in
            (key: key, node: SchemaNode.reference(network, "/properties/\(key)"))
        }
        let sections = [
            ("data", RecipeKeys.data.map(\.name)), ("model", RecipeKeys.model.map(\.name)),
            ("regularization", RecipeKeys.regularization.map(\.name)),
            ("stop", RecipeKeys.stop.map(\.name)),
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
}
