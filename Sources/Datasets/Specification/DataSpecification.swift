/// What data a recipe asks for: everything but the seed that makes a data set.
public struct DataSpecification: Hashable, Sendable {
    public var source: DataSource
    /// How a gate's truth values become inputs; `signs` unless told.
    public var encoding: InputEncoding
    /// The number of samples: 4 for gates and 200 for other generated sets unless told; all rows of a
    /// file unless told.
    public var samples: Int?
    /// The standard deviation of Gaussian noise, on the inputs of gates and planar sets in input
    /// units, on the target of regression sets; at least 0, which it is unless told.
    public var noise: Double
    /// The number of classes of a planar set, as many as it allows (``PlanarSet/classCounts``); 2 unless told.
    public var classCount = 2
    /// The share of labels in [0, 1] that are replaced by another class; 0 unless told.
    public var labelNoise: Double
    /// The share of samples in [0, 1) that is held out for testing; 0 unless told.
    public var testFraction: Double
    /// The network's inputs made from one or two raw inputs; the raw inputs themselves unless told.
    public var features: [Feature]?
    /// Whether inputs are shifted and scaled to mean 0 and standard deviation 1 on the training part;
    /// true for files and false for everything else unless told.
    public var standardize: Bool?
    /// Training samples by their places that are left out.
    public var removedSamples: Set<Int> = []
    /// Training samples of the user's own: the raw inputs, then the class by its number from 0 on or the targets.
    public var points: [[Double]] = []
    /// The data's own seed; the recipe's seed unless told.
    public var seed: UInt64?

    public init(
        source: DataSource = .gate(.xor), encoding: InputEncoding = .signs, samples: Int? = nil,
        noise: Double = 0, labelNoise: Double = 0, testFraction: Double = 0, features: [Feature]? = nil,
        standardize: Bool? = nil, seed: UInt64? = nil
    ) {
        self.source = source
        self.encoding = encoding
        self.samples = samples
        self.noise = noise
        self.labelNoise = labelNoise
        self.testFraction = testFraction
        self.features = features
        self.standardize = standardize
        self.seed = seed
    }

    /// The task that the data sets, as far as it is known before a file has been read.
    public var task: Dataset.Task? {
        if case .planar = source, classCount > 2 { return .multiclassClassification }
        return source.task
    }

    /// Whether inputs are standardised.
    public var isStandardized: Bool { standardize ?? (source.file != nil) }

    /// The number of samples to draw from a generated source.
    public var generatedSampleCount: Int { samples ?? source.usualCount }
}
