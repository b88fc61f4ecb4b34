import Datasets
public import Foundation
public import Messages

/// The recipes that come with the program, and those that a user names by their file.
public struct DemoCatalog: Sendable {
    /// The folder of the recipes.
    public let folder: URL
    /// The scenes that recipes may be for.
    public let scenes: Scenes

    public init(folder: URL, scenes: Scenes = .network) {
        self.folder = folder
        self.scenes = scenes
    }

    /// The demos of this program, as far as they are for one of `scenes`.
    ///
    /// - Throws: `InputError` where they cannot be found.
    public static func standard(_ scenes: Scenes = .network) throws(InputError) -> DemoCatalog {
        try DemoCatalog(folder: AssetLocator.standard().demos, scenes: scenes)
    }

    /// The names of all demos in alphabetical order.
    public var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "yaml" }.map { $0.deletingPathExtension().lastPathComponent }.sorted()
    }

    /// The recipes of all demos, group by group, as their keys `order` say; other groups come after those that it
    /// knows, and demos without a place after those that have one, in the order of their names.
    ///
    /// - Returns: a recipe for each of ``names``.
    /// - Throws: `InputError` for the first recipe that is wrong.
    public func recipes() throws(InputError) -> [Recipe] {
        var recipes: [Recipe] = []
        for name in names { recipes.append(try document(named: name).recipe()) }
        let ordered = recipes.sorted { ($0.order ?? .max, $0.name) < ($1.order ?? .max, $1.name) }
        var groups = DemoCatalog.groups
        for recipe in recipes where !groups.contains(recipe.group) { groups.append(recipe.group) }
        return groups.flatMap { group in ordered.filter { $0.group == group } }
    }

    /// The groups of the demos that come with the program, from the first neuron to measured data.
    public static let groups = [
        "Logic gates",
        "Points in the plane",
        "Playground",
        "Side by side",
        "Gradient descent",
        "Mathematics",
        "Information",
        "Measured data",
    ]

    /// The recipe of the demo called `name`.
    ///
    /// - Throws: `InputError`: `usage` for an unknown name.
    public func document(named name: String) throws(InputError) -> RecipeDocument {
        guard names.contains(name) else {
            throw InputError(
                .usage,
                """
                unknown demo \"\(name)\", expected a file or one of the \(names.count) that neuroscope list names, such as \
                \(nearest(to: name, among: names).joined(separator: ", "))
                """, suggestion: suggestion(for: name, among: names))
        }
        return try RecipeDocument(contentsOf: folder.appending(path: "\(name).yaml"), scenes: scenes)
    }

    /// The recipe that `argument` names: a file if it has a slash or ends in `.yaml` or `.yml`, or else
    /// a demo.
    ///
    /// - Throws: `InputError`: `missingFile` or `usage` where there is none, `data` where it is not YAML.
    public func document(for argument: String) throws(InputError) -> RecipeDocument {
        if argument.contains("/") || argument.hasSuffix(".yaml") || argument.hasSuffix(".yml") {
            return try RecipeDocument(contentsOf: URL(filePath: argument), scenes: scenes)
        }
        return try document(named: argument)
    }
}

/// The concepts that demos teach, by the ids that a recipe's `teaches` names.
public enum Concept {
    /// A few words for people; the id itself where there are none.
    public static func title(of id: String) -> String { titles.first { $0.key == id }?.value ?? id }

    /// The ids of all concepts, those of the neuron first.
    public static var ids: [String] { titles.map(\.key) }

    private static let titles: KeyValuePairs = [
        "N1": "threshold neuron", "N2": "stacked linear layers are one", "N3": "linearly separable gates",
        "N4": "XOR needs a hidden layer", "N5": "linear regression", "N6": "steepest descent",
        "A1": "activation functions", "A2": "activations side by side", "A3": "saturation and sparsity",
        "A4": "tanh is a scaled sigmoid", "A5": "softmax",
        "T1": "layers, net inputs and activations", "T2": "forward and backward pass", "T3": "losses",
        "T4": "stochastic gradient descent", "T5": "batch size", "T6": "learning rate", "T7": "optimizers",
        "T8": "initialization", "T9": "vanishing and exploding gradients", "T10": "capacity and overfitting",
        "T11": "non-convex cost", "T12": "live edits", "T13": "time travel",
        "G1": "descent on a parabola", "G2": "descent on contours", "G3": "step size and traps",
        "G4": "the derivative as a limit", "G5": "partial derivatives and gradient", "G6": "the chain rule",
        "G7": "computation graphs", "G8": "four ways to a derivative", "G9": "stationary points",
        "G10": "Lagrange's multiplier", "G11": "functions, sums and matrices",
        "I1": "information content", "I2": "entropy", "I3": "divergence", "I4": "cross-entropy as a loss",
        "D1": "hidden units and pixels", "D2": "several classes in the plane", "D3": "handwritten digits, end to end",
        "D4": "data of one's own", "D5": "sets of points in the plane", "D6": "input features",
    ]
}
