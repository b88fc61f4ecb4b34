import Dashboard
import Labs
import Recipes
import Shell
import TerminalUI
import Testing

/// Keys that mean the same on every screen: `SharedKey` lists them.
@Suite("Keys that screens share")
struct SharedKeyTests {
    private static func rows() throws -> [(demo: String, rows: [KeyRow])] {
        try DemoCatalog.standard(LabCatalog.scenes).recipes().map { recipe in
            let lab = try LabCatalog.demonstration(of: recipe)
            return (
                recipe.name, lab?.keyRows ?? DashboardModel(recipe: recipe, size: minimumSceneSize).commands().keyRows()
            )
        }
    }

    @Test("no two of them have a key in common")
    func disjoint() {
        let keys = SharedKey.allCases.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test("no screen has another meaning for one of them")
    func oneMeaning() throws {
        let shared = SharedKey.allCases.flatMap { meaning in meaning.keys.map { ($0, meaning) } }
        let meanings = Dictionary(uniqueKeysWithValues: shared)
        let screens = try Self.rows()
        #expect(screens.count > 50)
        for (demo, rows) in screens {
            for row in rows {
                for key in row.keys {
                    // What is entered has space for what the cursor is on.
                    if key == " ", row.heading == "Images (inside the panel)" { continue }
                    let isRight = meanings[key] == row.meaning || (meanings[key] == nil && row.meaning == nil)
                    #expect(
                        isRight,
                        "\(demo): \(key.label ?? "") (\(row.explanation)) is \(meanings[key]?.rawValue ?? "free")")
                }
            }
        }
    }

    @Test("a row of keys that screens share is on some screen, or it would not be in the list")
    func used() throws {
        let used = Set(try Self.rows().flatMap(\.rows).compactMap(\.meaning))
        #expect(Set(SharedKey.allCases).subtracting(used).isEmpty)
    }
}
