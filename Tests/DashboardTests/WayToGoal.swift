import Recipes
import Testing

/// What a learner may do to reach a goal of a lesson.
struct WayToGoal: Sendable, CustomTestStringConvertible {
    let demo: String
    /// Which goal of the lesson, from 1 on.
    let goal: Int
    /// The lane of a comparison; nil for a single run.
    let lane: String?
    /// The step of the past in which the settings open a branch; 0 for settings made at the beginning.
    let past: Int
    let settings: [Setting]

    init(_ demo: String, _ goal: Int, lane: String? = nil, past: Int = 0, _ settings: String...) {
        self.demo = demo
        self.goal = goal
        self.lane = lane
        self.past = past
        self.settings = settings.map { text in
            let sides = text.split(separator: "=", maxSplits: 1)
            return Setting(path: String(sides[0]), value: String(sides[1]))
        }
    }

    var testDescription: String { "\(demo) \(goal)" }

    static let all = gates + points + playground + comparisons + measured

    private static let gates = [
        WayToGoal("and", 1, "optimizer.learning_rate=1"),
        WayToGoal("and", 2, "weight.1.1.1=4", "weight.1.1.2=4", "bias.1.1=-4"),
        WayToGoal("nand", 1, "optimizer.learning_rate=1"),
        WayToGoal("nand", 2, "weight.1.1.1=-4", "weight.1.1.2=-4", "bias.1.1=4"),
        WayToGoal("nor", 1, "optimizer.learning_rate=1"),
        WayToGoal("nor", 2, "optimizer.learning_rate=0.2"),
        WayToGoal("or", 1, "optimizer.learning_rate=1"),
        WayToGoal("or", 2, "batch=100", "optimizer.learning_rate=1"),
        WayToGoal("xnor", 1, "model.hidden=[2]", "optimizer.learning_rate=0.5"),
        WayToGoal("xnor", 2, "optimizer.learning_rate=0.5"),
        WayToGoal("xor", 1, "model.hidden=[2]", "optimizer.learning_rate=0.5"),
        WayToGoal("xor", 2, "optimizer.learning_rate=0.5"),
        WayToGoal("xor", 3, past: 300, "optimizer.learning_rate=0.5"),
        WayToGoal("xor-linear", 1, "model.hidden=[3]", "optimizer.learning_rate=0.3"),
        WayToGoal("xor-linear", 2, "data.features=[x1,x2,x1_x2]", "optimizer.learning_rate=1"),
    ]

    private static let points = [
        WayToGoal("backprop", 1, "optimizer.learning_rate=2"),
        WayToGoal("backprop", 2, "optimizer.learning_rate=2"),
        WayToGoal("checkerboard", 1, "model.hidden=[64]", "optimizer.learning_rate=0.05"),
        WayToGoal("checkerboard", 2, "model.hidden=[8,8]"),
        WayToGoal("circle", 1, "model.hidden=[3]", "optimizer.learning_rate=0.3"),
        WayToGoal("circle", 2, "model.hidden=[]", "data.features=[x1_squared,x2_squared]"),
        WayToGoal("classes", 1, "data.classes=6"),
        WayToGoal("classes", 2, "model.hidden=[]", "optimizer.learning_rate=0.1"),
        WayToGoal("landscape", 1, "batch=100", "optimizer.learning_rate=0.5"),
        WayToGoal("landscape", 2, "optimizer.momentum=0", "optimizer.learning_rate=0.5"),
        WayToGoal("moons", 1, "optimizer.learning_rate=0.5"),
        WayToGoal("moons", 2, "model.hidden=[3]", "optimizer.learning_rate=0.3"),
        WayToGoal("spirals", 1, "batch=80", "optimizer.learning_rate=0.2"),
        WayToGoal("spirals", 2, "optimizer.name=adam", "optimizer.learning_rate=0.1", "batch=80"),
        WayToGoal("spirals", 3, "model.hidden=[8]", "batch=all", "optimizer.learning_rate=1"),
        WayToGoal(
            "three-spirals", 1, "optimizer.name=sgd", "optimizer.learning_rate=0.1", "optimizer.momentum=0.9"),
        WayToGoal("three-spirals", 2, "model.hidden=[12]", "optimizer.learning_rate=0.03"),
        WayToGoal("time-travel", 1, past: 300, "optimizer.learning_rate=0.1"),
        WayToGoal("time-travel", 2, past: 300, "optimizer.learning_rate=0.1"),
    ]

