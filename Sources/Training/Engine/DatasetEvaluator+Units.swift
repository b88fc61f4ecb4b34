import Datasets
import NeuralNetworks
import Numerics

extension DatasetEvaluator {
    /// The inputs and the activations of the first units of every layer over a grid.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func unitMaps(over grid: PlaneGrid<Scalar>, unitsPerLayer: Int) -> UnitMaps {
        let architecture = network.architecture
        let count = grid.size.columns * grid.size.rows
        let widths = ([architecture.inputs] + architecture.layers.map(\.outputs)).map { min($0, unitsPerLayer) }
        var layers = widths.map { [[Float]](repeating: [Float](repeating: 0, count: count), count: $0) }
        var first = 0
        for block in grid.blocks {
            pass.forward(block)
            for level in layers.indices {
                let (values, stride) =
                    level == 0 ? (block.inputs, block.stride) : (pass.activations(of: level - 1), pass.stride)
                for unit in 0..<widths[level] {
                    for sample in 0..<block.count {
                        layers[level][unit][first + sample] = Float(values[unit * stride + sample])
                    }
                }
            }
            first += block.count
        }
        return UnitMaps(size: grid.size, layers: layers)
    }
}
