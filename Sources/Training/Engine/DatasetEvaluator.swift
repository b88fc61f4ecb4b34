import Datasets
import NeuralNetworks
import Numerics

/// Runs a network over whole data sets, without dropout: losses, accuracies, outputs, and what its layers do.
final class DatasetEvaluator<Scalar: RealScalar> {
    let network: Network<Scalar>
    let pass: NetworkPass<Scalar>
    let train: [SampleBlock<Scalar>]
    let test: [SampleBlock<Scalar>]
    private let trainLabels: [Int]
    private let testLabels: [Int]
    private let isClassification: Bool
    /// A lone output counts as class 1 from here on: the middle between the targets.
    let threshold: Scalar
    let binaryTargets: ClosedRange<Double>

    static var blockSize: Int { 64 }
    /// Samples of the training set.
    var sampleCount: Int { train.reduce(0) { $0 + $1.count } }

    init(network: Network<Scalar>, loss: any Loss, dataset: Dataset, rows: SampleRows<Scalar>) {
        self.network = network
        train = Self.blocks(rows, outputCount: dataset.outputCount, inputCount: dataset.inputCount)
        test = Self.blocks(
            SampleRows(count: dataset.test.count, inputs: dataset.test.inputs, targets: dataset.test.targets),
            outputCount: dataset.outputCount, inputCount: dataset.inputCount)
        trainLabels = dataset.train.labels
        testLabels = dataset.test.labels
        isClassification = dataset.task != .regression
        threshold = Scalar(loss.threshold)
        binaryTargets = loss.binaryTargets
        let shape = SampleBlock<Scalar>(
            capacity: Self.blockSize, inputCount: dataset.inputCount, outputCount: dataset.outputCount)
        pass = NetworkPass(network, like: shape, loss: loss)
    }

    /// The rows in blocks of `blockSize`, each sample weighing 1 / count.
    private static func blocks(_ rows: SampleRows<Scalar>, outputCount: Int, inputCount: Int) -> [SampleBlock<Scalar>] {
        stride(from: 0, to: rows.count, by: blockSize).map { first in
            let order = (first..<min(rows.count, first + blockSize)).map { UInt32($0) }
            let block = SampleBlock<Scalar>(capacity: blockSize, inputCount: inputCount, outputCount: outputCount)
            block.load(rows, order: order.span, weight: 1 / Double(rows.count))
            return block
        }
    }

    func evaluate() -> Evaluation {
        let trained = evaluate(train, labels: trainLabels)
        guard !test.isEmpty else {
            return Evaluation(loss: trained.loss, testLoss: nil, accuracy: trained.accuracy, testAccuracy: nil)
        }
        let tested = evaluate(test, labels: testLabels)
        return Evaluation(
            loss: trained.loss, testLoss: tested.loss, accuracy: trained.accuracy, testAccuracy: tested.accuracy)
    }

    /// The loss of ``evaluate()`` alone.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func trainingLoss() -> Double {
        var loss = 0.0
        for block in train { loss += pass.evaluate(block) }
        return loss
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func evaluate(_ blocks: [SampleBlock<Scalar>], labels: [Int]) -> (loss: Double, accuracy: Double?) {
        var loss = 0.0
        var right = 0
        var first = 0
        for block in blocks {
            loss += pass.evaluate(block)
            if isClassification { right += rightAnswers(block.count, labels: labels[first...]) }
            first += block.count
        }
        return (loss, isClassification ? Double(right) / Double(max(1, first)) : nil)
    }

