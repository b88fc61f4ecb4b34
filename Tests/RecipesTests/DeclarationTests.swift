import Dashboard
import Foundation
import Labs
import NeuralNetworks
import Recipes
import Testing

/// Every name that a recipe may contain is declared once.
@Suite("Declarations")
struct DeclarationTests {
    private static func expectUnique(_ names: [String], _ place: String) {
        #expect(Set(names).count == names.count, "\(place) declares a name twice: \(names)")
    }

    @Test("each pair of a scene and a panel, and of a scene and a key, is declared once")
    func scenes() throws {
        Self.expectUnique(Scenes.all.names, "the list of scenes")
        Self.expectUnique(try #require(Scenes.all.panels).all, "network")
        for lab in LabCatalog.labs {
            Self.expectUnique(lab.panelNames, lab.scene)
            #expect(!lab.panelNames.isEmpty)
        }
        Self.expectUnique(RecipeKeys.all(Scenes.all), "the list of keys")
    }

    @Test("each pair of a component and an option is declared once")
    func components() {
        for (kind, names, options) in [
            ("activations", activations.names, { activations.options(of: $0).map(\.name) }),
            ("initializers", initializers.names, { initializers.options(of: $0).map(\.name) }),
            ("optimizers", optimizers.names, { optimizers.options(of: $0).map(\.name) }),
            ("losses", losses.names, { _ in [] }),
            ("schedules", LearningRateSchedule.names, { LearningRateSchedule.options(of: $0).map(\.name) }),
        ] as [(String, [String], (String) -> [String])] {
            Self.expectUnique(names, kind)
            for name in names { Self.expectUnique(options(name), "\(kind) \(name)") }
        }
    }

    @Test("no switch over names has a default case that stands for one of them")
    func defaultCases() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/case "[a-z_0-9]+"[^\n]*:(?:(?!switch)[\s\S])*?\n\s*default:\s*([^\n]*)/#) {
                count += 1
                let result = String(match.1)
                #expect(
                    result.firstMatch(of: #/^(return )?(\.[a-z]\w*$|")/#) == nil,
                    "\(file.lastPathComponent): \(result)")
            }
        }
        #expect(count > 10)
    }
}
