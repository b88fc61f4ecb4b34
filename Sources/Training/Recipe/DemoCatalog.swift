public import Datasets
public import Foundation
import Localization

/// The recipes that come with the program, and those that a user names by their file.
public struct DemoCatalog: Sendable {
    /// The folder of the recipes.
    public let folder: URL

    public init(folder: URL) {
        self.folder = folder
    }

    /// The demos of this program.
    ///
    /// - Throws: `InputError` where they cannot be found.
    public static func standard() throws(InputError) -> DemoCatalog {
        try DemoCatalog(folder: AssetLocator.standard().demos)
    }

    /// The names of all demos in alphabetical order.
    public var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "yaml" }.map { $0.deletingPathExtension().lastPathComponent }.sorted()
    }

    /// The recipes of all demos, group by group: first the known groups in the order in which one learns, then others
    /// in the order of their first names.
    ///
    /// - Throws: `InputError` for the first recipe that is wrong.
    public func recipes() throws(InputError) -> [Recipe] {
        var recipes: [Recipe] = []
        for name in names { recipes.append(try document(named: name).recipe()) }
        var groups = DemoCatalog.groups
        for recipe in recipes where !groups.contains(recipe.group) { groups.append(recipe.group) }
        return groups.flatMap { group in recipes.filter { $0.group == group } }
    }

    /// The groups of the demos that come with the program, from the first neuron to one's own data.
    public static let groups = [
        "Logic gates", "Points in the plane", "Playground", "Side by side", "Gradient descent", "Mathematics",
        "Information", "Measured data",
    ]

    /// The recipe of the demo called `name`.
    ///
    /// - Throws: `InputError`: `usage` for an unknown name.
    public func document(named name: String) throws(InputError) -> RecipeDocument {
        guard names.contains(name) else {
            throw InputError(
                .usage, "unknown demo \"\(name)\", expected one of \(names.joined(separator: ", ")) or a file",
                suggestion: suggestion(for: name, among: names))
        }
        return try RecipeDocument(contentsOf: folder.appending(path: "\(name).yaml"))
    }

    /// The recipe that `argument` names: a file if it has a slash or ends in `.yaml` or `.yml`, or else
    /// a demo.
    ///
    /// - Throws: `InputError`: `missingFile` or `usage` where there is none, `data` where it is not YAML.
    public func document(for argument: String) throws(InputError) -> RecipeDocument {
        if argument.contains("/") || argument.hasSuffix(".yaml") || argument.hasSuffix(".yml") {
            return try RecipeDocument(contentsOf: URL(filePath: argument))
        }
        return try document(named: argument)
    }
}
