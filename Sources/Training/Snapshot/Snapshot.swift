public import Datasets
public import Recipes

/// What one frame of the screen needs of a run; made when a subscriber asks for it.
public struct Snapshot: Sendable {
    /// One per variant; a single one for a recipe without `compare`.
    public var lanes: [LaneSnapshot]
    /// Whether the engine is advancing; false while paused and after the end.
    public var isRunning: Bool
    public var pace: Speed
    /// Steps a second over the last second or so, wall clock; nil while nothing is measured.
    public var stepsPerSecond: Double?
    /// How the losses of all seeds lie; nil where each variant has one, or no history is asked for.
    public var seeds: SeedOutcome?
    /// The last range test; nil before the first.
    public var rangeTest: RangeTestOutcome?
    /// Grows whenever something changed.
    public var version: Int

    public init(lanes: [LaneSnapshot], isRunning: Bool, pace: Speed, stepsPerSecond: Double?, version: Int) {
        self.lanes = lanes
        self.isRunning = isRunning
        self.pace = pace
        self.stepsPerSecond = stepsPerSecond
        self.version = version
    }
}

/// What a subscriber wants to draw; what it does not ask for is not computed.
public struct SnapshotRequest: Hashable, Sendable {
    /// Buckets per curve of the history; 0 for no history.
    public var historyColumns: Int
    /// The grid on which to evaluate the network over the data's plane, in pixels; nil for none.
    public var boundary: GridSize?
    /// Weights, and activations of one sample.
    public var network: Bool
    /// Gradient norms, saturated and dead units, update sizes.
    public var health: Bool
    /// Gradients and variances layer by layer, now and over the steps since they were first asked for.
    public var depth = false
    /// The bins of the histograms of net inputs, activations and weights; 0 for none.
    public var histogramBins = 0
    /// The one layer that a stack of linear layers is.
    public var collapse = false
    /// One training sample's way forward and backward, number by number.
    public var backward = false
    /// Maps of single units; nil for none.
    public var units: UnitMapRequest?
    /// The layer whose view of the plane is wanted: 0 for the inputs, a hidden layer, or the last of them for a number
    /// beyond; nil for none.
    public var warpedLayer: Int?
    /// Answers to single samples of a classification; nil for none.
    public var answers: AnswerRequest?
    /// The sample whose activations are wanted, among those that ``AnswerSnapshot`` tells of; nil for the first
    /// training sample.
    public var probe: Int?
    /// How samples and computing time go with the steps.
    public var progress = false
    /// The loss landscape; while nobody has asked for it, none is made.
    public var landscape: LandscapeRequest?
    /// The only lane whose details are wanted, all lanes' rows aside; nil for all.
    public var onlyLane: Int?
    /// Whether it is for all that a screen shows: a landscape that it does not ask for is not made any further.
    public var isForScreen: Bool

    public init(
        historyColumns: Int = 0, boundary: GridSize? = nil, network: Bool = false, health: Bool = false,
        isForScreen: Bool = false
    ) {
        self.isForScreen = isForScreen
        self.historyColumns = historyColumns
        self.boundary = boundary
        self.network = network
        self.health = health
    }
}

public struct GridSize: Hashable, Sendable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// The most network inputs of a grid over the data's plane, all pixels together.
    private static let mostInputs = 1 << 21

    /// The grid itself, or a coarser one of the same shape where each pixel has many network inputs.
    func bounded(inputs: Int) -> GridSize {
        let most = max(1, GridSize.mostInputs / max(1, inputs))
        guard columns > 0, rows > 0, columns > most / rows else { return self }
        let share = (Double(most) / Double(columns) / Double(rows)).squareRoot()
        let bounded = GridSize(columns: max(1, Int(Double(columns) * share)), rows: max(1, Int(Double(rows) * share)))
        return GridSize(columns: min(bounded.columns, most), rows: min(bounded.rows, max(1, most / bounded.columns)))
    }
}

/// The state of one variant.
public struct LaneSnapshot: Sendable {
    /// The variant's label; nil without variants.
    public var label: String?
    /// The settings in force now, output and loss filled in.
    public var recipe: Recipe
    public var dataset: Dataset
    /// Grows whenever the data set is another one.
    public var datasetVersion: Int
    /// The figures at the present step.
    public var row: MetricRow
    public var status: RunStatus
    /// Why the run ended, in a few plain words; nil while it goes on.
    public var ending: String?
    /// The number of parameters.
    public var parameterCount: Int
    public var history: HistorySnapshot
    /// Edits so far, scripted and live, in order.
    public var edits: [AppliedEdit]
    public var boundary: BoundarySnapshot?
    /// The layers from the first hidden one to the output; empty unless asked for.
    public var layers: [LayerSnapshot]
    /// The network inputs of the sample whose activations `layers` show: the first training sample, or the one that
    /// was asked for.
    public var probeInputs: [Float]
    /// One per layer; empty unless asked for.
    public var health: [LayerHealth]
    public var verdict: Verdict
    /// The branches, and how far the one goes that the run is on.
    public var timeline: TimelineSnapshot
    /// Whether this lane waits while others may go on.
    public var isHeld = false
    /// nil unless asked for.
    public var depth: DepthSnapshot?
    /// One per layer; empty unless asked for.
    public var distributions: [LayerDistribution] = []
    /// nil unless asked for, and where a hidden layer is not linear.
    public var collapse: CollapseSnapshot?
    /// nil unless asked for, and of a regression.
    public var answers: AnswerSnapshot?
    /// nil unless asked for, and where the data has no plane.
    public var units: UnitMaps?
    /// nil unless asked for, and where the data has no plane.
    public var warp: WarpSnapshot?
    /// The first training sample's way through the network; nil unless asked for.
    public var backward: BackwardPassTrace?
    /// In the order of steps; empty unless asked for.
    public var progress: [ProgressMark] = []
    /// Of the branches that the run is not on; empty unless a history is asked for.
    public var otherBranches: [BranchCourse] = []
    /// nil unless asked for.
    public var landscape: LandscapeSnapshot?

