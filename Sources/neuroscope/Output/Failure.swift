import Expressions
import ArgumentParser
import Calculus
import Datasets
import Foundation
import Messages
import TerminalNcurses

/// How the program ends because of an error: one line on standard error (below it, where a formula is
/// at fault, the formula with a caret), and an exit status.
struct Failure {
    private let text: String?
    private let status: Int32
    private let isHelp: Bool

    init(_ error: any Error) {
        switch error {
        case let error as InputError:
            (text, status, isHelp) = (error.description, error.exitStatus, false)
        case let error as ExpressionError:
            let meant = error.word.flatMap { suggestion(for: $0, among: error.candidates) }
            (text, status, isHelp) = (error.description(suggestion: meant), EX_USAGE, false)
        case let error as TerminalError:
            (text, status, isHelp) = (error.description, EX_UNAVAILABLE, false)
        case let error as ExitCode:
            (text, status, isHelp) = (nil, error.rawValue, false)
        default:
            let parserStatus = Neuroscope.exitCode(for: error)
            if parserStatus.isSuccess {
                (text, status, isHelp) = (Neuroscope.fullMessage(for: error), 0, true)
            } else if parserStatus == .validationFailure {
                (text, status, isHelp) = (Self.oneLine(Neuroscope.message(for: error)), parserStatus.rawValue, false)
            } else {
                (text, status, isHelp) = (Self.oneLine(error.localizedDescription), EX_SOFTWARE, false)
            }
        }
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }

    func exit() -> Never {
        if let text, !text.isEmpty {
            let stream = isHelp ? FileHandle.standardOutput : FileHandle.standardError
            try? stream.write(contentsOf: Data((isHelp ? text : "neuroscope: \(text)").utf8 + [UInt8(ascii: "\n")]))
        }
        Foundation.exit(status)
    }
}
