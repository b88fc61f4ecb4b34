import Datasets
package import Messages
package import TerminalUI

/// A recipe on its way to a screen or a picture, whatever scene it is for.
package protocol Demonstration: Sendable {
    /// Shows it until the user leaves.
    ///
    /// - Throws: `InputError` where the data cannot be had.
    func run(on screen: any Screen, theme: Theme, options: SceneOptions) async throws -> ExitReason
    /// The panels that it shows, the most useful first.
    var panelNames: [String] { get }
    /// The screen as it looks after `steps` steps, without a terminal, once for each of the pictures.
    ///
    /// - Throws: `InputError` where there is no panel of a name that a picture asks for.
    func frames(_ pictures: [Picture], after steps: Int) async throws -> [Frame]
    /// Runs it with its most useful panel drawn small, a frame after another, until the task is cancelled.
    ///
    /// - Throws: `InputError` where the data cannot be had.
    func animate(_ miniature: Miniature, show: @escaping @Sendable (Frame) async -> Void) async throws
    /// Its keys, those of its panels among them.
    var keyRows: [KeyRow] { get }
}

extension Demonstration {
    /// The screen as it looks after the steps of the picture.
    ///
    /// - Throws: `InputError` where there is no panel of the name that it asks for.
    package func frame(_ picture: Picture) async throws -> Frame {
        try await frames([picture], after: picture.steps).first ?? Frame(size: picture.size)
    }
}

/// What a picture of a scene is to look like.
package struct Picture: Sendable {
    package var size: Size
    /// The panel to show.
    package var panel: String?
    /// Whether it stands alone, or has the focus on a screen with others.
    package var isZoomed = true
    /// Nil for that of the present task.
    package var language: Language?
    package var steps: Int
    package var theme: Theme
    package var capabilities: Capabilities

    package init(
        size: Size, panel: String? = nil, steps: Int, theme: Theme = .dark, capabilities: Capabilities = .full
    ) {
        self.size = size
        self.panel = panel
        self.steps = steps
        self.theme = theme
        self.capabilities = capabilities
    }
}

/// A picture's panel by its name.
///
/// - Throws: `InputError` that lists the names there are.
package func panel<Panel: RawRepresentable & Sendable>(
    named name: String, among panels: [Panel]
) throws(InputError) -> Panel where Panel.RawValue == String {
    if let panel = panels.first(where: { $0.rawValue == name }) { return panel }
    let names = panels.map(\.rawValue)
    throw InputError(
        .usage, "found \"\(name)\", expected one of \(names.joined(separator: ", "))", key: "--panel",
        suggestion: suggestion(for: name, among: names))
}
