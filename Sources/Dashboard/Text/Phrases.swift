import Messages
import Recipes
import TerminalUI
import Training

/// Every sentence and label of the dashboard, in English.
package enum Phrases {
    // MARK: header

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

    static func newData(_ seed: UInt64) -> String { localized("from step 0 with new data (data.seed \(seed))") }
    static func axis(_ scale: AxisScale) -> String {
        scale == .logarithmic ? localized("logarithmic axis") : localized("linear axis")
    }
    static var noHiddenLayer: String { localized("there is no hidden layer, so no activation to change") }
    static var nothingToInspect: String { localized("nothing to point at in this panel; Tab goes to another") }
    static func wrote(_ names: [String]) -> String { localized("wrote ") + names.joined(separator: ", ") }

    // MARK: command line
    static var setUsage: String { localized(":set wants PATH=VALUE, such as :set optimizer.learning_rate=0.1") }
    static func fileUsage(_ command: String) -> String {
        localized(":\(command) wants a file, such as :\(command) model.json")
    }

    // MARK: size
}
