public import Numerics

/// The normal distribution with mean 0, whatever the size of the layer. `standard_deviation` is 1 unless told.
public struct Normal: Initializer {
    public static let name = "normal"
    public static let options = [OptionDescription("standard_deviation", 1)]
    let standardDeviation: Double
    public init(options: OptionValues) { standardDeviation = options["standard_deviation"] }

    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double {
        standardDeviation * generator.nextNormal()
    }
}

/// The uniform distribution on [-limit, limit], whatever the size of the layer. `limit` is 1 unless told.
public struct Uniform: Initializer {
    public static let name = "uniform"
    public static let options = [OptionDescription("limit", 1)]
    let limit: Double
    public init(options: OptionValues) { limit = options["limit"] }

    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double {
        limit * (2 * generator.nextUnit() - 1)
    }
}

/// All weights 0: every unit of a layer stays the same as the others, since symmetry never breaks.
public struct Zeros: Initializer {
    public static let name = "zeros"
    public init(options: OptionValues) {}
    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double { 0 }
}
