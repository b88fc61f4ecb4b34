public import Numerics

/// The normal distribution with variance 1 / inputs. LeCun, Bottou, Orr and Müller, "Efficient BackProp", 1998.
public struct LeCunNormal: Initializer {
    public static let name = "lecun_normal"
    public init(options: OptionValues) {}

    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double {
        (1 / Double(inputs)).squareRoot() * generator.nextNormal()
    }
}
