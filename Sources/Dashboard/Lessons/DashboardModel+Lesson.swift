import Datasets
import Training

extension DashboardModel {
    /// The figures that the goals of a lesson may name.
    var goalFigures: [String: Double] {
        guard let lane else { return [:] }
        let row = lane.row
        var figures: [String: Double] = [
            "step": Double(row.step), "learning_rate": row.learningRate,
            "hidden_units": Double(lane.recipe.model.hidden.reduce(0, +)),
            "hidden_layers": Double(lane.recipe.model.hidden.count),
            "parameters": Double(lane.parameterCount), "edits": Double(lane.edits.count),
            "branches": Double(max(1, lane.timeline.branches.count)),
        ]
        figures["epoch"] = row.epoch
        figures["loss"] = row.loss
        figures["test_loss"] = row.testLoss
        figures["accuracy"] = row.accuracy
        figures["test_accuracy"] = row.testAccuracy
        switch lane.recipe.batch {
        case .all: figures["batch"] = Double(lane.dataset.train.count)
        case .size(let size): figures["batch"] = Double(min(size, lane.dataset.train.count))
        }
        return figures
    }

    /// The lesson, where it is open.
    var openLesson: LessonSheet? {
        guard !isZoomed, let lesson, lesson.isOpen(on: size) else { return nil }
        return lesson
    }

    /// What the key of the lesson does.
    mutating func turnLesson() {
        guard lesson != nil else {
            notice = Notice(Phrases.noLesson)
            return
        }
        isZoomed = false
        let area = (showsLanes ? frameLayout(size: size) : layout(size: size)).lesson
        lesson?.turn(on: size, area: area)
    }

    /// Ticks the goals that the newest snapshot reaches and says so; an untrained network reaches none.
    mutating func checkGoals() {
        guard lane.map({ $0.row.step > 0 }) ?? false else { return }
        let figures = goalFigures
        if let goal = lesson?.check(figures).last { notice = Notice(Phrases.goalReached(goal.text)) }
    }
}
