internal import CKernels

/// A vector kernel of an activation, with its option (the slope of leaky_relu, the alpha of elu).
public struct ActivationKernel: Hashable, Sendable {
    enum Function: Int32, Hashable, Sendable {
        case identity, step, sigmoid, tanh, relu, leakyReLU, elu, selu, softplus, softsign, gelu, silu, mish, hardTanh
    }

    let function: Function
    let option: Float

    init(_ function: Function, option: Double = 0) {
        self.function = function
        self.option = Float(option)
    }

    var code: ck_activation {
        switch function {
        case .identity: CK_IDENTITY
        case .step: CK_STEP
        case .sigmoid: CK_SIGMOID
        case .tanh: CK_TANH
        case .relu: CK_RELU
        case .leakyReLU: CK_LEAKY_RELU
        case .elu: CK_ELU
        case .selu: CK_SELU
        case .softplus: CK_SOFTPLUS
        case .softsign: CK_SOFTSIGN
        case .gelu: CK_GELU
        case .silu: CK_SILU
        case .mish: CK_MISH
        case .hardTanh: CK_HARD_TANH
        }
    }
}
