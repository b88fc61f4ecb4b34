import Labs
import Datasets
import Messages
import Testing
import Recipes

@Suite("Recipes of races")
struct DescentRecipeTests {
    private static func specification(_ section: String) throws -> DescentSpecification {
        let document = try RecipeDocument(
            yaml: "scene: descent\ndescent: \(section)", name: "race", scenes: Scenes.all)
        guard let specification = try document.recipe().scene.lab as? DescentSpecification else {
            throw InputError(.data, "no descent")
        }
        return specification
    }

    @Test("a racer has an optimizer, and may have a label, a batch and noise")
    func racers() throws {
        let race = try Self.specification(
            "{function: bowl, optimizers: [adam, {name: sgd, momentum: 0.9, label: heavy, noise: 2, batch: 8}], noise: 0.5}"
        )
        #expect(race.ground == .function("bowl") && race.noise == 0.5)
        #expect(race.optimizers[0].optimizer.name == "adam" && race.optimizers[0].noise == nil)
        let heavy = race.optimizers[1]
        #expect(heavy.label == "heavy" && heavy.noise == 2 && heavy.batch == 8)
        #expect(heavy.optimizer.options == ["momentum": 0.9])
    }

    @Test("steps may stand in the section or above it")
    func steps() throws {
        #expect(try Self.specification("{function: bowl, steps: 40}").steps == 40)
        let document = try RecipeDocument(
            yaml: "scene: descent\ndescent: {function: bowl, steps: 40}", name: "race", scenes: Scenes.all)
        #expect(try document.recipe().steps == 40)
    }

    @Test("data take the place of the function")
    func data() throws {
        let race = try Self.specification("{data: {regression: line, samples: 30, noise: 0.1}, optimizers: [sgd]}")
        guard case .data(let data) = race.ground else {
            Issue.record("no data")
            return
        }
        #expect(data.samples == 30 && data.noise == 0.1)
    }

    @Test(
        "what does not fit is refused",
        arguments: [
            "{}", "{function: bowl, data: {regression: line}}", "{data: {gate: xor}}", "{data: {regression: plane}}",
            "{function: bowl, optimizers: []}", "{function: bowl, optimizers: [{name: sgd, beta1: 1}]}",
            "{function: bowl, noise: -1}", "{function: bowl, optimizers: [{name: sgd, clip_norm: 1}]}",
        ])
    func refusals(section: String) {
        #expect(throws: InputError.self) { try Self.specification(section) }
    }
}
