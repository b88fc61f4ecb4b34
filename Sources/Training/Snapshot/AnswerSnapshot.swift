import Datasets

/// Which answers of the network to single samples are wanted.
public struct AnswerRequest: Hashable, Sendable {
    /// How often each class was taken for each other one.
    public var confusion = false
    /// The number of the worst mistakes that are wanted.
    public var mistakes = 0
    /// The places among the shown samples whose probabilities are wanted; empty for none.
    public var samples = 0..<0
    /// Raw inputs of a sample that is in no data set, such as the grey values of a drawing; nil for none.
    public var drawing: [Double]?
    /// Whether answers of a few steps ago will do for large sets: while a run goes on, but not where it rests.
    package var mayLag = true

    public init() {}
}

/// The network's answers to single samples: to those held out for testing, or to the training samples where none are.
///
/// Probabilities are those of every class: the outputs of softmax; p and 1 - p of a lone sigmoid; and of other outputs
/// the output itself, or for a lone one whose sign decides its place between -1 and 1, cut to 0...1.
public struct AnswerSnapshot: Hashable, Sendable {
    /// Whether these are test samples.
    public var isTest: Bool
    /// The number of samples that there are.
    public var count: Int
    /// nil unless asked for.
    public var confusion: ConfusionMatrix?
    /// Samples with a wrong answer, the least probable true class first; at most as many as were asked for.
    public var mistakes: [Answer] = []
    /// In the order of the samples that were asked for.
    public var samples: [Answer] = []
    /// The probability of every class for the drawing; empty unless asked for.
    public var drawing: [Float] = []

    public init(isTest: Bool, count: Int) {
        self.isTest = isTest
        self.count = count
    }

    /// What the network says of one sample.
    public struct Answer: Hashable, Sendable {
        /// The place among the samples.
        public var index: Int
        /// The class of its label.
        public var label: Int
        /// The class that the network takes it for.
        public var predicted: Int
        /// One per class.
        public var probabilities: [Float]

        public init(index: Int, label: Int, predicted: Int, probabilities: [Float]) {
            self.index = index
            self.label = label
            self.predicted = predicted
            self.probabilities = probabilities
        }

        /// The probability of the class of the label.
        public var probability: Float { probabilities.indices.contains(label) ? probabilities[label] : .nan }
        public var isRight: Bool { label == predicted }
    }
}

/// How often samples of each class were taken for each class.
public struct ConfusionMatrix: Hashable, Sendable {
    public let classCount: Int
    /// `classCount x classCount`: a row for each true class, a column for each predicted one.
    public private(set) var counts: [Int]

    public init(classCount: Int) {
        self.classCount = classCount
        counts = Array(repeating: 0, count: classCount * classCount)
    }

    public mutating func count(label: Int, predicted: Int) { counts[label * classCount + predicted] += 1 }

    public subscript(label: Int, predicted: Int) -> Int { counts[label * classCount + predicted] }

    /// All samples.
    public var total: Int { counts.reduce(0, +) }
    /// Samples that were taken for what they are.
    public var right: Int { (0..<classCount).reduce(0) { $0 + self[$1, $1] } }

    /// All samples of a true class.
    public func total(of label: Int) -> Int { (0..<classCount).reduce(0) { $0 + self[label, $1] } }
}
