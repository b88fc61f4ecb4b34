import Dashboard
import Foundation
import Labs
import Messages
import NeuralNetworks
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing
import Training

/// The interface in Chinese: every demo's screen.
@Suite("Screens in Chinese")
struct ChineseFrameTests {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)]
    static let names = (try? DemoCatalog.standard(LabCatalog.scenes).names) ?? []

    private static func frame(_ name: String, size: Size) async throws -> Frame {
        try await Language.$current.withValue(.chinese) {
            var document = try DemoCatalog.standard(LabCatalog.scenes).document(for: name)
            if let title = try document.recipe().titleZh { try document.set(path: "title", to: "\"\(title)\"") }
            return try await demonstration(of: document).frame(
                Picture(size: size, steps: 40, capabilities: .noColor))
        }
    }

    @Test("nothing is misaligned and nothing is left in English", arguments: names)
    func demo(name: String) async throws {
        let recipe = try DemoCatalog.standard(LabCatalog.scenes).document(for: name).recipe()
        for size in Self.sizes {
            let text = try await Self.frame(name, size: size).text
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.displayWidth <= size.columns })
            // The right edge of a panel's border stands in one column, however wide the words left of it are.
            for line in lines where line.hasPrefix("│") || line.hasPrefix("┃") {
                #expect(line.displayWidth == size.columns, "\(name) at \(size): \(line)")
            }
            let words = Set(text.matches(of: #/[A-Za-z_]{4,}/#).map { String($0.0) })
            let english = words.intersection(EnglishWords.of(recipe: recipe))
            #expect(english.isEmpty, "\(name) at \(size) is left in English: \(english.sorted())")
        }
    }

    @Test(
        "screens look as recorded",
        arguments: ["xor", "compare-activations", "lagrange", "descent-valley", "playground", "divergence", "neuron"])
    func recorded(name: String) async throws {
        for size in Self.sizes {
            expectSnapshot(
                try await Self.frame(name, size: size), named: "chinese-\(name)-\(size.columns)x\(size.rows)")
        }
    }
}

/// The words of the English texts, without those that are names.
private enum EnglishWords {
    /// Every word that stands in a key of the string tables but not in its Chinese words.
    static let ofInterface: Set<String> = {
        var english: Set<String> = []
        var kept: Set<String> = []
        for (key, words) in (try? StringTable.of(.chinese)) ?? [:] {
            let pattern = #/[A-Za-z_]{4,}/#
            english.formUnion(key.matches(of: pattern).map { String($0.0) })
            kept.formUnion(words.matches(of: pattern).map { String($0.0) })
        }
        return english.subtracting(kept)
    }()

    /// Names of keys, settings, encodings and functions, which are the same in every language.
    static let names: Set<String> = [
        "space", "momentum", "bias", "bits", "circle", "saddle", "parabola",
    ]

    /// Without names and without the words that the recipe itself brings: labels of lanes and of racers.
    static func of(recipe: Recipe) -> Set<String> {
        var labels = recipe.compare.map(\.label)
        if let descent = recipe.scene.lab as? DescentSpecification { labels += descent.optimizers.compactMap(\.label) }
        let own = labels.flatMap { $0.split { !$0.isLetter && $0 != "_" }.map(String.init) }
        return ofInterface.subtracting(names).subtracting(own)
    }
}
