import Foundation

/// Bad input from outside: a recipe, a setting, a data file, a model file or an output path.
///
/// Its description is one line that says where, what was found and what was expected:
///
///     xor.yaml:7: optimizer.name: found "adm", expected one of sgd, adagrad, adam; did you mean "adam"?
public struct InputError: Error, Hashable, Sendable {
    /// What sort of input is at fault; it decides the exit status of the command line.
    public enum Kind: Hashable, Sendable {
        /// A command line that cannot be understood, an unknown demo or setting.
        case usage
        /// A file whose contents are wrong.
        case data
        /// An input file that is not there or cannot be read.
        case missingFile
        /// An output that cannot be written.
        case cannotWrite

        /// The exit status of `sysexits.h` that belongs to the kind.
        public var exitStatus: Int32 {
            switch self {
            case .usage: 64
            case .data: 65
            case .missingFile: 66
            case .cannotWrite: 73
            }
        }
    }

    public var kind: Kind
    /// The file at fault, as the user would recognise it.
    public var file: String?
    /// The line in `file`, counted from 1.
    public var line: Int?
    /// The column of characters in `line`, counted from 1.
    public var column: Int?
    /// Whether the description tells the column too, as in `wine.csv:3:17:`; a key tells more in a recipe.
    public var tellsColumn = false
    /// The key of a recipe (`optimizer.name`), the column of a table or the option at fault.
    public var key: String?
    /// What was found and what was expected.
    public var wording: Wording
    /// What was probably meant.
    public var suggestion: String?

    public init(
        _ kind: Kind, _ wording: Wording, file: String? = nil, line: Int? = nil, column: Int? = nil,
        key: String? = nil, suggestion: String? = nil
    ) {
        self.kind = kind
        self.file = file
        self.line = line
        self.column = column
        self.key = key
        self.wording = wording
        self.suggestion = suggestion
    }

    public var exitStatus: Int32 { kind.exitStatus }
    /// What was found and what was expected, in the present language.
    public var message: String { localized(wording) }
}

extension InputError: CustomStringConvertible {
    public var description: String {
        var text = ""
        if let file {
            text += file
            if let line { text += ":\(line)" }
            if tellsColumn, let column { text += ":\(column)" }
            text += ": "
        } else if let line {
            text += localized("line \(line): ")
        }
        if let key { text += "\(key): " }
        text += message
        if let suggestion { text += localized("; did you mean \"\(suggestion)\"?") }
        return InputError.oneLine(text)
    }

    /// `text` with line ends and other control characters made visible, so that what stands in a
    /// file can neither break the line nor drive the terminal.
    private static func oneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .control {
                result.append(contentsOf: scalar.escaped(asASCII: true).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension String {
    /// Writes it as a file, whole or not at all.
    ///
    /// - Throws: `InputError` (`cannotWrite`) that says why not.
    package func write(to path: String) throws(InputError) {
        do {
            try write(to: URL(fileURLWithPath: path), atomically: true, encoding: .utf8)
        } catch {
            throw InputError(.cannotWrite, "cannot be written: \(error.localizedDescription)", file: path)
        }
    }
}
