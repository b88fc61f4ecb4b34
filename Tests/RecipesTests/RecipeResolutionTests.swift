import Labs
import Datasets
import Messages
import Testing
import Recipes

@Suite struct RecipeResolutionTests {
    private func resolved(_ yaml: String) throws -> Recipe {
        let recipe = try RecipeDocument(yaml: yaml, name: "test").recipe()
        return try recipe.resolved(for: recipe.makeDataset())
    }

    @Test(
        "Output and loss follow the data",
        arguments: [
            ("data: {gate: xor}", "sigmoid", "binary_cross_entropy"),
            ("data: {planar: moons}", "sigmoid", "binary_cross_entropy"),
            ("data: {digits: uci_8x8}", "softmax", "categorical_cross_entropy"),
            ("data: {regression: sine}", "identity", "mean_squared_error"),
        ])
    func defaults(yaml: String, output: String, loss: String) throws {
        let recipe = try resolved(yaml)
        #expect(recipe.model.output == ActivationSpecification(name: output))
        #expect(recipe.loss == loss)
    }

    @Test(
        "Where one of output and loss is told, the other one goes with it",
        arguments: [
            ("loss: mean_squared_error", "sigmoid", "mean_squared_error"), ("loss: hinge", "identity", "hinge"),
            ("model: {output: tanh}", "tanh", "hinge"),
            ("{data: {digits: uci_8x8}, loss: binary_cross_entropy}", "sigmoid", "binary_cross_entropy"),
            ("{data: {digits: uci_8x8}, model: {output: sigmoid}}", "sigmoid", "binary_cross_entropy"),
            ("{data: {digits: uci_8x8}, loss: kl_divergence}", "softmax", "kl_divergence"),
            ("{data: {regression: line}, model: {output: tanh}}", "tanh", "mean_squared_error"),
        ])
    func followers(yaml: String, output: String, loss: String) throws {
        let recipe = try resolved(yaml)
        #expect(recipe.model.output?.name == output)
        #expect(recipe.loss == loss)
    }

    @Test("A table's task is known once it is read")
    func tables() throws {
        let demos = try DemoCatalog.standard(Scenes.all)
        var document = try demos.document(named: "iris")
        let iris = try document.recipe()
        #expect(try iris.resolved(for: iris.makeDataset()).model.output?.name == "softmax")
        try document.set(path: "model.output", to: "softmax")
        try document.set(path: "data.csv", to: "{path: ../assets/datasets/iris.csv, target: petal_width}")
        try document.set(path: "data.csv.inputs", to: "[sepal_length, petal_length]")
        let regression = try document.recipe()
        let data = try regression.makeDataset()
        #expect(data.task == .regression)
        let error = try #require(throws: InputError.self) { try regression.resolved(for: data) }
        #expect(error.key == "model.output")
    }
}
