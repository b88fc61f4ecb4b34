package import TerminalUI

/// How many colours are to be shown, as far as the user and the environment tell.
package struct ColorWish: Equatable {
    /// `nil`: what the terminal's description says.
    package let tier: Capabilities.ColorTier?

    /// - Parameters:
    ///   - asked: what the user asks for on the command line, which nothing overrules.
    ///   - environment: NO_COLOR, and COLORTERM, by which terminals tell what their descriptions don't.
    ///   - entry: the description of the terminal, where one was found.
    package init(asked: Capabilities.ColorTier?, environment: [String: String], entry: TerminfoEntry?) {
        if let asked {
            tier = asked
        } else if environment["NO_COLOR"]?.isEmpty == false {
            tier = Capabilities.ColorTier.none
        } else if let entry, entry.tellsDirectColor || Self.tellsDirectColor(environment, entry) {
            tier = .full
        } else {
            tier = nil
        }
    }

    /// Whether COLORTERM says so of this terminal. One described as having no colours has none; and inside of GNU
    /// screen the variable is that of the terminal around it, which shows no more than what screen hands on.
    private static func tellsDirectColor(_ environment: [String: String], _ entry: TerminfoEntry) -> Bool {
        guard let told = environment["COLORTERM"]?.lowercased(), entry.colorCount >= 8 else { return false }
        let isInsideScreen = environment["STY"] != nil && environment["TERM"]?.hasPrefix("screen") == true
        return ["truecolor", "24bit"].contains(told) && !isInsideScreen
    }
}
