import Messages
import TerminalUI
import Training

extension Phrases {
    static var ofThisLane: String { localized("here") }
    static var lossWord: String { localized("loss") }
    static var testLossWord: String { localized("test loss") }
    static var testRight: String { localized("test right") }
    static var laneWord: String { localized("lane") }
    static var behind: String { localized("behind") }
    static var level: String { localized("level") }
    static var stepsDiffer: String { localized("steps differ") }
    static var allLanes: String { localized("keys: all lanes") }
    static var thisLane: String { localized("keys: this lane") }
    static var oneLaneOnly: String { localized("there is one lane; :compare PATH=V1,V2 makes several") }
    static var onlyAmongLanes: String { localized("Esc goes to all lanes, where this key works") }
    static func decay(_ factor: Double) -> String { localized("L2 penalty \(NumberFormat.plainDecimal(factor))") }
    static func dropout(_ share: Double) -> String { localized("dropout \(NumberFormat.plainDecimal(share))") }
    static var compareUsage: String {
        localized(":compare wants PATH=V1,V2,..., such as :compare model.activation=tanh,relu, or off")
    }
    static var compareOff: String { localized("back to the single run") }
    static var notComparing: String { localized("there is nothing to go back from: this is a single run") }
    static func compareCount(_ count: Int) -> String { localized("found \(count) values, a comparison has 2 to 8") }
    static func comparing(_ count: Int) -> String { localized("\(count) lanes from step 0; :compare off goes back") }
    static func heldAt(_ step: Int) -> String { localized("⏸ paused at step \(NumberFormat.grouped(step))") }
    static func onlyOneLeft(_ name: String) -> String { localized("only \(name) is left") }
    static func actsOn(_ name: String?) -> String {
        name.map { localized("keys act on \($0) alone") } ?? localized("keys act on all lanes")
    }
    static func onlyHere(_ name: String) -> String { localized("in \(name) alone, since the lanes differ in it") }

    static func leads(_ name: String, by gap: Double, _ curve: LaneCurve) -> String {
        let text = curve.isShare ? NumberFormat.percent(gap) : NumberFormat.compact(gap, significantDigits: 2)
        return localized("\(name) leads by \(text)")
    }

    static func curveTitle(of curve: LaneCurve) -> String {
        switch curve {
        case .loss: localized("Loss of every lane")
        case .testLoss: localized("Test loss of every lane")
        case .accuracy: localized("Right answers of every lane")
        case .testAccuracy: localized("Right answers on the test set")
        }
    }

    static func label(of axis: CurveAxis) -> String {
        switch axis {
        case .steps: step
        case .samples: localized("samples")
        case .seconds: localized("seconds of computing")
        }
    }

    static func place(_ place: Double, on axis: CurveAxis) -> String {
        switch axis {
        case .steps: "\(step) \(NumberFormat.grouped(Int(place)))"
        case .samples: localized("\(NumberFormat.grouped(Int(place))) samples")
        case .seconds: "\(NumberFormat.compact(place)) s"
        }
    }

    static func curveOver(_ axis: CurveAxis) -> String { localized("curves over \(label(of: axis))") }
    static func tilesShow(_ kind: PanelKind) -> String { localized("the tiles show: \(title(of: kind).lowercased())") }

    /// `same data, weights, batches`, and only what really is the same; empty where nothing is.
    static func shared(_ choices: SharedChoices) -> String {
        var words: [String] = []
        if choices.data { words.append(localized("data")) }
        if choices.weights { words.append(localized("first weights")) }
        if choices.someWeights { words.append(localized("weights where shapes agree")) }
        if choices.batches {
            words.append(localized("batches"))
        } else if choices.order {
            words.append(localized("order"))
        }
        return words.isEmpty ? "" : localized("same ") + words.joined(separator: ", ")
    }

    static var hintLane: String { localized("lane") }
    static var hintOpenLane: String { localized("this lane alone") }
    static var hintBackToLanes: String { localized("all lanes") }
    static var hintActOnOne: String { localized("one lane's keys") }
    static var hintActOnAll: String { localized("all lanes' keys") }
    static var hintAxis: String { localized("axis") }
    static var hintCurve: String { localized("curve") }
    static var hintLaneTiles: String { localized("tiles") }
    static var hintLaneCursor: String { localized("cursor") }
}
