import Foundation
import Numerics
import Recipes
import Training

/// How long it takes to go to any moment of a long run, and what memory that takes.
enum SeekWorkloads {
    private static let recipe = """
        seed: 1
        data: {planar: moons, samples: 300, noise: 0.1, test_fraction: 0.3}
        model: {hidden: [8, 8], activation: tanh}
        optimizer: {name: sgd, learning_rate: 0.01, momentum: 0.9}
        batch: 10
        edits:
          - {at: 250000, set: {optimizer.learning_rate: 0.005}}
          - {at: 600000, set: {batch: 8}}
        """
    private static let steps = 1_000_000
    private static let seeks = 200

    /// 2-8-8-1 after a million steps with all curves: random seeks through the engine, the snapshot of a whole
    /// screen included.
    static func random(_ name: String) async throws {
        let engine = try TrainingEngine(document: RecipeDocument(yaml: recipe, name: name))
        try await engine.perform(.step(steps))
        var request = SnapshotRequest(
            historyColumns: 160, boundary: GridSize(columns: 80, rows: 60), network: true, health: true)
        request.histogramBins = 24
        _ = await engine.snapshot(request, after: nil)
        var generator = SeededGenerator(seed: 9, stream: .order)
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<seeks {
            let target = generator.nextIndex(below: steps + 1)
            let begin = clock.now
            let outcome = try await engine.perform(.seek(to: target))
            _ = await engine.snapshot(request, after: nil)
            times.append((clock.now - begin) / .milliseconds(1))
            precondition(outcome == .reached(step: target), "a seek ended elsewhere")
        }
        await engine.shutDown()
        times.sort()
        Report.line(
            name,
            [
                "seeks": Double(seeks), "median_ms": times[seeks / 2], "worst_ms": times[seeks - 1],
                "resident_megabytes": residentMegabytes, "steps": Double(steps),
            ])
    }

    /// The memory of this process; not a number where the system does not tell.
    private static var residentMegabytes: Double {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(separator: " ").compactMap({ Double($0) }).first
        else { return .nan }
        return kilobytes / 1000
    }
}
