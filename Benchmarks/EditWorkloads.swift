import Recipes
import Training

/// How long it takes from asking for another learning rate until it is in force.
enum EditWorkloads {
    private static let edits = 64

    /// Edits of the digits' run while it is paused, through the engine.
    static func rates(_ name: String) async throws {
        let engine = try TrainingEngine(document: RecipeDocument(yaml: TrainingWorkloads.digits, name: name))
        try await engine.perform(.step(100))
        let clock = ContinuousClock()
        var times: [Double] = []
        for index in 0..<edits {
            let rate = Setting(path: "optimizer.learning_rate", value: index.isMultiple(of: 2) ? "0.00125" : "0.001")
            let begin = clock.now
            try await engine.perform(.apply([rate]))
            times.append((clock.now - begin) / .microseconds(1))
        }
        await engine.shutDown()
        times.sort()
        Report.line(
            name, ["edits": Double(edits), "median_us": times[edits / 2], "worst_us": times[edits - 1]])
    }
}
