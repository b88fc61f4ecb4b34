import Datasets
import Foundation
import Messages
import Recipes
import Testing
import Training

private let stoppedRecipe = """
    data: {planar: moons, samples: 120, noise: 0.3, test_fraction: 0.25}
    model: {hidden: [6]}
    optimizer: {learning_rate: 0.5}
    stop: {patience: 40}
    """

@Suite("Edges of runs")
struct LaneEdgeTests {
    @Test("seeking back does not change where a stop condition ends the run", arguments: [1, 100, 205])
    func stopsAfterSeeking(step: Int) throws {
        let direct = try Lane(document(stoppedRecipe))
        direct.advance(by: 100_000)
        #expect(direct.status == .stopped)
        try #require(direct.step > 210)
        let sought = try Lane(document(stoppedRecipe))
        sought.advance(by: 100_000)
        sought.seek(to: step)
        #expect(sought.status == .running)
        sought.advance(by: 100_000)
        #expect(sought.row() == direct.row())
        #expect(sought.parameters == direct.parameters)
    }

    @Test("seeking to the present or past it leaves an ended run as it is")
    func seekingAfterTheEnd() throws {
        let stopped = try Lane(document(stoppedRecipe))
        stopped.advance(by: 100_000)
        let row = stopped.row()
        #expect(stopped.seek(to: row.step) == row.step)
        #expect(stopped.seek(to: row.step + 1) == row.step)
        #expect(stopped.row() == row)
        let diverged = try Lane(
            document("data: {regression: line}\nmodel: {hidden: []}\nbatch: all\noptimizer: {learning_rate: 500}"))
        diverged.advance(by: 5000)
        let end = diverged.row()
        #expect(diverged.seek(to: 9000) == end.step)
        #expect(diverged.row() == end)
        #expect(diverged.seek(to: 1) == 1)
        diverged.advance(by: 5000)
        #expect(diverged.row() == end)
    }

    @Test("an edit after which the run diverges stays in force, and its row shows the new rate")
    func divergenceAfterEdit() throws {
        let lane = try Lane(document("data: {regression: line}\nmodel: {hidden: []}\nbatch: all\nprecision: float64"))
        lane.advance(by: 20)
        try lane.apply([Setting(path: "optimizer.learning_rate", value: "1e300")])
        lane.advance(by: 20)
        #expect(lane.status == .diverged)
        #expect(lane.row().learningRate == 1e300)
        #expect(lane.edits.count == 1)
    }

    @Test("a run whose last step leaves an infinite loss has diverged")
    func divergenceAtTheEnd() throws {
        let lane = try Lane(
            document(
                "data: {regression: line}\nmodel: {hidden: []}\nbatch: all\noptimizer: {learning_rate: 1e30}\nsteps: 1")
        )
        lane.advance(by: 1)
        #expect(lane.status == .diverged)
        #expect(lane.divergedAt == 1)
        #expect(lane.row().loss == nil)
    }

    @Test("of two edits at one step the later one wins, also where the first was made before seeking back")
    func editsAtOneStep() throws {
        let lane = try Lane(document("data: {planar: moons}"))
        lane.advance(by: 40)
        try lane.apply([Setting(path: "optimizer.learning_rate", value: "0.5")])
        lane.advance(by: 40)
        lane.seek(to: 40)
        try lane.apply([Setting(path: "optimizer.learning_rate", value: "0.02")])
        lane.advance(by: 1)
        #expect(lane.row().learningRate == 0.02)
        let scripted = try Lane(
            document(
                """
                data: {planar: moons}
                edits:
                  - {at: 3, set: {optimizer.learning_rate: 0.5}}
                  - {at: 3, set: {optimizer.learning_rate: 0.25}}
                """))
        scripted.advance(by: 3)
        try scripted.apply([Setting(path: "optimizer.learning_rate", value: "0.02")])
        scripted.advance(by: 1)
        #expect(scripted.row().learningRate == 0.02)
        #expect(scripted.edits.count == 3)
    }

