import Messages
import TerminalUI

/// A row of a screen's table of typed commands: its names, what follows them, what the help says of it, how `Tab`
/// completes it, and what it does.
///
/// The hint of the empty command line, the help, completion and what a command does all follow from the table.
package struct TypedCommand<Subject, Outcome>: Sendable {
    /// By which it is called; the first one is told.
    package let names: [String]
    /// What follows the name, as the help writes it; empty for a command that stands alone.
    package let usage: String
    /// What it does, in a few words.
    package let explanation: String
    package private(set) var hint: FooterView.Hint?
    /// What may follow the name where this much of it is typed; whole arguments.
    package let completions: @Sendable (Subject, String) -> [String]
    package let run: @Sendable (inout Subject, String) -> Outcome

    package init(
        _ name: String, or other: String? = nil, usage: String = "", _ explanation: String,
        completing completions: @escaping @Sendable (Subject, String) -> [String] = { _, _ in [] },
        run: @escaping @Sendable (inout Subject, String) -> Outcome
    ) {
        self.init(
            names: [name] + [other].compactMap(\.self), usage: usage, explanation: explanation,
            completions: completions, run: run)
    }

    private init(
        names: [String], usage: String, explanation: String, hint: FooterView.Hint? = nil,
        completions: @escaping @Sendable (Subject, String) -> [String],
        run: @escaping @Sendable (inout Subject, String) -> Outcome
    ) {
        self.names = names
        self.usage = usage
        self.explanation = explanation
        self.hint = hint
        self.completions = completions
        self.run = run
    }

    /// With a hint in the footer, as ``Command/hint(_:_:rank:place:)`` makes one.
    package func hint(_ label: String, _ name: String, rank: Int, place: Int? = nil) -> TypedCommand {
        var row = self
        row.hint = FooterView.Hint(key: label, name: name, rank: rank, place: place ?? rank)
        return row
    }

    /// The same command of something that has the subject as a part of it.
    package func map<Whole, Other>(
        _ part: @escaping @Sendable (Whole) -> Subject,
        _ change: @escaping @Sendable (inout Whole, (inout Subject) -> Outcome) -> Other
    ) -> TypedCommand<Whole, Other> {
        TypedCommand<Whole, Other>(
            names: names, usage: usage, explanation: explanation, hint: hint,
            completions: { [completions] in completions(part($0), $1) },
            run: { [run] whole, argument in change(&whole) { run(&$0, argument) } })
    }

    /// `set PATH=VALUE`.
    package var words: String { names[0] + (usage.isEmpty ? "" : " " + usage) }
}

extension TypedCommand {
    /// Completions out of a list of whole arguments.
    package static func among(_ arguments: [String]) -> @Sendable (Subject, String) -> [String] {
        { _, typed in arguments.filter { $0.hasPrefix(typed) } }
    }
}

// MARK: What follows from a table

extension Array {
    /// The command of that name.
    package func named<Subject, Outcome>(
        _ name: String
    ) -> TypedCommand<Subject, Outcome>? where Element == TypedCommand<Subject, Outcome> {
        first { $0.names.contains(name) }
    }

    /// Every line that what was typed may become.
    package func completions<Subject, Outcome>(
        of line: String, for subject: Subject
    ) -> [String] where Element == TypedCommand<Subject, Outcome> {
        guard let blank = line.firstIndex(of: " ") else {
            return filter { $0.names[0].hasPrefix(line) }.map { $0.names[0] + ($0.usage.isEmpty ? "" : " ") }
        }
        let name = String(line[..<blank])
        let argument = String(line[line.index(after: blank)...].drop { $0 == " " })
        return named(name)?.completions(subject, argument).map { "\(name) \($0)" } ?? []
    }

    /// What can be typed, for the empty command line.
    package func commandHint<Subject, Outcome>() -> String where Element == TypedCommand<Subject, Outcome> {
        map(\.words).joined(separator: ", ")
    }
}

extension [String] {
    /// What all of them begin with.
    var commonPrefix: String {
        dropFirst().reduce(first ?? "") { prefix, text in
            String(zip(prefix, text).prefix { $0 == $1 }.map(\.0))
        }
    }
}
