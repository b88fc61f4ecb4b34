package import TerminalUI

/// A verdict as the screen shows it.
package struct VerdictWords: Hashable {
    package enum Tone: Hashable { case good, neutral, warning, bad }

    package var mark: String
    /// What is the case: `vanishing gradients (layer 1: 1e-7)`.
    package var finding: String
    /// What it means or what to try; may be empty.
    package var advice: String
    package var tone: Tone
    /// Whom it is about, where there are several.
    package var subject: String?

    package init(mark: String, finding: String, advice: String, tone: Tone, subject: String? = nil) {
        self.mark = mark
        self.finding = finding
        self.advice = advice
        self.tone = tone
        self.subject = subject
    }

    /// The finding without its particulars where there is no room for them.
    package func finding(columns: Int) -> String {
        guard finding.displayWidth > columns else { return finding }
        let end = finding.firstIndex { $0 == "(" || $0 == ":" } ?? finding.endIndex
        return String(finding[..<end].reversed().drop { $0 == " " }.reversed())
    }

    package func color(in theme: Theme) -> Color {
        switch tone {
        case .good: theme.good
        case .neutral: theme.text
        case .warning: theme.warning
        case .bad: theme.bad
        }
    }
}

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
