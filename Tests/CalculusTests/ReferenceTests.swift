import Expressions
import Calculus
import Foundation
import NeuralNetworks
import Testing

struct ReferenceTrajectory: Decodable {
    struct Row: Decodable {
        let step: Int
        let point: [Double]
        let value: Double
        let gradient: [Double]
    }

    /// A number, or `"true"`.
    struct Option: Decodable {
        let value: Double

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            value = try (try? container.decode(Double.self)) ?? (container.decode(String.self) == "true" ? 1 : 0)
        }
    }

    let surface, optimizer, label: String
    let options: [String: Option]
    let learning_rate: Double
    let from: [Double]
    let rows: [Row]

    func descent() throws -> Descent {
        let choice = try OptimizerChoice(
            optimizer, learningRate: learning_rate, options: options.mapValues(\.value))
        return Descent(
            on: try surfaces.make(surface), from: SIMD2(from[0], from.count > 1 ? from[1] : 0),
            settings: DescentSettings(optimizer: choice))
    }
}

struct ReferenceExpression: Decodable {
    let expression: String
    let at: [String: Double]
    let value: Double
    let gradients: [String: Double]
}

func reference<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "References/\(name)")
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
}

@Suite("Against independent references")
struct ReferenceTests {
    @Test(
        "trajectories equal independent ones to 1e-9, of every optimizer on every surface and with other options",
        arguments: ["trajectories.json", "options.json"])
    func trajectories(file: String) throws {
        let trajectories = try reference(file, as: [ReferenceTrajectory].self)
        #expect(Set(trajectories.map(\.optimizer)) == Set(optimizers.names))
        if file == "trajectories.json" { #expect(Set(trajectories.map(\.surface)) == Set(surfaces.names)) }
        for trajectory in trajectories {
            var descent = try trajectory.descent()
            for expected in trajectory.rows {
                descent.advance(by: expected.step - descent.step)
                let row = descent.current
                let found =
                    [row.point.x, row.point.y].prefix(expected.point.count) + [row.value]
                    + [row.gradient.x, row.gradient.y].prefix(expected.point.count)
                for (found, expected) in zip(found, expected.point + [expected.value] + expected.gradient) {
                    #expect(
                        abs(found - expected) <= 1e-9 * max(abs(expected), 1e-3),
                        "\(trajectory.label) on \(trajectory.surface), step \(row.step)")
                }
            }
        }
    }

    @Test("values and gradients of formulas equal PyTorch's")
    func expressions() throws {
        for expected in try reference("expressions.json", as: [ReferenceExpression].self) {
            let expression = try Expression(expected.expression)
            let point = try expression.variables.map { try #require(expected.at[$0]) }
            #expect(abs(expression.value(at: point) - expected.value) <= 1e-12)
            for gradient in [
                expression.reverseGradient(at: point), expression.forwardGradient(at: point),
                expression.symbolicGradient(at: point),
            ] {
                for (name, derivative) in zip(expression.variables, gradient) {
                    #expect(abs(derivative - (expected.gradients[name] ?? .nan)) <= 1e-12, "\(expected.expression)")
                }
            }
        }
    }
}
