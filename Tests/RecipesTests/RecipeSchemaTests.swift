import Labs
import Foundation
import Testing
import Recipes

@Suite("Schema of recipes")
struct RecipeSchemaTests {
    private static let schema = RecipeSchema.json(Scenes.all)
    private static let check = SchemaCheck(schema)

    @Test("the text is JSON, and uses no keyword that the check does not know")
    func json() throws {
        let parsed =
            try JSONSerialization.jsonObject(with: Data(RecipeSchema.text(Scenes.all).utf8)) as? [String: Any]
        #expect(parsed?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(RecipeSchemaTests.check.unknownKeywords.isEmpty)
    }

    @Test("every shipped demo fits the schema")
    func demos() throws {
        let catalog = try DemoCatalog.standard(Scenes.all)
        #expect(!catalog.names.isEmpty)
        for name in catalog.names {
            #expect(RecipeSchemaTests.check.accepts(try catalog.document(named: name).json), "\(name)")
        }
    }

    @Test("every key that the parser knows is in the schema with a description")
    func keys() {
        for path in RecipeKeys.all(Scenes.all) {
            let node = RecipeSchemaTests.schema.recipeKey(path)
            #expect(node != nil, "\(path)")
            #expect(node?.members.isEmpty == false, "\(path) is not described")
        }
    }

    @Test(
        "parser and schema refuse the same",
        arguments: [
            "seed: -1", "steps: soon", "batch: 0", "nonsense: 1", "data: {gate: maybe}", "data: {gates: xor}",
            "data: {noise: -0.1}", "data: {test_fraction: 1}", "model: {hidden: [0]}", "model: {activation: tan}",
            "model: {activation: {name: elu, alpha: steep}}", "optimizer: {name: adam, momentum: 0.9}",
            "optimizer: {learning_rate: 0}", "optimizer: {schedule: {name: step, minimum: 1}}", "loss: mean",
            "regularization: {dropout: 1}", "stop: {patience: 1.5}", "view: [everything]", "view: []", "speed: 0",
            "compare: [{label: a}]", "edits: [{set: {batch: 5}}]", "scene: cinema", "scene: descent",
            "{scene: descent, descent: {function: x^2, optimizers: [newton]}}",
            "{scene: softmax, softmax: {logits: [1]}}",
            "{scene: neuron, neuron: {weights: [1]}}", "{scene: losses, losses: {target: 2}}",
            "{scene: activations, activations: {functions: []}}", "{scene: calculus, calculus: {kind: integral}}",
            "{scene: information, information: {}}", "{scene: neuron, neuron: {}, data: {gate: and}}",
        ])
    func refusals(yaml: String) throws {
        let document = try RecipeDocument(yaml: yaml, name: "bad", scenes: Scenes.all)
        #expect(throws: (any Error).self) { try document.recipe() }
        #expect(!RecipeSchemaTests.check.accepts(document.json))
    }

    @Test(
        "parser and schema accept the same",
        arguments: [
            "title: Nothing but a title", "steps: none", "{speed: max, batch: all}", "model: {hidden: []}",
            "model: {hidden: [3, 2], activation: [tanh, {name: leaky_relu, slope: 0.2}]}", "optimizer: lion",
            "optimizer: {momentum: 0.9, nesterov: true, schedule: {name: cosine, steps: 100, warm_up: 10}}",
            "data: {planar: blobs, classes: 6, features: [x1^2, x2]}", "{data: {regression: sine}, loss: huber}",
            "data: {table: {inputs: [[0.5, 0.6]], targets: [[0, 1]]}}", "{group: My own, teaches: [mine]}",
            "compare: [{set: {optimizer.momentum: 0.5}}, {label: b, set: {model.hidden: [8]}}]",
            "edits: [{at: 5, set: {weight.1.1.1: 0.5}}]",
            "{scene: descent, descent: {function: x^2, from: 2, optimizers: [adam, {name: sgd, batch: all}]}}",
            "{scene: descent, descent: {data: {regression: line}}}", "{scene: losses, losses: {}}",
            "{scene: information, information: {kind: divergence, p: die, q: [0.5, 0.5]}}",
        ])
    func acceptance(yaml: String) throws {
        let document = try RecipeDocument(yaml: yaml, name: "good", scenes: Scenes.all)
        _ = try document.recipe()
        #expect(RecipeSchemaTests.check.accepts(document.json))
    }
}

extension JSONValue {
    /// What the schema says of a key of recipes such as `data.noise` or `neuron.gate`.
    func recipeKey(_ path: String) -> JSONValue? {
        var keys = path.split(separator: ".").map(String.init)
        let scene = Scenes.all.names.contains(keys[0]) ? keys[0] : "network"
        var node = self["$defs"]?["scene_\(scene)"]
        while !keys.isEmpty {
            let key = keys.removeFirst()
            guard let next = node.flatMap({ property(key, of: $0) }) else { return nil }
            node = next
        }
        return node
    }

    private func property(_ key: String, of node: JSONValue) -> JSONValue? {
        if let own = node["properties"]?[key] { return own }
        if case .string(let reference)? = node["$ref"],
            let target = self["$defs"]?[String(reference.split(separator: "/").last ?? "")],
            let found = property(key, of: target)
        {
            return found
        }
        if let items = node["items"], let found = property(key, of: items) { return found }
        return node["anyOf"]?.elements.lazy.compactMap { property(key, of: $0) }.first
    }
}
