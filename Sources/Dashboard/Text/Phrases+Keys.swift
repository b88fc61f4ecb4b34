extension Phrases {
    /// What a key does, for the help; neighbours with the same words share a line.
    package static func explanation(of action: Action) -> String {
        switch action {
        case .togglePause: "pause or go on"
        case .step: "one step, then pause"
        case .stepEpoch: "one epoch, then pause"
        case .slower, .faster: "slower, faster, flat out"
        case .restart: "restart, same weights"
        case .newWeights, .newData: "anew: weights, data"
        case .raiseRate: "learning rate × 1.25"
        case .lowerRate: "learning rate ÷ 1.25"
        case .rangeTest: "test learning rates"
        case .smallerBatch, .largerBatch: "batch: half, double, all"
        case .nextActivation, .previousActivation: "next, previous activation"
        case .nextOptimizer, .previousOptimizer: "next, previous optimizer"
        case .nextLoss, .previousLoss: "next, previous loss"
        case .nextInitializer, .previousInitializer: "next, previous initializer"
        case .nextData, .previousData: "next, previous data set"
        case .moreDecay, .lessDecay: "L2 penalty up, down"
        case .moreDropout, .lessDropout: "dropout up, down"
        case .actOnOneLane: "keys: all lanes or this"
        case .tilePanel: "what the tiles show"
        case .laneCurve: "curve: loss, test, right"
        case .horizontalAxis: "steps, samples or time"
        case .explain: "one step in numbers"
        case .focusNext: "next panel"
        case .focusPrevious: "previous panel"
        case .inspect: "point at a value (arrows)"
        case .zoom: "panel over whole screen"
        case .axis: "loss axis log or linear"
        case .smoothing: "smoothing off, 0.6, 0.9"
        case .colors: "other colours"
        case .scrubBack, .scrubForward: "back, forward in time"
        case .firstStep, .presentStep: "first step, last step"
        case .fork, .nextBranch: "fork here, next branch"
        case .undo: "take the last edit back"
        case .writeOut: "write model, run, picture"
        case .command: ":set :compare :save :seek"
        case .help: "this list"
        case .back: "back"
        case .quit: "quit"
        }
    }

    static func heading(of group: KeyBinding.Group) -> String {
        switch group {
        case .run: "Run"
        case .tune: "Tune"
        case .network: "Network and data"
        case .time: "Time"
        case .view: "View"
        case .lanes: "Side by side"
        case .other: "More"
        }
    }

    static let enterPanel = "arrows act on the panel"
    static let writeLabOut = "write figures, picture"
    static let typeCommand = "type a command"

    static let helpTitle = "Keys"
    static let helpHint = "Esc closes"
    static let helpScrollHint = "arrows scroll, Esc closes"
}

extension Phrases {
    // The few words of the footer.
    static func hintPause(isRunning: Bool) -> String { isRunning ? "pause" : "go on" }
    static let hintStep = "step"
    static let hintRate = "rate"
    static let hintRestart = "restart"
    static let hintActivation = "activation"
    static let hintOptimizer = "optimizer"
    static let hintData = "data"
    static let hintBatch = "batch"
    static let hintSpeed = "speed"
    static let hintPanel = "panel"
    static let hintMorePanels = "more panels"
    static let hintZoom = "zoom"
    static let hintUnzoom = "all panels"
    static let hintCommand = "command"
    static let hintHelp = "keys"
    static let hintQuit = "quit"
    static let hintAcross = "across"
    static let hintUpDown = "up and down"
    static let hintLeaveCursor = "leave the cursor"
    static let hintLeavePanel = "leave the panel"
    static let commandHint = "set PATH=VALUE, compare PATH=V1,V2, save or load FILE, seek STEP, quit"
}
