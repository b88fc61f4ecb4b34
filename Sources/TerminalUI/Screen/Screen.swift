/// What the terminal can show. Views choose their marks by it; the screen maps colours by it.
public struct Capabilities: Hashable, Sendable {
    /// No colours, 8, 16, the palette of 256, or any mixture of red, green and blue.
    public enum ColorTier: Int, Comparable, Sendable {
        case none, eight, sixteen, indexed, full

        /// The tier of a terminal that has so many colours.
        public init(colorCount: Int) {
            self =
                switch colorCount {
                case (1 << 24)...: .full
                case 256...: .indexed
                case 16...: .sixteen
                case 8...: .eight
                default: .none
                }
        }

        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The characters that pictures are made of: ASCII, beyond it boxes and blocks, and beyond these braille.
    public enum Marks: String, CaseIterable, Sendable {
        case braille, blocks, ascii
    }

    public var colors: ColorTier
    public var marks: Marks

    public init(colors: ColorTier, marks: Marks) {
        self.colors = colors
        self.marks = marks
    }

    public init(colors: ColorTier, unicode: Bool) {
        self.init(colors: colors, marks: unicode ? .braille : .ascii)
    }

    /// Whether characters beyond ASCII can be shown.
    public var unicode: Bool { marks != .ascii }

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
    /// Asks for what the mouse is to tell from now on.
    func report(_ mouse: MouseReports) async
    /// Gives the terminal to a shell command until that ends, and takes it again.
    ///
    /// - Returns: the command's exit status; nil where there is no terminal to lend.
    func lend(to command: String) async -> Int32?
}

extension Screen {
    public func report(_ mouse: MouseReports) async {}
    public func lend(to command: String) async -> Int32? { nil }
}

/// What the mouse tells. While it tells anything, most terminals select text with shift held only.
public enum MouseReports: Hashable, Sendable {
    case nothing
    /// Presses, releases, drags and the wheel.
    case buttons
    /// The pointer's way as well, while no button is held.
    case motion
}

/// Something that the terminal reported.
public enum Event: Hashable, Sendable {
    case key(Key)
    case mouse(MouseEvent)
    /// The window has a new size.
    case resize(Size)
    /// The program was continued after a suspension; the whole screen has been drawn anew.
    case resumed
    /// SIGTERM, SIGHUP, SIGINT or SIGQUIT arrived: leave with status 128 + signal.
    case terminate(signal: Int32)
}

public enum Key: Hashable, Sendable {
    case character(Character)
    /// Control held with a letter, in lower case: `control("c")`.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
    /// `"s"` is the key that types it.
    public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

public struct MouseEvent: Hashable, Sendable {
    /// `move` is the pointer's way while no button is held.
    public enum Action: Hashable, Sendable { case press, release, drag, move, wheelUp, wheelDown }
    public enum Button: Hashable, Sendable { case left, middle, right, none }

    public var action: Action
    public var button: Button
    public var position: Position

    public init(action: Action, button: Button, position: Position) {
        self.action = action
        self.button = button
        self.position = position
    }
}
