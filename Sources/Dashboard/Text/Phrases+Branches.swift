import Messages
import TerminalUI

extension Phrases {

    static func forkedFrom(_ name: String?, step: Int) -> String {
        let step = NumberFormat.grouped(step)
        return name.map { localized("\($0) at \(step)") } ?? "\(localized("step")) \(step)"
    }

    static func comparingBranches(_ count: Int) -> String {
        localized("\(count) branches side by side; :compare off goes back")
    }

}
