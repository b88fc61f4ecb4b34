import Messages
import Recipes
package import Shell
import TerminalUI
package import Training

/// What an update of a training dashboard asks for: an order, or what only the screen can do.
package enum Effect: Hashable, Sendable {
    case order(TrainingOrder, in: LaneSelection = .all)
    /// Writes a lane's model and metrics, the run and a picture into the current folder; the files' names begin with
    /// `stem`.
    case writeOut(stem: String, lane: LaneSelection)
    /// Keeps goals of the demo's lesson that have been reached.
    case remember([Goal], demo: String)
    /// Asks for the recipe of a lane, to change it in an editor.
    case readToEdit(lane: LaneSelection)
    case edit(String)
    /// Takes over what was made of a recipe in the editor.
    case takeEdited(String, of: String, lane: LaneSelection)
    case exit(ExitReason)

    /// The lane that it is about; nil for all.
    var lane: Int? {
        if case .order(_, in: .one(let lane)) = self { lane } else { nil }
    }
}

extension Effect: SceneEffect {
    package var exitReason: ExitReason? {
        if case .exit(let reason) = self { reason } else { nil }
    }

    package var needsPicture: Bool {
        if case .writeOut = self { true } else { false }
    }

    package var editing: TextEditing? {
        if case .edit(let text) = self { TextEditing(fileName: "recipe.yaml", text: text) } else { nil }
    }
}

extension AppliedEdit {
    /// What was changed; of one without words of its own its settings.
    fileprivate var words: String {
        label.isEmpty ? settings.map { "\($0.path) \($0.value)" }.joined(separator: ", ") : label
    }
}

extension TrainingOrder {
    /// What there is to say once it has been carried out; nil where the screen shows enough.
    func words(_ outcome: TrainingOutcome) -> String? {
        switch self {
        case .start, .pause, .step, .stepEpoch, .setPace, .apply, .restart, .testRates, .record: nil
        case .seek(let step):
            if case .reached(let reached) = outcome, reached != step {
                localized(
                    "step \(NumberFormat.grouped(step)) is still to come: at step \(NumberFormat.grouped(reached))")
            } else {
                localized("at step \(NumberFormat.grouped(step))")
            }
        case .fork(let name): localized("now on a new branch\(name.map { ": \($0)" } ?? "")")
        case .undo:
            if case .undone(let edit?) = outcome {
                localized("taken back: \(edit.words), at step \(NumberFormat.grouped(edit.step)); its branch stays")
            } else {
                localized("there is no change to take back")
            }
        case .switchBranch: localized("now on another branch, at its last step")
        case .renameBranch(_, let name): localized("the branch is called \(name)")
        case .deleteBranch: localized("the branch is gone")
        case .compare(let variants): localized("\(variants.count) lanes from step 0; :compare off goes back")
        case .compareBranches:
            if case .comparing(let count) = outcome {
                localized("\(count) branches side by side; :compare off goes back")
            } else {
                nil
            }
        case .endComparison: localized("back to the single run")
        case .readRecipe: if case .recipe(let text) = outcome { text } else { nil }
        case .export(let path): localized("wrote the recipe as it stands: \(path)")
        case .save(let path): localized("saved \(path)")
        case .load(let path): localized("loaded \(path)")
        case .resume(let path): localized("taken up where it was left: \(path)")
        }
    }
}
