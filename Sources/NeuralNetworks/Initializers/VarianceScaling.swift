public import Numerics

/// U[-r, r] with r = sqrt(6 / (inputs + outputs)). Glorot and Bengio, "Understanding the difficulty of
/// training deep feedforward neural networks", AISTATS 2010, formula 16.
public struct GlorotUniform: Initializer {
    public static let name = "glorot_uniform"
    public init(options: OptionValues) {}

    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double {
        (6 / Double(inputs + outputs)).squareRoot() * (2 * generator.nextUnit() - 1)
    }
}

/// The normal distribution with variance 2 / (inputs + outputs), of the same paper, formula 12.
public struct GlorotNormal: Initializer {
    public static let name = "glorot_normal"
    public init(options: OptionValues) {}

    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double {
        (2 / Double(inputs + outputs)).squareRoot() * generator.nextNormal()
    }
}

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

/// The normal distribution with variance 1 / inputs. LeCun, Bottou, Orr and Müller, "Efficient BackProp", 1998.
public struct LeCunNormal: Initializer {
    public static let name = "lecun_normal"
    public init(options: OptionValues) {}

    public func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double {
        (1 / Double(inputs)).squareRoot() * generator.nextNormal()
    }
}
