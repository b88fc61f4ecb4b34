import Foundation

/// The compiled descriptions of terminals that are installed, searched as ncurses does.
package struct TerminfoDatabase {
    private let folders: [String]
    /// The entry itself in the variable TERMINFO, where that holds one.
    private let given: [UInt8]?

    /// - Parameter environment: TERMINFO, HOME and TERMINFO_DIRS say where to look first.
    package init(environment: [String: String]) {
        let first = environment["TERMINFO"] ?? ""
        given = Self.decoded(first)
        var folders = first.isEmpty || given != nil ? [] : [first]
        if let home = environment["HOME"], !home.isEmpty { folders.append(home + "/.terminfo") }
        let list = environment["TERMINFO_DIRS"] ?? ""
        // A place left empty stands for the system's folders.
        for folder in list.split(separator: ":", omittingEmptySubsequences: false) where !list.isEmpty {
            folders += folder.isEmpty ? Self.systemFolders : [String(folder)]
        }
        self.folders = folders + Self.systemFolders
    }

    private static let systemFolders = [
        "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo", "/usr/local/share/terminfo",
        "/opt/homebrew/share/terminfo",
    ]

    /// The first description of that name; `nil` where there is none, or one that is broken.
    package func entry(named name: String) -> TerminfoEntry? {
        if let given { return TerminfoEntry(compiled: given) }
        guard let first = name.utf8.first, !name.contains("/"), name != ".", name != ".." else { return nil }
        // Where letters have no case, folders are named by the letter's code.
        let letters = [String(UnicodeScalar(first)), String(first, radix: 16)]
        for folder in folders {
            for letter in letters {
                let path = "\(folder)/\(letter)/\(name)"
                if let data = FileManager.default.contents(atPath: path) { return TerminfoEntry(compiled: Array(data)) }
            }
        }
        return nil
    }

    /// The value of TERMINFO that is the entry itself, as ncurses understands it from 6.1 on.
    package static func encoded(_ entry: TerminfoEntry) -> String {
        "b64:" + Data(entry.compiled).base64EncodedString()
    }

    private static func decoded(_ value: String) -> [UInt8]? {
        if value.hasPrefix("b64:") {
            let text = value.dropFirst(4).replacing("-", with: "+").replacing("_", with: "/")
            let filler = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
            return Data(base64Encoded: text + filler).map { Array($0) }
        }
        guard value.hasPrefix("hex:") else { return nil }
        let digits = value.dropFirst(4).compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
