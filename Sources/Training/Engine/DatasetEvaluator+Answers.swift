import Datasets
import NeuralNetworks
import Numerics

extension DatasetEvaluator {
    /// Whether the answers are those to test samples.
    var answersTestSamples: Bool { !test.isEmpty }

    /// Answers to the samples at some places.
    func answers(at places: Range<Int>, of samples: Samples) -> [AnswerSnapshot.Answer] {
        let places = places.clamped(to: 0..<samples.count)
        guard !places.isEmpty else { return [] }
        let width = network.architecture.inputs
        let outputs = outputs(for: Array(samples.inputs[places.lowerBound * width..<places.upperBound * width]))
        return answers(outputs, first: places.lowerBound, labels: samples.labels)
    }

    /// How often classes are taken for each other, and the worst mistakes, over all samples.
    func verdictOnAll(_ samples: Samples, mistakes: Int) -> VerdictOnAll.Value {
        let blocks = answersTestSamples ? test : train
        var matrix = ConfusionMatrix(classCount: max(2, network.architecture.outputs))
        var wrong: [AnswerSnapshot.Answer] = []
        var first = 0
        for block in blocks {
            let outputs = outputs(of: [block], count: block.count)
            for answer in answers(outputs, first: first, labels: samples.labels) {
                matrix.count(label: answer.label, predicted: answer.predicted)
                if mistakes > 0, !answer.isRight { wrong.append(answer) }
            }
            first += block.count
        }
        wrong.sort { ($0.probability, $0.index) < ($1.probability, $1.index) }
        return (matrix, Array(wrong.prefix(mistakes)))
    }

    /// The probability of every class for one row of network inputs.
    func probabilities(for inputs: [Double]) -> [Float] {
        guard inputs.count == network.architecture.inputs else { return [] }
        return probabilities(outputs(for: inputs)[...])
    }

    private func answers(_ outputs: [Scalar], first: Int, labels: [Int]) -> [AnswerSnapshot.Answer] {
        let width = network.architecture.outputs
        return stride(from: 0, to: outputs.count, by: width).map { start in
            let row = outputs[start..<start + width]
            let index = first + start / width
            return AnswerSnapshot.Answer(
                index: index, label: labels[index], predicted: predictedClass(row), probabilities: probabilities(row))
        }
    }

    /// As the accuracy counts it: the class of the largest output, the first of several; for a lone output whether it
    /// reaches the threshold.
    private func predictedClass(_ outputs: ArraySlice<Scalar>) -> Int {
        guard outputs.count > 1 else { return outputs.first.map { $0 >= threshold } ?? false ? 1 : 0 }
        var best = outputs.startIndex
        for index in outputs.indices where outputs[index] > outputs[best] { best = index }
        return best - outputs.startIndex
    }

    private func probabilities(_ outputs: ArraySlice<Scalar>) -> [Float] {
        let inside = { (value: Float) in value.isNaN ? value : min(max(value, 0), 1) }
        guard outputs.count == 1, let output = outputs.first else { return outputs.map { inside(Float($0)) } }
        let (zero, width) = (binaryTargets.lowerBound, binaryTargets.upperBound - binaryTargets.lowerBound)
        let one = inside(Float((Double(output) - zero) / width))
        return [1 - one, one]
    }
}
