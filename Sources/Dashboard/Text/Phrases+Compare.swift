import Messages
import TerminalUI
import Training

extension Phrases {
    static var oneLaneOnly: String { localized("there is one lane; :compare PATH=V1,V2 makes several") }
    static func actsOn(_ name: String?) -> String {
        name.map { localized("keys act on \($0) alone") } ?? localized("keys act on all lanes")
    }

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
        case .steps: localized("step")
        case .samples: localized("samples")
        case .seconds: localized("seconds of computing")
        }
    }

    static func place(_ place: Double, on axis: CurveAxis) -> String {
        switch axis {
        case .steps: "\(localized("step")) \(NumberFormat.grouped(Int(place)))"
        case .samples: localized("\(NumberFormat.grouped(Int(place))) samples")
        case .seconds: "\(NumberFormat.compact(place)) s"
        }
    }

    static func curveOver(_ axis: CurveAxis) -> String { localized("curves over \(Phrases.label(of: axis))") }
    static func tilesShow(_ kind: PanelKind) -> String {
        localized("the tiles show: \(Phrases.title(of: kind).lowercased())")
    }

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

}
