/// The layers of a dense network, and where their parameters lie in one flat buffer.
public struct NetworkArchitecture: Sendable {
    /// One dense layer: `outputs` units that each take `inputs` numbers.
    public struct Layer: Sendable {
        public let inputs: Int
        public let outputs: Int
        public let activation: OutputActivation
        /// Where the outputs x inputs weights begin, row by row.
        public let weights: Range<Int>
        public let biases: Range<Int>
        /// Where the learnt parameter of the activation lies; nil for none.
        public let learnt: Int?
    }

    public let inputs: Int
    public let outputs: Int
    /// From the first hidden layer to the output.
    public let layers: [Layer]
    public let parameterCount: Int

    /// - Parameters:
    ///   - inputs: numbers per sample, at least 1.
    ///   - hidden: units (at least 1) and activation of each hidden layer; may be empty.
    ///   - outputs: units of the last layer, at least 1.
    ///   - output: activation of the last layer.
    public init(
        inputs: Int, hidden: [(units: Int, activation: any Activation)], outputs: Int, output: OutputActivation
    ) {
        precondition(inputs > 0 && outputs > 0 && hidden.allSatisfy { $0.units > 0 }, "a layer has no units")
        self.inputs = inputs
        self.outputs = outputs
        let units = hidden.map { ($0.units, OutputActivation.elementwise($0.activation)) } + [(outputs, output)]
        var layers: [Layer] = []
        var offset = 0
        var width = inputs
        for (count, activation) in units {
            let weights = offset..<offset + width * count
            let biases = weights.upperBound..<weights.upperBound + count
            offset = biases.upperBound
            var learnt: Int?
            if activation.unitwise?.learntParameter != nil {
                learnt = offset
                offset += 1
            }
            layers.append(
                Layer(
                    inputs: width, outputs: count, activation: activation, weights: weights, biases: biases,
                    learnt: learnt))
            width = count
        }
        self.layers = layers
        parameterCount = offset
    }

    /// The sizes of the layers, inputs first: `2-4-1`.
    public var summary: String {
        ([inputs] + layers.map(\.outputs)).map(String.init).joined(separator: "-")
    }
}

extension OutputActivation {
    /// The activation where it works unit by unit; nil for softmax.
    var unitwise: (any Activation)? {
        switch self {
        case .elementwise(let activation): activation
        case .softmax: nil
        }
    }
}