    @Test("an edit at 0 shows from row 1 on, one at the last step nowhere")
    func editsAtTheEnds() throws {
        let lane = try Lane(
            document(
                """
                data: {gate: xor}
                steps: 5
                edits:
                  - {at: 0, set: {optimizer.learning_rate: 0.5}}
                  - {at: 5, set: {optimizer.learning_rate: 0.7}}
                """))
        #expect(lane.row().learningRate == 0.1)
        lane.advance(by: 1)
        #expect(lane.row().learningRate == 0.5)
        lane.advance(by: 10)
        #expect(lane.row().learningRate == 0.5 && lane.step == 5 && lane.status == .finished)
    }

    @Test("what is wrong with a later edit's data is found before the first step")
    func laterData() throws {
        let yaml = "data: {gate: xor}\nedits:\n  - {at: 50, set: {data.csv: {path: nowhere.csv}}}"
        let error = #expect(throws: InputError.self) { _ = try Lane(document(yaml)) }
        #expect(error?.kind == .missingFile)
    }

    @Test("a long script is read in time that grows with its length, not with its square")
    func longScript() throws {
        func script(_ count: Int) -> String {
            "data: {gate: xor}\nedits:\n"
                + (1...count).map { "  - {at: \($0), set: {optimizer.learning_rate: 0.\($0)}}\n" }.joined()
        }
        let lane = try Lane(document(script(300)))
        lane.advance(by: 301)
        #expect(lane.edits.count == 300)
        #expect(lane.row().learningRate == 0.3)
    }

    @Test("a batch larger than the training set is the whole set, in the order of the data")
    func largeBatch() throws {
        let whole = try Lane(document("data: {planar: moons, samples: 30}\nbatch: all"))
        let large = try Lane(document("data: {planar: moons, samples: 30}\nbatch: 1000"))
        whole.advance(by: 50)
        large.advance(by: 50)
        #expect(whole.parameters == large.parameters)
        #expect(large.row().samples == 1500 && large.row().epoch == 50)
    }

    @Test("a short last batch is used, and counts in samples and epochs")
    func shortBatch() throws {
        let lane = try Lane(document("data: {planar: moons, samples: 25}\nbatch: 10"))
        lane.advance(by: 3)
        #expect(lane.row().samples == 25 && lane.row().epoch == 1)
        lane.advance(by: 1)
        #expect(lane.row().samples == 35 && lane.row().epoch == 1.4)
    }
}

@Suite("Models taken over")
struct AdoptionTests {
    private func withFile(_ body: (URL) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "model-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: url) }
        try body(url)
    }

    private func withoutState(_ url: URL) throws {
        var model = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
        model["state"] = nil
        try JSONSerialization.data(withJSONObject: model).write(to: url)
    }

    @Test(
        "a run with scripted edits goes on bit for bit from a model saved between, before and at them",
        arguments: [10, 40, 41, 100, 150, 200])
    func resumingAScript(step: Int) throws {
        try withFile { url in
            let whole = try Lane(document(editedRecipe))
            whole.advance(by: step)
            try whole.saveModel(to: url)
            let resumed = try Lane(document(editedRecipe))
            try resumed.loadModel(from: url)
            whole.advance(by: 120)
            resumed.advance(by: 120)
            #expect(resumed.parameters == whole.parameters)
            #expect(resumed.row() == whole.row())
        }
    }

    @Test("a model without state begins anew at step 0, whatever the run had done")
    func fresh() throws {
        try withFile { url in
            let lane = try Lane(document(editedRecipe))
            lane.advance(by: 200)
            try lane.saveModel(to: url)
            try withoutState(url)
            let weights = lane.parameters
            lane.advance(by: 60)
            try lane.loadModel(from: url)
            #expect(lane.step == 0 && lane.parameters == weights && lane.row().gradientNorm == nil)
            lane.advance(by: 50)
            let parameters = lane.parameters
            lane.seek(to: 0)
            #expect(lane.parameters == weights)
            lane.advance(by: 50)
            #expect(lane.parameters == parameters)
        }
    }

