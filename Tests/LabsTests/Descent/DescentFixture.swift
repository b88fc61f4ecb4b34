import Calculus
import Labs
import Recipes
import Shell
import TerminalUI

/// Descent labs for the tests.
enum DescentFixture {
    static func specification(
        _ function: String = "rosenbrock", from start: [Double]? = nil, _ optimizers: [RacerSpecification]? = nil,
        tolerance: Double = 0
    ) -> DescentSpecification {
        DescentSpecification(
            ground: .function(function), start: start, optimizers: optimizers ?? [racer("sgd", 0.001)],
            tolerance: tolerance)
    }

    static func racer(_ name: String, _ rate: Double, _ options: [String: Double] = [:]) -> RacerSpecification {
        RacerSpecification(optimizer: OptimizerSpecification(name: name, learningRate: rate, options: options))
    }

    static let three = [racer("sgd", 0.001), racer("sgd", 0.001, ["momentum": 0.9]), racer("adam", 0.05)]

    static func race(_ specification: DescentSpecification = specification(), steps: Int? = nil) throws -> DescentRace {
        try DescentRace(specification, steps: steps)
    }

    static func engine(
        _ specification: DescentSpecification = specification(), steps: Int? = nil
    ) throws -> DescentEngine {
        DescentEngine(race: try race(specification, steps: steps), pace: .maximum)
    }

    static func lab(_ title: String = "A race") -> DescentLab {
        var recipe = Recipe(name: "race")
        recipe.title = title
        recipe.view = DescentSpecification.panelNames
        return DescentLab(recipe: recipe)
    }

    /// The screen after some keys, once the engine has answered each of them.
    static func scene(
        _ engine: DescentEngine, keys: [Key] = [], size: Size = Size(columns: 120, rows: 36)
    ) async throws -> LabScene<DescentLab> {
        var scene = LabScene(lab: lab(), size: size)
        scene.lab.hideClock()
        let source = LabSource(engine: engine)
        try await settle(&scene, source)
        for key in keys {
            for effect in scene.update(.event(.key(key))) {
                do {
                    let words = try await source.perform(effect, picture: nil)
                    _ = scene.update(.done(effect, words: words))
                } catch {
                    _ = scene.update(.failed(effect, words: "\(error)"))
                }
            }
            try await settle(&scene, source)
        }
        return scene
    }

    private static func settle(_ scene: inout LabScene<DescentLab>, _ source: LabSource<DescentEngine>) async throws {
        for _ in 0..<3 {
            let request = scene.snapshotRequest(size: scene.size)
            guard let snapshot = await source.snapshot(request, after: nil) else { return }
            _ = scene.update(.snapshot(snapshot))
            if scene.snapshotRequest(size: scene.size) == request { return }
        }
    }

    static func keys(_ text: String) -> [Key] { text.map(Key.character) }
}
