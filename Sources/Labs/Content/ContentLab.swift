import Datasets
package import Information
package import Messages
import Recipes
package import Shell
import TerminalUI

/// What an event tells, -log p, read by a cursor on p.
package struct ContentLab: SteppedLab {
    package typealias Panel = LabPanel<ContentLab>

    package static var allPanels: [Panel] { [.curve, .events] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case move(Int), first, last, unit
    }

    package let identity: LabIdentity<ContentLab>
    package var clock = StepClock(stepsPerSecond: 8)
    /// Where the cursor stands, in (0, 1].
    package private(set) var probability: Double
    package private(set) var unit = InformationUnit.bit
    private let opening: Double

    private static var usage: Wording { Wording("p is one probability above 0 and at most 1, such as 0.1") }

    /// - Throws: `InputError` where p is no single probability above 0.
    package init(
        _ specification: InformationSpecification, name: String, title: String, view: [String] = []
    ) throws(InputError) {
        identity = LabIdentity(name: name, title: title, view: view)
        switch specification.p {
        case nil: opening = 0.1
        case .probabilities(let values)? where values.count == 1 && ContentLab.range.contains(values[0]):
            opening = values[0]
        default: throw InputError(.data, Self.usage, file: name, key: "information.p")
        }
        probability = opening
    }

    private static let range = 1e-12...1.0

    /// -log p in the unit of now.
    package var content: Double { content(of: probability) }

    func content(of probability: Double, in unit: InformationUnit? = nil) -> Double {
        (try? informationContent(of: probability, in: unit ?? self.unit)) ?? .infinity
    }

    package var isAtEnd: Bool { probability >= 1 }
    package mutating func start() -> [Never] { [] }
    package mutating func step() { move(1) }
    package mutating func restart() { probability = opening }

    /// By hundredths, below 0.01 by thousandths.
    private mutating func move(_ steps: Int) {
        let isFine = probability < 0.01 - 1e-9 || (probability < 0.01 + 1e-9 && steps < 0)
        let parts = isFine ? 1000.0 : 100.0
        let place = (probability * parts).rounded() + Double(steps)
        probability = min(max(place / parts, min(probability, 0.001)), 1)
    }

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action): return perform(action)
        case .move(let steps): move(steps)
        case .first: probability = 0.01
        case .last: probability = 1
        case .unit:
            unit = unit.next
            return .say(localized("\(unit.rawValue), with \(unit.logarithmName)"))
        }
        return .none
    }

    mutating func point(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        guard mouse.button == .left, mouse.action == .press || mouse.action == .drag else { return .none }
        let plot = ContentCurvePanel(lab: self).plot
        if let place = plot.coordinates(at: mouse.position, in: area, context: DrawingContext(theme: .dark)) {
            probability = min(max((place.x * 100).rounded() / 100, 0.01), 1)
        }
        return .none
    }

    package var typedCommands: [TypedCommand<ContentLab, LabResponse<Never>>] {
        [
            TypedCommand("p", usage: "0.001", localized("the probability")) { $0.setProbability($1) }
                .hint(":p", localized("type p"), rank: 95),
            TypedCommand("set", usage: "p=0.001", localized("the probability")) {
                $0.setProbability($1.settingValue(of: "p") ?? "")
            },
        ]
    }

    private mutating func setProbability(_ text: String) -> LabResponse<Never> {
        guard let value = Double(text), ContentLab.range.contains(value) else {
            return .complain(localized(Self.usage))
        }
        probability = value
        return LabResponse.none
    }

    package var files: [String: String] {
        var lines = ["p,bit,nat,dit"]
        for index in 1...100 {
            let p = Double(index) / 100
            lines.append("\(p)," + InformationUnit.allCases.map { "\(content(of: p, in: $0))" }.joined(separator: ","))
        }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}

extension String {
    /// `value` of `name=value`; nil for another name.
    func settingValue(of name: String) -> String? {
        let parts = split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        return parts.count == 2 && parts[0] == name ? parts[1] : nil
    }
}
