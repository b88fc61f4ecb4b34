import Datasets
package import Messages
import NeuralNetworks

/// Turns the tree of a recipe into a ``Recipe``, section by section, and stops at the first error.
package struct RecipeParser {
    package let document: RecipeDocument

    package init(document: RecipeDocument) {
        self.document = document
    }

    package func recipe() throws(InputError) -> Recipe {
        let root = RecipeValue(node: document.root, path: "", file: document.file)
        let lab = try lab(root)
        let top = try RecipeMapping(root, keys: lab.map { RecipeKeys.anyScene + [$0.scene] } ?? RecipeKeys.top)
        var recipe = Recipe(name: document.name)
        recipe.directory = document.directory
        recipe.scene = SceneSpecification(lab: try lab.map { lab throws(InputError) in try read(lab, root, top) })
        try describe(&recipe, top)
        if let value = top["seed"] { recipe.seed = try value.seed() }
        if let value = top["data"] { recipe.data = try Self.data(value) }
        if let value = top["model"] { recipe.model = try Self.model(value) }
        if let value = top["loss"] { recipe.loss = try value.name(among: losses.names) }
        try checkOutput(recipe, top)
        try run(&recipe, top)
        recipe.steps = recipe.steps ?? recipe.scene.lab?.steps
        if let value = top["optimizer"] { recipe.optimizer = try Self.optimizer(value, steps: recipe.steps) }
        if let value = top["compare"] { recipe.compare = try variants(value) }
        if let value = top["edits"] { recipe.edits = try edits(value) }
        return recipe
    }

    /// The lab that the recipe is for; nil for a network.
    private func lab(_ root: RecipeValue) throws(InputError) -> (any LabSpecification.Type)? {
        guard let node = root.node["scene"] else { return nil }
        let name = RecipeValue(node: node, path: "scene", file: root.file)
        return document.scenes.lab(named: try name.name(among: document.scenes.names))
    }

    private func read(
        _ lab: any LabSpecification.Type, _ root: RecipeValue, _ top: RecipeMapping
    ) throws(InputError) -> any LabSpecification {
        guard let section = top[lab.scene] else {
            throw RecipeValue.error(
                "found nothing, expected what the scene \(lab.scene) is to show", at: root.node.origin,
                path: lab.scene, file: root.file)
        }
        return try lab.read(section)
    }

    private func describe(_ recipe: inout Recipe, _ top: RecipeMapping) throws(InputError) {
        if let value = top["title"] { recipe.title = try value.string() }
        if let value = top["title_zh"] { recipe.titleZh = try value.string() }
        if let value = top["group"] { recipe.group = try value.string() }
        if let value = top["teaches"] {
            recipe.teaches = try Self.strings(value, "a list of concept ids such as [N4, T1]")
        }
        let lab = recipe.scene.lab, panels = document.scenes.panels
        recipe.view = lab?.panelNames ?? panels?.usual ?? []
        if let value = top["view"] {
            let names = try value.list("a list of panels such as [boundary, loss]")
            guard !names.isEmpty else { throw value.error("found an empty list, expected at least one panel") }
            recipe.view = []
            let known = lab?.panelNames ?? panels?.all
            for name in names {
                let panel = if let known { try name.name(among: known) } else { try name.string() }
                recipe.view.append(panel)
            }
        }
    }

    /// The texts of a list.
    static func strings(_ value: RecipeValue, _ expected: Wording) throws(InputError) -> [String] {
        var result: [String] = []
        for element in try value.list(expected) { result.append(try element.string()) }
        return result
    }

    /// One number or a list of them.
    package static func numbers(_ value: RecipeValue) throws(InputError) -> [Double] {
        guard case .sequence = value.node.content else { return [try value.number("a number") { _ in true }] }
        var result: [Double] = []
        for element in try value.list("a list of numbers") {
            result.append(try element.number("a number") { _ in true })
        }
        return result
    }

    private func run(_ recipe: inout Recipe, _ top: RecipeMapping) throws(InputError) {
        if let value = top["regularization"] { recipe.regularization = try regularization(value) }
        if let value = top["stop"] { recipe.stop = try stop(value) }
        if let value = top["batch"] {
            recipe.batch =
                value.isWord("all") ? .all : .size(try value.integer("a whole number above 0, or all", in: 1...Int.max))
        }
        if let value = top["precision"] {
            let name = try value.name(among: Precision.allCases.map(\.rawValue))
            recipe.precision = Precision(rawValue: name) ?? .float32
        }
        if let value = top["steps"], !value.isWord("none") {
            recipe.steps = try value.integer("a whole number, 0 or more, or none", in: 0...Int.max)
        }
        if let value = top["speed"] {
            recipe.speed =
                value.isWord("max")
                ? .maximum
                : .stepsPerSecond(try value.number("a number of steps a second above 0, or max") { $0 > 0 })
        }
    }

    private func regularization(_ value: RecipeValue) throws(InputError) -> RegularizationSpecification {
        let section = try RecipeMapping(value, keys: RecipeKeys.regularization)
        var result = RegularizationSpecification()
        if let value = section["l1"] { result.l1 = try value.number("a number, 0 or more") { $0 >= 0 } }
        if let value = section["l2"] { result.l2 = try value.number("a number, 0 or more") { $0 >= 0 } }
        if let value = section["dropout"] {
            result.dropout = try value.number("a share from 0 up to but not including 1") { (0..<1).contains($0) }
        }
        return result
    }

    private func stop(_ value: RecipeValue) throws(InputError) -> StopSpecification {
        let section = try RecipeMapping(value, keys: RecipeKeys.stop)
        var result = StopSpecification()
        if let value = section["loss"] { result.loss = try threshold(value) }
        if let value = section["tolerance"] { result.tolerance = try threshold(value) }
        if let value = section["patience"] {
            let epochs = try value.integer("a whole number of epochs, 0 or more", in: 0...Int.max)
            result.patience = epochs == 0 ? nil : epochs
        }
        return result
    }

    /// A number at which to stop; 0 switches the condition off.
    private func threshold(_ value: RecipeValue) throws(InputError) -> Double? {
        let number = try value.number("a number, 0 or more") { $0 >= 0 }
        return number == 0 ? nil : number
    }
}
