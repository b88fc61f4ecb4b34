import Datasets
import Messages
import Recipes
import Testing
import Training

@Suite("Recipes of several classes")
struct ClassRecipeTests {
    @Test("classes bring a softmax output and categorical cross-entropy")
    func output() throws {
        let recipe = try document("data: {planar: blobs, classes: 4}").recipe()
        #expect(recipe.data.classCount == 4 && recipe.data.task == .multiclassClassification)
        let resolved = try recipe.resolved(for: Dataset.make(recipe.data, seed: 1))
        #expect(resolved.model.output?.name == "softmax" && resolved.loss == "categorical_cross_entropy")
    }

    @Test(
        "what a set does not have is refused",
        arguments: [
            "{planar: moons, classes: 3}", "{planar: blobs, classes: 7}", "{planar: blobs, classes: 1}",
            "{gate: xor, classes: 2}", "{planar: spirals, classes: x}",
        ])
    func refusals(data: String) throws {
        let error = #expect(throws: InputError.self) { try document("data: \(data)").recipe() }
        #expect(error?.key == "data.classes")
    }

    @Test("a softmax output goes with three classes and not with two")
    func fit() throws {
        let model = "model: {output: softmax}"
        #expect(try document("data: {planar: blobs, classes: 3}\n\(model)").recipe().model.output?.name == "softmax")
        #expect(throws: InputError.self) { try document("data: {planar: blobs, classes: 2}\n\(model)").recipe() }
    }

    @Test("another set that knows two classes only drops the number, and a softmax with it")
    func settings() throws {
        var blobs = try document("data: {planar: blobs, classes: 4}\nmodel: {output: softmax}")
        try blobs.set(path: "data.planar", to: "moons")
        let recipe = try blobs.recipe()
        #expect(recipe.data.classCount == 2 && recipe.model.output == nil)
        var spirals = try document("data: {planar: blobs, classes: 4}")
        try spirals.set(path: "data.planar", to: "spirals")
        #expect(try spirals.recipe().data.classCount == 4)
        try spirals.set(path: "data.classes", to: "6")
        #expect(try spirals.recipe().data.classCount == 6)
    }

    @Test("the number of classes changes while training, and training goes on")
    func liveEdit() throws {
        let lane = try Lane(
            document(
                """
                data: {planar: blobs, classes: 3, samples: 90}
                edits: [{at: 20, set: {data.classes: 5}}]
                """))
        lane.advance(by: 200)
        #expect(lane.row().step == 200 && lane.outputs(for: [0, 0]).count == 5)
    }
}