    /// How many of the last pass's samples got the class of their label.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func rightAnswers(_ count: Int, labels: ArraySlice<Int>) -> Int {
        let first = labels.startIndex
        if network.architecture.outputs == 1 {
            let outputs = pass.outputs
            return (0..<count).count { (outputs[$0] >= threshold ? 1 : 0) == labels[first + $0] }
        }
        var classes = [Int32](repeating: 0, count: count)
        pass.largestOutputs(into: &classes)
        return (0..<count).count { Int(classes[$0]) == labels[first + $0] }
    }

    func outputs(for inputs: [Double]) -> [Scalar] {
        let architecture = network.architecture
        let count = inputs.count / architecture.inputs
        let rows = SampleRows<Scalar>(
            count: count, inputs: inputs, targets: Array(repeating: 0, count: count * architecture.outputs))
        return outputs(
            of: Self.blocks(rows, outputCount: architecture.outputs, inputCount: architecture.inputs), count: count)
    }

    /// Outputs of all samples of the blocks: count x outputs.
    func outputs(of blocks: [SampleBlock<Scalar>], count: Int) -> [Scalar] { pass.outputs(of: blocks, count: count) }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func layers(probe: [Double]) -> [LayerSnapshot] {
        let architecture = network.architecture
        guard probe.count == architecture.inputs else { return [] }
        _ = outputs(for: probe)
        return architecture.layers.enumerated().map { index, layer in
            LayerSnapshot(
                inputs: layer.inputs, outputs: layer.outputs, activation: layer.activation.name,
                weights: layer.weights.map { Float(network.parameters[$0]) },
                biases: layer.biases.map { Float(network.parameters[$0]) },
                values: (0..<layer.outputs).map { Float(pass.activations(of: index)[$0 * pass.stride]) })
        }
    }

    /// How every layer does, with the gradients of the last step's mini-batch (nil before the first step) and the
    /// parameters before that step.
    func health(gradients: AlignedBuffer<Scalar>?, previousParameters: [Double]?) -> [LayerHealth] {
        let counts = unitCounts()
        return network.architecture.layers.enumerated().map { index, layer in
            let range = layer.weights.lowerBound..<layer.biases.upperBound
            return LayerHealth(
                gradientNorm: gradients.map { NetworkTrainer.norm($0, in: range) } ?? 0,
                updateRatio: previousParameters.flatMap { updateRatio(range, since: $0) },
                saturated: layer.activation.isSaturating ? counts[index].saturated : nil, dead: counts[index].dead,
                units: layer.outputs, isSymmetric: areUnitsAlike(in: layer))
        }
    }

    /// Whether a layer has several units and all of them the same weights and bias, up to rounding.
    private func areUnitsAlike(in layer: NetworkArchitecture.Layer) -> Bool {
        guard layer.outputs > 1 else { return false }
        let parameters = network.parameters
        let isSame = { (first: Scalar, other: Scalar) in
            abs(Double(first) - Double(other)) <= 1e-6 * max(abs(Double(first)), abs(Double(other)))
        }
        for unit in 1..<layer.outputs {
            guard isSame(parameters[layer.biases.lowerBound], parameters[layer.biases.lowerBound + unit]) else {
                return false
            }
            for input in 0..<layer.inputs {
                let first = layer.weights.lowerBound + input
                guard isSame(parameters[first], parameters[first + unit * layer.inputs]) else { return false }
            }
        }
        return true
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func updateRatio(_ range: Range<Int>, since previous: [Double]) -> Double? {
        guard previous.count == network.parameters.count else { return nil }
        var change = 0.0
        var size = 0.0
        for index in range {
            let now = Double(network.parameters[index])
            change += (now - previous[index]) * (now - previous[index])
            size += now * now
        }
        return size > 0 ? (change / size).squareRoot() : nil
    }

    /// Saturated and dead units of each layer over the first samples of the training set.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func unitCounts() -> [(saturated: Int, dead: Int)] {
        let layers = network.architecture.layers
        var level = layers.map { [Int](repeating: 0, count: $0.outputs) }
        var flat = level
        var seen = 0
        for block in train.prefix(4) {
            _ = pass.inspect(block)
            seen += block.count
            for (index, layer) in layers.enumerated() {
                countSlopes(of: index, layer, samples: block.count, level: &level[index], flat: &flat[index])
            }
        }
        return layers.indices.map { index in
            (level[index].count { 2 * $0 > seen }, flat[index].count { $0 == seen })
        }
    }

    /// Counts for each unit of a layer the samples of the last pass at which its slope is small, and where it is 0.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func countSlopes(
        of index: Int, _ layer: NetworkArchitecture.Layer, samples: Int, level: inout [Int], flat: inout [Int]
    ) {
        let (values, derivatives, stride) = (
            pass.activations(of: index), pass.activationDerivatives(of: index), pass.stride
        )
        let bound = layer.activation.levelDerivative
        let source = layer.activation.slopeSource
        for unit in 0..<layer.outputs {
            for place in unit * stride..<unit * stride + samples {
                let slope: Double
                switch source {
                case .constant: slope = 1
                case .sigmoid: slope = Double(values[place]) * (1 - Double(values[place]))
                case .derivative: slope = Double(derivatives[place])
                }
                if abs(slope) < bound { level[unit] += 1 }
                if slope == 0 { flat[unit] += 1 }
            }
        }
    }
}

extension OutputActivation {
    var isSaturating: Bool {
        if case .elementwise(let activation) = self { return activation.isSaturating }
        return false
    }

    /// A hundredth of the largest derivative: below it a unit is level.
    fileprivate var levelDerivative: Double {
        if case .elementwise(let activation) = self, activation.isSaturating {
            return 0.01 * max(abs(activation.derivative(0.0)), 1e-12)
        }
        return 0
    }

    /// Where to take slopes from: the loss leaves no derivatives behind of a sigmoid with cross-entropy, where they
    /// cancel, and of softmax, which is not counted.
    fileprivate var slopeSource: SlopeSource {
        switch self {
        case .softmax: .constant
        case .elementwise(let activation): activation is Sigmoid ? .sigmoid : .derivative
        }
    }
}

private enum SlopeSource {
    case constant, sigmoid, derivative
}

/// The inputs of a grid over the data's plane, in blocks.
struct PlaneGrid<Scalar: RealScalar> {
    let plane: Plane
    let size: GridSize
    let blocks: [SampleBlock<Scalar>]

    init(plane: Plane, size: GridSize, outputCount: Int) {
        self.plane = plane
        self.size = size
        let inputs = plane.gridInputs(columns: size.columns, rows: size.rows)
        blocks = SampleBlock.blocks(
            of: inputs, count: size.columns * size.rows, inputCount: plane.inputCount, outputCount: outputCount)
    }
}

extension SampleBlock {
    /// Rows of network inputs without targets, in blocks of the size that an evaluator takes.
    static func blocks(of inputs: [Double], count: Int, inputCount: Int, outputCount: Int) -> [SampleBlock<Scalar>] {
        let rows = SampleRows<Scalar>(
            count: count, inputs: inputs, targets: Array(repeating: 0, count: count * outputCount))
        let size = DatasetEvaluator<Scalar>.blockSize
        return Swift.stride(from: 0, to: count, by: size).map { first in
            let order = (first..<min(count, first + size)).map { UInt32($0) }
            let block = SampleBlock<Scalar>(capacity: size, inputCount: inputCount, outputCount: outputCount)
            block.load(rows, order: order.span, weight: 0)
            return block
        }
    }
}
