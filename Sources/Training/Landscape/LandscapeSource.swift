import Datasets
import NeuralNetworks
import Numerics
import Recipes

/// What a landscape is made from: a copy of a run as it stands.
package struct LandscapeSource: Sendable {
    let recipe: Recipe
    let dataset: Dataset
    let architecture: NetworkArchitecture
    package let step: Int
    package let parameters: [Double]
    /// The parameters that the run has had before, in the order of steps.
    let path: [(step: Int, parameters: [Double])]

    /// A grid finer than this takes too long for a network of this size on that many samples.
    private var sideLength: Int {
        let cost = Double(architecture.parameterCount) * Double(dataset.train.count)
        return cost < 2e7 ? 51 : cost < 2e8 ? 31 : 15
    }

    /// What to work out for a plane through the space of parameters; another `drawing` draws other random directions.
    package func plan(_ plane: LossLandscape.Plane, drawing: Int) -> LandscapePlan {
        switch plane {
        case .random:
            let axes = LandscapeAxes(
                origin: parameters,
                directions: (0..<2).map { randomDirection(2 * drawing + $0) })
            return plan(plane, axes: axes, x: -1...1, y: -1...1)
        case .path: return pathPlan(drawing: drawing)
        case .line:
            let start = path.first?.parameters ?? parameters
            let way = zip(parameters, start).map { $0 - $1 }
            let isStill = way.length == 0
            let axes = LandscapeAxes(origin: parameters, directions: [isStill ? randomDirection(2 * drawing) : way])
            return plan(plane, axes: axes, x: isStill ? -1...1 : -1.5...0.5, y: nil, isFilledUp: isStill)
        }
    }

    private func pathPlan(drawing: Int) -> LandscapePlan {
        let points = path.map(\.parameters) + [parameters]
        let principal = PrincipalDirections(of: points, count: 2)
        var directions = principal.directions
        for number in 0..<8 where directions.count < 2 {
            if let random = randomDirection(2 * drawing + number).orthonormal(to: directions) {
                directions.append(random)
            }
        }
        while directions.count < 2 {
            directions.append((0..<parameters.count).map { $0 == directions.count % parameters.count ? 1 : 0 })
        }
        let axes = LandscapeAxes(origin: parameters, directions: directions)
        let places = points.map(axes.place)
        let x = LandscapeSource.range(places.map(\.x), least: 0)
        let y = LandscapeSource.range(places.map(\.y), least: 0.4 * (x.upperBound - x.lowerBound))
        return plan(
            .path, axes: axes, x: x, y: y, shares: principal.shares, isFilledUp: principal.directions.count < 2)
    }

    /// A range around 0 and some values, with room at both ends.
    private static func range(_ values: [Double], least: Double) -> ClosedRange<Double> {
        let low = min(0, values.min() ?? 0), high = max(0, values.max() ?? 0)
        let extent = high - low
        guard extent > 0 || least > 0 else { return -1...1 }
        let margin = max(0.3 * extent, (least - extent) / 2)
        return (low - margin)...(high + margin)
    }

    /// A random direction, each unit's part of it as long as the unit's weights; biases and learnt parameters of
    /// activations stay as they are ("filter normalization": Li, Xu, Taylor, Studer and Goldstein, "Visualizing the
    /// Loss Landscape of Neural Nets", 2018, section 4).
    ///
    ///     d ← d / ‖d‖ · ‖w‖
    package func randomDirection(_ number: Int) -> [Double] {
        var generator = SeededGenerator(seed: recipe.seed, stream: .landscape, index: UInt64(number))
        var direction = [Double](repeating: 0, count: parameters.count)
        for layer in architecture.layers {
            for unit in 0..<layer.outputs {
                let start = layer.weights.lowerBound + unit * layer.inputs
                let weights = start..<start + layer.inputs
                let drawn = weights.map { _ in generator.nextNormal() }
                let scale = Array(parameters[weights]).length / max(drawn.length, .leastNormalMagnitude)
                for (index, value) in zip(weights, drawn) { direction[index] = value * scale }
            }
        }
        return direction
    }

    /// A grid of which one sample lies at (0, 0) exactly.
    private func plan(
        _ plane: LossLandscape.Plane, axes: LandscapeAxes, x: ClosedRange<Double>, y: ClosedRange<Double>?,
        shares: [Double] = [], isFilledUp: Bool = false
    ) -> LandscapePlan {
        let side = sideLength
        let columns = y == nil ? 4 * side - 3 : side
        let rows = y == nil ? 1 : side
        let across = LandscapeSource.samples(x, count: columns)
        let up = y.map { LandscapeSource.samples($0, count: rows) } ?? (first: 0, spacing: 1)
        return LandscapePlan(
            recipe: recipe, dataset: dataset, axes: axes, plane: plane, step: step, columns: columns, rows: rows,
            first: SIMD2(across.first, up.first), spacing: SIMD2(across.spacing, up.spacing), varianceShares: shares,
            isFilledUp: isFilledUp)
    }

    private static func samples(_ range: ClosedRange<Double>, count: Int) -> (first: Double, spacing: Double) {
        let spacing = (range.upperBound - range.lowerBound) / Double(count - 1)
        return (-(-range.lowerBound / spacing).rounded() * spacing, spacing)
    }
}

extension Lane {
    /// A copy of the run as it stands, to make a landscape from.
    package var landscapeSource: LandscapeSource {
        LandscapeSource(
            recipe: recipe, dataset: dataset, architecture: architecture, step: step, parameters: parameters,
            path: parameterPath.filter { $0.step < step })
    }

    /// The parameters of the keyframes since the network has had its present shape, in the order of steps.
    var parameterPath: [(step: Int, parameters: [Double])] {
        let shaping = timeline[..<appliedCount].lastIndex { edit in
            edit.edit.settings.contains { $0.path == "model.hidden" || $0.path.hasPrefix("data") }
        }
        return keyframes.keyframes.filter {
            $0.editCount > shaping ?? -1 && $0.state.parameters.count == parameterCount
        }.map { ($0.state.step, $0.state.parameters) }
    }
}
