import Labs
import Messages
import Recipes
import Testing

@Suite("Coverage")
struct CoverageTests {
    @Test("every concept of the table is taught by a demo", arguments: Concept.ids)
    func everyConcept(id: String) throws {
        let recipes = try DemoCatalog.standard(Scenes.all).recipes()
        #expect(recipes.contains { $0.teaches.contains(id) }, "no demo teaches \(id), \(Concept.title(of: id))")
    }

    @Test("the table has all its rows, each with a title")
    func table() {
        let counts = ["N": 6, "A": 5, "T": 13, "G": 11, "I": 4, "D": 6]
        let ids = counts.flatMap { letter, count in (1...count).map { "\(letter)\($0)" } }
        #expect(Set(Concept.ids) == Set(ids))
        #expect(Concept.ids.count == ids.count)
        #expect(Concept.ids.allSatisfy { Concept.title(of: $0) != $0 })
    }

    @Test("demos teach no concept that the table does not have")
    func known() throws {
        for recipe in try DemoCatalog.standard(Scenes.all).recipes() {
            for id in recipe.teaches { #expect(Concept.ids.contains(id), "\(recipe.name): \(id)") }
        }
    }

    @Test("groups and concepts have a translation in every language", arguments: try Language.available())
    func translated(language: Language) throws {
        guard language != .english else { return }
        let words = try StringTable.of(language)
        let groups = try DemoCatalog.standard(Scenes.all).recipes().map(\.group)
        for text in Set(groups + Concept.ids.map(Concept.title)) {
            #expect(words[text] != nil, "\"\(text)\" has no translation in \(language.code)")
        }
    }

    @Test("every shipped demo has a place of its own under one of the groups")
    func course() throws {
        let recipes = try DemoCatalog.standard(Scenes.all).recipes()
        #expect(recipes.allSatisfy { DemoCatalog.groups.contains($0.group) })
        for group in DemoCatalog.groups {
            let places = recipes.filter { $0.group == group }.map(\.order)
            #expect(!places.isEmpty && !places.contains(nil) && Set(places).count == places.count, "\(group)")
        }
    }
}
