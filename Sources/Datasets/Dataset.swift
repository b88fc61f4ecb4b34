/// Samples to learn from and samples to test on, ready for a network.
public struct Dataset: Sendable {
    /// The name of the source, such as `xor` or `iris.csv`.
    public let name: String
    public let task: Task
    /// The names of the columns of `Samples.raw`.
    public let rawNames: [String]
    /// The names of the network's inputs, after features.
    public let inputNames: [String]
    /// The names of the classes by label; empty for regression.
    public let classNames: [String]
    /// 1 for two classes, otherwise the number of classes; for regression the number of targets.
    public let outputCount: Int
    /// The training samples; never empty.
    public let train: Samples
    /// The samples held out; may be empty.
    public let test: Samples
    /// The scaling that was applied to the inputs, if any.
    public let standardization: Standardization?
    /// The size of the images that the raw inputs are; nil where they are none.
    public let imageSize: ImageSize?

    /// The columns of a file that are neither inputs nor the target, though nobody has chosen: words, too many to
    /// become inputs.
    public let omitted: [String]
    /// The columns of a file that are inputs; empty for other sources.
    public let inputColumns: [String]

    private let drawing: DataDrawing

    /// Where the samples can be drawn: the plane of two raw inputs, or that of the first two principal components of
    /// more; nil for one input, and where places are not finite. Worked out once, when it is first asked for.
    public var plane: Plane? { drawing.contents.plane }
    /// Training samples to draw in the plane: all of them, or many of them evenly picked.
    public var drawnTrain: [PlacedSample] { drawing.contents.train }
    /// Test samples to draw in the plane: all of them, or many of them evenly picked.
    public var drawnTest: [PlacedSample] { drawing.contents.test }

    public var inputCount: Int { inputNames.count }
    public var rawCount: Int { rawNames.count }

    public init(
        name: String, task: Task, rawNames: [String], inputNames: [String], classNames: [String], outputCount: Int,
        train: Samples, test: Samples, plane: Plane?, standardization: Standardization?,
        imageSize: ImageSize? = nil, omitted: [String] = [], inputColumns: [String] = []
    ) {
        self.init(
            name: name, task: task, rawNames: rawNames, inputNames: inputNames, classNames: classNames,
            outputCount: outputCount, train: train, test: test,
            drawing: DataDrawing(train: train, test: test, ownCount: 0) { plane }, standardization: standardization,
            imageSize: imageSize, omitted: omitted, inputColumns: inputColumns)
    }

    init(
        name: String, task: Task, rawNames: [String], inputNames: [String], classNames: [String], outputCount: Int,
        train: Samples, test: Samples, drawing: DataDrawing, standardization: Standardization?, imageSize: ImageSize?,
        omitted: [String], inputColumns: [String]
    ) {
        self.name = name
        self.task = task
        self.rawNames = rawNames
        self.inputNames = inputNames
        self.classNames = classNames
        self.outputCount = outputCount
        self.train = train
        self.test = test
        self.drawing = drawing
        self.standardization = standardization
        self.omitted = omitted
        self.inputColumns = inputColumns
        self.imageSize = imageSize
    }
}

extension Dataset {
    /// What a network has to learn from a data set.
    public enum Task: String, Hashable, Sendable {
        /// Two classes: one output, targets 0 and 1.
        case binaryClassification
        /// More than two classes: an output per class, one-hot targets.
        case multiclassClassification
        /// A real-valued target.
        case regression
    }
}

/// The extent of images whose pixels are a data set's raw inputs.
///
/// The raw inputs are then grey values from 0 (paper) to 1 (ink), row by row from the top left.
public struct ImageSize: Hashable, Sendable {
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    public var pixelCount: Int { width * height }
}
