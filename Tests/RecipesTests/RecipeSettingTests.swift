import Datasets
import Messages
import Testing
import Recipes

@Suite struct RecipeSettingTests {
    private func document(_ yaml: String) throws -> RecipeDocument {
        try RecipeDocument(yaml: yaml, name: "test")
    }

    private func recipe(_ yaml: String, _ settings: (String, String)...) throws -> Recipe {
        var document = try document(yaml)
        try document.set(settings.map { Setting(path: $0.0, value: $0.1) })
        return try document.recipe()
    }

    private func error(_ yaml: String, _ settings: (String, String)...) throws -> InputError {
        var document = try document(yaml)
        let before = document
        let error = try #require(throws: InputError.self) {
            try document.set(settings.map { Setting(path: $0.0, value: $0.1) })
        }
        #expect(document == before)
        return error
    }

    @Test("A setting changes its key, whether the recipe has it or not")
    func keys() throws {
        #expect(
            try recipe("optimizer: {learning_rate: 1}", ("optimizer.learning_rate", "0.1")).optimizer.learningRate
                == 0.1)
        #expect(try recipe("", ("optimizer.learning_rate", "0.1")).optimizer.learningRate == 0.1)
        #expect(try recipe("", ("model.hidden", "[8,8]")).model.hidden == [8, 8])
        #expect(try recipe("", ("model.hidden", "[]")).model.hidden.isEmpty)
        #expect(try recipe("batch: 5", ("batch", "all")).batch == .all)
        #expect(try recipe("", ("regularization.l2", "1e-3")).regularization.l2 == 0.001)
        #expect(try recipe("", ("stop.loss", "0.5")).stop.loss == 0.5)
        #expect(try recipe("", ("title", "日本語")).title == "日本語")
    }

    @Test("A name becomes a mapping where an option is set")
    func namesWithOptions() throws {
        let adam = try recipe("optimizer: adam", ("optimizer.beta1", "0.8")).optimizer
        #expect(adam == OptimizerSpecification(name: "adam", learningRate: 0.001, options: ["beta1": 0.8]))
        let leaky = try recipe("model: {activation: leaky_relu}", ("model.activation.slope", "0.2")).model
        #expect(leaky.activations[0].options == ["slope": 0.2])
        let schedule = try recipe("optimizer: {schedule: constant}", ("optimizer.schedule.warm_up", "5")).optimizer
        #expect(schedule.schedule == ScheduleSpecification(warmUp: 5))
    }

    @Test("Another optimizer keeps the rate and drops the options that it does not have")
    func optimizerNames() throws {
        let yaml = "optimizer: {name: sgd, learning_rate: 0.3, momentum: 0.9, weight_decay: 0.01, clip_norm: 1}"
        let expected = OptimizerSpecification(
            name: "adam", learningRate: 0.3, options: ["weight_decay": 0.01], clipNorm: 1)
        #expect(try recipe(yaml, ("optimizer.name", "adam")).optimizer == expected)
        #expect(try recipe(yaml, ("optimizer", "adam")).optimizer == expected)
        #expect(
            try recipe(yaml, ("optimizer", "{name: adam}")).optimizer
                == OptimizerSpecification(name: "adam", learningRate: 0.001))
    }

    @Test("Settings made together are checked together, in whatever order")
    func together() throws {
        let optimizer = try recipe("", ("optimizer.beta1", "0.8"), ("optimizer.name", "adam")).optimizer
        #expect(optimizer.options == ["beta1": 0.8])
        #expect(try error("", ("optimizer.name", "adam"), ("optimizer.momentum", "0.9")).key == "optimizer.momentum")
        #expect(try error("", ("optimizer", "{name: adam, momentum: 0.9}")).key == "optimizer.momentum")
    }

    @Test("Another schedule drops the options that it does not have")
    func scheduleNames() throws {
        let yaml = "{steps: 100, optimizer: {schedule: {name: step, every: 10, factor: 0.5, warm_up: 3}}}"
        #expect(
            try recipe(yaml, ("optimizer.schedule.name", "exponential")).optimizer.schedule
                == ScheduleSpecification(name: "exponential", warmUp: 3, options: ["factor": 0.5]))
        #expect(
            try recipe(yaml, ("optimizer.schedule", "cosine")).optimizer.schedule
                == ScheduleSpecification(name: "cosine", warmUp: 3))
    }

    @Test("A data source replaces the one there was, and one of another kind what only that had")
    func sources() throws {
        let yaml = "data: {gate: xor, encoding: bits, samples: 40, noise: 0.2, test_fraction: 0.5, features: [x1_x2]}"
        #expect(
            try recipe(yaml, ("data.gate", "or")).data
                == DataSpecification(
                    source: .gate(.or), encoding: .bits, samples: 40, noise: 0.2, testFraction: 0.5, features: [.x1x2]))
        #expect(
            try recipe(yaml, ("data.planar", "moons")).data
                == DataSpecification(source: .planar(.moons), testFraction: 0.5, features: [.x1x2]))
        #expect(
            try recipe(yaml, ("data.digits", "uci_8x8")).data == DataSpecification(source: .digits, testFraction: 0.5))
        #expect(
            try recipe(yaml, ("data.csv.path", "a.csv")).data
                == DataSpecification(source: .csv(CSVSource(path: "a.csv")), testFraction: 0.5))
        #expect(try recipe(yaml, ("data.samples", "7"), ("data.planar", "ring")).data.samples == 7)
    }

    @Test("Two sources set together are an error")
    func twoSources() throws {
        #expect(try error("", ("data.gate", "or"), ("data.planar", "ring")).kind == .usage)
    }

    @Test("Data of another task drop an output and a loss that do not go with them")
    func tasks() throws {
        let yaml = "{data: {gate: xor}, loss: binary_cross_entropy, model: {output: sigmoid}}"
        let digits = try recipe(yaml, ("data.digits", "uci_8x8"))
        #expect(digits.loss == "binary_cross_entropy")
        let regression = try recipe(yaml, ("data.regression", "sine"))
        #expect(regression.loss == nil)
        let huber = try recipe("loss: huber", ("data.regression", "sine"))
        #expect(huber.loss == "huber")
        #expect(try error(yaml, ("data.regression", "sine"), ("loss", "hinge")).key == "loss")
    }

    @Test("A loss drops the output that does not go with it, and an output the loss")
    func losses() throws {
        let yaml = "{data: {digits: uci_8x8}, loss: categorical_cross_entropy, model: {output: softmax}}"
        let loss = try recipe(yaml, ("loss", "binary_cross_entropy"))
        #expect(loss.loss == "binary_cross_entropy")
        #expect(loss.model.output == nil)
        let output = try recipe(yaml, ("model.output", "sigmoid"))
        #expect(output.model.output?.name == "sigmoid")
        #expect(output.loss == nil)
        #expect(try error(yaml, ("loss", "binary_cross_entropy"), ("model.output", "softmax")).key == "loss")
    }

    @Test(
        "An unknown path is a usage error that names it",
        arguments: [
            ("learning_rate", "optimizer.learning_rate"), ("optimizer.lerning_rate", "optimizer.learning_rate"),
            ("mdel.hidden", "model"), ("optimizer.learning_rate.x", "optimizer.learning_rate"), ("model.hidden.0", nil),
            ("", nil), ("data.", nil), ("compare", nil), ("edits", nil),
        ])
    func unknownPaths(path: String, suggestion: String?) throws {
        let error = try error("optimizer: {learning_rate: 0.1}\nmodel: {hidden: [4]}", (path, "1"))
        #expect(error.kind == .usage)
        #expect(error.line == nil)
        #expect(path.hasPrefix(error.key ?? "nothing") || error.key == path)
        if let suggestion { #expect(error.suggestion == suggestion) }
    }

    @Test(
        "A wrong value is a usage error that names the path",
        arguments: [
            ("optimizer.learning_rate", "-1"), ("optimizer.learning_rate", ""), ("optimizer.learning_rate", "fast"),
            ("optimizer.name", "adm"), ("model.hidden", "[0]"), ("model.hidden", "8"), ("model.hidden", "[8"),
            ("data.gate", "nxor"), ("batch", "{a: 1}"), ("seed", "-1"),
        ])
    func wrongValues(path: String, value: String) throws {
        let error = try error("", (path, value))
        #expect(error.kind == .usage)
        #expect(error.exitStatus == 64)
        #expect(error.file == nil)
        #expect(error.key?.hasPrefix(path) == true, "\(error)")
    }

    @Test("A document written out reads back as the same recipe, settings included")
    func writtenOut() throws {
        var document = try document(
            """
            title: "a: b, #c"
            title_zh: 标题
            group: "7"
            data: {planar: moons, noise: 0.1}
            edits: [{at: 5, set: {model.activation: {name: elu, alpha: 2}}}]
            """)
        try document.set(path: "optimizer", to: "{name: adam, beta1: 0.8}")
        try document.set(path: "model.hidden", to: "[8, 8]")
        let again = try RecipeDocument(yaml: document.yaml, name: "test")
        #expect(try again.recipe() == document.recipe())
        #expect(try again.recipe().title == "a: b, #c")
        #expect(document.value(at: "optimizer.beta1") == "0.8")
        #expect(document.value(at: "model.hidden") == "[8, 8]")
        #expect(document.value(at: "batch") == nil)
    }

    @Test("The settings of variants and edits can be set again")
    func settingsRoundTrip() throws {
        let yaml = "compare: [{label: a, set: {model.activation: {name: elu, alpha: 2}, model.hidden: [3, 3]}}]"
        let variant = try document(yaml).recipe().compare[0]
        var document = try document("")
        try document.set(variant.settings)
        let model = try document.recipe().model
        #expect(model.hidden == [3, 3])
        #expect(model.activations[1] == ActivationSpecification(name: "elu", options: ["alpha": 2]))
    }
}
