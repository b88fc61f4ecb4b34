import Messages
import NeuralNetworks
import Shell
package import TerminalUI

extension ActivationLab {
    package enum Action: Hashable, Sendable {
        case sweep, step, slower, faster, reset
        case left, right, origin, previousFunction, nextFunction
        case raiseOption, lowerOption, nextOption
        case otherFunction(by: Int), add, remove, tiles, axis, nextIdentity
        case zoomIn, zoomOut, wholeWindow, panLeft, panRight
    }

    package static var bindings: [LabBinding<Action>] {
        [
            LabBinding(
                [.left], .left, heading: localized("Cursor"), label: "←", explanation: localized("move the cursor")),
            LabBinding(
                [.right], .right, heading: localized("Cursor"), label: "→", explanation: localized("move the cursor")),
            LabBinding(
                [.home], .origin, heading: localized("Cursor"), label: "Home", explanation: localized("cursor to 0")),
            LabBinding(
                " ", .sweep, heading: localized("Cursor"), label: "space", explanation: localized("sweep it, or stop")),
            LabBinding("s", .step, heading: localized("Cursor"), explanation: localized("one step to the right")),
            LabBinding("<", .slower, heading: localized("Cursor"), explanation: localized("sweep slower, faster")),
            LabBinding(">", .faster, heading: localized("Cursor"), explanation: localized("sweep slower, faster")),
            LabBinding(
                [.up], .previousFunction, heading: localized("Functions"), label: "↑",
                explanation: localized("choose a function")),
            LabBinding(
                [.down], .nextFunction, heading: localized("Functions"), label: "↓",
                explanation: localized("choose a function")
            ),
            LabBinding(
                [.character("+"), .character("=")], .raiseOption, heading: localized("Functions"), label: "+",
                explanation: localized("turn its option up, down")),
            LabBinding(
                "-", .lowerOption, heading: localized("Functions"), explanation: localized("turn its option up, down")),
            LabBinding("p", .nextOption, heading: localized("Functions"), explanation: localized("its next option")),
            LabBinding(
                "a", .otherFunction(by: 1), heading: localized("Functions"),
                explanation: localized("next, previous function")),
            LabBinding(
                "A", .otherFunction(by: -1), heading: localized("Functions"),
                explanation: localized("next, previous function")),
            LabBinding("n", .add, heading: localized("Functions"), explanation: localized("add another function")),
            LabBinding(
                [.character("x"), .delete, .backspace], .remove, heading: localized("Functions"), label: "x Del",
                explanation: localized("take it away")),
            LabBinding("r", .reset, heading: localized("Functions"), explanation: localized("all as it was opened")),
            LabBinding(
                [.character("]"), .pageUp], .zoomIn, heading: localized("Picture"), label: "] PgUp",
                explanation: localized("closer (wheel too)")),
            LabBinding(
                [.character("["), .pageDown], .zoomOut, heading: localized("Picture"), label: "[ PgDn",
                explanation: localized("wider (wheel too)")),
            LabBinding("0", .wholeWindow, heading: localized("Picture"), explanation: localized("from -6 to 6")),
            LabBinding(
                [.character("{")], .panLeft, heading: localized("Picture"), label: "{",
                explanation: localized("move the window")),
            LabBinding(
                [.character("}")], .panRight, heading: localized("Picture"), label: "}",
                explanation: localized("move the window")),
            LabBinding("t", .tiles, heading: localized("Picture"), explanation: localized("side by side or overlaid")),
            LabBinding("y", .axis, heading: localized("Picture"), explanation: localized("f′ on log or linear axis")),
            LabBinding("i", .nextIdentity, heading: localized("Picture"), explanation: localized("next identity")),
        ]
    }

