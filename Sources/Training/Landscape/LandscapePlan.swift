import Datasets
import Messages
import NeuralNetworks
import Numerics
import Recipes

/// Where to evaluate a landscape, and with what.
package struct LandscapePlan: Sendable {
    let recipe: Recipe
    let dataset: Dataset
    package let axes: LandscapeAxes
    let plane: LossLandscape.Plane
    let step: Int
    let columns: Int
    let rows: Int
    let first: SIMD2<Double>
    let spacing: SIMD2<Double>
    let varianceShares: [Double]
    let isFilledUp: Bool

    /// Evaluates all places, giving way to other work every 16 of them at the latest.
    ///
    /// - Parameters:
    ///   - slice: the longest to go on without giving way, if evaluating a place does not take longer.
    ///   - progress: told the share that is done, 0 to 1, whenever it gives way.
    /// - Returns: nil where the task was cancelled.
    /// - Throws: `InputError` where the recipe names a component that does not exist.
    package func landscape(
        slice: Duration = .milliseconds(10), progress: (Double) -> Void = { _ in }
    ) async throws -> LossLandscape? {
        if Task.isCancelled { return nil }
        let clock = ContinuousClock()
        var begin = clock.now
        let evaluator = try LandscapeEvaluator(recipe: recipe, dataset: dataset)
        var losses: [Double] = []
        losses.reserveCapacity(columns * rows)
        for row in 0..<rows {
            let y = rows > 1 ? first.y + Double(rows - 1 - row) * spacing.y : 0
            for column in 0..<columns {
                let x = first.x + Double(column) * spacing.x
                losses.append(evaluator.loss(axes.parameters(at: SIMD2(x, y))))
                if Task.isCancelled { return nil }
                guard column % 16 == 15 || column == columns - 1 || clock.now - begin >= slice else { continue }
                progress(Double(losses.count) / Double(columns * rows))
                await Task.yield()
                if Task.isCancelled { return nil }
                begin = clock.now
            }
        }
        return LossLandscape(
            plane: plane, step: step, columns: columns, rows: rows, first: first, spacing: spacing, losses: losses,
            varianceShares: varianceShares, isFilledUp: isFilledUp)
    }
}

/// A network of its own that tells the training loss of any parameters, computed as the run computes it.
struct LandscapeEvaluator {
    /// The loss without penalties.
    let loss: ([Double]) -> Double

    /// - Throws: `InputError` where the recipe names a component that does not exist.
    init(recipe: Recipe, dataset: Dataset) throws(InputError) {
        loss =
            switch recipe.precision {
            case .float32: try Self.loss(of: recipe, dataset, as: Float.self)
            case .float64: try Self.loss(of: recipe, dataset, as: Double.self)
            }
    }

    private static func loss<Scalar: RealScalar>(
        of recipe: Recipe, _ dataset: Dataset, as scalar: Scalar.Type
    ) throws(InputError) -> ([Double]) -> Double {
        let components = try RecipeComponents(recipe)
        let network = Network<Scalar>(components.architecture(for: dataset))
        let rows = SampleRows<Scalar>(
            count: dataset.train.count, inputs: dataset.train.inputs, targets: dataset.train.targets)
        let evaluator = DatasetEvaluator(network: network, loss: components.loss, dataset: dataset, rows: rows)
        return { parameters in
            network.parameters.replace(with: parameters.map { Scalar($0) })
            return evaluator.trainingLoss()
        }
    }
}
