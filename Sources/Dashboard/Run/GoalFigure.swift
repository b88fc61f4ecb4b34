import Datasets
import Recipes
package import Shell
package import Training

/// A figure of a run that the goals of lessons may name, as `assets/lessons/README.md` lists them.
package struct GoalFigure: Sendable {
    package let name: String
    /// Whether training alone changes it; all others stay as they are until the user, or an edit of the recipe, changes
    /// something.
    package let changesWithTraining: Bool
    private let value: @Sendable (LaneSnapshot) -> Goal.Value?

    /// All of those that are known of a lane, by their names.
    package static func values(of lane: LaneSnapshot) -> [String: Goal.Value] {
        var values: [String: Goal.Value] = [:]
        for figure in all { values[figure.name] = figure.value(lane) }
        return values
    }

    package static let all: [GoalFigure] = progress + network + training + data + time

    /// How far the run is, and how well it does.
    private static let progress = [
        GoalFigure(changing: "step") { Double($0.row.step) },
        GoalFigure(changing: "epoch", \.row.epoch),
        GoalFigure(changing: "loss", \.row.loss),
        GoalFigure(changing: "test_loss", \.row.testLoss),
        GoalFigure(changing: "accuracy", \.row.accuracy),
        GoalFigure(changing: "test_accuracy", \.row.testAccuracy),
        GoalFigure(changing: "learning_rate", \.row.learningRate),
    ]

    private static let network = [
        GoalFigure(count: "hidden_units") { $0.recipe.model.hidden.reduce(0, +) },
        GoalFigure(count: "hidden_layers", \.recipe.model.hidden.count),
        GoalFigure(count: "parameters", \.parameterCount),
        GoalFigure(word: "activation") { lane in
            let names = Set(lane.recipe.model.activations.map(\.name))
            return names.count == 1 ? names.first : nil
        },
        GoalFigure(word: "initializer", \.recipe.model.initializer.name),
    ]

    private static let training = [
        GoalFigure(count: "batch") { lane in
            switch lane.recipe.batch {
            case .all: lane.dataset.train.count
            case .size(let size): min(size, lane.dataset.train.count)
            }
        },
        GoalFigure(word: "loss_function", \.recipe.loss),
        GoalFigure(word: "optimizer", \.recipe.optimizer.name),
        GoalFigure(number: "momentum") { $0.recipe.optimizer.options["momentum"] ?? 0 },
        GoalFigure(word: "schedule") { $0.recipe.optimizer.schedule?.name ?? "constant" },
        GoalFigure(count: "warm_up") { $0.recipe.optimizer.schedule?.warmUp ?? 0 },
        GoalFigure(number: "l2", \.recipe.regularization.l2),
        GoalFigure(number: "dropout", \.recipe.regularization.dropout),
    ]

    private static let data = [
        GoalFigure(count: "features", \.dataset.inputCount),
        GoalFigure(count: "classes", \.dataset.classNames.count),
        GoalFigure(count: "own_points", \.recipe.data.points.count),
    ]

    /// The lane of a comparison, and the branch that it is on.
    private static let time = [
        GoalFigure(word: "lane", \.label),
        GoalFigure(count: "fork_step") { lane in
            lane.timeline.branches.first { $0.id == lane.timeline.current }?.forkStep ?? 0
        },
    ]
}

extension GoalFigure {
    private init(changing name: String, _ number: @escaping @Sendable (LaneSnapshot) -> Double?) {
        self.init(name: name, changesWithTraining: true) { number($0).map(Goal.Value.number) }
    }

    private init(number name: String, _ number: @escaping @Sendable (LaneSnapshot) -> Double) {
        self.init(name: name, changesWithTraining: false) { .number(number($0)) }
    }

    private init(count name: String, _ count: @escaping @Sendable (LaneSnapshot) -> Int) {
        self.init(name: name, changesWithTraining: false) { Goal.Value(count($0)) }
    }

    private init(word name: String, _ word: @escaping @Sendable (LaneSnapshot) -> String?) {
        self.init(name: name, changesWithTraining: false) { word($0).map(Goal.Value.word) }
    }
}
