import Messages
package import Recipes
package import Shell

/// A lab that has a screen.
package protocol ShownLab: LabSpecification {
    /// The lab of a recipe that is for its scene.
    ///
    /// - Throws: `InputError` for what cannot be shown.
    func demonstration(of recipe: Recipe) throws -> any Demonstration
}

/// The labs there are: to add one is to add its declaration here.
package enum LabCatalog {
    package static let labs: [any ShownLab.Type] = [
        ActivationsSpecification.self, DescentSpecification.self, CalculusSpecification.self,
        NeuronSpecification.self, SoftmaxSpecification.self, LossesSpecification.self,
        InformationSpecification.self,
    ]

    /// What recipes may be for, whatever the panels of a training run are.
    package static let scenes = Scenes(labs: labs)

    /// The lab that a recipe is for; nil for a training run.
    ///
    /// - Throws: `InputError` for what cannot be shown.
    package static func demonstration(of recipe: Recipe) throws -> (any Demonstration)? {
        guard let lab = recipe.scene.lab else { return nil }
        guard let lab = lab as? any ShownLab else { preconditionFailure("\(recipe.scene.name) has no screen") }
        return try lab.demonstration(of: recipe)
    }
}
