import Dashboard
import Datasets
import Labs
import Messages
import Recipes
import Shell
import TerminalUI
import Training

/// The descent lab without a terminal, for pictures and for measuring what they cost.
struct DescentScreen: Sendable {
    private let engine: DescentEngine
    private var scene: LabScene<DescentLab>

    /// - Parameters:
    ///   - document: a recipe of the scene `descent`.
    ///   - size: of the screen, in cells.
    /// - Throws: `InputError` where the recipe is wrong, or is for another scene.
    init(document: RecipeDocument, size: Size) throws {
        let recipe = try document.recipe()
        guard let specification = recipe.scene.lab as? DescentSpecification else {
            throw InputError(.usage, "found a recipe for \(recipe.scene.name), expected one for descent")
        }
        let race = try DescentRace(specification, seed: recipe.seed, steps: recipe.steps)
        engine = DescentEngine(race: race, pace: recipe.pace)
        scene = LabScene(lab: DescentLab(recipe: recipe), size: size)
        scene.lab.hideClock()
    }

    func advance(by steps: Int) async { await engine.advance(by: steps) }

    /// Asks the race for what the screen shows.
    mutating func refresh() async {
        for _ in 0..<2 {
            let request = scene.snapshotRequest(size: scene.size)
            guard let snapshot = await engine.snapshot(request, after: nil) else { return }
            _ = scene.update(.snapshot(snapshot))
            if scene.snapshotRequest(size: scene.size) == request { return }
        }
    }

    /// The screen as it was refreshed last.
    func frame(_ capabilities: Capabilities = .full) -> Frame {
        scene.view(size: scene.size, capabilities: capabilities)
    }
}
