import Messages
import NeuralNetworks
package import Shell
import TerminalUI

extension ActivationLab {
    package enum Action: Hashable, Sendable {
        case sweep, step, slower, faster, reset
        case left, right, origin, previousFunction, nextFunction
        case raiseOption, lowerOption, nextOption
        case otherFunction(by: Int), add, remove, tiles, axis, nextIdentity
        case zoomIn, zoomOut, wholeWindow, panLeft, panRight
    }

    package var commands: [Command<Action>] {
        Command<Action>.section(localized("Cursor"), cursorCommands)
            + Command<Action>.section(localized("Functions"), functionCommands)
            + Command<Action>.section(localized("Picture"), pictureCommands)
    }

    private var cursorCommands: [Command<Action>] {
        [
            Command(localized("move the cursor"), .key(.left, does: .left), .key(.right, does: .right))
                .hint("←→", localized("cursor"), rank: 99),
            Command(localized("cursor to 0"), .key(.home, does: .origin)),
            Command(localized("sweep it, or stop"), .key(" ", does: .sweep)).means(.pause)
                .hint("space", isSweeping ? localized("stop") : localized("sweep"), rank: 91),
            Command(localized("one step to the right"), .key("s", does: .step)).means(.step),
            Command(localized("sweep slower, faster"), .key("<", does: .slower), .key(">", does: .faster))
                .means(.pace),
        ]
    }

    private var functionCommands: [Command<Action>] {
        [
            Command(
                localized("choose a function"), .key(.up, does: .previousFunction), .key(.down, does: .nextFunction)
            )
            .hint("↑↓", localized("choose"), rank: 98),
            Command(
                localized("turn its option up, down"), .key("+", "=", does: .raiseOption), .key("-", does: .lowerOption)
            )
            .hint("+ -", localized("option"), rank: 97),
            Command(localized("its next option"), .key(",", does: .nextOption)),
            Command(
                localized("next, previous function"), .key("a", does: .otherFunction(by: 1)),
                .key("A", does: .otherFunction(by: -1))
            ).means(.activation).hint("a", localized("exchange"), rank: 95, place: 96),
            Command(localized("add another function"), .key("j", does: .add)).means(.units)
                .hint("j", localized("add"), rank: 96),
            Command(localized("take it away"), .key("J", does: .remove)).means(.units)
                .hint("J", localized("remove"), rank: 94),
            Command(localized("take it away"), .key(.delete, .backspace, does: .remove)),
            Command(localized("all as it was opened"), .key("r", does: .reset)).means(.restart),
        ]
    }

    private var pictureCommands: [Command<Action>] {
        [
            Command(
                .key(.pageUp, does: .zoomIn, explanation: localized("closer (wheel too)")),
                .key(.pageDown, does: .zoomOut, explanation: localized("wider (wheel too)"))
            ).means(.closer).hint("PgUp PgDn", localized("closer, wider"), rank: 93),
            Command(localized("from -6 to 6"), .key("0", does: .wholeWindow)),
            Command(localized("move the window"), .key("{", does: .panLeft), .key("}", does: .panRight)),
            Command(localized("side by side or overlaid"), .key("v", does: .tiles)).means(.view)
                .hint("v", isTiled ? localized("overlaid") : localized("side by side"), rank: 92),
            Command(localized("f′ on log or linear axis"), .key("y", does: .axis)).means(.axis),
            Command(localized("next identity"), .key("F", does: .nextIdentity)),
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
        let step = (width / 100).asRoundStep
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

    mutating func point(_ mouse: MouseEvent, in panel: Panel, area: Rect) -> LabResponse<Never> {
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
        case .release, .move: break
        }
        return .none
    }
}