    public init(
        label: String?, recipe: Recipe, dataset: Dataset, datasetVersion: Int, row: MetricRow, status: RunStatus,
        ending: String?, parameterCount: Int, history: HistorySnapshot, edits: [AppliedEdit],
        boundary: BoundarySnapshot?, layers: [LayerSnapshot], probeInputs: [Float], health: [LayerHealth],
        verdict: Verdict, timeline: TimelineSnapshot = TimelineSnapshot()
    ) {
        self.label = label
        self.recipe = recipe
        self.dataset = dataset
        self.datasetVersion = datasetVersion
        self.row = row
        self.status = status
        self.ending = ending
        self.parameterCount = parameterCount
        self.history = history
        self.edits = edits
        self.boundary = boundary
        self.layers = layers
        self.probeInputs = probeInputs
        self.health = health
        self.verdict = verdict
        self.timeline = timeline
    }
}

/// Curves over the steps of the run, each decimated to the columns that were asked for.
public struct HistorySnapshot: Hashable, Sendable {
    /// The loss of every step's mini-batch.
    public var batchLoss: [MetricBucket] = []
    public var trainLoss: [MetricBucket] = []
    public var testLoss: [MetricBucket] = []
    public var accuracy: [MetricBucket] = []
    public var testAccuracy: [MetricBucket] = []

    public init() {}
}

/// An edit as it was applied.
public struct AppliedEdit: Hashable, Sendable {
    /// It applies after this step.
    public var step: Int
    public var settings: [Setting]
    /// Short words for a tick on a chart, such as `lr 0.3→0.03`.
    public var label: String

    public init(step: Int, settings: [Setting], label: String) {
        self.step = step
        self.settings = settings
        self.label = label
    }
}

/// The network's outputs over the data's plane.
public struct BoundarySnapshot: Hashable, Sendable {
    public var size: GridSize
    public var outputCount: Int
    /// `rows x columns x outputs`, from the top row (largest y) and the left column on.
    public var values: [Float]

    public init(size: GridSize, outputCount: Int, values: [Float]) {
        self.size = size
        self.outputCount = outputCount
        self.values = values
    }
}

/// One layer's parameters and what it answers to the probe sample.
public struct LayerSnapshot: Hashable, Sendable {
    public var inputs: Int
    public var outputs: Int
    public var activation: String
    /// outputs x inputs.
    public var weights: [Float]
    public var biases: [Float]
    /// Activations for the probe sample.
    public var values: [Float]

    public init(inputs: Int, outputs: Int, activation: String, weights: [Float], biases: [Float], values: [Float]) {
        self.inputs = inputs
        self.outputs = outputs
        self.activation = activation
        self.weights = weights
        self.biases = biases
        self.values = values
    }
}

/// How well one layer learns.
public struct LayerHealth: Hashable, Sendable {
    /// L2 norm of the layer's gradient in the last step's mini-batch.
    public var gradientNorm: Double
    /// L2 norm of the last update / L2 norm of the parameters; nil before the first step.
    public var updateRatio: Double?
    /// Units whose activation is level (|derivative| < 0.01 of its largest) for most of the samples; nil
    /// for an activation that does not level off.
    public var saturated: Int?
    /// Units whose derivative is 0 for every sample.
    public var dead: Int
    public var units: Int
    /// Whether all units, of which there are several, have the same weights and bias.
    public var isSymmetric: Bool

    public init(
        gradientNorm: Double, updateRatio: Double?, saturated: Int?, dead: Int, units: Int, isSymmetric: Bool = false
    ) {
        self.gradientNorm = gradientNorm
        self.updateRatio = updateRatio
        self.saturated = saturated
        self.dead = dead
        self.units = units
        self.isSymmetric = isSymmetric
    }
}

/// What the figures say about the run.
public enum Verdict: Hashable, Sendable {
    case notStarted
    case converging
    case converged
    case plateau
    /// The test loss rises while the training loss falls.
    case overfitting
    /// The first layer's gradient is far smaller than the last one's.
    case vanishingGradients(layer: Int, norm: Double)
    case explodingGradients(layer: Int, norm: Double)
    case deadUnits(layer: Int, dead: Int, of: Int)
    /// All units of a hidden layer are alike, and so are their gradients: they stay alike.
    case symmetric(layer: Int, units: Int)
    /// The loss jumps up and down.
    case oscillating
    case diverged(step: Int)
}
