import Datasets
import Messages
import Recipes
import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// Starts, stops, steps and restarts the run.
    mutating func drive(_ action: Action) -> [Effect] {
        switch action {
        case .togglePause:
            if state == .diverged {
                notice = Notice(localized("it has diverged: - for a smaller learning rate, then r"), isError: true)
                return []
            }
            if state.hasEnded { notice = Notice(localized("going on without a limit: space pauses")) }
            let starts = !isRunning
            return expect(.running(starts), by: directed(starts ? .start : .pause))
        case .step: return expect(.running(false), by: directed(.step(1)))
        case .stepEpoch: return expect(.running(false), by: directed(.stepEpoch))
        case .pace(let direction):
            let new = direction > 0 ? Pace.faster(than: pace) : Pace.slower(than: pace)
            notice = Notice(new.words)
            return expect(.pace(new), by: .order(.setPace(new)))
        case .restart:
            notice = Notice(localized("from step 0 again: same weights, same data order"))
            return [.order(.restart())] + startAgainIfEnded()
        case .newWeights:
            let recipe = recipe
            let seed = (recipe.model.seed ?? recipe.seed) &+ 1
            notice = Notice(localized("from step 0 with new weights (model.seed \(seed))"))
            return restart(with: .weightSeed(seed)) + startAgainIfEnded()
        case .newData:
            let recipe = recipe
            let seed = (recipe.data.seed ?? recipe.seed) &+ 1
            notice = Notice(localized("from step 0 with new data (data.seed \(seed))"))
            return restart(with: .dataSeed(seed)) + startAgainIfEnded()
        default: return []
        }
    }

    /// Sets the run going, as it does when a dashboard opens.
    package mutating func start() -> [Effect] { expect(.running(true), by: .order(.start)) }

    /// A paused run stays paused; one that has come to its end is meant to run again.
    private mutating func startAgainIfEnded() -> [Effect] { state.hasEnded ? start() : [] }

    private mutating func restart(with edit: LiveEdit) -> [Effect] {
        expect(.edit(edit), by: .order(.restart(with: edit.settings)))
    }

    /// Shows a change at once, before the engine has answered.
    mutating func expect(_ change: PendingChange.Change, by effect: Effect) -> [Effect] {
        pending.expect(change, by: effect)
        return [effect]
    }
}

extension Speed {
    /// What a notice says of it.
    var words: String {
        switch self {
        case .maximum: localized("pace: flat out")
        case .stepsPerSecond(let rate): localized("pace: \(NumberFormat.compact(rate)) steps a second")
        }
    }
}
