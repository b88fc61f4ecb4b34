import Messages
import TerminalUI

/// What keys do on every screen of panels.
package enum ScreenAction: Hashable, Sendable {
    case focusNext, focusPrevious, zoom, lesson, colors, mouse, command, help, quit
}

/// The actions of one screen, those of all screens among them.
package protocol PanelAction: Sendable {
    static func screen(_ action: ScreenAction) -> Self
}

/// The rows of all screens, to which each gives the hints that matter there.
extension Command where Action: PanelAction {
    package static var focus: Command {
        Command(
            localized("next, previous panel"), .key(.tab, does: .screen(.focusNext)),
            .key(.backTab, does: .screen(.focusPrevious))
        ).means(.focus)
    }
    package static var zoom: Command {
        Command(localized("panel over whole screen"), .key("z", does: .screen(.zoom))).means(.zoom)
    }
    package static func lesson(_ explanation: String) -> Command {
        Command(explanation, .key("e", does: .screen(.lesson))).means(.lesson)
    }
    package static var colors: Command {
        Command(localized("colours; mouse on or off"), .key("c", does: .screen(.colors))).means(.colors)
    }
    package static var mouse: Command {
        Command(localized("colours; mouse on or off"), .key("M", does: .screen(.mouse))).means(.mouse)
    }
    package static func typing(_ explanation: String) -> Command {
        Command(explanation, .key(":", does: .screen(.command))).means(.command)
    }
    package static var help: Command {
        Command(localized("this list"), .key("?", does: .screen(.help))).means(.help)
    }
    package static var quit: Command {
        Command(localized("quit"), .key("q", does: .screen(.quit))).means(.quit)
    }
}

extension PanelScene {
    package mutating func perform(_ action: ScreenAction) -> [Source.Effect] {
        switch action {
        case .focusNext: moveFocus(by: 1)
        case .focusPrevious: moveFocus(by: -1)
        case .zoom: isZoomed.toggle()
        case .lesson: turnLesson()
        case .colors: screen.changeColors()
        case .mouse: screen.switchMouse()
        case .command: openCommandLine()
        case .help: openHelp()
        case .quit: return [.exit(.quit)]
        }
        return []
    }
}
