public import Numerics

/// What an optimizer remembers of the updates before: up to ``maximumSlots`` numbers per parameter and the
/// count of updates.
public final class OptimizerState<Scalar: RealScalar> {
    public static var maximumSlots: Int { 3 }

    /// Updates made so far.
    public var updates = 0
    public let slots: [AlignedBuffer<Scalar>]

    /// - Parameters:
    ///   - optimizer: which says how many slots there are and what they begin with.
    ///   - count: the number of parameters.
    public init(for optimizer: any Optimizer, count: Int) {
        slots = (0..<type(of: optimizer).slotCount).map { _ in
            let buffer = AlignedBuffer<Scalar>(count: count)
            buffer.fill(with: Scalar(optimizer.initialSlotValue))
            return buffer
        }
    }

    @inlinable
    public subscript(index: Int) -> OptimizerSlots<Scalar> {
        get {
            var kept = OptimizerSlots<Scalar>(repeating: 0)
            if slots.count > 0 { kept.first = slots[0][index] }
            if slots.count > 1 { kept.second = slots[1][index] }
            if slots.count > 2 { kept.third = slots[2][index] }
            return kept
        }
        set {
            if slots.count > 0 { slots[0][index] = newValue.first }
            if slots.count > 1 { slots[1][index] = newValue.second }
            if slots.count > 2 { slots[2][index] = newValue.third }
        }
    }
}
