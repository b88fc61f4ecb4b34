import Datasets
package import Recipes
package import Shell
package import TerminalUI
package import Training

/// Everything that the screen shows: the newest snapshot of the run and what the user has chosen to see.
///
/// ``update(_:)`` and ``view(size:capabilities:)`` are pure, so that the terminal, `render` and the tests
/// go the same way.
package struct DashboardModel: Sendable {
    /// The newest snapshot; nil before the first.
    package var snapshot: Snapshot?
    package var screen: ScreenState<PanelKind>
    /// A panel that is shown though the recipe does not name it.
    var addedPanel: PanelKind?
    package var mode = Mode.normal
    package var lossScale = AxisScale.logarithmic
    /// The weight of the past in the smoothed curves; 0 for none.
    package var smoothing = 0.0
    /// What is seen of lanes side by side.
    package var compare = CompareState()
    /// What is seen of the loss landscape.
    package var landscape = LandscapeState()
    /// Whether wall-clock figures are shown; a rendered picture has to be the same every time.
    package var showsClock = true
    let initialRecipe: Recipe
    var pending = PendingChanges()
    /// Each optimizer as it was left.
    var leftOptimizers: [String: OptimizerSpecification] = [:]
    /// Each kind of data as it was left, by the key of its source.
    var leftData: [String: DataSpecification] = [:]
    /// The file of a run of this demo that was cut off.
    package var abandonedRun: String?
    /// The step that the last key of time asked for, until it is shown.
    var scrubTarget: Int?
    var playground = PlaygroundState()
    var images = ImageState()
    /// The recipe as the editor got it.
    var recipeBeingEdited: String?
    /// What the editor made of it, as long as that is not taken.
    var editedRecipe: String?
    var pointer = PointerState()
    /// The steps that charts show; nil for all.
    var chartWindow: ChartWindow?

    package init(recipe: Recipe, size: Size, theme: Theme = .dark) {
        initialRecipe = recipe
        screen = ScreenState(size: size, theme: theme)
    }

    package static let smoothingWeights = [0, 0.6, 0.9]

    /// The lane that has the keys.
    var lane: LaneSnapshot? { snapshot?.lanes[selectedLane] }

    /// The settings in force, changes of the user's that no snapshot shows yet included.
    package var recipe: Recipe {
        pending.recipe(lane?.recipe ?? initialRecipe, ofLane: selectedLane)
    }

    /// What the lanes do that keys act on.
    package var state: RunState {
        guard let lanes = snapshot?.lanes, isComparing, !compare.isOpen, actingLane == nil else {
            return RunState(status: lane?.row.status ?? .running, isRunning: isRunning)
        }
        // As long as one of many goes on, all of them do.
        let statuses = lanes.map(\.row.status)
        if statuses.contains(.running) { return RunState(status: .running, isRunning: isRunning) }
        let status = statuses.first { $0 != .diverged } ?? .diverged
        return RunState(status: status, isRunning: false)
    }

    var isRunning: Bool {
        if let isRunning = pending.isRunning(actingLane) { return isRunning }
        guard let snapshot else { return false }
        return snapshot.isRunning && !(actingLane.map { snapshot.lanes[$0].isHeld } ?? false)
    }

    var pace: Speed { pending.pace ?? snapshot?.pace ?? recipe.pace }

    /// The learning rate that the next step uses, after the schedule if there is one.
    package var currentRate: Double {
        let recipe = recipe
        guard let schedule = recipe.optimizer.schedule, schedule.name != "constant" || schedule.warmUp > 0, let lane
        else { return recipe.optimizer.learningRate }
        let base = lane.recipe.optimizer.learningRate
        return base == recipe.optimizer.learningRate || base == 0
            ? lane.row.learningRate : lane.row.learningRate * recipe.optimizer.learningRate / base
    }

    /// The panels of the recipe that this data can fill, the most useful first.
    package var panels: [PanelKind] {
        let recipe = lane?.recipe ?? initialRecipe
        var kinds = recipe.view.isEmpty ? PanelKind.usual : recipe.view.compactMap(PanelKind.init)
        if let addedPanel, !kinds.contains(addedPanel) { kinds.append(addedPanel) }
        if let dataset = lane?.dataset {
            kinds = kinds.compactMap { kind in
                if kind.type.canShow(dataset) { return kind }
                return kind.type.standIn.flatMap { $0.type.canShow(dataset) && !kinds.contains($0) ? $0 : nil }
            }
        }
        return kinds.isEmpty ? [.loss] : kinds
    }
}
