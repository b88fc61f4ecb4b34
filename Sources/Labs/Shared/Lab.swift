package import Shell
package import TerminalUI

/// What is particular to one lab: a scene about a subject that trains no network. ``LabScene`` is the rest of
/// the screen: panels and focus, help, the command line, colours, writing out.
package protocol Lab: Sendable {
    associatedtype Action: Hashable, Sendable
    associatedtype Engine: LabEngine

    /// How the names of the files begin that it writes.
    var name: String { get }
    /// Every panel that a recipe may name; a panel's declaration stands beside its view.
    static var allPanels: [LabPanel<Self>] { get }
    /// Those shown, the most useful first; at least one.
    var panels: [LabPanel<Self>] { get }
    var verdict: VerdictWords? { get }
    /// Its keys beside those that every lab has. Ranks of 100 and more and places below 0 are taken.
    var commands: [Command<Action>] { get }
    /// What can be typed beside what every screen has.
    var typedCommands: [TypedCommand<Self, LabResponse<Engine.Order>>] { get }
    /// Title, settings, figures and state.
    func header(_ context: DrawingContext) -> HeaderView

    /// What is to be done as the lab opens and nobody asked it to wait.
    mutating func start() -> [Engine.Order]
    mutating func perform(_ action: Action, focus: LabPanel<Self>) -> LabResponse<Engine.Order>
    /// Takes over what the engine tells.
    mutating func receive(_ snapshot: Engine.Snapshot)
    /// What the panels on screen, with the areas inside of their borders, need of the engine.
    func request(_ panels: [(panel: LabPanel<Self>, area: Rect)]) -> Engine.Request
    /// Goes on by some steps at once, for a picture; engines are asked for the same in ``LabEngine/advance(by:)``.
    mutating func advance(by steps: Int)
    /// Leaves out wall-clock figures, so that the same steps give the same picture.
    mutating func hideClock()
    /// What `w` writes beside the picture: contents by the ends of the files' names, such as `.csv`.
    var files: [String: String] { get }
}

extension Lab {
    package var verdict: VerdictWords? { nil }
    package mutating func start() -> [Engine.Order] { [] }
    package var typedCommands: [TypedCommand<Self, LabResponse<Engine.Order>>] { [] }
    package mutating func advance(by steps: Int) {}
    package mutating func hideClock() {}
    package var files: [String: String] { [:] }
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
