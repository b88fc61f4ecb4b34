/// What the terminal can show. Views choose their marks by it; the screen maps colours by it.
public struct Capabilities: Hashable, Sendable {
    public enum ColorTier: Int, Comparable, Sendable {
        case none, eight, sixteen, full
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    public var colors: ColorTier
    /// Whether characters beyond ASCII (braille, half blocks, box drawing) can be shown.
    public var unicode: Bool

    public init(colors: ColorTier, unicode: Bool) {
        self.colors = colors
        self.unicode = unicode
    }

    public static let full = Capabilities(colors: .full, unicode: true)
}

/// A place to show frames and to get events from: the terminal, or memory in tests.
public protocol Screen: Sendable {
    var capabilities: Capabilities { get }
    /// The size of now, in cells.
    func size() async -> Size
    /// Shows the frame; writes only what differs from the frame shown before.
    func present(_ frame: Frame) async
    /// The events, in order. One reader only.
    var events: AsyncStream<Event> { get }
}
