import Datasets
import NeuralNetworks
import Numerics

extension DatasetEvaluator {
    /// Where a layer puts a grid of the plane and the samples: layer 0 is the inputs, a number beyond the hidden layers
    /// the last of them.
    func warp(layer: Int, lattice: PlaneLattice<Scalar>) -> WarpSnapshot {
        let layers = network.architecture.layers
        let layer = min(max(0, layer), layers.count - 1)
        let limit = WarpSnapshot.sampleLimit
        let trained = activations(of: layer, for: train, limit: limit)
        let projection = Projection(of: trained)
        let lines = activations(of: layer, for: lattice.blocks, limit: .max).map { projection($0) }
        let length = WarpSnapshot.pointsPerLine
        let units = layer == 0 ? network.architecture.inputs : layers[layer - 1].outputs
        let ranges = stride(from: 0, to: lines.count, by: length).map { $0..<min(lines.count, $0 + length) }
        return WarpSnapshot(
            layer: layer, units: units, hiddenLayers: layers.count - 1, axes: projection.axes,
            lines: ranges.map { Array(lines[$0]) },
            train: trained.map { projection($0) },
            test: activations(of: layer, for: test, limit: limit).map { projection($0) },
            divider: divider(behind: layer, units: units))
    }

    /// The activations of the first samples in some blocks, in 64 bits.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func activations(of layer: Int, for blocks: [SampleBlock<Scalar>], limit: Int) -> [[Double]] {
        let units = layer == 0 ? network.architecture.inputs : network.architecture.layers[layer - 1].outputs
        var result: [[Double]] = []
        for block in blocks {
            guard result.count < limit else { break }
            if layer > 0 { pass.forward(block) }
            let (values, stride) =
                layer == 0 ? (block.inputs, block.stride) : (pass.activations(of: layer - 1), pass.stride)
            for sample in 0..<min(block.count, limit - result.count) {
                result.append((0..<units).map { Double(values[$0 * stride + sample]) })
            }
        }
        return result
    }

    /// Where a lone output behind a layer of two units changes sign.
    private func divider(behind layer: Int, units: Int) -> SIMD3<Double>? {
        let layers = network.architecture.layers
        guard units == 2, layer == layers.count - 1, let output = layers.last, output.outputs == 1 else { return nil }
        let weights = output.weights.map { Double(network.parameters[$0]) }
        return SIMD3(weights[0], weights[1], Double(network.parameters[output.biases.lowerBound]))
    }
}

/// The points of a grid's lines over the data's plane, in blocks.
struct PlaneLattice<Scalar: RealScalar> {
    let plane: Plane
    let blocks: [SampleBlock<Scalar>]

    init(plane: Plane, outputCount: Int) {
        self.plane = plane
        let (lines, points) = (WarpSnapshot.lineCount, WarpSnapshot.pointsPerLine)
        var inputs: [Double] = []
        for isUpright in [true, false] {
            for line in 0..<lines {
                for point in 0..<points {
                    let across = Double(isUpright ? line : point) / Double((isUpright ? lines : points) - 1)
                    let up = Double(isUpright ? point : line) / Double((isUpright ? points : lines) - 1)
                    plane.appendInputs(
                        x: plane.x.lowerBound + across * (plane.x.upperBound - plane.x.lowerBound),
                        y: plane.y.lowerBound + up * (plane.y.upperBound - plane.y.lowerBound), to: &inputs)
                }
            }
        }
        blocks = SampleBlock.blocks(
            of: inputs, count: 2 * lines * points, inputCount: plane.inputCount, outputCount: outputCount)
    }
}

/// Points of any number of dimensions put onto a plane.
///
/// Up to two dimensions are taken as they are. Of more, the plane is that of the points' two principal components.
struct Projection {
    let axes: WarpSnapshot.Axes
    private let plane: PrincipalPlane?

    /// - Parameter points: what the plane is to show, as many numbers each.
    init(of points: [[Double]]) {
        let width = points.first?.count ?? 0
        axes = width > 2 ? .principalComponents : .units
        plane = width > 2 ? PrincipalPlane(inputs: points.flatMap { $0 }, columns: width) : nil
    }

    /// The place of a point; not a number where the points do not lie in a plane because some are not finite.
    func callAsFunction(_ point: [Double]) -> SIMD2<Double> {
        guard axes == .principalComponents else {
            return SIMD2(point.first ?? 0, point.count > 1 ? point[1] : 0)
        }
        guard let place = plane?.place(of: point) else { return SIMD2(repeating: .nan) }
        return SIMD2(place.x, place.y)
    }
}
