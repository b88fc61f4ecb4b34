import Foundation

/// A language of the interface: English, or one that has a file of translations among the assets.
///
/// The file is `assets/languages/CODE.po`; with it a language is complete.
package struct Language: Hashable, Sendable {
    /// The name that `--lang` takes and that files and folders of the language bear, such as `zh`.
    package let code: String

    package init(code: String) { self.code = code }

    package static let english = Language(code: "en")
    package static let chinese = Language(code: "zh")

    /// The language of everything that the present task says.
    @TaskLocal package static var current: Language = .english

    /// English, and then every language that has a file, by name.
    ///
    /// - Throws: `InputError` of kind `missingFile` where there are no assets.
    package static func available() throws(InputError) -> [Language] {
        let folder = try AssetLocator.standard().languages
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let codes = files.filter { $0.hasSuffix(".po") }.map { String($0.dropLast(3)) }
        return [.english] + codes.sorted().map(Language.init(code:))
    }

    /// The language of a locale's name such as `zh_CN.UTF-8`; English where there are no texts of its own.
    package init(locale: String) {
        let known = (try? Language.available()) ?? []
        let name = locale.prefix { $0 != "." && $0 != "@" }
        let tongue = name.prefix { $0 != "_" && $0 != "-" }
        let candidates = [String(name), tongue.lowercased()].map(Language.init(code:))
        self = candidates.first(where: known.contains) ?? .english
    }

    /// The language that an environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty.
    package init(environment: [String: String]) {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        self.init(locale: locale ?? "")
    }
}
