import Datasets
import Foundation
import Recipes

/// A learning-rate range test: the rate is raised exponentially from step to step over a fork of a run, and the
/// mini-batch loss is noted against the rate. The run itself is left as it is.
///
///     rate of step i of n = lowest (highest / lowest)^(i / (n - 1)),   i = 0, 1, ... n - 1
///
/// The test is that of L. N. Smith, "Cyclical Learning Rates for Training Neural Networks", WACV 2017, section 3.3,
/// with the exponential rise, the smoothing and the end of S. Gugger, "How Do You Find A Good Learning Rate", 2018.
public struct RangeTest: Sendable {
    /// How far and how finely the rate rises.
    public struct Options: Hashable, Sendable {
        /// Above 0.
        public var lowest: Double
        /// Above `lowest`.
        public var highest: Double
        /// At least 2.
        public var steps: Int
        /// Weight of the past in the average of the losses, in 0..<1.
        public var smoothing: Double
        /// The test ends where the smoothed loss is that many times its lowest value.
        public var divergenceFactor: Double

        public init(
            lowest: Double = 1e-6, highest: Double = 10, steps: Int = 500, smoothing: Double = 0.95,
            divergenceFactor: Double = 4
        ) {
            self.lowest = lowest
            self.highest = highest
            self.steps = max(2, steps)
            self.smoothing = smoothing
            self.divergenceFactor = divergenceFactor
        }

        func rate(at index: Int) -> Double {
            lowest * pow(highest / lowest, Double(index) / Double(steps - 1))
        }
    }

    private let configuration: LaneConfiguration
    private let state: TrainerState

    /// A fork of a lane as it stands, its optimizer's buffers and order of the data included.
    public init(_ lane: Lane) {
        configuration = lane.configuration
        state = lane.trainer.capture()
    }

    /// Trains the fork; the same test of the same fork gives the same losses.
    public func run(_ options: Options = Options()) -> RangeTestResult {
        let trainer = Lane.makeTrainer(configuration)
        trainer.restore(state)
        var recipe = configuration.recipe
        recipe.optimizer.schedule = nil
        var average = RangeTestAverage(options)
        for index in 0..<options.steps {
            recipe.optimizer.learningRate = options.rate(at: index)
            trainer.adjust(to: recipe)
            var losses = MetricHistory()
            let isFinite = trainer.advance(by: 1, history: &losses, recordsHistory: true)
            let loss = isFinite ? losses.buckets(columns: 1).last.map { Double($0.last) } : nil
            guard average.add(loss, rate: recipe.optimizer.learningRate) else { break }
        }
        return average.result
    }
}
