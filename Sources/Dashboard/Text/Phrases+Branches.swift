import Messages
import TerminalUI

extension Phrases {
    static var branchListTitle: String { localized("Branches") }
    static var hintClose: String { localized("Esc closes") }
    static var branchName: String { localized("name") }
    static var branchFrom: String { localized("from") }
    static var branchSteps: String { localized("last step") }
    static var branchEdits: String { localized("edits") }
    static var branchLoss: String { localized("loss") }
    static var branchLastEdit: String { localized("last edit") }
    static var fromBeginning: String { localized("the start") }

    static func forkedFrom(_ name: String?, step: Int) -> String {
        let step = NumberFormat.grouped(step)
        return name.map { localized("\($0) at \(step)") } ?? "\(Phrases.step) \(step)"
    }

    static var branchListHints: [String] {
        [
            localized("Enter goes there · r rename · d delete · c compare side by side · f fork here"),
            localized("Enter go · r rename · d delete · c compare"), localized("Enter go · c compare"),
        ]
    }

    static var alreadyComparing: String { localized("several lanes run already: :compare off goes back to one") }
    static func comparingBranches(_ count: Int) -> String {
        localized("\(count) branches side by side; :compare off goes back")
    }

    static var recipeTitle: String { localized("The recipe as it stands") }
    static var recipeHint: String { localized(": writes it to a file · arrows · Esc") }
    static var recipeShortHint: String { localized(": export · Esc") }
}
