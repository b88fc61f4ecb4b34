import ArgumentParser
import Datasets
import Foundation
import Recipes
import TerminalUI

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The demos: name, title, and the concepts that each one teaches.",
        discussion: """
            Example: neuroscope list --json

            Below the demos stands what the codes of the concepts mean.
            """)

    @Flag(help: "Write a JSON array of objects with name, title, group, teaches and file.")
    var json = false

    func run() async throws {
        let catalog = try DemoCatalog.shipped()
        let demos = try catalog.recipes().map { Demo($0, in: catalog) }
        var output = StandardOutput()
        for line in json ? Self.json(demos) : Self.text(demos) { try output.write(line: line) }
        try output.flush()
    }

    private struct Demo {
        let recipe: Recipe
        let file: String

        init(_ recipe: Recipe, in catalog: DemoCatalog) {
            self.recipe = recipe
            file = catalog.folder.appending(path: "\(recipe.name).yaml").path
        }
    }

    private static func json(_ demos: [Demo]) -> [String] {
        let objects = demos.map { demo in
            let teaches = demo.recipe.teaches.map(\.jsonLiteral).joined(separator: ",")
            return "  {\"name\":\(demo.recipe.name.jsonLiteral),\"title\":\(demo.recipe.title.jsonLiteral),"
                + "\"group\":\(demo.recipe.group.jsonLiteral),\"teaches\":[\(teaches)],\"file\":\(demo.file.jsonLiteral)}"
        }
        return ["[", objects.joined(separator: ",\n"), "]"].filter { !$0.isEmpty }
    }

    /// A heading per group, and under it a line per demo.
    private static func text(_ demos: [Demo]) -> [String] {
        var groups: [String] = []
        for demo in demos where !groups.contains(demo.recipe.group) { groups.append(demo.recipe.group) }
        let nameWidth = demos.map(\.recipe.name.displayWidth).max() ?? 0
        let titleWidth = demos.map(\.recipe.title.displayWidth).max() ?? 0
        var lines: [String] = []
        for group in groups {
            if !lines.isEmpty { lines.append("") }
            lines.append(group)
            for demo in demos where demo.recipe.group == group {
                let cells = [
                    demo.recipe.name.padded(to: nameWidth), demo.recipe.title.padded(to: titleWidth),
                    demo.recipe.teaches.joined(separator: " "),
                ]
                lines.append(("  " + cells.joined(separator: "  ")).trimmingTrailingSpaces)
            }
        }
        return lines + ["", "What the codes mean:"] + legend(of: demos)
    }

    /// The concepts that the demos teach, by their codes.
    private static func legend(of demos: [Demo]) -> [String] {
        let taught = Set(demos.flatMap(\.recipe.teaches))
        let codes = Concept.ids.filter(taught.contains)
        let width = codes.map(\.displayWidth).max() ?? 0
        return codes.map { "  \($0.padded(to: width))  \(Concept.title(of: $0))" }
    }
}
