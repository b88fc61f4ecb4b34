package import TerminalUI

/// A whole screen: what it shows, what its keys do, and what it asks of its source.
///
/// ``update(_:)`` and ``view(size:capabilities:)`` are pure; a ``SceneRunner`` drives them.
package protocol Scene: Sendable {
    associatedtype Source: SceneSource
    typealias SceneMessage = Message<Source.Snapshot, Source.Effect>

    /// The size of the terminal.
    var size: Size { get set }
    /// What the terminal can show, by which places on the screen are found again.
    var capabilities: Capabilities { get set }
    /// Whether the mouse acts; otherwise it is the terminal's, to select text.
    var usesMouse: Bool { get set }
    /// What the mouse has to tell while the screen is as it is now.
    var mouseReports: MouseReports { get }
    /// The colours of now.
    var theme: Theme { get }
    /// What has to be done as the screen opens and nobody asked it to wait.
    mutating func start() -> [Source.Effect]
    /// Takes in what happened and returns what is to be done.
    mutating func update(_ message: SceneMessage) -> [Source.Effect]
    /// The whole screen.
    func view(size: Size, capabilities: Capabilities) -> Frame
    /// What the screen needs to know of its source: nothing that it does not show.
    func snapshotRequest(size: Size) -> Source.Request
}

/// What works behind a scene: it carries out effects and tells what is new.
package protocol SceneSource: Sendable {
    associatedtype Request: Hashable, Sendable
    associatedtype Snapshot: SceneSnapshot
    associatedtype Effect: SceneEffect

    /// Carries out an effect and returns what there is to say about it. `picture` is the screen as SVG where
    /// ``SceneEffect/needsPicture`` says so.
    ///
    /// - Throws: `InputError` or a system error where it cannot be done; then nothing has changed.
    func perform(_ effect: Effect, picture: String?) async throws -> String?
    /// Something newer than `version`, as soon as there is; nil once there will be nothing, or when cancelled.
    func snapshot(_ request: Request, after version: Int?) async -> Snapshot?
}

/// What a source tells: each one has another version than the one before, unless nothing has changed.
package protocol SceneSnapshot: Sendable {
    var version: Int { get }
}

/// What an update asks for.
package protocol SceneEffect: Hashable, Sendable {
    /// Leaves the scene.
    static func exit(_ reason: ExitReason) -> Self
    /// Why the scene is to be left, where that is the effect.
    var exitReason: ExitReason? { get }
    /// Whether carrying it out takes a picture of the screen.
    var needsPicture: Bool { get }
    /// The text that is to be changed in an editor, where that is the effect.
    var editing: TextEditing? { get }
}

extension SceneEffect {
    package var editing: TextEditing? { nil }
}

/// Why a scene was left.
package enum ExitReason: Hashable, Sendable {
    case quit
    case terminated(signal: Int32)
}

/// Something that happened; a scene's update says what follows from it.
package enum Message<Snapshot: Sendable, Effect: Hashable & Sendable>: Sendable {
    case event(Event)
    case snapshot(Snapshot)
    /// An effect was performed; `words` is what there is to say about it.
    case done(Effect, words: String?)
    /// The text as the editor left it.
    case edited(String)
    /// An effect could not be performed.
    case failed(Effect, words: String)
}

extension Scene {
    /// The screen as it is now, without a terminal: asks the source for what the layout needs and draws it.
    ///
    /// - Returns: nil once the source has nothing to tell any more
    package func frame(from source: Source, capabilities: Capabilities = .full) async -> Frame? {
        var scene = self
        // What is shown is known only after the first snapshot, and the layout depends on it.
        var request = scene.snapshotRequest(size: size)
        for _ in 0..<3 {
            guard let snapshot = await source.snapshot(request, after: nil) else { return nil }
            _ = scene.update(.snapshot(snapshot))
            let next = scene.snapshotRequest(size: size)
            if next == request { break }
            request = next
        }
        return scene.view(size: size, capabilities: capabilities)
    }
}
