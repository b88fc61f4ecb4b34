import Messages
import Recipes
package import Shell
package import TerminalUI
import Training

extension DashboardModel {
    /// Takes in what happened and returns what is to be done.
    package mutating func update(_ message: SceneMessage) -> [Effect] {
        switch message {
        case .event(let event): return update(event)
        case .snapshot(let snapshot): return accept(snapshot)
        case .edited(let text):
            guard let recipeBeingEdited else { return [] }
            editedRecipe = text
            return [.takeEdited(text, of: recipeBeingEdited, lane: shownLane)]
        case .done(.readToEdit, let words):
            recipeBeingEdited = words
            // What was refused before is gone on with.
            return (editedRecipe ?? words).map { [.edit($0)] } ?? []
        case .done(let effect, let words):
            if case .takeEdited = effect { editedRecipe = nil }
            pending.perform(effect, newest: snapshot)
            if let text = words, case .order(.readRecipe, _) = effect {
                mode = .recipe(text: text, scroll: 0)
            } else if let words {
                notice = Notice(words)
            }
            return []
        case .failed(let effect, let words):
            if case .order(.seek, _) = effect { scrubTarget = nil }
            pending.refuse(effect)
            notice = Notice(words, isError: true)
            if case .takeEdited = effect { notice?.words = localized("\(words); :edit goes on with your text") }
            return []
        }
    }

    /// Takes over a snapshot and forgets the changes that it shows; goals that it reaches are to be remembered.
    private mutating func accept(_ snapshot: Snapshot) -> [Effect] {
        self.snapshot = snapshot
        let effects = checkGoals()
        if lane?.row.step == scrubTarget { scrubTarget = nil }
        pending.accept(snapshot)
        return effects
    }

    package mutating func leavePanel() { mode = .normal }

    package mutating func press(_ key: Key) -> [Effect] {
        pointer.reading = nil
        switch mode {
        case .normal:
            notice = nil
            return commands().action(for: key).map { perform($0) } ?? []
        case .rangeTest(let number): return pressInRangeTest(key, after: number)
        case .inspecting(let kind, let x, let y):
            return pressWhileInspecting(key, kind: kind, x: x, y: y)
        case .branches(let selected): return pressAmongBranches(key, selected: selected)
        case .recipe(let text, let scroll): return pressInRecipe(key, text: text, scroll: scroll)
        case .reading(let x): return pressWhileReading(key, x: x)
        }
    }

    package mutating func pressAfterHelp(_ key: Key) -> [Effect] {
        guard let action = commands().action(for: key), action != .screen(.help), action != .back else { return [] }
        return perform(action)
    }

    private mutating func pressWhileInspecting(_ key: Key, kind: PanelKind, x: Double, y: Double) -> [Effect] {
        notice = nil
        if let effects = kind.type.press(key, x: x, y: y, on: &self) { return effects }
        let step = cursorStep(in: kind)
        let sideways: Double, down: Double
        switch key {
        case .left: (sideways, down) = (-step.x, 0)
        case .right: (sideways, down) = (step.x, 0)
        case .up: (sideways, down) = (0, -step.y)
        case .down: (sideways, down) = (0, step.y)
        case .escape, .enter:
            mode = .normal
            return []
        default:
            return commands().action(for: key).map { perform($0) } ?? []
        }
        mode = .inspecting(kind, x: min(max(0, x + sideways), 1), y: min(max(0, y + down), 1))
        return []
    }
}
