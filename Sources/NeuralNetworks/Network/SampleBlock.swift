internal import CKernels
public import Numerics

/// Some samples side by side: matrices of features x samples and outputs x samples, each row padded to
/// whole vectors. Padding lanes repeat a sample and weigh 0.
public final class SampleBlock<Scalar: RealScalar> {
    public let capacity: Int
    /// Length of a row: `capacity` rounded up to whole vectors.
    public let stride: Int
    public private(set) var count = 0
    public let inputCount: Int
    public let outputCount: Int
    /// features x stride.
    public let inputs: AlignedBuffer<Scalar>
    /// outputs x stride.
    public let targets: AlignedBuffer<Scalar>
    /// What each sample's loss counts: a row of `stride`.
    public let weights: AlignedBuffer<Scalar>

    public init(capacity: Int, inputCount: Int, outputCount: Int) {
        self.capacity = capacity
        stride = Int(ck_stride(Int32(capacity)))
        self.inputCount = inputCount
        self.outputCount = outputCount
        inputs = AlignedBuffer(count: inputCount * stride)
        targets = AlignedBuffer(count: outputCount * stride)
        weights = AlignedBuffer(count: stride)
    }

    /// Loads the samples that `order` names.
    ///
    /// - Parameters:
    ///   - samples: rows to choose from.
    ///   - order: indices of samples, at most `capacity` and at least one.
    ///   - weight: what each sample counts, 1 / samples for a mean.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    public func load(_ samples: SampleRows<Scalar>, order: Span<UInt32>, weight: Double) {
        precondition(order.count > 0 && order.count <= capacity)
        Self.gather(samples.inputs, features: inputCount, order: order, stride: stride, into: inputs)
        Self.gather(samples.targets, features: outputCount, order: order, stride: stride, into: targets)
        setWeight(weight, count: order.count)
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func setWeight(_ weight: Double, count: Int) {
        let rounded = Scalar(weight)
        guard count != self.count || weights[0] != rounded else { return }
        self.count = count
        for sample in 0..<stride { weights[sample] = sample < count ? rounded : 0 }
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private static func gather(
        _ rows: AlignedBuffer<Scalar>, features: Int, order: Span<UInt32>, stride: Int, into: AlignedBuffer<Scalar>
    ) {
        if let rows = rows as? AlignedBuffer<Float>, let into = into as? AlignedBuffer<Float> {
            unsafe order.withUnsafeBufferPointer { order in
                guard let first = order.baseAddress else { return }
                unsafe ck_gather(rows.base, Int32(features), first, Int32(order.count), Int32(stride), into.base)
            }
            return
        }
        for sample in 0..<stride {
            let row = Int(order[sample < order.count ? sample : 0]) * features
            for feature in 0..<features { into[feature * stride + sample] = rows[row + feature] }
        }
    }
}

/// A data set in the precision of training, a row per sample.
public final class SampleRows<Scalar: RealScalar> {
    public let count: Int
    /// count x inputs.
    public let inputs: AlignedBuffer<Scalar>
    /// count x outputs.
    public let targets: AlignedBuffer<Scalar>

    public init(count: Int, inputs: [Double], targets: [Double]) {
        self.count = count
        self.inputs = AlignedBuffer(inputs.map { Scalar($0) })
        self.targets = AlignedBuffer(targets.map { Scalar($0) })
    }
}
