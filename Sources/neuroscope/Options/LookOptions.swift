public import ArgumentParser
public import Messages
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
        help: ArgumentHelp("The language: en or zh; a screen asks the locale unless told.", valueName: "LANGUAGE"))
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

extension Language: ExpressibleByArgument {}
