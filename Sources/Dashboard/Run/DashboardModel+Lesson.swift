import Datasets
import Messages
import Recipes
import Shell
import Training

extension DashboardModel {
    /// Ticks the goals that a lane of the newest snapshot reaches, says so, and has them remembered; an untrained network
    /// reaches none.
    mutating func checkGoals() -> [Effect] {
        var reached: [Goal] = []
        for lane in snapshot?.lanes ?? [] where lane.row.step > 0 { reached += lesson?.check(lane.goalFigures) ?? [] }
        guard let goal = reached.last else { return [] }
        notice = Notice(localized("✓ goal reached: \(goal.text)"))
        return [.remember(reached, demo: recipe.name)]
    }
}

extension LaneSnapshot {
    /// The figures that the goals of a lesson may name.
    fileprivate var goalFigures: [String: Double] {
        var figures: [String: Double] = [
            "step": Double(row.step), "epoch": row.epoch, "learning_rate": row.learningRate,
            "hidden_units": Double(recipe.model.hidden.reduce(0, +)),
            "hidden_layers": Double(recipe.model.hidden.count), "parameters": Double(parameterCount),
            "edits": Double(edits.count), "branches": Double(max(1, timeline.branches.count)),
        ]
        figures["loss"] = row.loss
        figures["test_loss"] = row.testLoss
        figures["accuracy"] = row.accuracy
        figures["test_accuracy"] = row.testAccuracy
        switch recipe.batch {
        case .all: figures["batch"] = Double(dataset.train.count)
        case .size(let size): figures["batch"] = Double(min(size, dataset.train.count))
        }
        return figures
    }
}
