import Datasets
import Foundation
import NeuralNetworks
import Testing
import Recipes

@Suite struct RecipeTests {
    private func recipe(_ yaml: String) throws -> Recipe {
        try RecipeDocument(yaml: yaml, name: "test").recipe()
    }

    /// The recipe that documents every key.
    private static let example = """
        title: XOR with one hidden layer
        title_zh: 一层隐藏层解决异或
        teaches: [N4, T1, T12]
        seed: 7
        data:    {gate: xor, encoding: signs, samples: 200, noise: 0.15, test_fraction: 0.3, features: [x1, x2]}
        model:   {hidden: [4], activation: tanh, initializer: glorot_uniform, output: sigmoid}
        loss: binary_cross_entropy
        optimizer: {name: sgd, learning_rate: 0.3, momentum: 0.9}   # also schedule
        regularization: {l1: 0, l2: 0, dropout: 0}
        batch: 10            # or all
        precision: float32   # or float64
        steps: 5000          # or none
        speed: 250           # steps a second on screen
        stop: {loss: 0.005}  # optional early stops
        view: [boundary, loss, network, health]
        compare:
          - {label: sigmoid, set: {model.activation: sigmoid}}
          - {label: relu,    set: {model.activation: relu}}
        edits:
          - {at: 500, set: {optimizer.learning_rate: 0.03}}
        """

