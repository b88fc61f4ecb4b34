import Datasets
import Foundation
import Recipes
import Testing
import Training

@Suite("Diagnoses of layers")
struct DiagnosisTests {
    private static func snapshot(
        _ name: String, label: String? = nil, steps: Int, _ change: (inout SnapshotRequest) -> Void
    ) async throws -> LaneSnapshot {
        var request = SnapshotRequest(historyColumns: 100)
        change(&request)
        let engine = try TrainingEngine(document: DemoCatalog.standard().document(named: name))
        try await engine.perform(.step(steps))
        let lanes = try #require(await engine.snapshot(request, after: nil)).lanes
        await engine.shutDown()
        return try #require(lanes.first { label == nil || $0.label == label })
    }

    @Test("in vanishing-gradients the sigmoid's gradient vanishes on its way down and the ReLU's does not")
    func vanishing() async throws {
        for steps in [100, 1000] {
            let sigmoid = try await DiagnosisTests.snapshot("vanishing-gradients", label: "sigmoid", steps: steps) {
                $0.depth = true
            }
            let relu = try await DiagnosisTests.snapshot("vanishing-gradients", label: "relu", steps: steps) {
                $0.depth = true
            }
            #expect(try #require(sigmoid.depth?.ratio(\.gradientNorm)) < 1e-3)
            #expect(try #require(relu.depth?.ratio(\.gradientNorm)) > 1e-2)
            let curves = try #require(sigmoid.depth?.history)
            #expect(curves.count == 9)
            #expect(curves.allSatisfy { $0.gradientNorm.last?.step == steps && $0.activationVariance.count > 2 })
        }
    }

    @Test("variances are those of the activations and of the gradients by the net inputs, computed another way")
    func variances() throws {
        let recipe = try RecipeDocument(
            yaml: """
                data: {planar: moons, samples: 40, noise: 0.1}
                model: {hidden: [3]}
                precision: float64
                batch: all
                """, name: "test")
        let lane = try Lane(recipe)
        lane.advance(by: 5)
        let depth = lane.depth()
        let weights = lane.parameters
        let inputs = lane.dataset.train.inputs
        var activations: [Double] = []
        var gradients: [Double] = []
        for sample in 0..<40 {
            let x: [Double] = [inputs[2 * sample], inputs[2 * sample + 1]]
            var hidden: [Double] = []
            var output: Double = weights[12]
            for unit in 0..<3 {
                let z: Double = weights[6 + unit] + weights[2 * unit] * x[0] + weights[2 * unit + 1] * x[1]
                hidden.append(tanh(z))
                output += weights[9 + unit] * hidden[unit]
            }
            let error: Double = 1 / (1 + exp(-output)) - lane.dataset.train.targets[sample]
            activations += hidden
            for unit in 0..<3 { gradients.append(error * weights[9 + unit] * (1 - hidden[unit] * hidden[unit])) }
        }
        let variance = { (values: [Double]) -> Double in
            let mean: Double = values.reduce(0, +) / Double(values.count)
            var sum = 0.0
            for value in values { sum += (value - mean) * (value - mean) }
            return sum / Double(values.count)
        }
        #expect(abs(depth[0].activationVariance - variance(activations)) < 1e-12)
        #expect(abs(depth[0].gradientVariance - variance(gradients)) < 1e-12)
    }

    @Test("histograms count every unit of every sample, and every weight")
    func histograms() async throws {
        let lane = try await DiagnosisTests.snapshot("compare-activations", label: "relu", steps: 50) {
            $0.histogramBins = 20
        }
        let samples = min(256, lane.dataset.train.count)
        #expect(lane.distributions.count == 3)
        for layer in lane.distributions {
            #expect(layer.netInputs.counts.count == 20)
            #expect(layer.netInputs.counts.reduce(0, +) == samples * layer.units)
            #expect(layer.activations.counts.reduce(0, +) == samples * layer.units)
        }
        #expect(lane.distributions.map { $0.weights.counts.reduce(0, +) } == [12, 36, 6])
        // ReLU answers nothing below 0, though its net inputs go there.
        #expect(lane.distributions[0].activations.counts.prefix(10).allSatisfy { $0 == 0 })
        #expect(lane.distributions[0].netInputs.counts.prefix(10).contains { $0 > 0 })
    }

    @Test("a stack of linear layers answers as its product does, to 1e-6 of the largest output", arguments: [0, 300])
    func collapse(steps: Int) async throws {
        let lane = try await DiagnosisTests.snapshot("linear-collapse", steps: steps) { $0.collapse = true }
        let collapse = try #require(lane.collapse)
        #expect(collapse.sizes == [2, 6, 6, 6, 1])
        #expect(collapse.largestOutput > 0.3)
        #expect(collapse.largestDifference <= 1e-6 * collapse.largestOutput)
        #expect(collapse.weights.count == 1 && collapse.weights[0].count == 2)
        let curved = try await DiagnosisTests.snapshot("moons", steps: 1) { $0.collapse = true }
        #expect(curved.collapse == nil)
    }

    @Test("weights that start at zero stay alike, and the verdict says so")
    func symmetry() async throws {
        let zeros = try await DiagnosisTests.snapshot("compare-initializers", label: "zeros", steps: 500) {
            $0.health = true
        }
        guard case .symmetric(let layer, let units) = zeros.verdict else {
            Issue.record("the verdict is \(zeros.verdict)")
            return
        }
        #expect(layer == 1 && units == 12)
        let glorot = try await DiagnosisTests.snapshot("compare-initializers", label: "glorot", steps: 500) {
            $0.health = true
        }
        #expect(glorot.health.allSatisfy { !$0.isSymmetric })
    }

    @Test("samples and time go up with the steps, in bounded memory")
    func progress() async throws {
        let engine = try TrainingEngine(
            document: RecipeDocument(yaml: "data: {gate: xor, samples: 40}\nmodel: {hidden: [2]}", name: "test"))
        for _ in 0..<3000 { try await engine.perform(.step(3)) }
        var request = SnapshotRequest()
        request.progress = true
        let marks = try #require(await engine.snapshot(request, after: nil)).lanes[0].progress
        #expect(marks.count <= 513)
        #expect(marks.first?.step == 0)
        #expect(marks.last.map { [$0.step, $0.samples] } == [9000, 90_000])
        for (earlier, later) in zip(marks, marks.dropFirst()) {
            #expect(earlier.step < later.step && earlier.samples < later.samples && earlier.seconds <= later.seconds)
        }
        await engine.shutDown()
    }
}
