package import ArgumentParser
import Foundation
package import Messages
import TerminalUI

/// How the screen looks.
struct LookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The colours: \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "NAME"))
    var theme = ThemeArgument.standard

    @Flag(help: "ASCII characters only.")
    var ascii = false

    @Flag(help: "Marks and textures instead of colours.")
    var noColor = false

    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp(
            "The language: \(Language.allValueStrings.joined(separator: " or ")); a screen asks the locale unless told.",
            valueName: "LANGUAGE"))
    var language: Language?
}

/// A theme by name.
struct ThemeArgument: ExpressibleByArgument, CaseIterable {
    let theme: Theme

    static let standard = ThemeArgument(theme: .dark)
    static var allCases: [ThemeArgument] { Theme.all.map(ThemeArgument.init) }
    static var allValueStrings: [String] { Theme.all.map(\.name) }
    var defaultValueDescription: String { theme.name }

    init(theme: Theme) {
        self.theme = theme
    }

    init?(argument: String) {
        guard let theme = Theme.named(argument) else { return nil }
        self.theme = theme
    }
}

extension Language: ExpressibleByArgument {
    package static var allValueStrings: [String] { ((try? available()) ?? [.english]).map(\.code) }
    package static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

    /// Where there are no assets the language is taken as it is; what is wrong is then said once they are needed.
    package init?(argument: String) {
        self.init(code: argument)
        guard let known = try? Language.available() else { return }
        guard known.contains(self) else { return nil }
    }
}

/// A command that speaks more than English.
protocol LocalizedCommand {
    /// The language of everything that it shows.
    var language: Language { get }
}

extension ScreenArguments {
    /// The language asked for, or else the locale's; English where only ASCII may be written.
    var language: Language {
        if look.ascii { return .english }
        return look.language ?? Language(environment: ProcessInfo.processInfo.environment)
    }
}

extension LookOptions {
    /// The language of a picture, which does not depend on the locale: the same command writes the same bytes.
    var pictureLanguage: Language { ascii ? .english : language ?? .english }
}
