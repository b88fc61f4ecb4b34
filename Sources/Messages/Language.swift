/// A language of the interface.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case chinese = "zh"

    /// The language of everything that the present task says.
    @TaskLocal public static var current: Language = .english

    /// The language of a locale's name such as `zh_CN.UTF-8`; English where there are no texts of its own.
    public init(locale: String) {
        let tongue = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
        self = Language(rawValue: tongue.lowercased()) ?? .english
    }

    /// The language that an environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty.
    public init(environment: [String: String]) {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self.init(locale: locale ?? "")
    }
}
