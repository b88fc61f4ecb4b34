import Foundation
import Recipes
import Testing
import Training

private struct ReferenceRun: Decodable {
    struct Layer: Codable {
        let inputs: Int?
        let outputs: Int?
        let activation: String?
        let weights: [[Double]]
        let biases: [Double]
    }
    struct OptionValue: Decodable {
        let text: String
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Double.self) {
                text = "\(number)"
            } else {
                text = try container.decode(String.self)
            }
        }
    }
    let gate, encoding, activation, loss, optimizer: String
    let hidden: [Int]
    let options: [String: OptionValue]
    let learning_rate: Double
    let steps: Int
    let initial: [Layer]
    let losses: [Double]
    let `final`: [Layer]

    func recipe(precision: String) -> String {
        let extras = options.map { ", \($0.key): \($0.value.text)" }.joined()
        return """
            data: {gate: \(gate), encoding: \(encoding), samples: 4}
            model: {hidden: \(hidden), activation: \(activation), output: sigmoid}
            loss: \(loss)
            optimizer: {name: \(optimizer), learning_rate: \(learning_rate)\(extras)}
            batch: all
            precision: \(precision)
            """
    }

    func writeInitialModel() throws -> URL {
        struct Model: Encodable {
            let format = "neuroscope-model"
            let version = 1
            let layers: [Layer]
        }
        let url = FileManager.default.temporaryDirectory.appending(path: "reference-\(UUID().uuidString).json")
        try JSONEncoder().encode(Model(layers: initial)).write(to: url)
        return url
    }
}

private func referenceRuns() throws -> [ReferenceRun] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "References/networks.json")
    return try JSONDecoder().decode([ReferenceRun].self, from: Data(contentsOf: url))
}

@Suite("Against PyTorch")
struct ReferenceTests {
    @Test(
        "training equals PyTorch's: to 1e-9 in 64 bits, to 1e-4 in 32",
        arguments: [("float64", 1e-9), ("float32", 1e-4)])
    func runs(precision: String, tolerance: Double) throws {
        let runs = try referenceRuns()
        #expect(runs.count >= 4)
        for run in runs {
            let model = try run.writeInitialModel()
            defer { try? FileManager.default.removeItem(at: model) }
            let lane = try Lane(RecipeDocument(yaml: run.recipe(precision: precision), name: run.gate))
            try lane.loadModel(from: model)
            let name = "\(run.gate) \(run.activation) \(run.loss) \(run.optimizer)"
            for (step, expected) in run.losses.enumerated() {
                let loss = try #require(lane.row().loss)
                #expect(abs(loss - expected) <= tolerance * max(abs(expected), 1e-3), "\(name), step \(step)")
                lane.advance(by: step < run.losses.count - 1 ? 1 : 0)
            }
            let expected = run.final.flatMap { $0.weights.flatMap { $0 } + $0.biases }
            #expect(expected.count == lane.parameters.count)
            for (parameter, reference) in zip(lane.parameters, expected) {
                #expect(abs(parameter - reference) <= tolerance * 10 * max(abs(reference), 0.1), "\(name)")
            }
        }
    }
}
