public import Numerics

/// U[-r, r] with r = sqrt(6 / inputs). He, Zhang, Ren and Sun, "Delving deep into rectifiers", ICCV 2015.
public struct HeUniform: Initializer {
    public static let name = "he_uniform"
    public init(options: OptionValues) {}

    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double {
        (6 / Double(inputs)).squareRoot() * (2 * generator.nextUnit() - 1)
    }
}

/// The normal distribution with variance 2 / inputs, of the same paper.
public struct HeNormal: Initializer {
    public static let name = "he_normal"
    public init(options: OptionValues) {}

    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double {
        (2 / Double(inputs)).squareRoot() * generator.nextNormal()
    }
}
