import Recipes
package import Shell
package import TerminalUI
import Training

extension TrainingDemonstration {
    package func animate(
        _ miniature: Miniature, show: @escaping @Sendable (Frame) async -> Void
    ) async throws {
        var model = DashboardModel(recipe: recipe, size: miniature.size, theme: miniature.theme)
        model.showsClock = false
        var allowance = StepAllowance(most: stepsBetweenFrames(miniature), budget: miniature.budget)
        var shown: Frame?
        var ended: Int?
        var previousSteps: [Int] = []
        while let snapshot = await engine.snapshot(model.miniatureRequest(), after: ended) {
            _ = model.update(.snapshot(snapshot))
            let frame = model.miniature(capabilities: miniature.capabilities)
            if frame != shown { await show(frame) }
            shown = frame
            guard await miniature.rest() else { break }
            let before = snapshot.lanes.map(\.row.step)
            if ended != nil { continue }
            let elapsed = try await ContinuousClock().measure { try await engine.perform(.step(allowance.steps)) }
            allowance.adapt(to: elapsed)
            // A run that makes no step any more has ended: what may still come is what its panel waits for.
            ended = previousSteps == before ? snapshot.version : nil
            previousSteps = before
        }
        await engine.shutDown()
    }

    private func stepsBetweenFrames(_ miniature: Miniature) -> Int {
        switch recipe.pace {
        case .maximum: 1_000_000
        case .stepsPerSecond(let pace): Int(max(1, min(1e6, pace * (miniature.interval / .seconds(1)))))
        }
    }
}

/// How many steps a miniature makes between two frames: those of the recipe's pace, as long as they keep to a budget
/// of time.
struct StepAllowance: Hashable {
    private let most: Int
    private let budget: Duration
    private(set) var steps = 1

    init(most: Int, budget: Duration) {
        self.most = max(1, most)
        self.budget = budget
    }

    /// Learns from what the last steps took.
    mutating func adapt(to elapsed: Duration) {
        if elapsed > budget {
            steps = max(1, steps / 2)
        } else if elapsed * 2 < budget {
            steps = min(most, steps * 2)
        }
    }
}
