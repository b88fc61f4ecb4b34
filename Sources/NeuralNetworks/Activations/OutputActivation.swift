/// What the last layer applies: an activation unit by unit, or softmax over all of its units.
public enum OutputActivation: Sendable {
    case elementwise(any Activation)
    case softmax

    public static let softmaxName = "softmax"

    /// The names that a recipe's `model.output` takes.
    public static var names: [String] { activations.names + [softmaxName] }

    /// - Throws: ``ComponentError`` as ``Registry/make(_:options:)`` does.
    public init(_ name: String, options: [String: Double] = [:]) throws(ComponentError) {
        if name == Self.softmaxName {
            guard options.isEmpty else {
                throw .unknownOption(options.keys.min() ?? "", of: name, known: [])
            }
            self = .softmax
        } else if activations.names.contains(name) {
            self = .elementwise(try activations.make(name, options: options))
        } else {
            throw .unknownName(name, known: Self.names)
        }
    }

    public var name: String {
        switch self {
        case .elementwise(let activation): type(of: activation).name
        case .softmax: Self.softmaxName
        }
    }

    /// The values between which outputs lie; nil where they grow without bound.
    public var range: ClosedRange<Double>? {
        switch self {
        case .elementwise(let activation): activation.facts.range
        case .softmax: 0...1
        }
    }
}
