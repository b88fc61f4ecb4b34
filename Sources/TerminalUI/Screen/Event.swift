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

public struct MouseEvent: Hashable, Sendable {
    public enum Action: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }
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
