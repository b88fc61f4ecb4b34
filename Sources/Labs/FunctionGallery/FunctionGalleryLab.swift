import Expressions
import Messages
package import Shell
import TerminalUI

/// Functions met on the way, with parameters to turn, sums as areas, and small matrices worked out entry by entry.
package struct FunctionGalleryLab: SteppedLab {
    package typealias Panel = LabPanel<FunctionGalleryLab>

    package static var allPanels: [Panel] { [.plot, .parameters, .matrices] }

    package enum Action: Hashable, Sendable {
        case clock(ClockAction)
        case left, right, previousParameter, nextParameter, raise, lower, function(by: Int), operation(by: Int)
        case newMatrices, moreStrips, fewerStrips
    }

    package let identity: LabIdentity<FunctionGalleryLab>
    package var clock = StepClock(stepsPerSecond: 1)
    package private(set) var functions = GalleryFunction.Kind.allCases.map(GalleryFunction.init)
    /// Which function is shown.
    package private(set) var current = 0
    private(set) var parameter = 0
    package private(set) var cursor = 1.0
    /// Strips of the sum.
    package private(set) var strips = 16
    package private(set) var operation = MatrixOperation.product
    private(set) var seed = 1
    /// Entries of the result that are worked out.
    package private(set) var entries = 0

    static let window = -5.0...5.0

    /// Begins with the function of that name, or with the first.
    ///
    /// - Throws: ``UnfitFormula`` for a name that there is not.
    package init(function: String? = nil, name: String, title: String, view: [String] = []) throws {
        identity = LabIdentity(name: name, title: title, view: view)
        if let function {
            guard let index = functions.firstIndex(where: { $0.kind.rawValue == function }) else {
                throw UnfitFormula(
                    localized("expected one of \(functions.map(\.kind.rawValue).joined(separator: ", "))"))
            }
            current = index
        }
    }

    package var function: GalleryFunction { functions[current] }
    var operands: (a: SmallMatrix, b: SmallMatrix?) { operation.operands(seed: seed) }
    package var result: SmallMatrix {
        let (a, b) = operands
        return operation.result(a, b)
    }

    package var isAtEnd: Bool { entries >= result.values.count }
    package mutating func step() { entries = min(entries + 1, result.values.count) }
    package mutating func restart() { entries = 0 }

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .clock(let action): return perform(action)
        case .left, .right:
            let moved = (cursor * 10 + (action == .right ? 1 : -1)).rounded() / 10
            cursor = min(max(moved, FunctionGalleryLab.window.lowerBound), FunctionGalleryLab.window.upperBound)
            if cursor == 0 { cursor = 0 }
        case .previousParameter, .nextParameter:
            let count = function.parameters.count
            parameter = (parameter + (action == .nextParameter ? 1 : count - 1)) % count
        case .raise, .lower:
            let old = function.parameters[parameter]
            let value = OptionLadder.next(after: old.value, up: action == .raise)
            functions[current].parameters[parameter].value = min(max(value, old.range.lowerBound), old.range.upperBound)
        case .function(let offset):
            current = (current + offset + functions.count) % functions.count
            parameter = 0
            return .say(function.kind.name)
        case .operation(let offset):
            let all = MatrixOperation.allCases
            let index = all.firstIndex(of: operation) ?? 0
            operation = all[(index + offset + all.count) % all.count]
            entries = 0
            return .say(operation.name)
        case .newMatrices:
            seed += 1
            entries = 0
            return .say(localized("other matrices"))
        case .moreStrips, .fewerStrips:
            strips = action == .moreStrips ? min(strips * 2, 1024) : max(strips / 2, 1)
            return .say(localized("\(strips) strips"))
        }
        return .none
    }

    mutating func point(_ mouse: MouseEvent, in area: Rect) -> LabResponse<Never> {
        guard mouse.action == .press || mouse.action == .drag, mouse.button == .left,
            let found = GalleryPlotPanel(lab: self).plot
                .coordinates(at: mouse.position, in: area, context: DrawingContext())
        else { return .none }
        cursor = (found.x * 10).rounded() / 10
        return .none
    }

    package var typedCommands: [TypedCommand<FunctionGalleryLab, LabResponse<Never>>] {
        let parameters = function.parameters.map { $0.name.asciiApproximation + "=" }
        return [
            TypedCommand(
                "set", usage: "a=2", localized("a parameter"),
                completing: TypedCommand<FunctionGalleryLab, LabResponse<Never>>.among(parameters)
            ) { $0.set($1) },
            TypedCommand(
                "function", usage: "normal", localized("another function"),
                completing: TypedCommand<FunctionGalleryLab, LabResponse<Never>>.among(functions.map(\.kind.rawValue))
            ) { $0.show($1) },
        ]
    }

    private mutating func set(_ argument: String) -> LabResponse<Never> {
        let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2, let value = Double(parts[1]), value.isFinite,
            let index = function.parameters.firstIndex(where: {
                [$0.name, $0.name.asciiApproximation].contains(parts[0])
            })
        else {
            let choices = function.parameters.map { localized("\($0.name)=VALUE") }
            return .complain(localized(":set wants \(choices.joined(separator: localized(" or ")))"))
        }
        let range = function.parameters[index].range
        guard range.contains(value) else {
            let low = NumberFormat.plainDecimal(range.lowerBound)
            let high = NumberFormat.plainDecimal(range.upperBound)
            return .complain(localized("\(function.parameters[index].name) goes from \(low) to \(high)"))
        }
        functions[current].parameters[index].value = value
        return LabResponse.none
    }

    private mutating func show(_ name: String) -> LabResponse<Never> {
        guard let index = functions.firstIndex(where: { $0.kind.rawValue == name }) else {
            return .complain(localized("expected one of \(functions.map(\.kind.rawValue).joined(separator: ", "))"))
        }
        current = index
        parameter = 0
        return LabResponse.none
    }

    package var files: [String: String] {
        var lines = ["x,\(function.kind.rawValue)"]
        for index in -50...50 { lines.append("\(Double(index) / 10),\(function.value(Double(index) / 10))") }
        return [".csv": lines.joined(separator: "\n") + "\n"]
    }
}
