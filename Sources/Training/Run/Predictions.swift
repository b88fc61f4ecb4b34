import Datasets
import Recipes

/// What a network answers to every sample of its data set, as a table.
public struct Predictions {
    private let dataset: Dataset
    private let trainOutputs: [Double]
    private let testOutputs: [Double]

    /// The answers of the network as it stands.
    public init(_ lane: Lane) {
        dataset = lane.dataset
        trainOutputs = lane.outputs(for: dataset.train.inputs)
        testOutputs = lane.outputs(for: dataset.test.inputs)
    }

    /// Comma-separated values: a header line, then a row per sample with its split (`train` or `test`), its
    /// inputs before features and scaling, its targets and the outputs.
    public var csv: String {
        var text = header
        append(dataset.train, outputs: trainOutputs, split: "train", to: &text)
        append(dataset.test, outputs: testOutputs, split: "test", to: &text)
        return text
    }

    private var header: String {
        let fields = ["split"] + dataset.rawNames + names("target") + names("output")
        return fields.map(\.csvField).joined(separator: ",") + "\n"
    }

    /// One name per output: `target`, or `target_setosa` and so on.
    private func names(_ kind: String) -> [String] {
        if dataset.outputCount == 1 { return [kind] }
        if dataset.classNames.count == dataset.outputCount { return dataset.classNames.map { "\(kind)_\($0)" } }
        return (1...dataset.outputCount).map { "\(kind)_\($0)" }
    }

    private func append(_ samples: Samples, outputs: [Double], split: String, to text: inout String) {
        for sample in 0..<samples.count {
            text += split
            append(samples.raw, row: sample, width: dataset.rawCount, to: &text)
            append(samples.targets, row: sample, width: dataset.outputCount, to: &text)
            append(outputs, row: sample, width: dataset.outputCount, to: &text)
            text += "\n"
        }
    }

    private func append(_ values: [Double], row: Int, width: Int, to text: inout String) {
        for value in values[row * width..<(row + 1) * width] {
            text += ","
            if value.isFinite { text += value.description }
        }
    }
}
