import Messages
import Recipes
import TerminalUI
import Training

/// Every sentence and label of the dashboard, in English.
package enum Phrases {
    // MARK: header
    static var step: String { localized("step") }
    static var epoch: String { localized("epoch") }
    static var learningRate: String { localized("lr") }
    static var batch: String { localized("batch") }
    static let perSecond = "/s"
    static let unknownFigure = "–"
    static var waiting: String { localized("preparing the run…") }

    static func state(_ state: RunState) -> String {
        switch state {
        case .running: localized("running")
        case .paused: localized("paused")
        case .finished: localized("finished")
        case .stopped: localized("stopped")
        case .diverged: localized("diverged")
        }
    }

    // MARK: panels
    static func title(of kind: PanelKind) -> String {
        switch kind {
        case .boundary: localized("Decision boundary")
        case .loss: localized("Loss")
        case .accuracy: localized("Accuracy")
        case .network: localized("Network")
        case .health: localized("Health")
        case .depth: localized("Layer by layer")
        case .histograms: localized("Net inputs z and activations a")
        case .weights: localized("Weights by layer")
        case .collapse: localized("The stack as one layer")
        case .backward: localized("One step explained, number by number")
        case .units: localized("Units over the plane")
        case .controls: localized("Controls")
        case .warp: localized("The plane as a layer sees it")
        case .landscape: localized("Loss landscape")
        case .images: localized("Images and what they are taken for")
        case .confusion: localized("Confusion matrix")
        case .mistakes: localized("The worst mistakes")
        case .filters: localized("What each unit looks for")
        case .draw: localized("Draw one yourself")
        case .excitement: localized("How units add up to an answer")
        }
    }

    static var regressionBoundaryTitles: [String] { [localized("Learnt surface"), localized("Surface")] }
    static var boundaryShortTitle: String { localized("Boundary") }
    static var right: String { localized("right") }
    static var logarithmic: String { localized("log") }
    static var smoothed: String { localized("smoothed") }
    static var train: String { localized("train") }
    static var test: String { localized("test") }
    static var miniBatch: String { localized("one batch") }
    static var gradientNorm: String { localized("gradient size") }
    static var layer: String { localized("layer") }
    static var units: String { localized("units") }
    static var gradient: String { localized("gradient") }
    static var saturated: String { localized("saturated") }
    static var dead: String { localized("dead") }
    static var updateShare: String { localized("update/weight") }
    static var healthyUpdateShare: String { localized("about 1e-3 is healthy") }
    static var noFiguresYet: String { localized("nothing yet: press space or s") }
    static var noStepYet: String { localized("after the first step") }
    static func of(_ count: Int, _ total: Int) -> String { localized("\(count) of \(total)") }
    static func parameters(_ count: Int) -> String { localized("\(NumberFormat.grouped(count)) parameters") }
    static func parametersShort(_ count: Int) -> String {
        localized("\(NumberFormat.abbreviated(Double(count))) params")
    }
    static func divergedAt(_ step: Int) -> String { localized("diverged at step \(NumberFormat.grouped(step))") }

    // MARK: notices
    static func pace(_ pace: Speed) -> String {
        switch pace {
        case .maximum: localized("pace: flat out")
        case .stepsPerSecond(let rate): localized("pace: \(NumberFormat.compact(rate)) steps a second")
        }
    }

    static func restarted() -> String { localized("from step 0 again: same weights, same data order") }
    static func newWeights(_ seed: UInt64) -> String { localized("from step 0 with new weights (model.seed \(seed))") }
    static func newData(_ seed: UInt64) -> String { localized("from step 0 with new data (data.seed \(seed))") }
    static func optimizer(_ name: String, rate: String, isDefault: Bool) -> String {
        localized(
            "optimizer \(name), learning rate \(rate) (\(isDefault ? localized("its usual one") : localized("as you left it")))"
        )
    }
    static func activation(_ name: String) -> String { localized("activation \(name)") }
    static func loss(_ name: String) -> String { localized("loss \(name)") }
    static func initializer(_ name: String) -> String { localized("initializer \(name): the weights are drawn anew") }
    static func data(_ name: String) -> String { localized("data \(name)") }
    static func colors(_ name: String) -> String { localized("colours: \(name)") }
    static func smoothing(_ weight: Double) -> String {
        weight == 0 ? localized("smoothing off") : localized("smoothing \(NumberFormat.plainDecimal(weight))")
    }
    static func axis(_ scale: AxisScale) -> String {
        scale == .logarithmic ? localized("logarithmic axis") : localized("linear axis")
    }
    static var noHiddenLayer: String { localized("there is no hidden layer, so no activation to change") }
    static var onlyData: String { localized("there is no other data set of this kind") }
    static var onlyLoss: String { localized("no other loss fits this output") }
    static var nothingToInspect: String { localized("nothing to point at in this panel; Tab goes to another") }
    static var beyondTheEnd: String { localized("going on without a limit: space pauses") }
    static var alreadyDiverged: String { localized("it has diverged: - for a smaller learning rate, then r") }
    static func saved(_ path: String) -> String { localized("saved \(path)") }
    static func loaded(_ path: String) -> String { localized("loaded \(path)") }
    static func wrote(_ names: [String]) -> String { localized("wrote ") + names.joined(separator: ", ") }

    // MARK: command line
    static func unknownCommand(_ word: String) -> String {
        localized(
            "no command :\(word); there are :set PATH=VALUE, :compare PATH=V1,V2, :save FILE, :load FILE, :seek STEP, :quit"
        )
    }
    static func unknownLabCommand(_ word: String, known: String) -> String {
        localized("no command :\(word); there are \(known.isEmpty ? "" : known + ", ")quit")
    }
    static var setUsage: String { localized(":set wants PATH=VALUE, such as :set optimizer.learning_rate=0.1") }
    static func fileUsage(_ command: String) -> String {
        localized(":\(command) wants a file, such as :\(command) model.json")
    }
    static var seekUsage: String { localized(":seek wants a step, such as :seek 300") }

    // MARK: size
    static func tooSmall(has: String, needs: String) -> [String] {
        [localized("Too small: \(has)."), localized("Needs \(needs)."), localized("q quits.")]
    }
}
