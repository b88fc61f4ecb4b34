public import Datasets
public import Foundation
public import Messages

/// A first recipe for a file of the user's own, made after a look at what is in it.
///
/// A fifth of the samples is held out. Two layers of relu units get as many units as inputs and outputs ask for, Adam
/// trains them, and a batch is larger where there are more samples.
public struct RecipeProposal: Sendable {
    /// What the file holds.
    public let dataset: Dataset
    /// The recipe; its paths are absolute, so that it works from any folder.
    public let document: RecipeDocument

    /// The share of samples that is held out.
    private static let testFraction = 0.2
    /// Of more images than this, so many are drawn.
    private static let mostImages = 10_000
    /// Passes through the training part that the first run makes.
    private static let epochs = 40

    /// - Parameters:
    ///   - source: the file, and what to learn from it.
    ///   - directory: the folder to which its path is relative; the current one if nil.
    /// - Throws: `InputError` where the file is missing or wrong.
    public init(_ source: DataSource, relativeTo directory: URL? = nil) throws(InputError) {
        var data = DataSpecification(source: source, testFraction: Self.testFraction)
        if case .idx(let images) = source, try images.count(relativeTo: directory) > Self.mostImages {
            data.samples = Self.mostImages
        }
        dataset = try Dataset.make(data, seed: Recipe(name: "").seed, relativeTo: directory)
        let stem = URL(filePath: source.name).deletingPathExtension().lastPathComponent
        let name = stem.isEmpty ? source.key : stem
        var document = try RecipeDocument(
            yaml: Self.yaml(source.absolute(relativeTo: directory), samples: data.samples, dataset: dataset),
            name: name)
        document.isProposal = true
        self.document = document
    }

    private static func yaml(_ source: DataSource, samples: Int?, dataset: Dataset) -> String {
        let hidden = hidden(dataset)
        let batch = batch(dataset.train.count)
        let rate = (hidden.max() ?? 0) >= 64 ? 0.001 : 0.01
        let epoch = (dataset.train.count + batch - 1) / batch
        let steps = min(20_000, max(1000, (epochs * epoch + 999) / 1000 * 1000))
        let samples = samples.map { "samples: \($0), " } ?? ""
        return """
            title: \(dataset.name.jsonLiteral)
            data: {\(source.key): \(source.flowYAML(dataset)), \(samples)test_fraction: \(testFraction)}
            model: {hidden: \(hidden), activation: relu, initializer: he_uniform}
            optimizer: {name: adam, learning_rate: \(rate)}
            batch: \(batch)
            steps: \(steps)
            speed: \(max(20, steps / 20))
            view: [\(view(dataset).joined(separator: ", "))]
            """
    }

    /// Powers of two: the first layer has at least one unit for each input and output, from 8 to 128, the second half
    /// as many; in a plane both have 8.
    private static func hidden(_ dataset: Dataset) -> [Int] {
        let wanted = dataset.inputCount + dataset.outputCount
        var width = 8
        while width < wanted, width < 128 { width *= 2 }
        return [width, max(8, width / 2)]
    }

    private static func view(_ dataset: Dataset) -> [String] {
        let plane = dataset.rawCount < 2 ? [] : ["boundary"]
        if dataset.task == .regression { return plane + ["loss", "network", "health"] }
        if dataset.imageSize == nil { return plane + ["loss", "accuracy", "network", "health", "confusion"] }
        return ["images", "accuracy", "confusion", "draw", "mistakes", "filters", "loss", "health"] + plane
    }

    private static func batch(_ count: Int) -> Int {
        switch count {
        case ..<200: 10
        case ..<2000: 32
        case ..<20_000: 64
        default: 128
        }
    }
}

extension DataSource {
    /// The source with paths that lead there from any folder.
    package func absolute(relativeTo directory: URL?) -> DataSource {
        let path = { (path: String) in
            guard let directory, !path.hasPrefix("/") else { return URL(filePath: path).standardizedFileURL.path }
            return directory.appending(path: path).standardizedFileURL.path
        }
        switch self {
        case .csv(var source):
            source.path = path(source.path)
            return .csv(source)
        case .idx(let source): return .idx(IDXSource(images: path(source.images), labels: path(source.labels)))
        default: return self
        }
    }

    /// The source of a file as it is written under its key. Inputs are named where not all columns are.
    package func flowYAML(_ dataset: Dataset? = nil) -> String {
        switch self {
        case .csv(let source):
            var text = "{path: \(source.path.jsonLiteral)"
            var inputs = source.inputs
            if inputs == nil, let dataset, !dataset.omitted.isEmpty { inputs = dataset.inputColumns }
            if let inputs { text += ", inputs: [\(inputs.map(\.jsonLiteral).joined(separator: ", "))]" }
            if let target = source.target { text += ", target: \(target.jsonLiteral)" }
            return text + "}"
        case .idx(let source):
            return "{images: \(source.images.jsonLiteral), labels: \(source.labels.jsonLiteral)}"
        default: return name
        }
    }
}