    @Test("The documented recipe is read key by key")
    func example() throws {
        let recipe = try recipe(RecipeTests.example)
        #expect(recipe.title == "XOR with one hidden layer")
        #expect(recipe.titleZh == "一层隐藏层解决异或")
        #expect(recipe.teaches == ["N4", "T1", "T12"])
        #expect(recipe.seed == 7)
        #expect(
            recipe.data
                == DataSpecification(
                    source: .gate(.xor), encoding: .signs, samples: 200, noise: 0.15, testFraction: 0.3,
                    features: [.x1, .x2]))
        #expect(recipe.model == ModelSpecification(output: ActivationSpecification(name: "sigmoid")))
        #expect(recipe.loss == "binary_cross_entropy")
        #expect(recipe.optimizer == OptimizerSpecification(learningRate: 0.3, options: ["momentum": 0.9]))
        #expect(recipe.regularization == RegularizationSpecification())
        #expect(recipe.batch == .size(10))
        #expect(recipe.precision == .float32)
        #expect(recipe.steps == 5000)
        #expect(recipe.speed == .stepsPerSecond(250))
        #expect(recipe.stop == StopSpecification(loss: 0.005))
        #expect(recipe.view == ["boundary", "loss", "network", "health"])
        #expect(
            recipe.compare == [
                Variant(label: "sigmoid", settings: [Setting(path: "model.activation", value: "sigmoid")]),
                Variant(label: "relu", settings: [Setting(path: "model.activation", value: "relu")]),
            ])
        #expect(
            recipe.edits == [
                ScriptedEdit(step: 500, settings: [Setting(path: "optimizer.learning_rate", value: "0.03")])
            ])
    }

    @Test("Every key has its default")
    func defaults() throws {
        let recipe = try recipe("")
        #expect(recipe == Recipe(name: "test"))
        #expect(recipe.title == "test")
        #expect(recipe.group == "Networks")
        #expect(recipe.seed == 1)
        #expect(recipe.data.source == .gate(.xor))
        #expect(recipe.data.encoding == .signs)
        #expect(recipe.data.generatedSampleCount == 4)
        #expect(recipe.data.noise == 0)
        #expect(recipe.data.testFraction == 0)
        #expect(recipe.model.hidden == [4])
        #expect(recipe.model.activations == [ActivationSpecification(name: "tanh")])
        #expect(recipe.model.initializer == InitializerSpecification(name: "glorot_uniform"))
        #expect(recipe.optimizer == OptimizerSpecification(name: "sgd", learningRate: 0.1))
        #expect(recipe.regularization == RegularizationSpecification(l1: 0, l2: 0, dropout: 0))
        #expect(recipe.batch == .size(10))
        #expect(recipe.precision == .float32)
        #expect(recipe.steps == nil)
        #expect(recipe.stop == StopSpecification())
        #expect(recipe.pace == .stepsPerSecond(250))
        #expect(try self.recipe("data: {planar: moons}").data.generatedSampleCount == 200)
    }

    @Test("Without a speed all steps take 20 seconds")
    func pace() throws {
        #expect(try recipe("steps: 5000").pace == .stepsPerSecond(250))
        #expect(try recipe("{steps: 5000, speed: max}").pace == .maximum)
    }

    @Test(
        "Every optimizer has the default learning rate of its registry",
        arguments: [
            ("sgd", 0.1), ("adagrad", 0.01), ("rmsprop", 0.01), ("adadelta", 1), ("adam", 0.001), ("adamw", 0.001),
            ("lion", 0.0001),
        ])
    func learningRates(name: String, rate: Double) throws {
        #expect(try recipe("optimizer: \(name)").optimizer == OptimizerSpecification(name: name, learningRate: rate))
        #expect(try recipe("optimizer: {name: \(name)}").optimizer.learningRate == rate)
    }

    @Test("Every name of every registry is accepted")
    func names() throws {
        for name in activations.names {
            #expect(try recipe("model: {activation: \(name)}").model.activations[0].name == name)
        }
        for name in initializers.names {
            #expect(try recipe("model: {initializer: \(name)}").model.initializer.name == name)
        }
        for name in losses.names {
            let data = name == "categorical_cross_entropy" ? "digits: uci_8x8" : "gate: or"
            #expect(try recipe("{loss: \(name), data: {\(data)}}").loss == name)
        }
        for gate in Gate.allCases { #expect(try recipe("data: {gate: \(gate)}").data.source == .gate(gate)) }
        for set in PlanarSet.allCases {
            #expect(try recipe("data: {planar: \(set.rawValue)}").data.source == .planar(set))
        }
        for set in RegressionSet.allCases {
            #expect(try recipe("data: {regression: \(set)}").data.source == .regression(set))
        }
    }

    @Test("Every option of every component can be told")
    func options() throws {
        #expect(optimizers.options(of: "adam").map(\.name).contains("beta1"))
        for name in optimizers.names {
            #expect(!optimizers.options(of: name).isEmpty, "\(name)")
            for option in optimizers.options(of: name) {
                let text = option.isSwitch ? "true" : "0.25"
                let optimizer = try recipe("optimizer: {name: \(name), \(option.name): \(text)}").optimizer
                #expect(optimizer.options == [option.name: option.isSwitch ? 1 : 0.25])
            }
        }
        for name in activations.names {
            for option in activations.options(of: name) {
                let model = try recipe("model: {activation: {name: \(name), \(option.name): 0.25}}").model
                #expect(model.activations[0] == ActivationSpecification(name: name, options: [option.name: 0.25]))
            }
        }
        let model = try recipe("model: {initializer: {name: normal, standard_deviation: 0.5}}").model
        #expect(model.initializer == InitializerSpecification(name: "normal", options: ["standard_deviation": 0.5]))
    }

    @Test("Activations are one for all layers or a list with one for each")
    func activationLists() throws {
        #expect(
            try recipe("model: {hidden: [3, 2], activation: relu}").model.activations.map(\.name) == ["relu", "relu"])
        let mixed = try recipe("model: {hidden: [3, 2], activation: [relu, {name: elu, alpha: 2}]}").model
        #expect(mixed.activations[1] == ActivationSpecification(name: "elu", options: ["alpha": 2]))
        #expect(try recipe("model: {hidden: []}").model == ModelSpecification(hidden: [], activations: []))
    }

    @Test("Words stand for numbers where the keys say so, zero switches a stop off")
    func words() throws {
        let recipe = try recipe(
            "{batch: all, steps: none, stop: {loss: 0, tolerance: 0, patience: 0}, precision: float64}")
        #expect(recipe.batch == .all)
        #expect(recipe.steps == nil)
        #expect(recipe.stop == StopSpecification())
        #expect(recipe.precision == .float64)
        #expect(
            try self.recipe("stop: {tolerance: 1e-6, patience: 3}").stop
                == StopSpecification(tolerance: 1e-6, patience: 3))
    }

    @Test("Edits are put in the order of their steps, those of one step in the order of the file")
    func editOrder() throws {
        let recipe = try recipe(
            """
            edits:
              - {at: 20, set: {optimizer.name: adam}}
              - {at: 10, set: {batch: 5}}
              - {at: 20, set: {optimizer.beta1: 0.8}}
            """)
        #expect(recipe.edits.map(\.step) == [10, 20, 20])
        #expect(recipe.edits[2].settings[0].path == "optimizer.beta1")
    }

    @Test("A variant without a label is called by its settings")
    func unlabelledVariant() throws {
        #expect(
            try recipe("compare: [{set: {batch: 5, model.hidden: [2, 2]}}]").compare[0].label
                == "batch=5 model.hidden=[2, 2]")
    }
}