    package mutating func perform(_ action: Action, focus: Panel) -> LabResponse<Never> {
        switch action {
        case .sweep: isSweeping.toggle()
        case .step:
            isSweeping = false
            advance(by: 1)
        case .slower, .faster:
            pace = action == .faster ? min(pace * 2, 1.6) : max(pace / 2, 0.0125)
            return .say(localized("a sweep takes \(NumberFormat.compact(1 / pace)) s"))
        case .reset:
            reset()
            return .say(localized("functions, options and window as they were opened"))
        case .left, .right: moveCursor(by: action == .right ? 1 : -1)
        case .origin:
            isSweeping = false
            cursor = 0
            keepCursorInView()
        case .previousFunction, .nextFunction:
            guard !functions.isEmpty else { break }
            selection = (selection + (action == .nextFunction ? 1 : functions.count - 1)) % functions.count
            selectedOption = 0
        case .raiseOption: return turnOption(up: true)
        case .lowerOption: return turnOption(up: false)
        case .nextOption:
            guard let selected, !selected.options.isEmpty else { return noOption }
            selectedOption = (selectedOption + 1) % selected.options.count
            return .say(localized("+ and - turn \(selected.options[selectedOption].description.name)"))
        case .otherFunction(let offset): return exchange(by: offset)
        case .add: return addNext()
        case .remove: return remove(at: selection)
        case .tiles: isTiled.toggle()
        case .axis:
            derivativeScale = derivativeScale == .linear ? .logarithmic : .linear
            return .say(derivativeScale == .logarithmic ? localized("logarithmic axis") : localized("linear axis"))
        case .nextIdentity: identity = (identity + 1) % ActivationIdentity.all.count
        case .zoomIn: zoom(by: 0.5, around: cursor)
        case .zoomOut: zoom(by: 2, around: cursor)
        case .wholeWindow:
            window = ActivationLab.standardWindow
            setCursor(min(max(cursor, window.lowerBound), window.upperBound))
        case .panLeft: pan(by: -0.25)
        case .panRight: pan(by: 0.25)
        }
        return .none
    }

    private mutating func moveCursor(by steps: Double) {
        isSweeping = false
        setCursor(cursor + steps * cursorStep)
        cursor = min(max(cursor, -1000), 1000)
        keepCursorInView()
    }

    /// The window follows a cursor that leaves it.
    mutating func keepCursorInView() {
        let width = window.upperBound - window.lowerBound
        if cursor < window.lowerBound {
            window = cursor...(cursor + width)
        } else if cursor > window.upperBound {
            window = (cursor - width)...cursor
        }
    }

    mutating func zoom(by factor: Double, around place: Double) {
        let width = min(max((window.upperBound - window.lowerBound) * factor, 0.01), 2000)
        let share = (place - window.lowerBound) / (window.upperBound - window.lowerBound)
        let step = ActivationLab.roundStep(width / 100)
        let start = ((place - share * width) / step).rounded() * step
        window = start...(start + width)
        setCursor(cursor)
        keepCursorInView()
    }

    private mutating func pan(by share: Double) {
        let width = window.upperBound - window.lowerBound
        let start = ((window.lowerBound + share * width) / cursorStep).rounded() * cursorStep
        window = start...(start + width)
        cursor = min(max(cursor, window.lowerBound), window.upperBound)
    }

    package mutating func point(_ mouse: MouseEvent, in panel: Panel, area: Rect) -> LabResponse<Never> {
        guard panel == .functions || panel == .derivatives || panel == .identities else { return .none }
        let plots = plotAreas(of: panel, in: area)
        guard let plot = plots.first(where: { $0.area.contains(mouse.position) }),
            let place = plot.widget.coordinates(at: mouse.position, in: plot.area, context: DrawingContext())
        else { return .none }
        switch mouse.action {
        case .press, .drag:
            guard mouse.button == .left else { break }
            isSweeping = false
            setCursor(place.x)
            if let function = plot.function { selection = function }
        case .wheelUp: zoom(by: 0.8, around: place.x)
        case .wheelDown: zoom(by: 1.25, around: place.x)
        case .release: break
        }
        return .none
    }
}
