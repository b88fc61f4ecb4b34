package import ArgumentParser
import Foundation
package import Messages
import TerminalUI

/// How the screen looks.
struct LookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The colours: \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "NAME"))
    var theme = ThemeArgument.standard

    @Flag(help: "ASCII characters only, the same as --marks ascii.")
    var ascii = false

    @Option(help: "What curves are drawn with: braille dots, blocks for fonts without braille, or ASCII.")
    var marks: MarksArgument?

    @Flag(help: "Marks and textures instead of colours.")
    var noColor = false

    @Option(help: "How many colours: 8, 16, 256 or truecolor; what the terminal and COLORTERM tell unless told.")
    var colors: ColorsArgument?

    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp(
            "The language: \(Language.allValueStrings.joined(separator: " or ")); a screen asks the locale unless told.",
            valueName: "LANGUAGE"))
    var language: Language?

    func validate() throws {
        if ascii, let marks, marks != .ascii {
            throw ValidationError("--ascii, --marks \(marks.rawValue): found both, expected one")
        }
        if noColor, let colors {
            throw ValidationError("--no-color, --colors \(colors.rawValue): found both, expected one")
        }
    }

    var drawnMarks: Capabilities.Marks {
        if ascii { return .ascii }
        return marks.flatMap { Capabilities.Marks(rawValue: $0.rawValue) } ?? .braille
    }

    /// The colours asked for; `nil`: as many as there are.
    var colorTier: Capabilities.ColorTier? { noColor ? Capabilities.ColorTier.none : colors?.tier }
}

/// What curves are drawn with.
enum MarksArgument: String, ExpressibleByArgument, CaseIterable { case braille, blocks, ascii }

/// How many colours are shown.
enum ColorsArgument: String, ExpressibleByArgument, CaseIterable {
    case eight = "8"
    case sixteen = "16"
    case indexed = "256"
    case full = "truecolor"

    var tier: Capabilities.ColorTier {
        switch self {
        case .eight: .eight
        case .sixteen: .sixteen
        case .indexed: .indexed
        case .full: .full
        }
    }
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
        if look.drawnMarks == .ascii { return .english }
        return look.language ?? Language(environment: ProcessInfo.processInfo.environment)
    }
}

extension LookOptions {
    /// The language of a picture, which does not depend on the locale: the same command writes the same bytes.
    var pictureLanguage: Language { drawnMarks == .ascii ? .english : language ?? .english }
}