    @Test("an ended run goes on from a model, and cannot be sought back to before it")
    func afterTheEnd() throws {
        try withFile { url in
            let yaml = "data: {planar: moons, samples: 60}\nsteps: 100"
            let lane = try Lane(document(yaml))
            lane.advance(by: 50)
            try lane.saveModel(to: url)
            lane.advance(by: 50)
            let end = lane.row()
            #expect(lane.status == .finished)
            try lane.loadModel(from: url)
            #expect(lane.status == .running && lane.step == 50)
            lane.advance(by: 20)
            #expect(lane.seek(to: 0) == 50)
            lane.advance(by: 50)
            #expect(lane.row() == end)
        }
    }

    @Test("fewer steps than the model has only evaluate")
    func fewerSteps() throws {
        try withFile { url in
            let lane = try Lane(document("data: {planar: moons, samples: 60}"))
            lane.advance(by: 50)
            try lane.saveModel(to: url)
            let other = try Lane(document("data: {planar: moons, samples: 60}\nsteps: 10"))
            try other.loadModel(from: url)
            other.advance(by: 10)
            #expect(other.step == 50 && other.status == .finished && other.parameters == lane.parameters)
        }
    }

    @Test("another optimizer than the model's starts afresh, with the model's parameters")
    func otherOptimizer() throws {
        try withFile { url in
            let lane = try Lane(document("data: {planar: moons, samples: 60}\noptimizer: adam"))
            lane.advance(by: 50)
            try lane.saveModel(to: url)
            let other = try Lane(document("data: {planar: moons, samples: 60}\noptimizer: {name: sgd, momentum: 0.9}"))
            try other.loadModel(from: url)
            #expect(other.parameters == lane.parameters && other.step == 50)
            other.advance(by: 10)
            #expect(other.status == .running)
        }
    }

    @Test("inputs are scaled as they were where the model was trained")
    func scaling() throws {
        try withFile { url in
            let folder = FileManager.default.temporaryDirectory
            let name = "table-\(UUID().uuidString)"
            let (near, far) = (folder.appending(path: "\(name)-a.csv"), folder.appending(path: "\(name)-b.csv"))
            defer { for file in [near, far] { try? FileManager.default.removeItem(at: file) } }
            try "a,b,y\n1,2,0.5\n2,1,1.5\n3,5,2.5\n4,3,3.25\n".write(to: near, atomically: true, encoding: .utf8)
            try "a,b,y\n1,2,0.5\n200,100,1.5\n".write(to: far, atomically: true, encoding: .utf8)
            func recipe(_ file: URL) throws -> RecipeDocument {
                try document("data: {csv: {path: \(file.path)}}\nsteps: none")
            }
            let lane = try Lane(recipe(near))
            lane.advance(by: 30)
            try lane.saveModel(to: url)
            let other = try Lane(recipe(far))
            try other.loadModel(from: url)
            #expect(other.dataset.standardization == lane.dataset.standardization)
            let first = lane.outputs(for: Array(lane.dataset.train.inputs.prefix(2)))
            let again = other.outputs(for: Array(other.dataset.train.inputs.prefix(2)))
            #expect(again == first)
        }
    }

    @Test(
        "states that no run could have saved are refused with their key",
        arguments: [
            ("step", "-1"), ("updates", "-3"), ("order", #"{"epoch":-1,"used":0}"#),
            ("order", #"{"epoch":0,"used":-5}"#),
            ("dropout_generator", "[1,2]"), ("slope_generator", "[0,0,0,0]"), ("learnt_parameters", "[]"),
            ("slots", "[[1]]"),
        ])
    func badStates(key: String, value: String) throws {
        try withFile { url in
            let lane = try Lane(document("data: {planar: moons, samples: 60}"))
            lane.advance(by: 5)
            try lane.saveModel(to: url)
            var model = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
            var state = try #require(model["state"] as? [String: Any])
            state[key] = try JSONSerialization.jsonObject(with: Data(value.utf8), options: .fragmentsAllowed)
            model["state"] = state
            try JSONSerialization.data(withJSONObject: model).write(to: url)
            let before = lane.parameters
            let error = #expect(throws: InputError.self) { try lane.loadModel(from: url) }
            #expect(error?.key?.hasPrefix("state.\(key)") == true)
            #expect(error?.kind == .data && error?.file != nil)
            #expect(lane.parameters == before && lane.step == 5)
        }
    }
}
