/// An adjustable number of an activation, an initializer or an optimizer, as recipes and the command
/// line name it.
public struct OptionDescription: Hashable, Sendable {
    public let name: String
    public let defaultValue: Double
    /// The values that are accepted.
    public let range: ClosedRange<Double>
    /// Whether the option is a switch, stored as 0 or 1.
    public let isSwitch: Bool

    public init(
        _ name: String, _ defaultValue: Double, in range: ClosedRange<Double> = 0...Double.greatestFiniteMagnitude
    ) {
        self.name = name
        self.defaultValue = defaultValue
        self.range = range
        isSwitch = false
    }

    public init(switch name: String) {
        self.name = name
        defaultValue = 0
        range = 0...1
        isSwitch = true
    }
}

/// A named building block with options: an activation, a loss, an initializer, an optimizer or a surface.
public protocol Component: Sendable {
    /// The name in recipes and on the command line, in lower_snake_case.
    static var name: String { get }
    static var options: [OptionDescription] { get }
    /// Takes the options that are given and defaults for the rest; names must be among ``options`` and
    /// values in their ranges, which ``Registry/make(_:options:)`` checks.
    init(options: OptionValues)
}

extension Component {
    public static var options: [OptionDescription] { [] }
}

/// The values of a component's options, defaults filled in.
public struct OptionValues: Hashable, Sendable {
    private var values: [String: Double]

    init(_ given: [String: Double], for descriptions: [OptionDescription]) {
        values = Dictionary(descriptions.map { ($0.name, $0.defaultValue) }, uniquingKeysWith: { first, _ in first })
        values.merge(given) { $1 }
    }

    /// The value of an option that the component declares.
    public subscript(name: String) -> Double { values[name, default: 0] }
    public func isOn(_ name: String) -> Bool { self[name] != 0 }
}

/// Why a component cannot be made.
public enum ComponentError: Error, Hashable, Sendable {
    case unknownName(String, known: [String])
    case unknownOption(String, of: String, known: [String])
    case optionOutOfRange(String, value: Double, range: ClosedRange<Double>)
}

/// All components of one kind, in the order in which keys step through them. Recipes, the command line,
/// the keys and the help read it.
public struct Registry<Kind>: Sendable {
    private let types: [any Component.Type]

    package init(_ types: [any Component.Type]) { self.types = types }

    public var names: [String] { types.map { $0.name } }

    /// The options of a component; none for an unknown name.
    public func options(of name: String) -> [OptionDescription] { type(named: name)?.options ?? [] }

    /// - Throws: ``ComponentError`` for a name or an option that does not exist, or a value out of range.
    public func make(_ name: String, options: [String: Double] = [:]) throws(ComponentError) -> Kind {
        guard let type = type(named: name) else { throw .unknownName(name, known: names) }
        for (option, value) in options.sorted(by: { $0.key < $1.key }) {
            guard let description = type.options.first(where: { $0.name == option }) else {
                throw .unknownOption(option, of: name, known: type.options.map(\.name))
            }
            guard description.range.contains(value) else {
                throw .optionOutOfRange(option, value: value, range: description.range)
            }
        }
        let made = type.init(options: OptionValues(options, for: type.options))
        guard let component = made as? Kind else { throw .unknownName(name, known: names) }
        return component
    }

    func type(named name: String) -> (any Component.Type)? { types.first { $0.name == name } }
}
