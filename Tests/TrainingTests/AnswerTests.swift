import Datasets
import Foundation
import Recipes
import Testing
import Training

@Suite("Answers to single samples")
struct AnswerTests {
    private static func lane(_ demo: String, steps: Int) throws -> Lane {
        let lane = try Lane(try DemoCatalog.standard().document(named: demo))
        lane.advance(by: steps)
        return lane
    }

    private static func snapshot(_ lane: Lane, _ change: (inout AnswerRequest) -> Void) throws -> LaneSnapshot {
        var answers = AnswerRequest()
        change(&answers)
        var request = SnapshotRequest(network: true)
        request.answers = answers
        return lane.snapshot(request, previousParameters: nil)
    }

    @Test("the confusion matrix of the digits adds up to the test set, its diagonal to the test accuracy")
    func confusion() throws {
        let lane = try Self.lane("digits", steps: 200)
        let snapshot = try Self.snapshot(lane) { $0.confusion = true }
        let answers = try #require(snapshot.answers)
        let matrix = try #require(answers.confusion)
        #expect(answers.isTest)
        #expect(matrix.classCount == 10)
        #expect(matrix.total == snapshot.dataset.test.count)
        for label in 0..<10 {
            #expect(matrix.total(of: label) == snapshot.dataset.test.labels.count { $0 == label })
        }
        #expect(Double(matrix.right) / Double(matrix.total) == snapshot.row.testAccuracy)
        #expect(matrix.right < matrix.total)
    }

    @Test("the mistakes are all wrong answers, the least probable truth first, with the network's own outputs")
    func mistakes() throws {
        let lane = try Self.lane("digits", steps: 60)
        let snapshot = try Self.snapshot(lane) {
            $0.confusion = true
            $0.mistakes = 1000
        }
        let answers = try #require(snapshot.answers)
        let matrix = try #require(answers.confusion)
        #expect(answers.mistakes.count == matrix.total - matrix.right)
        #expect(zip(answers.mistakes, answers.mistakes.dropFirst()).allSatisfy { $0.probability <= $1.probability })
        let outputs = lane.outputs(for: snapshot.dataset.test.inputs)
        for mistake in answers.mistakes {
            #expect(!mistake.isRight)
            #expect(mistake.label == snapshot.dataset.test.labels[mistake.index])
            let row = outputs[mistake.index * 10..<(mistake.index + 1) * 10]
            #expect(mistake.predicted == row.firstIndex(of: row.max() ?? 0).map { $0 - row.startIndex })
            #expect(mistake.probabilities == row.map { Float($0) })
        }
        let few = try Self.snapshot(lane) { $0.mistakes = 3 }
        #expect(few.answers?.mistakes == Array(answers.mistakes.prefix(3)))
        #expect(few.answers?.confusion == nil)
    }

    @Test("chosen samples and a drawing of one of them get the same probabilities")
    func drawing() throws {
        let lane = try Self.lane("digits", steps: 100)
        let image = Array(lane.dataset.test.raw[64 * 5..<64 * 6])
        let snapshot = try Self.snapshot(lane) {
            $0.samples = 4..<9
            $0.drawing = image
        }
        let answers = try #require(snapshot.answers)
        #expect(answers.samples.map(\.index) == Array(4..<9))
        #expect(answers.drawing.count == 10)
        #expect(abs(answers.drawing.reduce(0, +) - 1) < 1e-5)
        for (drawn, known) in zip(answers.drawing, answers.samples[1].probabilities) {
            #expect(abs(drawn - known) < 1e-6)
        }
    }

    @Test("a drawing is standardised as the inputs are")
    func standardizedDrawing() throws {
        let lane = try Lane(
            document("data: {digits: uci_8x8, test_fraction: 0.2, standardize: true}\nmodel: {hidden: [8]}"))
        lane.advance(by: 20)
        let image = Array(lane.dataset.test.raw[0..<64])
        let snapshot = try Self.snapshot(lane) { $0.drawing = image }
        let expected = lane.outputs(for: Array(lane.dataset.test.inputs[0..<64])).map { Float($0) }
        #expect(try #require(snapshot.answers).drawing == expected)
    }

