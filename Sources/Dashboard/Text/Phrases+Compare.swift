import TerminalUI
import Training

extension Phrases {
    static let lossWord = "loss"
    static let testLossWord = "test loss"
    static let testRight = "test right"
    static let laneWord = "lane"
    static let behind = "behind"
    static let level = "level"
    static let stepsDiffer = "steps differ"
    static let allLanes = "keys: all lanes"
    static let thisLane = "keys: this lane"
    static let oneLaneOnly = "there is one lane; :compare PATH=V1,V2 makes several"
    static let onlyAmongLanes = "Esc goes to all lanes, where this key works"
    static func decay(_ factor: Double) -> String { "L2 penalty \(NumberFormat.plainDecimal(factor))" }
    static func dropout(_ share: Double) -> String { "dropout \(NumberFormat.plainDecimal(share))" }
    static let compareUsage = ":compare wants PATH=V1,V2,..., such as :compare model.activation=tanh,relu, or off"
    static let compareOff = "back to the single run"
    static let notComparing = "there is nothing to go back from: this is a single run"
    static func compareCount(_ count: Int) -> String { "found \(count) values, a comparison has 2 to 8" }
    static func comparing(_ count: Int) -> String { "\(count) lanes from step 0; :compare off goes back" }
    static func heldAt(_ step: Int) -> String { "⏸ paused at step \(NumberFormat.grouped(step))" }
    static func onlyOneLeft(_ name: String) -> String { "only \(name) is left" }
    static func actsOn(_ name: String?) -> String {
        name.map { "keys act on \($0) alone" } ?? "keys act on all lanes"
    }
    static func onlyHere(_ name: String) -> String { "in \(name) alone, since the lanes differ in it" }

    static func leads(_ name: String, by gap: Double, _ curve: LaneCurve) -> String {
        let text = curve.isShare ? NumberFormat.percent(gap) : NumberFormat.compact(gap, significantDigits: 2)
        return "\(name) leads by \(text)"
    }

    static func curveTitle(of curve: LaneCurve) -> String {
        switch curve {
        case .loss: "Loss of every lane"
        case .testLoss: "Test loss of every lane"
        case .accuracy: "Right answers of every lane"
        case .testAccuracy: "Right answers on the test set"
        }
    }

    static func label(of axis: CurveAxis) -> String {
        switch axis {
        case .steps: step
        case .samples: "samples"
        case .seconds: "seconds of computing"
        }
    }

    static func place(_ place: Double, on axis: CurveAxis) -> String {
        switch axis {
        case .steps: "\(step) \(NumberFormat.grouped(Int(place)))"
        case .samples: "\(NumberFormat.grouped(Int(place))) samples"
        case .seconds: "\(NumberFormat.compact(place)) s"
        }
    }

    static func curveOver(_ axis: CurveAxis) -> String { "curves over \(label(of: axis))" }
    static func tilesShow(_ kind: PanelKind) -> String { "the tiles show: \(title(of: kind).lowercased())" }

    /// `same data, weights, batches`, and only what really is the same; empty where nothing is.
    static func shared(_ choices: SharedChoices) -> String {
        var words: [String] = []
        if choices.data { words.append("data") }
        if choices.weights { words.append("first weights") }
        if choices.someWeights { words.append("weights where shapes agree") }
        if choices.batches {
            words.append("batches")
        } else if choices.order {
            words.append("order")
        }
        return words.isEmpty ? "" : "same " + words.joined(separator: ", ")
    }

    static let hintLane = "lane"
    static let hintOpenLane = "this lane alone"
    static let hintBackToLanes = "all lanes"
    static let hintActOnOne = "one lane's keys"
    static let hintActOnAll = "all lanes' keys"
    static let hintAxis = "axis"
    static let hintCurve = "curve"
    static let hintLaneTiles = "tiles"
    static let hintLaneCursor = "cursor"
}
