import Datasets
import Foundation
import NeuralNetworks
import Recipes
import Testing
import Training

func document(_ yaml: String) throws -> RecipeDocument { try RecipeDocument(yaml: yaml, name: "test") }

let editedRecipe = """
    data: {planar: moons, samples: 120, noise: 0.2, test_fraction: 0.25}
    model: {hidden: [6, 4]}
    optimizer: {name: adam, learning_rate: 0.02}
    regularization: {dropout: 0.1, l2: 0.001}
    batch: 16
    seed: 11
    edits:
      - {at: 40, set: {optimizer.learning_rate: 0.005}}
      - {at: 90, set: {model.activation: relu}}
      - {at: 130, set: {batch: 32}}
      - {at: 170, set: {optimizer.name: rmsprop}}
    """

private func distance(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for (x, y) in zip(a, b) { sum += (x - y) * (x - y) }
    return sum.squareRoot()
}

@Suite("Runs")
struct LaneTests {
    @Test("a run is bit-identical however it is sliced")
    func slicing() throws {
        let whole = try Lane(document(editedRecipe))
        whole.advance(by: 700)
        let sliced = try Lane(document(editedRecipe), recordsCurves: true)
        var portion = 1
        while sliced.step < 700 {
            sliced.advance(by: min(portion, 700 - sliced.step))
            _ = sliced.row()
            portion = portion % 13 + 1
        }
        #expect(whole.parameters == sliced.parameters)
        #expect(whole.row() == sliced.row())
    }

    @Test(
        "seeking back gives the same state bit for bit, also across edits",
        arguments: [0, 1, 39, 40, 41, 90, 131, 299, 300])
    func seeking(step: Int) throws {
        let direct = try Lane(document(editedRecipe))
        direct.advance(by: step)
        let sought = try Lane(document(editedRecipe))
        sought.advance(by: 300)
        #expect(sought.seek(to: step) == step)
        #expect(sought.step == step)
        #expect(sought.parameters == direct.parameters)
        #expect(sought.row() == direct.row())
        sought.advance(by: 300 - step)
        direct.advance(by: 300 - step)
        #expect(sought.parameters == direct.parameters)
        #expect(sought.row() == direct.row())
    }

    @Test("seeking past the present stays there")
    func seekingAhead() throws {
        let lane = try Lane(document(editedRecipe))
        lane.advance(by: 10)
        #expect(lane.seek(to: 50) == 10)
    }

    @Test("a live edit is the same thing as a scripted one")
    func liveEdits() throws {
        let scripted = try Lane(document(editedRecipe))
        scripted.advance(by: 200)
        let live = try Lane(document(editedRecipe.components(separatedBy: "edits:")[0]))
        for (step, path, value) in [
            (40, "optimizer.learning_rate", "0.005"), (90, "model.activation", "relu"), (130, "batch", "32"),
            (170, "optimizer.name", "rmsprop"),
        ] {
            live.advance(by: step - live.step)
            try live.apply([Setting(path: path, value: value)])
        }
        live.advance(by: 200 - live.step)
        #expect(live.parameters == scripted.parameters)
        #expect(live.edits.map(\.label) == scripted.edits.map(\.label))
        #expect(live.edits.first?.label == "lr 0.02→0.005")
    }

    @Test("an edit shows from the next row on")
    func editRows() throws {
        let lane = try Lane(document(editedRecipe))
        lane.advance(by: 40)
        #expect(lane.row().learningRate == 0.02)
        lane.advance(by: 1)
        #expect(lane.row().learningRate == 0.005)
    }

    @Test("a refused edit changes nothing")
    func refusedEdit() throws {
        let lane = try Lane(document(editedRecipe))
        lane.advance(by: 5)
        let before = lane.recipe
        #expect(throws: (any Error).self) { try lane.apply([Setting(path: "optimizer.learning_rate", value: "-1")]) }
        #expect(throws: (any Error).self) { try lane.apply([Setting(path: "model.activation", value: "relo")]) }
        #expect(lane.recipe == before)
        #expect(lane.edits.isEmpty)
    }

    @Test("an edit of the data, the loss or the activation keeps the weights; one of the initializer draws new ones")
    func keptWeights() throws {
        for (path, value, keeps) in [
            ("data.noise", "0.3", true), ("data.planar", "circle", true), ("loss", "mean_squared_error", true),
            ("model.activation", "sigmoid", true), ("optimizer.name", "sgd", true), ("batch", "all", true),
            ("model.initializer", "he_normal", false), ("model.seed", "99", false),
        ] {
            let lane = try Lane(document(editedRecipe))
            lane.advance(by: 20)
            let before = lane.parameters
            try lane.apply([Setting(path: path, value: value)])
            #expect((lane.parameters == before) == keeps, "\(path)")
            #expect(lane.step == 20)
        }
    }

    @Test("the streams are independent: another batch size or dropout leaves the first weights and the data alone")
    func streams() throws {
        let base = try Lane(document("data: {planar: moons}"))
        for extra in ["batch: 32", "regularization: {dropout: 0.3}", "optimizer: {name: adam}"] {
            let other = try Lane(document("data: {planar: moons}\n\(extra)"))
            #expect(other.parameters == base.parameters)
            #expect(other.dataset.train == base.dataset.train)
        }
    }