    @Test("without test samples all samples are counted, and a lone output gives both probabilities")
    func binary() throws {
        let lane = try Self.lane("zero-one", steps: 50)
        let snapshot = try Self.snapshot(lane) {
            $0.confusion = true
            $0.samples = 0..<64
        }
        let answers = try #require(snapshot.answers)
        #expect(!answers.isTest)
        #expect(answers.confusion?.total == 64)
        #expect(answers.confusion.map { Double($0.right) / 64 } == snapshot.row.accuracy)
        #expect(answers.samples.count == 64)
        for answer in answers.samples {
            #expect(answer.probabilities.count == 2)
            #expect(abs(answer.probabilities.reduce(0, +) - 1) < 1e-6)
            #expect(answer.predicted == (answer.probabilities[1] >= 0.5 ? 1 : 0))
        }
    }

    @Test("the activations are those of the sample that was asked for")
    func probe() throws {
        let lane = try Self.lane("zero-one", steps: 50)
        var request = SnapshotRequest(network: true)
        request.probe = 9
        let snapshot = lane.snapshot(request, previousParameters: nil)
        let image = Array(snapshot.dataset.train.inputs[12 * 9..<12 * 10])
        #expect(snapshot.probeInputs == image.map { Float($0) })
        #expect(snapshot.layers.last?.values == lane.outputs(for: image).map { Float($0) })
        let hidden = snapshot.layers[0]
        for unit in 0..<3 {
            let z = (0..<12).reduce(hidden.biases[unit]) { $0 + hidden.weights[unit * 12 + $1] * Float(image[$1]) }
            #expect(abs(hidden.values[unit] - 1 / (1 + exp(-z))) < 1e-5)
        }
    }

    @Test("a regression has no answers")
    func regression() throws {
        let lane = try Lane(document("data: {regression: sine}"))
        #expect(try Self.snapshot(lane) { $0.confusion = true }.answers == nil)
    }

    @Test("three hidden units get all 64 zeros and ones right from any seed", arguments: 1...5 as ClosedRange<UInt64>)
    func zeroOne(seed: UInt64) throws {
        var recipe = try DemoCatalog.standard().document(named: "zero-one")
        try recipe.set([Setting(path: "seed", value: String(seed))])
        let lane = try Lane(recipe)
        lane.advance(by: 1000)
        #expect(lane.row().accuracy == 1)
    }

    @Test("the digits end above 97 % of the test images")
    func digits() throws {
        let lane = try Self.lane("digits", steps: 450)
        #expect(try #require(lane.row().testAccuracy) >= 0.97)
    }

    @Test(
        "the answers to all samples of a large set are found anew after fifteen times what they took, of a small one always",
        arguments: [(100_000, [1, 1, 2]), (1000, [1, 2, 3])])
    func bounded(sampleCount: Int, expected: [Int]) {
        var verdict = VerdictOnAll()
        var time = ContinuousClock().now
        var computed = 0
        var seen: [Int] = []
        for pause in [Duration.zero, .milliseconds(1000), .milliseconds(600)] {
            time += pause
            _ = verdict.value(mistakes: 3, sampleCount: sampleCount, now: { time }) {
                computed += 1
                time += .milliseconds(100)
                return (ConfusionMatrix(classCount: 2), [])
            }
            seen.append(computed)
        }
        #expect(seen == expected)
        // Where the run rests, the answers are always those of the present step.
        _ = verdict.value(mistakes: 3, sampleCount: sampleCount, mayLag: false, now: { time }) {
            computed += 1
            return (ConfusionMatrix(classCount: 2), [])
        }
        #expect(computed == expected[2] + 1)
    }
}
