package import Recipes
import Training

/// What an update of a training dashboard asks for.
package enum Effect: Hashable, Sendable {
    case start
    case pause
    case step(Int)
    case stepEpoch
    case setPace(Speed)
    case apply([Setting])
    case restart
    case restartWith([Setting])
    /// Tests the learning rates on a fork of the run.
    case testRates
    case seek(Int)
    /// Opens a branch at the step that is shown.
    case fork(String?)
    /// Takes the last live edit back.
    case undo
    case switchBranch(Int)
    case renameBranch(Int, String)
    case deleteBranch(Int)
    /// Takes a run up that was recorded.
    case resume(path: String)
    /// Puts the branches side by side, a lane each.
    case compareBranches
    /// Shows the recipe as it stands.
    case showRecipe
    /// Writes the recipe as it stands.
    case export(path: String)
    case save(path: String)
    case load(path: String)
    /// Writes the model, the metrics and a picture into the current folder; the files' names begin with `stem`.
    case writeOut(stem: String)
    /// Puts variants in place of the run, with a lane's settings of now and theirs on top of them.
    case compare([Variant], from: Int)
    /// Goes back to the single run, or keeps a lane where there was none.
    case endComparison(keeping: Int)
    /// The effect on one lane, while the others go on as they were.
    indirect case inLane(Int, Effect)
    case exit(ExitReason)
}

extension Effect {
    /// The lane that it is about; nil for all.
    var lane: Int? {
        if case .inLane(let lane, _) = self { lane } else { nil }
    }

    /// Whether what there is to say about it is the recipe.
    var showsRecipe: Bool {
        switch self {
        case .showRecipe: true
        case .inLane(_, let effect): effect.showsRecipe
        default: false
        }
    }
}

extension Effect: SceneEffect {
    package var exitReason: ExitReason? {
        if case .exit(let reason) = self { reason } else { nil }
    }

    package var needsPicture: Bool {
        switch self {
        case .writeOut: true
        case .inLane(_, let effect): effect.needsPicture
        default: false
        }
    }
}

/// Why a scene was left.
package enum ExitReason: Hashable, Sendable {
    case quit
    case terminated(signal: Int32)
}
