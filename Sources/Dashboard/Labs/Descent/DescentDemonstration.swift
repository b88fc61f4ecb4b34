package import Recipes
import Training

/// The descent lab of a recipe.
///
/// - Throws: `InputError` for a function, optimizers or data that are not valid.
package func descentDemonstration(
    of recipe: Recipe, _ specification: DescentSpecification
) throws -> LabDemonstration<DescentLab> {
    let race = try DescentRace(specification, seed: recipe.seed, steps: recipe.steps)
    let pace = recipe.pace
    return LabDemonstration(lab: DescentLab(recipe: recipe)) { DescentEngine(race: race, pace: pace) }
}
