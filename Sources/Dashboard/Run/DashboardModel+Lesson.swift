import Messages
import Recipes
import Shell
import Training

extension DashboardModel {
    /// Ticks the goals that a lane of the newest snapshot reaches, says so, and has them remembered; an untrained network
    /// reaches none.
    mutating func checkGoals() -> [Effect] {
        var reached: [Goal] = []
        for lane in snapshot?.lanes ?? [] where lane.row.step > 0 {
            reached += lesson?.check(GoalFigure.values(of: lane)) ?? []
        }
        guard let goal = reached.last else { return [] }
        notice = Notice(localized("✓ goal reached: \(goal.text)"), leavesVerdict: true)
        return [.remember(reached, demo: recipe.name)]
    }
}
