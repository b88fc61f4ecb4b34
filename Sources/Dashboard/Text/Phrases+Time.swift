import Messages
import TerminalUI

extension Phrases {

    static func soughtShort(of wanted: Int, at step: Int) -> String {
        localized("step \(NumberFormat.grouped(wanted)) is still to come: at step \(NumberFormat.grouped(step))")
    }
    static func forked(_ name: String?) -> String { localized("now on a new branch\(name.map { ": \($0)" } ?? "")") }
}
