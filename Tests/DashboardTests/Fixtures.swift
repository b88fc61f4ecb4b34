import Dashboard
import Datasets
import Foundation
import Recipes
import TerminalUI
import Training

/// Snapshots made by hand, so that a picture depends on nothing but the views.
enum Fixture {
    static func recipe(_ name: String = "xor", title: String = "XOR with one hidden layer") -> Recipe {
        var recipe = Recipe(name: name)
        recipe.title = title
        recipe.seed = 7
        recipe.data = DataSpecification(source: .gate(.xor), samples: 60, noise: 0.15, testFraction: 0.3)
        recipe.optimizer = OptimizerSpecification(name: "sgd", learningRate: 0.01, options: ["momentum": 0.9])
        recipe.model.output = ActivationSpecification(name: "sigmoid")
        recipe.loss = "binary_cross_entropy"
        recipe.speed = .stepsPerSecond(250)
        return recipe
    }

    static func binary(step: Int = 1240) throws -> Snapshot {
        try snapshot(recipe(), step: step, outputs: 1)
    }

    /// Three classes in four dimensions: no plane.
    static func multiclass(step: Int = 300) throws -> (Recipe, Snapshot) {
        var recipe = recipe("iris", title: "Iris")
        recipe.model.hidden = [8, 6]
        recipe.model.activations = [ActivationSpecification(name: "relu"), ActivationSpecification(name: "relu")]
        recipe.model.output = ActivationSpecification(name: "softmax")
        recipe.loss = "categorical_cross_entropy"
        recipe.optimizer = OptimizerSpecification(name: "adam", learningRate: 0.001)
        let names = ["sepal length", "sepal width", "petal length", "petal width"]
        let train = samples(count: 30, inputs: 4, classes: 3)
        let dataset = Dataset(
            name: "iris", task: .multiclassClassification, rawNames: names, inputNames: names,
            classNames: ["setosa", "versicolor", "virginica"], outputCount: 3, train: train,
            test: samples(count: 9, inputs: 4, classes: 3), plane: nil, standardization: nil)
        return (recipe, snapshot(recipe, dataset: dataset, step: step))
    }

    /// Ten classes of images of 28 x 28 pixels, with answers to the first of them.
    static func largeImages() -> (Recipe, Snapshot) {
        var recipe = recipe("images", title: "Images")
        recipe.model.hidden = [16]
        recipe.model.output = ActivationSpecification(name: "softmax")
        recipe.loss = "categorical_cross_entropy"
        recipe.view = ["images", "draw", "confusion", "mistakes", "filters", "excitement"]
        let names = (0..<784).map { "pixel_\($0)" }
        let pixels = (0..<40 * 784).map { index in
            let (image, place) = (Double(index / 784), Double(index % 784))
            return max(0.0, sin(place / 9 + image))
        }
        let labels = (0..<40).map { $0 % 10 }
        var targets = [Double](repeating: 0, count: 400)
        for (index, label) in labels.enumerated() { targets[index * 10 + label] = 1 }
        let samples = Samples(count: 40, inputs: pixels, targets: targets, labels: labels, raw: pixels)
        let dataset = Dataset(
            name: "images", task: .multiclassClassification, rawNames: names, inputNames: names,
            classNames: (0..<10).map(String.init), outputCount: 10, train: samples, test: samples, plane: nil,
            standardization: nil, imageSize: ImageSize(width: 28, height: 28))
        var snapshot = snapshot(recipe, dataset: dataset, step: 100)
        var answers = AnswerSnapshot(isTest: true, count: 10_000)
        var probabilities = [Float](repeating: 0.05, count: 10)
        probabilities[2] = 0.55
        answers.samples = (0..<3).map {
            AnswerSnapshot.Answer(index: $0, label: $0, predicted: 2, probabilities: probabilities)
        }
        answers.mistakes = Array(answers.samples.prefix(2))
        var confusion = ConfusionMatrix(classCount: 10)
        for index in 0..<10_000 { confusion.count(label: index % 10, predicted: index % 37 == 0 ? 3 : index % 10) }
        answers.confusion = confusion
        snapshot.lanes[0].answers = answers
        return (recipe, snapshot)
    }

