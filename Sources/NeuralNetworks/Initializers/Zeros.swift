public import Numerics

/// All weights 0: every unit of a layer stays the same as the others, since symmetry never breaks.
public struct Zeros: Initializer {
    public static let name = "zeros"
    public init(options: OptionValues) {}
    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double { 0 }
}
