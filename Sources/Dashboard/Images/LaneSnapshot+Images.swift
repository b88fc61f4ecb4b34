import Datasets
import Training

extension LaneSnapshot {
    /// The samples whose images are shown: those held out for testing, or else all.
    var shownSamples: Samples { dataset.test.count > 0 ? dataset.test : dataset.train }

    /// The grey values of one of them.
    func image(at index: Int) -> [Double] {
        let width = dataset.rawCount
        guard index >= 0, index < shownSamples.count else { return [] }
        return Array(shownSamples.raw[index * width..<(index + 1) * width])
    }

    /// The class of one of them.
    func label(at index: Int) -> Int? {
        let labels = shownSamples.labels
        return labels.indices.contains(index) ? labels[index] : nil
    }

    func className(_ index: Int) -> String {
        dataset.classNames.indices.contains(index) ? dataset.classNames[index] : "–"
    }

    /// What the network says of a sample, where that was asked for.
    func answer(to index: Int) -> AnswerSnapshot.Answer? { answers?.samples.first { $0.index == index } }
}
