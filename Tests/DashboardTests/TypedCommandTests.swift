import Dashboard
import Datasets
import Labs
import Messages
import Recipes
import Shell
import TerminalUI
import Testing
import Training

@Suite("Typed commands")
struct TypedCommandTests {
    private static let size = Size(columns: 120, rows: 36)

    private static func model() throws -> DashboardModel { FrameTests.model(try Fixture.binary(), size: size) }

    private static func type(_ text: String, on model: inout DashboardModel) -> [Effect] {
        text.flatMap { character -> [Effect] in
            model.update(.event(.key(character == "\t" ? .tab : character == "\r" ? .enter : .character(character))))
        }
    }

    /// What stands on the command line.
    private static func line(_ model: DashboardModel) -> String? {
        if case .command(let line) = model.screen.overlay { line.string } else { nil }
    }

    @Test(
        "Tab completes commands, paths and names, as far as there is one way to go on",
        arguments: [
            ("se\t", "se"), ("see\t", "seek "), ("set opt\t", "set optimizer"),
            ("set optimizer.le\t", "set optimizer.learning_rate="), ("set learn\t", "set learning_rate="),
            ("set model.activation=leaky\t", "set model.activation=leaky_relu"),
            ("set data.pl\tmo\t", "set data.planar=moons"),
            ("set optimizer.name=rms\t", "set optimizer.name=rmsprop"), ("compare loss=hu\t", "compare loss=huber"),
            ("compare model.activation=tanh,si\t", "compare model.activation=tanh,si"),
            ("landscape r\t", "landscape random"),
            ("nonsense\t", "nonsense"), ("set nonsense=\t", "set nonsense="),
        ])
    func completion(typed: String, line: String) throws {
        var model = try Self.model()
        _ = Self.type(":" + typed, on: &model)
        #expect(Self.line(model) == line)
    }

    @Test("several ways to go on are listed, each as short as it can be")
    func choices() throws {
        var model = try Self.model()
        _ = Self.type(":set model.activation=s\t\t", on: &model)
        let words = try #require(model.notice?.words)
        #expect(words.contains("model.activation=sigmoid") && words.contains("model.activation=silu"))
        #expect(!words.contains("relu") && model.notice?.isError == false)
    }

    @Test("the rate is set without a path, as in scenes that have no network")
    func rate() throws {
        var model = try Self.model()
        #expect(
            Self.type(":set learning_rate=0.2\r", on: &model) == [
                .order(.apply([Setting(path: "optimizer.learning_rate", value: "0.2")]))
            ])
    }

    @Test("a command that is not there is answered with the nearest one, or with all")
    func unknown() throws {
        var model = try Self.model()
        #expect(Self.type(":lanscape path\r", on: &model).isEmpty)
        #expect(model.notice?.words.contains(":landscape") == true && model.notice?.isError == true)
        _ = Self.type(":zzzzzz\r", on: &model)
        #expect(model.notice?.words.contains(":landscape") == true)
    }

    @Test("help lists every command with what it does")
    func help() throws {
        var model = try Self.model()
        _ = Self.type(":help\r", on: &model)
        let text = model.view(size: Self.size, capabilities: .full).text
        for command in model.allTypedCommands {
            #expect(text.contains(":" + command.words) && text.contains(command.explanation))
        }
        _ = model.update(.event(.key(.escape)))
        #expect(model.screen.overlay == nil)
    }

    @Test("an edited recipe becomes the settings that differ; what is wrong is kept for the next time")
    func editing() throws {
        var model = try Self.model()
        #expect(Self.type(":edit\r", on: &model) == [.readToEdit(lane: .all)])
        #expect(model.update(.done(.readToEdit(lane: .all), words: "seed: 1\n")) == [.edit("seed: 1\n")])
        let take = Effect.takeEdited("sed: 1\n", of: "seed: 1\n", lane: .all)
        #expect(model.update(.edited("sed: 1\n")) == [take])
        _ = model.update(.failed(take, words: "recipe.yaml:1: sed: unknown key"))
        #expect(model.notice?.words.contains("recipe.yaml:1") == true)
        _ = Self.type(":edit\r", on: &model)
        #expect(model.update(.done(.readToEdit(lane: .all), words: "seed: 1\n")) == [.edit("sed: 1\n")])
    }
}

@Suite("Recipes changed in an editor")
struct EditedRecipeTests {
    private static let text = """
        data: {gate: xor, samples: 40}
        model: {hidden: [4], activation: tanh}
        optimizer: {name: sgd, learning_rate: 0.1}
        steps: 300
        """

    private static func document(_ text: String) throws -> RecipeDocument {
        try RecipeDocument(yaml: text, name: "recipe")
    }

    private static func settings(_ change: (String, String)) throws -> [Setting] {
        try document(text).settings(leadingTo: document(text.replacing(change.0, with: change.1)))
    }

    @Test("what is changed is set, and nothing else")
    func changes() throws {
        #expect(try Self.settings(("0.1", "0.3")) == [Setting(path: "optimizer.learning_rate", value: "0.3")])
        #expect(
            try Self.settings(("hidden: [4]", "hidden: [8, 4]")) == [Setting(path: "model.hidden", value: "[8, 4]")])
        #expect(
            try Self.settings(("gate: xor", "planar: moons")) == [
                Setting(path: "data", value: "{planar: moons, samples: 40}")
            ])
        #expect(try Self.settings(("tanh", "tanh")).isEmpty)
    }

    @Test("the settings lead to the recipe that was written")
    func leads() throws {
        for change in [
            ("gate: xor", "planar: moons"), ("name: sgd", "name: adam"), ("steps: 300", "steps: 300\nbatch: 4"),
        ] {
            let after = try Self.document(Self.text.replacing(change.0, with: change.1))
            var before = try Self.document(Self.text)
            try before.set(try before.settings(leadingTo: after))
            #expect(try before.recipe() == after.recipe())
        }
    }

    @Test("what is wrong is told with its line, and a key that is gone is asked for")
    func faults() throws {
        let error = #expect(throws: InputError.self) { try Self.settings(("activation: tanh", "activation: tan")) }
        #expect(error?.line == 2)
        #expect(throws: InputError.self) { try Self.settings(("steps: 300", "")) }
    }
}
