internal import Numerics

extension NetworkPass {
    /// The outputs for all samples of some blocks, without dropout: count x outputs.
    ///
    /// - Parameters:
    ///   - blocks: blocks of the size that the pass was made for.
    ///   - count: the samples in all of them.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    public func outputs(of blocks: [SampleBlock<Scalar>], count: Int) -> [Scalar] {
        let units = network.architecture.outputs
        return unsafe Array(unsafeUninitializedCapacity: count * units) { buffer, filled in
            for block in blocks {
                forward(block)
                precondition(filled + block.count * units <= buffer.count, "the blocks hold more samples")
                let values = unsafe outputs.base
                for sample in 0..<block.count {
                    for unit in 0..<units {
                        unsafe buffer.initializeElement(at: filled, to: values[unit * stride + sample])
                        filled += 1
                    }
                }
            }
        }
    }
}
