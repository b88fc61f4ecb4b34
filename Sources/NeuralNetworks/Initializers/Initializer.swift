public import Numerics

/// How the weights of a layer are drawn; biases start at 0. One file holds one family.
public protocol Initializer: Component {
    /// One weight of a layer that takes `inputs` numbers and gives `outputs`.
    func weight(inputs: Int, outputs: Int, from generator: inout SeededGenerator) -> Double
}

public let initializers = Registry<any Initializer>([
    Zeros.self, Normal.self, Uniform.self, GlorotUniform.self, GlorotNormal.self, HeUniform.self, HeNormal.self,
    LeCunNormal.self,
])
