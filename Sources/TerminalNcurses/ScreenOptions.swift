/// What the user asked of the screen.
public struct ScreenOptions: Hashable, Sendable {
    /// ASCII characters only.
    public var ascii: Bool
    /// No colour, as a non-empty NO_COLOR in the environment asks for too.
    public var noColor: Bool
    /// Mouse reports; while they are on, most terminals select text with shift held only.
    public var mouse: Bool

    public init(ascii: Bool = false, noColor: Bool = false, mouse: Bool = true) {
        self.ascii = ascii
        self.noColor = noColor
        self.mouse = mouse
    }
}
