import Messages
package import Recipes

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

    /// What recipes may be for.
    package static let scenes = Scenes(labs: labs, panels: PanelKind.names)
}
