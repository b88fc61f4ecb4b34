import NeuralNetworks
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
            LabBinding([.left], .left, heading: Phrases.cursorHeading, label: "←", explanation: Phrases.moveCursor),
            LabBinding([.right], .right, heading: Phrases.cursorHeading, label: "→", explanation: Phrases.moveCursor),
            LabBinding(
                [.home], .origin, heading: Phrases.cursorHeading, label: "Home", explanation: Phrases.cursorToOrigin),
            LabBinding(" ", .sweep, heading: Phrases.cursorHeading, label: "space", explanation: Phrases.sweepCursor),
            LabBinding("s", .step, heading: Phrases.cursorHeading, explanation: Phrases.oneCursorStep),
            LabBinding("<", .slower, heading: Phrases.cursorHeading, explanation: Phrases.sweepPace),
            LabBinding(">", .faster, heading: Phrases.cursorHeading, explanation: Phrases.sweepPace),
            LabBinding(
                [.up], .previousFunction, heading: Phrases.functionsHeading, label: "↑",
                explanation: Phrases.pickFunction),
            LabBinding(
                [.down], .nextFunction, heading: Phrases.functionsHeading, label: "↓", explanation: Phrases.pickFunction
            ),
            LabBinding(
                [.character("+"), .character("=")], .raiseOption, heading: Phrases.functionsHeading, label: "+",
                explanation: Phrases.turnOption),
            LabBinding("-", .lowerOption, heading: Phrases.functionsHeading, explanation: Phrases.turnOption),
            LabBinding("p", .nextOption, heading: Phrases.functionsHeading, explanation: Phrases.nextOption),
            LabBinding(
                "a", .otherFunction(by: 1), heading: Phrases.functionsHeading, explanation: Phrases.otherFunction),
            LabBinding(
                "A", .otherFunction(by: -1), heading: Phrases.functionsHeading, explanation: Phrases.otherFunction),
            LabBinding("n", .add, heading: Phrases.functionsHeading, explanation: Phrases.addFunction),
            LabBinding(
                [.character("x"), .delete, .backspace], .remove, heading: Phrases.functionsHeading, label: "x Del",
                explanation: Phrases.removeFunction),
            LabBinding("r", .reset, heading: Phrases.functionsHeading, explanation: Phrases.resetLab),
            LabBinding(
                [.character("]"), .pageUp], .zoomIn, heading: Phrases.pictureHeading, label: "] PgUp",
                explanation: Phrases.zoomIn),
            LabBinding(
                [.character("["), .pageDown], .zoomOut, heading: Phrases.pictureHeading, label: "[ PgDn",
                explanation: Phrases.zoomOut),
            LabBinding("0", .wholeWindow, heading: Phrases.pictureHeading, explanation: Phrases.wholeWindow),
            LabBinding(
                [.character("{")], .panLeft, heading: Phrases.pictureHeading, label: "{",
                explanation: Phrases.panAxis),
            LabBinding(
                [.character("}")], .panRight, heading: Phrases.pictureHeading, label: "}",
                explanation: Phrases.panAxis),
            LabBinding("t", .tiles, heading: Phrases.pictureHeading, explanation: Phrases.tileOrOverlay),
            LabBinding("y", .axis, heading: Phrases.pictureHeading, explanation: Phrases.derivativeAxis),
            LabBinding("i", .nextIdentity, heading: Phrases.pictureHeading, explanation: Phrases.nextIdentity),
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
            return .say(Phrases.sweepTakes(1 / pace))
        case .reset:
            reset()
            return .say(Phrases.asOpened)
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
            return .say(Phrases.turns(selected.options[selectedOption].description.name))
        case .otherFunction(let offset): return exchange(by: offset)
        case .add: return addNext()
        case .remove: return remove(at: selection)
        case .tiles: isTiled.toggle()
        case .axis:
            derivativeScale = derivativeScale == .linear ? .logarithmic : .linear
            return .say(Phrases.axis(derivativeScale))
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
