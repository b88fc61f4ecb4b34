/// Every layer's gradients and variances over the steps, from when somebody first looks at them.
struct DepthCurves: Sendable {
    var isRecording = false
    private var layers: [Curves] = []
    private var lastStep: Int?

    private struct Curves: Sendable {
        var gradientNorm = MetricHistory()
        var activationVariance = MetricHistory()
        var gradientVariance = MetricHistory()
    }

    mutating func record(_ depth: [LayerDepth], step: Int) {
        guard lastStep != step else { return }
        lastStep = step
        // Another number of layers is another network.
        if depth.count != layers.count { layers = depth.map { _ in Curves() } }
        for (index, layer) in depth.enumerated() {
            if let norm = layer.gradientNorm { layers[index].gradientNorm.append(step: step, value: Float(norm)) }
            layers[index].activationVariance.append(step: step, value: Float(layer.activationVariance))
            layers[index].gradientVariance.append(step: step, value: Float(layer.gradientVariance))
        }
    }

    mutating func truncate(after step: Int) {
        for index in layers.indices {
            layers[index].gradientNorm.truncate(after: step)
            layers[index].activationVariance.truncate(after: step)
            layers[index].gradientVariance.truncate(after: step)
        }
        lastStep = lastStep.map { min($0, step) }
    }

    func snapshot(columns: Int) -> [LayerDepthHistory] {
        layers.map {
            LayerDepthHistory(
                gradientNorm: $0.gradientNorm.buckets(columns: columns),
                activationVariance: $0.activationVariance.buckets(columns: columns),
                gradientVariance: $0.gradientVariance.buckets(columns: columns))
        }
    }
}
