import Labs
import Datasets
import Foundation
import Messages
import Testing
import Recipes

@Suite struct RecipeDemoTests {
    private static let names = [
        "and", "checkerboard", "circle", "digits", "iris", "moons", "nand", "nor", "or", "spirals", "xnor", "xor",
        "xor-linear", "descent-parabola", "descent-bowl", "descent-valley", "descent-rosenbrock", "descent-himmelblau",
        "descent-saddle", "descent-rastrigin", "optimizer-race", "step-size", "regression", "batch-noise",
    ]

    @Test("The demos that the documentation names are there")
    func catalog() throws {
        #expect(Set(try DemoCatalog.standard(Scenes.all).names).isSuperset(of: RecipeDemoTests.names))
    }

    @Test("Every shipped demo is a valid recipe with data, titles, concepts and an end")
    func demos() throws {
        let demos = try DemoCatalog.standard(Scenes.all)
        for name in demos.names {
            let recipe = try demos.document(named: name).recipe()
            if recipe.scene == .network {
                let data = try recipe.makeDataset()
                _ = try recipe.resolved(for: data)
                #expect(data.train.count > 0, "\(name)")
                #expect(recipe.steps != nil, "\(name)")
                #expect(recipe.speed != nil, "\(name)")
            }
            #expect(recipe.name == name)
            #expect(recipe.title != name, "\(name)")
            #expect(recipe.titleZh != nil, "\(name)")
            #expect(!recipe.teaches.isEmpty, "\(name)")
            #expect(recipe.group != Recipe.defaultGroup, "\(name)")
        }
    }

    @Test("The single-layer demos have no hidden layer, the linear XOR exactly the four corners")
    func linearDemos() throws {
        let demos = try DemoCatalog.standard(Scenes.all)
        for name in ["and", "nand", "or", "nor", "xor-linear"] {
            #expect(try demos.document(named: name).recipe().model.hidden.isEmpty)
        }
        let data = try demos.document(named: "xor-linear").recipe().makeDataset()
        #expect(data.train.raw == [-1, -1, -1, 1, 1, -1, 1, 1])
    }

    @Test(
        "The gates' points are separable: each lies in the quadrant of its corner",
        arguments: [
            "and", "nand", "or", "nor", "xor", "xnor",
        ])
    func separable(name: String) throws {
        let recipe = try DemoCatalog.standard(Scenes.all).document(named: name).recipe()
        guard case .gate(let gate) = recipe.data.source else {
            Issue.record("\(name) is no gate")
            return
        }
        let data = try recipe.makeDataset()
        for samples in [data.train, data.test] {
            for row in 0..<samples.count {
                let truth = gate(samples.raw[2 * row] > 0, samples.raw[2 * row + 1] > 0)
                #expect(samples.labels[row] == (truth ? 1 : 0))
            }
        }
    }

    @Test("An unknown demo is a usage error with a suggestion, a missing file a missing file")
    func unknown() throws {
        let demos = try DemoCatalog.standard(Scenes.all)
        let unknown = try #require(throws: InputError.self) { try demos.document(for: "spiral") }
        #expect(unknown.kind == .usage)
        #expect(unknown.suggestion == "spirals")
        let missing = try #require(throws: InputError.self) { try demos.document(for: "spiral.yaml") }
        #expect(missing.kind == .missingFile)
        #expect(try demos.document(for: demos.folder.appending(path: "xor.yaml").path).name == "xor")
    }
}
