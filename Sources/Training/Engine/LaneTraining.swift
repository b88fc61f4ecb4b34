import Datasets
import NeuralNetworks
import Recipes

/// A network in training, whatever its precision.
protocol LaneTraining: AnyObject {
    var architecture: NetworkArchitecture { get }
    var step: Int { get }
    var samples: Int { get }
    var isAtEndOfEpoch: Bool { get }
    /// Steps until the epoch is used up, at least 1.
    var stepsToEndOfEpoch: Int { get }
    /// The rate of the next step.
    var learningRate: Double { get }
    var lastLearningRate: Double { get }
    var gradientNorm: Double? { get }
    var penalty: Double { get }

    /// Takes over what changes without a new network: rate, schedule, penalties, clipping.
    func adjust(to recipe: Recipe)
    /// Makes up to `count` steps; fewer where the run diverges. Each step's mini-batch loss goes to `history`.
    ///
    /// - Returns: false where the last of these steps had a loss or a parameter that is not finite.
    func advance(by count: Int, history: inout MetricHistory, recordsHistory: Bool) -> Bool
    func evaluate() -> Evaluation
    func capture() -> TrainerState
    /// Goes on from a state of the same shape.
    func restore(_ state: TrainerState)
    /// Outputs for rows of network inputs: count x outputs.
    func outputs(for inputs: [Double]) -> [Double]
    /// Outputs over a grid of the data's plane, a coarser one than asked for where samples have many inputs. The grid's
    /// inputs are kept for the next call.
    func boundary(_ plane: Plane, size: GridSize) -> BoundarySnapshot?
    /// The activations of units over the data's plane.
    func unitMaps(_ plane: Plane, _ request: UnitMapRequest) -> UnitMaps
    /// Where a layer puts a grid of the data's plane, and the samples.
    func warp(_ plane: Plane, layer: Int) -> WarpSnapshot
    /// Answers to single samples of a classification.
    func answers(_ request: AnswerRequest, dataset: Dataset) -> AnswerSnapshot
    func layers(probe: [Double]) -> [LayerSnapshot]
    func health(previousParameters: [Double]?) -> [LayerHealth]
    func depth() -> [LayerDepth]
    func distributions(bins: Int) -> [LayerDistribution]
    func collapse() -> CollapseSnapshot?
    func parameters() -> [Double]
    /// The training samples in the order in which the present epoch takes them.
    var epochOrder: [Int] { get }
}

/// The figures of the whole data set.
struct Evaluation: Hashable, Sendable {
    var loss: Double
    var testLoss: Double?
    var accuracy: Double?
    var testAccuracy: Double?
}
