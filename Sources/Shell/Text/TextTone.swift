package import TerminalUI

/// How a line of explanation is meant.
package enum TextTone: Hashable {
    case heading, plain, dim, good, warning, bad

    package func style(_ context: DrawingContext) -> Style {
        switch self {
        case .heading: Style(foreground: context.theme.accent, attributes: .bold)
        case .plain: context.textStyle
        case .dim: context.dimStyle
        case .good: Style(foreground: context.theme.good, attributes: .bold)
        case .warning: Style(foreground: context.theme.warning)
        case .bad: Style(foreground: context.theme.bad, attributes: .bold)
        }
    }
}
