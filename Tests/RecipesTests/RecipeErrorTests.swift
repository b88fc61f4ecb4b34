import Labs
import Datasets
import Foundation
import Messages
import Testing
import Recipes

@Suite struct RecipeErrorTests {
    private func error(_ yaml: String) throws -> InputError {
        try #require(throws: InputError.self) {
            try RecipeDocument(yaml: yaml, name: "test", scenes: Scenes.all).recipe()
        }
    }

    @Test("A misspelt name is told with file, line, key, what was expected and what was meant")
    func misspeltName() throws {
        let error = try error("seed: 1\noptimizer:\n  name: adm\n")
        #expect(
            error.description
                == "test.yaml:3: optimizer.name: found \"adm\", expected one of sgd, adagrad, rmsprop, adadelta, adam, "
                + "adamw, lion; did you mean \"adam\"?")
        #expect(error.kind == .data)
        #expect(error.column == 9)
    }

    @Test(
        "An unknown key is told with its line and what was meant",
        arguments: [
            ("sed: 1", "sed", 1, "seed"), ("data:\n  gate: xor\n  noize: 1", "data.noize", 3, "data.noise"),
            ("optimizer: {learning_rte: 1}", "optimizer.learning_rte", 1, "optimizer.learning_rate"),
            ("learning_rate: 1", "learning_rate", 1, "optimizer.learning_rate"),
            ("model:\n  hiden: [4]", "model.hiden", 2, "model.hidden"),
            ("stop: {los: 1}", "stop.los", 1, "stop.loss"),
            ("regularization: {l3: 1}", "regularization.l3", 1, "regularization.l1"),
            ("optimizer: {name: adam, momentum: 0.9}", "optimizer.momentum", 1, nil),
            ("model: {activation: {name: relu, slope: 1}}", "model.activation.slope", 1, nil),
            ("data: {csv: {path: a.csv, targt: y}}", "data.csv.targt", 1, "data.csv.target"),
            ("optimizer: {schedule: {name: step, evry: 5}}", "optimizer.schedule.evry", 1, "optimizer.schedule.every"),
            ("compare: [{lable: a, set: {seed: 1}}]", "compare[0].lable", 1, "compare[0].label"),
        ])
    func unknownKeys(yaml: String, key: String, line: Int, suggestion: String?) throws {
        let error = try error(yaml)
        #expect(error.key == key)
        #expect(error.line == line)
        #expect(error.kind == .data)
        if let suggestion { #expect(error.suggestion == suggestion) }
        #expect(error.message.contains("unknown key"))
    }

    @Test(
        "A wrong value is told with its key, what was found and what was expected",
        arguments: [
            ("seed: -1", "seed"), ("seed: 1.5", "seed"), ("seed: \"7\"", "seed"), ("title: [a]", "title"),
            ("title:", "title"),
            ("teaches: N4", "teaches"), ("scene: descend", "scene"), ("scene: descent", "descent"),
            ("data: xor", "data"),
            ("data: {gate: nxor}", "data.gate"),
            ("data: {gate: [xor]}", "data.gate"), ("data: {planar: spiral}", "data.planar"),
            ("data: {digits: mnist}", "data.digits"), ("data: {regression: cosine}", "data.regression"),
            ("data: {csv: iris.csv}", "data.csv"), ("data: {csv: {target: y}}", "data.csv"),
            ("data: {csv: {path: a.csv, inputs: []}}", "data.csv.inputs"),
            ("data: {csv: {path: a.csv, inputs: [a, a]}}", "data.csv.inputs"),
            ("data: {gate: xor, planar: moons}", "data.planar"), ("data: {encoding: trits}", "data.encoding"),
            ("data: {planar: moons, encoding: bits}", "data.encoding"), ("data: {samples: 0}", "data.samples"),
            ("data: {samples: -4}", "data.samples"), ("data: {samples: 2.5}", "data.samples"),
            ("data: {samples: 99999999999}", "data.samples"), ("data: {noise: -0.1}", "data.noise"),
            ("data: {noise: .nan}", "data.noise"), ("data: {noise: .inf}", "data.noise"),
            ("data: {noise: low}", "data.noise"),
            ("data: {digits: uci_8x8, noise: 0.1}", "data.noise"), ("data: {label_noise: 1.5}", "data.label_noise"),
            ("data: {regression: line, label_noise: 0.1}", "data.label_noise"),
            ("data: {test_fraction: 1}", "data.test_fraction"), ("data: {test_fraction: -0.1}", "data.test_fraction"),
            ("data: {features: x1}", "data.features"), ("data: {features: []}", "data.features"),
            ("data: {features: [x3]}", "data.features[0]"), ("data: {features: [x1, x1]}", "data.features"),
            ("data: {features: [x1_squared, x1^2]}", "data.features"),
            ("data: {regression: sine, features: [x2]}", "data.features[0]"),
            ("data: {digits: uci_8x8, features: [x1]}", "data.features"),
            ("data: {standardize: maybe}", "data.standardize"),
            ("model: [4]", "model"), ("model: {hidden: 4}", "model.hidden"),
            ("model: {hidden: [0]}", "model.hidden[0]"),
            ("model: {hidden: [4, -1]}", "model.hidden[1]"), ("model: {hidden: [4.5]}", "model.hidden[0]"),
            ("model: {hidden: [1000000000]}", "model.hidden[0]"), ("model: {hidden: [four]}", "model.hidden[0]"),
            ("model: {activation: tahn}", "model.activation"), ("model: {activation: softmax}", "model.activation"),
            ("model: {activation: [relu, relu]}", "model.activation"),
            ("model: {activation: {slope: 1}}", "model.activation"),
            ("model: {activation: {name: leaky_relu, slope: steep}}", "model.activation.slope"),
            ("model: {activation: {name: rrelu, lower: 0.5, upper: 0.1}}", "model.activation"),
            ("model: {initializer: glorot}", "model.initializer"),
            ("model: {initializer: {name: normal, standard_deviation: -1}}", "model.initializer.standard_deviation"),
            ("loss: mse", "loss"), ("optimizer: adma", "optimizer"), ("optimizer: [adam]", "optimizer"),
            ("optimizer: {learning_rate: -0.1}", "optimizer.learning_rate"),
            ("optimizer: {learning_rate: 0}", "optimizer.learning_rate"),
            ("optimizer: {learning_rate: .nan}", "optimizer.learning_rate"),
            ("optimizer: {learning_rate: nan}", "optimizer.learning_rate"),
            ("optimizer: {learning_rate: 1e999}", "optimizer.learning_rate"),
            ("optimizer: {learning_rate: \"0.1\"}", "optimizer.learning_rate"),
            ("optimizer: {learning_rate: }", "optimizer.learning_rate"),
            ("optimizer: {momentum: 2}", "optimizer.momentum"), ("optimizer: {nesterov: 1}", "optimizer.nesterov"),
            ("optimizer: {clip_norm: 0}", "optimizer.clip_norm"),
            ("optimizer: {schedule: linear}", "optimizer.schedule"),
            ("optimizer: {schedule: {name: cosine, warm_up: -1}}", "optimizer.schedule.warm_up"),
            ("optimizer: {schedule: {name: step, every: 0}}", "optimizer.schedule.every"),
            ("optimizer: {schedule: {name: cosine}}", "optimizer.schedule"),
            ("regularization: 0.1", "regularization"), ("regularization: {l1: -1}", "regularization.l1"),
            ("regularization: {l2: -1}", "regularization.l2"),
            ("regularization: {dropout: 1}", "regularization.dropout"),
            ("batch: 0", "batch"), ("batch: everything", "batch"), ("precision: float16", "precision"),
            ("steps: -1", "steps"),
            ("steps: forever", "steps"), ("speed: 0", "speed"), ("speed: fast", "speed"), ("stop: 0.1", "stop"),
            ("stop: {loss: -1}", "stop.loss"), ("stop: {patience: 1.5}", "stop.patience"), ("view: boundary", "view"),
            ("view: []", "view"), ("view: [bondary]", "view[0]"), ("compare: relu", "compare"),
            ("compare: [{label: a}]", "compare[0]"), ("compare: [{set: {model.activation: rely}}]", "model.activation"),
            ("compare: [{set: {model.activaton: relu}}]", "model.activaton"),
            ("compare: [{label: a, set: {seed: 1}}, {label: a, set: {seed: 2}}]", "compare[1].label"),
            ("edits: [{at: -1, set: {batch: 1}}]", "edits[0].at"), ("edits: [{at: 1}]", "edits[0]"),
            ("edits: [{at: 1, set: {batch: -1}}]", "batch"), ("edits: [{at: 1, set: {edits: []}}]", "edits"),
            ("edits: [{at: 1, set: {optimizer.momentum.x: 1}}]", "optimizer.momentum"),
        ])
    func wrongValues(yaml: String, key: String) throws {
        let error = try error(yaml)
        #expect(error.key == key, "\(error)")
        #expect(error.kind == .data)
        #expect(error.file == "test.yaml")
        #expect(error.line == 1)
        #expect(!error.description.contains("\n"))
    }

    @Test(
        "Numbers are named as they were found",
        arguments: [
            ("optimizer: {learning_rate: -0.1}", "found -0.1, expected a number above 0"),
            ("model: {hidden: [0]}", "found 0, expected a whole number of units from 1 to 65536"),
            ("batch: \"5\"", "found the text \"5\", expected a whole number above 0, or all"),
            ("steps:", "found nothing, expected a whole number, 0 or more, or none"),
            (
                "model: {hidden: {a: 1}}",
                "found a mapping, expected a list of layer sizes such as [8, 8], or [] for no hidden layer"
            ),
        ])
    func messages(yaml: String, message: String) throws {
        #expect(try error(yaml).message == message)
    }

    @Test("A key given twice is an error")
    func duplicateKey() throws {
        let error = try error("seed: 1\nseed: 2\n")
        #expect(error.key == "seed")
        #expect(error.message.contains("twice"))
        #expect(error.file == "test.yaml")
    }

    @Test("Text that is no YAML, and YAML that is no mapping, are errors with their line")
    func notARecipe() throws {
        let broken = try error("seed: 1\ndata: {gate: xor\n")
        #expect(broken.message.contains("not YAML"))
        #expect(broken.line != nil)
        #expect(try error("- 1\n- 2").message.contains("no keys"))
        #expect(try error("just text").message.contains("no keys"))
    }

    @Test("A recipe made of aliases of aliases is refused instead of written out")
    func aliasBomb() throws {
        var yaml = "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n"
        for level in 1...8 {
            let alias = "*a\(level - 1)"
            yaml += "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ","))]\n"
        }
        #expect(try error(yaml).message.contains("values"))
    }

    @Test(
        "Output, loss and data that do not go with each other are errors",
        arguments: [
            ("loss: categorical_cross_entropy", "loss"), ("model: {output: softmax}", "model.output"),
            ("model: {output: relu}", "model.output"), ("{loss: binary_cross_entropy, model: {output: tanh}}", "loss"),
            ("{loss: kl_divergence, model: {output: identity}}", "loss"),
            ("{data: {digits: uci_8x8}, loss: categorical_cross_entropy, model: {output: sigmoid}}", "loss"),
            ("{data: {regression: line}, loss: hinge}", "loss"),
            ("{data: {regression: line}, model: {output: softmax}}", "model.output"),
        ])
    func combinations(yaml: String, key: String) throws {
        let error = try error(yaml)
        #expect(error.key == key)
        #expect(error.line == 1)
    }

    @Test("A file that is not there is a missing file")
    func missingFile() throws {
        let error = try #require(throws: InputError.self) {
            try RecipeDocument(contentsOf: URL(filePath: "/nowhere/recipe.yaml"))
        }
        #expect(error.kind == .missingFile)
        #expect(error.description == "/nowhere/recipe.yaml: no such file")
    }
}
