import Recipes
import Training

/// Lanes of a comparison side by side on all cores against the same lanes one after another on one.
enum LaneWorkloads {
    /// Four networks of 2-8-8-1.
    private static let recipe = """
        data: {planar: moons, samples: 300, noise: 0.1, test_fraction: 0.3}
        model: {hidden: [8, 8], activation: tanh}
        optimizer: {name: sgd, learning_rate: 0.01}
        batch: 10
        speed: max
        compare:
          - {label: sigmoid, set: {model.activation: sigmoid}}
          - {label: tanh, set: {model.activation: tanh}}
          - {label: relu, set: {model.activation: relu}}
          - {label: leaky_relu, set: {model.activation: leaky_relu}}
        """
    private static let steps = 500_000

    static func sideBySide(_ name: String, _ watch: Stopwatch) async throws {
        let document = try RecipeDocument(yaml: recipe, name: name)
        let variants = try document.recipe().compare
        let clock = ContinuousClock()
        var together: [Double] = []
        var inTurn: [Double] = []
        for _ in 0..<watch.rounds {
            let lanes = try variants.map { try Lane(document, variant: $0, recordsCurves: true) }
            inTurn.append(
                clock.measure {
                    for lane in lanes { lane.advance(by: steps) }
                } / .seconds(1))
            let engine = try TrainingEngine(document: document)
            let begin = clock.now
            try await engine.perform(.start)
            var version: Int?
            while let snapshot = await engine.snapshot(SnapshotRequest(), after: version),
                snapshot.lanes[0].row.step < steps
            {
                version = snapshot.version
                try await clock.sleep(for: .milliseconds(16))
            }
            try await engine.perform(.pause)
            let reached = await engine.snapshot(SnapshotRequest(), after: nil)?.lanes[0].row.step ?? steps
            // It goes on a little beyond, which is not held against it.
            together.append((clock.now - begin) / .seconds(1) * Double(steps) / Double(reached))
            await engine.shutDown()
        }
        let gains = zip(inTurn, together).map { $0 / $1 }.sorted()
        let total = Double(4 * steps)
        Report.line(
            name,
            [
                "steps_per_second": total / together.sorted()[watch.rounds / 2],
                "steps_per_second_in_turn": total / inTurn.sorted()[watch.rounds / 2],
                "gain": gains[watch.rounds / 2],
            ])
    }
}
