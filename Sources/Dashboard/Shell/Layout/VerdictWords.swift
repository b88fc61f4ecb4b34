import TerminalUI

/// A verdict as the screen shows it.
package struct VerdictWords: Hashable {
    enum Tone: Hashable { case good, neutral, warning, bad }

    var mark: String
    /// What is the case: `vanishing gradients (layer 1: 1e-7)`.
    var finding: String
    /// What it means or what to try; may be empty.
    var advice: String
    var tone: Tone
    /// Whom it is about, where there are several.
    var subject: String?

    /// The finding without its particulars where there is no room for them.
    func finding(columns: Int) -> String {
        guard finding.displayWidth > columns else { return finding }
        let end = finding.firstIndex { $0 == "(" || $0 == ":" } ?? finding.endIndex
        return String(finding[..<end].reversed().drop { $0 == " " }.reversed())
    }

    func color(in theme: Theme) -> Color {
        switch tone {
        case .good: theme.good
        case .neutral: theme.text
        case .warning: theme.warning
        case .bad: theme.bad
        }
    }
}
