import Foundation
import Messages

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
