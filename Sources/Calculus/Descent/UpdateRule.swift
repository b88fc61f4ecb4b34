public import NeuralNetworks

/// An optimizer by its type, so that the loop of a descent can be compiled for each.
public enum UpdateRule: Sendable {
    case sgd(SGD)
    case adagrad(Adagrad)
    case rmsprop(RMSprop)
    case adadelta(Adadelta)
    case adam(Adam)
    case adamw(AdamW)
    case lion(Lion)
    /// One that the loop is not compiled for; it works all the same, slowly.
    case other(any Optimizer)

    init(_ optimizer: any Optimizer) {
        self =
            switch optimizer {
            case let rule as SGD: .sgd(rule)
            case let rule as Adagrad: .adagrad(rule)
            case let rule as RMSprop: .rmsprop(rule)
            case let rule as Adadelta: .adadelta(rule)
            case let rule as Adam: .adam(rule)
            case let rule as AdamW: .adamw(rule)
            case let rule as Lion: .lion(rule)
            default: .other(optimizer)
            }
    }

    var initialSlotValue: Double {
        switch self {
        case .sgd(let rule): rule.initialSlotValue
        case .adagrad(let rule): rule.initialSlotValue
        case .rmsprop(let rule): rule.initialSlotValue
        case .adadelta(let rule): rule.initialSlotValue
        case .adam(let rule): rule.initialSlotValue
        case .adamw(let rule): rule.initialSlotValue
        case .lion(let rule): rule.initialSlotValue
        case .other(let rule): rule.initialSlotValue
        }
    }
}
