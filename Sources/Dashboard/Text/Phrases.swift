import Training
import TerminalUI

/// Every sentence and label of the dashboard, in English.
package enum Phrases {
    // MARK: header
    static let step = "step"
    static let epoch = "epoch"
    static let learningRate = "lr"
    static let batch = "batch"
    static let perSecond = "/s"
    static let unknownFigure = "–"
    static let waiting = "preparing the run…"

    static func state(_ state: RunState) -> String {
        switch state {
        case .running: "running"
        case .paused: "paused"
        case .finished: "finished"
        case .stopped: "stopped"
        case .diverged: "diverged"
        }
    }

    // MARK: panels
    static func title(of kind: PanelKind) -> String {
        switch kind {
        case .boundary: "Decision boundary"
        case .loss: "Loss"
        case .accuracy: "Accuracy"
        case .network: "Network"
        case .health: "Health"
        case .depth: "Layer by layer"
        case .histograms: "Net inputs z and activations a"
        case .weights: "Weights by layer"
        case .collapse: "The stack as one layer"
        case .backward: "One step explained, number by number"
        }
    }

    static let regressionBoundaryTitles = ["Learnt surface", "Surface"]
    static let boundaryShortTitle = "Boundary"
    static let right = "right"
    static let logarithmic = "log"
    static let smoothed = "smoothed"
    static let train = "train"
    static let test = "test"
    static let miniBatch = "one batch"
    static let gradientNorm = "gradient size"
    static let layer = "layer"
    static let units = "units"
    static let gradient = "gradient"
    static let saturated = "saturated"
    static let dead = "dead"
    static let updateShare = "update/weight"
    static let healthyUpdateShare = "about 1e-3 is healthy"
    static let noFiguresYet = "nothing yet: press space or s"
    static let noStepYet = "after the first step"
    static func of(_ count: Int, _ total: Int) -> String { "\(count) of \(total)" }
    static func parameters(_ count: Int) -> String { "\(NumberFormat.grouped(count)) parameters" }
    static func parametersShort(_ count: Int) -> String { "\(NumberFormat.abbreviated(Double(count))) params" }
    static func divergedAt(_ step: Int) -> String { "diverged at step \(NumberFormat.grouped(step))" }

    // MARK: notices
    static func pace(_ pace: Speed) -> String {
        switch pace {
        case .maximum: "pace: flat out"
        case .stepsPerSecond(let rate): "pace: \(NumberFormat.compact(rate)) steps a second"
        }
    }

    static func restarted() -> String { "from step 0 again: same weights, same data order" }
    static func newWeights(_ seed: UInt64) -> String { "from step 0 with new weights (model.seed \(seed))" }
    static func newData(_ seed: UInt64) -> String { "from step 0 with new data (data.seed \(seed))" }
    static func optimizer(_ name: String, rate: String, isDefault: Bool) -> String {
        "optimizer \(name), learning rate \(rate) (\(isDefault ? "its usual one" : "as you left it"))"
    }
    static func activation(_ name: String) -> String { "activation \(name)" }
    static func loss(_ name: String) -> String { "loss \(name)" }
    static func initializer(_ name: String) -> String { "initializer \(name): the weights are drawn anew" }
    static func data(_ name: String) -> String { "data \(name)" }
    static func colors(_ name: String) -> String { "colours: \(name)" }
    static func smoothing(_ weight: Double) -> String {
        weight == 0 ? "smoothing off" : "smoothing \(NumberFormat.plainDecimal(weight))"
    }
    static func axis(_ scale: AxisScale) -> String {
        scale == .logarithmic ? "logarithmic axis" : "linear axis"
    }
    static let noHiddenLayer = "there is no hidden layer, so no activation to change"
    static let onlyData = "there is no other data set of this kind"
    static let onlyLoss = "no other loss fits this output"
    static let nothingToInspect = "nothing to point at in this panel; Tab goes to another"
    static let beyondTheEnd = "going on without a limit: space pauses"
    static let alreadyDiverged = "it has diverged: - for a smaller learning rate, then r"
    static func saved(_ path: String) -> String { "saved \(path)" }
    static func loaded(_ path: String) -> String { "loaded \(path)" }
    static func wrote(_ names: [String]) -> String { "wrote " + names.joined(separator: ", ") }

    // MARK: command line
    static func unknownCommand(_ word: String) -> String {
        "no command :\(word); there are :set PATH=VALUE, :compare PATH=V1,V2, :save FILE, :load FILE, :seek STEP, :quit"
    }
    static func unknownLabCommand(_ word: String, known: String) -> String {
        "no command :\(word); there are \(known.isEmpty ? "" : known + ", ")quit"
    }
    static let setUsage = ":set wants PATH=VALUE, such as :set optimizer.learning_rate=0.1"
    static func fileUsage(_ command: String) -> String { ":\(command) wants a file, such as :\(command) model.json" }
    static let seekUsage = ":seek wants a step, such as :seek 300"

    // MARK: size
    static func tooSmall(has: String, needs: String) -> [String] {
        ["Too small: \(has).", "Needs \(needs).", "q quits."]
    }
}