    @Test("divergence ends the run at the step, keeps the last finite state and goes on nowhere")
    func divergence() throws {
        let yaml = """
            data: {regression: line}
            model: {hidden: []}
            optimizer: {learning_rate: 500}
            batch: all
            """
        let lane = try Lane(document(yaml), recordsCurves: true)
        lane.advance(by: 5000)
        #expect(lane.status == .diverged)
        let failed = try #require(lane.divergedAt)
        #expect(failed > 1 && failed < 5000)
        #expect(lane.row().step == failed && lane.row().status == .diverged && lane.row().loss == nil)
        #expect(lane.parameters.allSatisfy { $0.isFinite })
        #expect(lane.step == failed - 1)
        let other = try Lane(document(yaml))
        other.advance(by: failed - 1)
        #expect(other.status == .running)
        #expect(other.parameters == lane.parameters)
        other.advance(by: 1)
        #expect(other.status == .diverged)
        lane.advance(by: 5)
        #expect(lane.step == failed - 1)
    }

    @Test("stops are met at ends of epochs")
    func stops() throws {
        let lane = try Lane(
            document("data: {gate: xor, samples: 40}\nbatch: 10\nstop: {loss: 0.3}\noptimizer: {learning_rate: 0.5}"))
        lane.advance(by: 100_000)
        #expect(lane.status == .stopped)
        #expect(lane.step % 4 == 0)
        #expect(try #require(lane.row().loss) <= 0.3)
        let still = try Lane(document("data: {gate: and}\nbatch: all\nstop: {tolerance: 0.5}"))
        still.advance(by: 10)
        #expect(still.status == .stopped && still.step == 2)
        let patient = try Lane(
            document(
                "data: {planar: moons, noise: 0.3, test_fraction: 0.5}\nstop: {patience: 3}\noptimizer: {learning_rate: 1}\nmodel: {hidden: [20]}"
            ))
        patient.advance(by: 100_000)
        #expect(patient.status == .stopped)
    }

    @Test("steps end a run, and more steps let it go on")
    func steps() throws {
        let lane = try Lane(document("data: {gate: xor}\nsteps: 30"))
        lane.advance(by: 100)
        #expect(lane.status == .finished && lane.step == 30)
        try lane.apply([Setting(path: "steps", value: "50")])
        lane.advance(by: 100)
        #expect(lane.status == .finished && lane.step == 50)
    }

    @Test("clipping holds the update of sgd to rate times norm")
    func clipping() throws {
        let lane = try Lane(
            document(
                "data: {regression: line}\nmodel: {hidden: []}\nprecision: float64\noptimizer: {learning_rate: 1, clip_norm: 0.01}"
            ))
        for _ in 0..<20 {
            let before = lane.parameters
            lane.advance(by: 1)
            let length = distance(before, lane.parameters)
            #expect(length <= 0.01 * (1 + 1e-9))
        }
    }

    @Test("gradient norms are those of the mini-batch, with the penalty")
    func norms() throws {
        let lane = try Lane(
            document(
                "data: {gate: xor}\nbatch: all\nprecision: float64\noptimizer: {learning_rate: 0.25}\nregularization: {l2: 0.1}"
            ))
        #expect(lane.row().gradientNorm == nil)
        let before = lane.parameters
        lane.advance(by: 1)
        let norm = distance(before, lane.parameters) / 0.25
        #expect(abs(try #require(lane.row().gradientNorm) - norm) < 1e-9)
        #expect(try #require(lane.row().penalty) > 0)
    }
}

@Suite("Models as files")
struct ModelFileTests {
    private func temporary() -> URL {
        FileManager.default.temporaryDirectory.appending(path: "model-\(UUID().uuidString).json")
    }

    @Test(
        "saving, loading and going on equals one uninterrupted run", arguments: optimizers.names,
        ["float32", "float64"])
    func resuming(optimizer: String, precision: String) throws {
        let recipe = """
            data: {planar: moons, samples: 90, noise: 0.2, test_fraction: 0.3}
            model: {hidden: [5, 3], activation: [prelu, rrelu]}
            optimizer: {name: \(optimizer), learning_rate: 0.01}
            regularization: {dropout: 0.2}
            batch: 8
            precision: \(precision)
            """
        let url = temporary()
        defer { try? FileManager.default.removeItem(at: url) }
        let whole = try Lane(document(recipe))
        whole.advance(by: 137)
        try whole.saveModel(to: url)
        let resumed = try Lane(document(recipe))
        try resumed.loadModel(from: url)
        #expect(resumed.step == 137)
        #expect(resumed.row() == whole.row())
        whole.advance(by: 150)
        resumed.advance(by: 150)
        #expect(resumed.parameters == whole.parameters)
        #expect(resumed.row() == whole.row())
    }

    @Test(
        "bad models are refused with the key that is wrong",
        arguments: [
            ("{", "not JSON"), ("{}", "format"), (#"{"format":"x","version":1,"layers":[]}"#, "format"),
            (#"{"format":"neuroscope-model","version":2,"layers":[]}"#, "version"),
            (#"{"format":"neuroscope-model","version":1,"layers":[]}"#, "layers"),
            (
                #"{"format":"neuroscope-model","version":1,"layers":[{"inputs":2,"outputs":1,"activation":"sigmoid","weights":[[1]],"biases":[0]}]}"#,
                "layers[0].weights[0]"
            ),
            (
                #"{"format":"neuroscope-model","version":1,"layers":[{"inputs":2,"outputs":1,"activation":"sigmoid","weights":[[1,"x"]],"biases":[0]}]}"#,
                "layers[0].weights[0][1]"
            ),
            (
                #"{"format":"neuroscope-model","version":1,"layers":[{"inputs":3,"outputs":1,"activation":"sigmoid","weights":[[1,2,3]],"biases":[0]}]}"#,
                "3-1"
            ),
        ])
    func refusals(text: String, word: String) throws {
        let url = temporary()
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(text.utf8).write(to: url)
        let lane = try Lane(document("data: {gate: xor}\nmodel: {hidden: []}"))
        let error = #expect(throws: (any Error).self) { try lane.loadModel(from: url) }
        #expect("\(error.map { "\($0)" } ?? "")".contains(word))
    }
}
