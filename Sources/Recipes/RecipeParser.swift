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
        let keys = RecipeKeys.top(document.scenes, lab).map(\.name)
        let top = try RecipeMapping(root, keys: keys + (lab.map { [$0.scene] } ?? []))
        var recipe = Recipe(name: document.name)
        recipe.directory = document.directory
        recipe.scene = SceneSpecification(lab: try lab.map { lab throws(InputError) in try read(lab, root, top) })
        recipe.view = recipe.scene.lab?.panelNames ?? document.scenes.panels?.usual ?? []
        for key in RecipeKeys.described() + RecipeKeys.paced + RecipeKeys.shown(document.scenes) {
            try key.read(top, into: &recipe)
        }
        recipe.steps = recipe.steps ?? recipe.scene.lab?.steps
        for key in RecipeKeys.network + RecipeKeys.ending { try key.read(top, into: &recipe) }
        try checkOutput(recipe, top)
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

    /// One number or a list of them.
    package static func numbers(_ value: RecipeValue) throws(InputError) -> [Double] {
        guard case .sequence = value.node.content else { return [try value.number("a number") { _ in true }] }
        var result: [Double] = []
        for element in try value.list("a list of numbers") {
            result.append(try element.number("a number") { _ in true })
        }
        return result
    }
}
