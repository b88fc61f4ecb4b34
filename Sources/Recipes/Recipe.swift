public import Datasets
public import Foundation
public import Messages

/// Everything that a run needs to know: what a demo is.
///
/// Read one with ``RecipeDocument``; every property has the default that `demos/README.md` states.
public struct Recipe: Hashable, Sendable {
    /// The name by which it was found, the file's name without its extension.
    public var name: String
    /// The title in English.
    public var title: String
    /// The title in Chinese, if there is one.
    public var titleZh: String?
    /// The concepts that it shows, by their ids.
    public var teaches: [String]
    /// The heading under which it is listed.
    public var group: String
    /// Its place under the heading; after those that have one if nil.
    public var order: Int?
    /// The screen that it is for.
    public var scene: SceneSpecification
    /// The seed of everything random.
    public var seed: UInt64
    public var data: DataSpecification
    public var model: ModelSpecification
    /// The name of the loss; nil until ``resolved(for:)`` unless told.
    public var loss: String?
    public var optimizer: OptimizerSpecification
    public var regularization: RegularizationSpecification
    public var batch: BatchSpecification
    public var precision: Precision
    /// The number of steps to train; nil for as long as nobody stops it.
    public var steps: Int?
    /// The pace on screen; nil unless told.
    public var speed: Speed?
    public var stop: StopSpecification
    /// The names of the panels on screen.
    public var view: [String]
    /// Variants that run in lockstep; empty for a single run.
    public var compare: [Variant]
    /// Scripted edits in the order in which they apply.
    public var edits: [ScriptedEdit]
    /// The folder to which paths in the recipe are relative.
    public var directory: URL?

    /// A recipe with nothing but defaults: XOR on its four corners.
    public init(name: String) {
        self.name = name
        title = name
        teaches = []
        group = Recipe.defaultGroup
        scene = .network
        seed = 1
        data = DataSpecification()
        model = ModelSpecification()
        optimizer = OptimizerSpecification()
        regularization = RegularizationSpecification()
        batch = .size(10)
        precision = .float32
        stop = StopSpecification()
        view = []
        compare = []
        edits = []
    }

    /// The group of a recipe that names none.
    public static let defaultGroup = "Networks"
    /// The pace on screen: as told, or so that all steps take 20 seconds.
    public var pace: Speed {
        if let speed { return speed }
        guard let steps, steps > 0 else { return .stepsPerSecond(250) }
        return .stepsPerSecond(max(1, Double(steps) / 20))
    }

    /// The title in a language: in Chinese the recipe's own, in others what the translations have for the English one.
    package func title(in language: Language) -> String {
        if language == .chinese, let titleZh { return titleZh }
        return Wording(key: title).text(in: language)
    }

    /// The data set of the recipe.
    ///
    /// - Parameter scaling: how to scale standardised inputs; measured on the training part if nil.
    /// - Returns: both parts, ready for a network.
    /// - Throws: `InputError` where a file is missing or its contents are wrong.
    public func makeDataset(scaling: Standardization? = nil) throws(InputError) -> Dataset {
        Expense.dataset.note()
        do {
            return try Dataset.make(data, seed: seed, relativeTo: directory, scaling: scaling)
        } catch {
            throw error.inFile(name)
        }
    }
}
