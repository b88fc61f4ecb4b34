import Foundation
import Synchronization

/// The words of the languages other than English, by the English text: each file is read once, when its language
/// is first spoken.
package enum StringTable {
    private static let tables = Mutex<[Language: Result<[String: String], InputError>]>([:])

    /// The table of a language; empty for English, whose words are the keys.
    ///
    /// - Throws: `InputError` where the language has no file, or one that cannot be read.
    package static func of(_ language: Language) throws(InputError) -> [String: String] {
        guard language != .english else { return [:] }
        let table = tables.withLock { tables in
            if let known = tables[language] { return known }
            let table = Result { () throws(InputError) in try TranslationFile(of: language).words }
            tables[language] = table
            return table
        }
        return try table.get()
    }
}

extension TranslationFile {
    /// The file of a language among the assets.
    package init(of language: Language) throws(InputError) {
        let file = try AssetLocator.standard().languages.appending(path: "\(language.code).po")
        guard let contents = try? Data(contentsOf: file) else {
            throw InputError(.missingFile, Wording(verbatim: "the file cannot be read"), file: file.path)
        }
        try self.init(contents, name: file.path)
    }
}
