import Foundation
import NeuralNetworks
import Numerics
import Testing

private struct Trajectory: Decodable {
    struct Row: Decodable {
        let step: Int
        let point: [Double]
    }
    let surface, optimizer, label: String
    let options: [String: OptionValue]
    let learning_rate: Double
    let from: [Double]
    let rows: [Row]
}

/// A number, or a switch written as "true".
private struct OptionValue: Decodable {
    let number: Double
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        number = (try? container.decode(Double.self)) ?? 1
    }
}

private func gradient(of surface: String, at p: [Double]) -> [Double] {
    let (x, y) = (p[0], p[1])
    switch surface {
    case "valley": return [2 * x, 20 * y]
    case "rosenbrock": return [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]
    case "himmelblau":
        return [
            4 * x * (x * x + y - 11) + 2 * (x + y * y - 7), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7),
        ]
    default:
        let radius = (0.5 * (x * x + y * y)).squareRoot()
        let first = 2 * exp(-0.2 * radius) / radius
        let second = exp(0.5 * (cos(2 * .pi * x) + cos(2 * .pi * y)))
        return [x, y].map { first * $0 + second * .pi * sin(2 * .pi * $0) }
    }
}

@Suite("Optimizers")
struct OptimizerTests {
    @Test("trajectories equal those of torch.optim to 1e-9")
    func trajectories() throws {
        let trajectories = try JSONDecoder().decode([Trajectory].self, from: referenceData("trajectories.json"))
        #expect(Set(trajectories.map(\.optimizer)) == Set(optimizers.names))
        for trajectory in trajectories {
            let optimizer = try optimizers.make(trajectory.optimizer, options: trajectory.options.mapValues(\.number))
            let point = AlignedBuffer(trajectory.from)
            let state = OptimizerState<Double>(for: optimizer, count: 2)
            for step in 0...30 {
                if let row = trajectory.rows.first(where: { $0.step == step }) {
                    for (a, b) in zip(point.array, row.point) {
                        #expect(
                            abs(a - b) <= 1e-9 * max(abs(b), 1e-3),
                            "\(trajectory.label) on \(trajectory.surface), step \(step): \(a), not \(b)")
                    }
                }
                state.updates += 1
                optimizer.update(
                    point, gradients: AlignedBuffer(gradient(of: trajectory.surface, at: point.array)), state: state,
                    coefficients: optimizer.coefficients(
                        number: state.updates, learningRate: trajectory.learning_rate))
            }
        }
    }

    @Test("every optimizer finds the bottom of a bowl", arguments: optimizers.names)
    func convergence(name: String) throws {
        let optimizer = try optimizers.make(name)
        let rates = ["lion": 1e-3, "adagrad": 0.5, "adadelta": 1, "sgd": 0.1]
        let point = AlignedBuffer([1.5, -2.0])
        let state = OptimizerState<Double>(for: optimizer, count: 2)
        for number in 1...20_000 {
            let slope = AlignedBuffer(point.array.map { 2 * $0 })
            optimizer.update(
                point, gradients: slope, state: state,
                coefficients: optimizer.coefficients(number: number, learningRate: rates[name] ?? 0.001))
        }
        #expect(abs(point[0]) < 0.02 && abs(point[1]) < 0.02)
    }
}
