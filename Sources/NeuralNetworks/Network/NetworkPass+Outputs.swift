internal import Numerics

extension NetworkPass {
    /// The outputs for all samples of some blocks, without dropout: count x outputs.
    ///
    /// - Parameters:
    ///   - blocks: blocks of the size that the pass was made for.
    ///   - count: the samples in all of them.
    /// - Returns: sample by sample.
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

    /// The class that each sample of the last run got: the unit with the largest output, the lowest on ties.
    ///
    /// - Parameter classes: is filled; as many as the block has places at most.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    public func largestOutputs(into classes: inout [Int32]) {
        precondition(classes.count <= stride)
        let (values, count) = unsafe (outputs.base, classes.count)
        unsafe withUnsafeTemporaryAllocation(of: Scalar.self, capacity: count) { largest in
            unsafe classes.withUnsafeMutableBufferPointer { classes in
                for sample in 0..<count {
                    unsafe largest.initializeElement(at: sample, to: values[sample])
                    unsafe classes[sample] = 0
                }
                for unit in 1..<max(1, network.architecture.outputs) {
                    let row = unsafe values + unit * stride
                    for sample in 0..<count {
                        let isLarger = unsafe row[sample] > largest[sample]
                        unsafe largest[sample] = isLarger ? row[sample] : largest[sample]
                        unsafe classes[sample] = isLarger ? Int32(unit) : classes[sample]
                    }
                }
            }
        }
    }
}