    /// Lanes that differ in their activations and end at losses of their own.
    static func comparison(lanes count: Int, step: Int = 1240) throws -> Snapshot {
        let names = ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "selu", "gelu", "mish"]
        var snapshot = try binary(step: step)
        let single = snapshot.lanes[0]
        snapshot.lanes = (0..<count).map { index in
            var lane = single
            lane.label = "lane\(index)"
            lane.recipe.model.activations = [ActivationSpecification(name: names[index % names.count])]
            lane.row.loss = 0.0081 * Double(count - index)
            lane.row.accuracy = 1 - 0.02 * Double(index)
            for bucket in lane.history.trainLoss.indices {
                lane.history.trainLoss[bucket].last *= Float(count - index)
                lane.history.trainLoss[bucket].minimum = lane.history.trainLoss[bucket].last
                lane.history.trainLoss[bucket].maximum = lane.history.trainLoss[bucket].last
            }
            lane.progress = [0, step].map {
                ProgressMark(step: $0, samples: 10 * $0, seconds: Double($0) * 1e-4 * Double(index + 1))
            }
            return lane
        }
        return snapshot
    }

    static func diverged() throws -> Snapshot {
        var snapshot = try binary(step: 812)
        snapshot.isRunning = false
        snapshot.lanes[0].row.status = .diverged
        snapshot.lanes[0].row.loss = nil
        snapshot.lanes[0].verdict = .diverged(step: 812)
        snapshot.lanes[0].ending = "the loss is not finite"
        return snapshot
    }

    static func finished() throws -> Snapshot {
        var snapshot = try binary(step: 5000)
        snapshot.isRunning = false
        snapshot.lanes[0].row.status = .finished
        snapshot.lanes[0].verdict = .converged
        snapshot.lanes[0].ending = "all 5,000 steps done"
        return snapshot
    }

    static func snapshot(_ recipe: Recipe, step: Int, outputs: Int) throws -> Snapshot {
        snapshot(recipe, dataset: try Dataset.make(recipe.data, seed: recipe.seed, relativeTo: nil), step: step)
    }

    private static func snapshot(_ recipe: Recipe, dataset: Dataset, step: Int) -> Snapshot {
        var sizes = [dataset.inputCount] + recipe.model.hidden + [dataset.outputCount]
        let inputs = sizes.removeFirst()
        var layers: [LayerSnapshot] = []
        var width = inputs
        for (index, units) in sizes.enumerated() {
            layers.append(
                LayerSnapshot(
                    inputs: width, outputs: units, activation: "tanh",
                    weights: (0..<units * width).map { sin(Float($0 * 7 + index * 3)) * 2 },
                    biases: Array(repeating: 0.1, count: units), values: (0..<units).map { cos(Float($0 * 5 + index)) })
            )
            width = units
        }
        let health = layers.enumerated().map { index, layer in
            LayerHealth(
                gradientNorm: 0.031 * Double(index + 1), updateRatio: 1.2e-3, saturated: index == 0 ? 1 : 0, dead: 0,
                units: layer.outputs)
        }
        let row = MetricRow(
            step: step, epoch: Double(step) * 10 / Double(dataset.train.count), samples: step * 10, loss: 0.0081,
            penalty: 0, testLoss: 0.0112, accuracy: 0.986, testAccuracy: 0.971,
            learningRate: recipe.optimizer.learningRate, gradientNorm: 0.05, status: .running)
        let edits = step > 600 ? [AppliedEdit(step: 600, settings: [], label: "lr 0.3→0.01")] : []
        let lane = LaneSnapshot(
            label: nil, recipe: recipe, dataset: dataset, datasetVersion: 1, row: row, status: .running, ending: nil,
            parameterCount: 17, history: history(to: step),
            edits: edits,
            boundary: dataset.plane.map { boundary($0) }, layers: layers,
            probeInputs: Array([0.9, -1.1, 0.4, 0.2].prefix(inputs)), health: health,
            verdict: .converging,
            timeline: TimelineSnapshot(
                branches: [Branch(id: 0, name: "main", lastStep: step, edits: edits)], presentStep: step))
        return Snapshot(
            lanes: [lane], isRunning: true, pace: .stepsPerSecond(250), stepsPerSecond: 412_000, version: step)
    }

    private static func history(to step: Int) -> HistorySnapshot {
        var history = HistorySnapshot()
        let buckets = { (level: Float, jitter: Float) in
            (0...60).map { index in
                let x = Float(index) / 60
                let value = level + exp(-5 * x)
                return MetricBucket(
                    step: index * step / 60, minimum: value * (1 - jitter), maximum: value * (1 + jitter), last: value)
            }
        }
        history.trainLoss = buckets(0.0081, 0)
        history.testLoss = buckets(0.0112, 0.02)
        history.batchLoss = buckets(0.02, 0.5)
        history.accuracy = buckets(0, 0).map {
            MetricBucket(step: $0.step, minimum: 1 - $0.last / 2, maximum: 1 - $0.last / 2, last: 1 - $0.last / 2)
        }
        history.testAccuracy = history.accuracy
        return history
    }

    private static func boundary(_ plane: Plane) -> BoundarySnapshot {
        let size = GridSize(columns: 64, rows: 64)
        let inputs = plane.gridInputs(columns: 64, rows: 64)
        let values = stride(from: 0, to: inputs.count, by: 2).map { index in
            return Float(1 / (1 + exp(6 * inputs[index] * inputs[index + 1])))
        }
        return BoundarySnapshot(size: size, outputCount: 1, values: values)
    }

    private static func samples(count: Int, inputs: Int, classes: Int) -> Samples {
        let labels = (0..<count).map { $0 % classes }
        let values = (0..<count * inputs).map { sin(Double($0)) }
        let targets = labels.flatMap { label in (0..<classes).map { $0 == label ? 1.0 : 0.0 } }
        return Samples(count: count, inputs: values, targets: targets, labels: labels, raw: values)
    }
}
