import Dashboard
import Messages
import Recipes
import TerminalUI
import Testing
import Training

@Suite("Panels of a training run")
struct PanelTests {
    private static let scenes = Scenes(labs: [], panels: PanelKind.names)

    @Test("no two have the same name, and each is found by its own")
    func names() {
        #expect(Set(PanelKind.names.all).count == PanelKind.allCases.count)
        for kind in PanelKind.allCases { #expect(PanelKind(rawValue: kind.rawValue) == kind) }
        #expect(PanelKind(rawValue: "nosuch") == nil)
        #expect(Set(PanelKind.names.usual).isSubset(of: PanelKind.names.all))
    }

    @Test("a recipe without a view has the usual panels, whoever reads it")
    func usualView() throws {
        var recipe = Recipe(name: "test")
        #expect(recipe.view.isEmpty)
        let unread = DashboardModel(recipe: recipe, size: Size(columns: 80, rows: 24)).panels
        recipe = try RecipeDocument(yaml: "data: {gate: xor}", name: "test", scenes: Self.scenes).recipe()
        #expect(unread.map(\.rawValue) == recipe.view)
        #expect(recipe.view == PanelKind.names.usual)
    }

    @Test("where nobody knows the panels, a recipe may name any")
    func unknownPanels() throws {
        let yaml = "data: {gate: xor}\nview: [nosuch]"
        #expect(try RecipeDocument(yaml: yaml, name: "test").recipe().view == ["nosuch"])
        #expect(throws: InputError.self) {
            try RecipeDocument(yaml: yaml, name: "test", scenes: Self.scenes).recipe()
        }
    }
}
