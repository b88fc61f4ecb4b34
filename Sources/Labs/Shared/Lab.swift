package import Shell
package import TerminalUI

/// What is particular to one lab: a scene about a subject that trains no network. ``LabScene`` is the rest of
/// the screen: panels and focus, help, the command line, colours, writing out.
package protocol Lab: Sendable {
    associatedtype Panel: PanelIdentity
    associatedtype Action: Hashable, Sendable
    associatedtype Engine: LabEngine

    /// The keys beside those that every lab has.
    static var bindings: [LabBinding<Action>] { get }
    /// How the names of the files begin that it writes.
    var name: String { get }
    /// Its panels, the most useful first; at least one.
    var panels: [Panel] { get }
    var verdict: VerdictWords? { get }
    /// The keys that matter now; their ranks decide which stay where there is little room, 100 and more are taken.
    var hints: [FooterView.Hint] { get }
    /// The commands that it knows beside `:quit`, for the empty command line.
    var commandHint: String { get }
    /// Title, settings, figures and state.
    func header(_ context: DrawingContext) -> HeaderView
    /// What stands in a panel; `isEntered` while arrows act on it.
    func view(of panel: Panel, isEntered: Bool) -> any PanelView

    /// What is to be done as the lab opens and nobody asked it to wait.
    mutating func start() -> [Engine.Order]
    mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Engine.Order>
    /// Whether Enter on a panel lets arrows, `+` and `-` act on it.
    func canEnter(_ panel: Panel) -> Bool
    /// A key while the panel is entered; nil where it has its usual meaning.
    mutating func edit(_ key: Key, in panel: Panel) -> LabResponse<Engine.Order>?
    /// A mouse event in a panel whose inside is `area`.
    mutating func point(_ mouse: MouseEvent, in panel: Panel, area: Rect) -> LabResponse<Engine.Order>
    /// A typed command; nil where there is none of this name.
    mutating func run(command: String, argument: String) -> LabResponse<Engine.Order>?
    /// Takes over what the engine tells.
    mutating func receive(_ snapshot: Engine.Snapshot)
    /// What the panels on screen, with the areas inside of their borders, need of the engine.
    func request(_ panels: [(panel: Panel, area: Rect)]) -> Engine.Request
    /// Goes on by some steps at once, for a picture; engines are asked for the same in ``LabEngine/advance(by:)``.
    mutating func advance(by steps: Int)
    /// Leaves out wall-clock figures, so that the same steps give the same picture.
    mutating func hideClock()
    /// What `w` writes beside the picture: contents by the ends of the files' names, such as `.csv`.
    var files: [String: String] { get }
}

extension Lab {
    package var verdict: VerdictWords? { nil }
    package var commandHint: String { "" }
    package mutating func start() -> [Engine.Order] { [] }
    package func canEnter(_ panel: Panel) -> Bool { false }
    package mutating func edit(_ key: Key, in panel: Panel) -> LabResponse<Engine.Order>? { nil }
    package mutating func point(_ mouse: MouseEvent, in panel: Panel, area: Rect) -> LabResponse<Engine.Order> { .none }
    package mutating func run(command: String, argument: String) -> LabResponse<Engine.Order>? { nil }
    package mutating func advance(by steps: Int) {}
    package mutating func hideClock() {}
    package var files: [String: String] { [:] }
}

extension PanelIdentity where Self: CaseIterable & RawRepresentable<String> {
    /// The panels that a recipe names, or all of them.
    static func chosen(_ names: [String]) -> [Self] {
        let chosen = names.compactMap(Self.init)
        return chosen.isEmpty ? Array(allCases) : chosen
    }
}

/// What follows from a key.
package struct LabResponse<Order: Hashable & Sendable>: Sendable {
    package var orders: [Order]
    package var notice: Notice?

    package init(_ orders: [Order] = [], notice: Notice? = nil) {
        self.orders = orders
        self.notice = notice
    }

    package static var none: LabResponse { LabResponse() }
    package static func say(_ words: String) -> LabResponse { LabResponse(notice: Notice(words)) }
    package static func complain(_ words: String) -> LabResponse { LabResponse(notice: Notice(words, isError: true)) }
}

/// A key of a lab, what it does and where the help lists it.
package struct LabBinding<Action: Hashable & Sendable>: Hashable, Sendable {
    package var keys: [Key]
    package var action: Action
    /// The heading of the help under which it stands.
    package var heading: String
    /// The keys as the help writes them.
    package var label: String
    /// What it does, in at most 26 columns; neighbours with the same words share a line.
    package var explanation: String

    package init(_ keys: [Key], _ action: Action, heading: String, label: String, explanation: String) {
        self.keys = keys
        self.action = action
        self.heading = heading
        self.label = label
        self.explanation = explanation
    }

    package init(_ character: Character, _ action: Action, heading: String, label: String? = nil, explanation: String) {
        self.init(
            [.character(character)], action, heading: heading, label: label ?? String(character),
            explanation: explanation)
    }
}