    private static let playground = [
        WayToGoal("features", 1, "data.features=[x1_squared,x2_squared]"),
        WayToGoal("features", 2, "data.features=[x1_squared,x2_squared]"),
        WayToGoal(
            "features", 3, past: 700, "data.features=[x1,x2]", "model.hidden=[3]", "optimizer.learning_rate=0.5"),
        WayToGoal(
            "playground", 1, "data.features=[x1_squared,x2_squared]", "model.hidden=[]", "optimizer.learning_rate=1"),
        WayToGoal("playground", 2, "data.points=[[0,0,1],[0.5,0,1],[5,5,0]]", "optimizer.learning_rate=0.3"),
        WayToGoal("space-warp", 1, "model.activation=relu", "model.seed=11"),
        WayToGoal("space-warp", 2, "regularization.l2=0", "optimizer.learning_rate=0.3"),
    ]

    private static let comparisons = [
        WayToGoal("batch-size", 1, lane: "batch 1", "batch=16", "optimizer.learning_rate=0.3"),
        WayToGoal("batch-size", 2, lane: "batch 32", "optimizer.learning_rate=1"),
        WayToGoal(
            "compare-activations", 1, lane: "sigmoid", "optimizer.name=adam", "optimizer.learning_rate=0.05"),
        WayToGoal("compare-activations", 2, lane: "tanh", "optimizer.learning_rate=0.5"),
        WayToGoal(
            "compare-initializers", 1, lane: "normal 0.05", "optimizer.name=adam", "optimizer.learning_rate=0.01"),
        WayToGoal("compare-initializers", 2, lane: "he", "optimizer.name=adam", "optimizer.learning_rate=0.01"),
        WayToGoal("compare-optimizers", 1, lane: "sgd", "optimizer.learning_rate=1"),
        WayToGoal("compare-optimizers", 2, lane: "adam", "optimizer.learning_rate=0.03"),
        WayToGoal("learning-rate", 1, lane: "too small", "optimizer.learning_rate=0.2"),
        WayToGoal("learning-rate", 2, lane: "diverging", "optimizer.learning_rate=0.1"),
        WayToGoal("linear-collapse", 1, lane: "2-6-6-6-1", "model.activation=relu"),
        WayToGoal("loss-and-sigmoid", 1, lane: "squared error", "bias.2.1=0"),
        WayToGoal("loss-and-sigmoid", 2, lane: "cross-entropy", "optimizer.learning_rate=0.5"),
        WayToGoal("overfitting", 1, lane: "none", "regularization.l2=0.02"),
        WayToGoal("overfitting", 2, lane: "none", "model.hidden=[4]"),
        WayToGoal("schedules", 1, lane: "exponential", "optimizer.schedule.factor=0.9998"),
        WayToGoal("schedules", 2, lane: "constant", "optimizer.schedule.warm_up=200"),
        WayToGoal(
            "vanishing-gradients", 1, lane: "sigmoid", "optimizer.name=adam", "optimizer.learning_rate=0.01"),
    ]

    private static let measured = [
        WayToGoal("digits", 1, "optimizer.learning_rate=0.01"),
        WayToGoal("digits", 2, "model.hidden=[16]", "optimizer.learning_rate=0.01"),
        WayToGoal("iris", 1, "model.hidden=[2]", "optimizer.learning_rate=0.05"),
        WayToGoal("iris", 2, "data.csv.inputs=[petal_length,petal_width]"),
        WayToGoal("zero-one", 1, "model.hidden=[1]", "optimizer.learning_rate=5"),
        WayToGoal("zero-one", 2, "model.hidden=[]", "optimizer.learning_rate=5"),
    ]
}
