import Messages
import Recipes
package import TerminalUI
import Training

extension DashboardModel {
    /// Takes in what happened and returns what is to be done.
    package mutating func update(_ message: SceneMessage) -> [Effect] {
        switch message {
        case .event(let event): return update(event)
        case .snapshot(let snapshot):
            accept(snapshot)
            return []
        case .done(let effect, let words):
            if let index = pending.firstIndex(where: { $0.effect == effect && !$0.isPerformed }) {
                pending[index].isPerformed = true
                if let snapshot { settle(in: snapshot) }
            }
            if let text = words, case .order(.readRecipe, _) = effect {
                mode = .recipe(text: text, scroll: 0)
            } else if let words {
                notice = Notice(words)
            }
            return []
        case .failed(let effect, let words):
            if case .order(.seek, _) = effect { scrubTarget = nil }
            if let index = pending.firstIndex(where: { $0.effect == effect }) { pending.remove(at: index) }
            notice = Notice(words, isError: true)
            return []
        }
    }

    /// Takes over a snapshot and forgets the changes that it shows.
    private mutating func accept(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        checkGoals()
        if lane?.row.step == scrubTarget { scrubTarget = nil }
        for index in pending.indices where pending[index].isPerformed { pending[index].laterSnapshots += 1 }
        settle(in: snapshot)
        // A run may start and end between two snapshots, and no more come after its end.
        let hasEnded = snapshot.lanes.allSatisfy { $0.row.status != .running }
        pending.removeAll {
            $0.isPerformed && ($0.laterSnapshots >= 2 || (hasEnded && $0.change == .running(true)))
        }
    }

    /// Forgets what the snapshot shows, and what was performed before that: it has been overtaken.
    private mutating func settle(in snapshot: Snapshot) {
        guard let shown = pending.lastIndex(where: { $0.isPerformed && $0.isReflected(in: snapshot) }) else { return }
        pending = pending.enumerated().filter { $0.offset > shown || !$0.element.isPerformed }.map(\.element)
    }

    package mutating func point(_ mouse: MouseEvent) -> [Effect] {
        if let effects = clickImage(mouse) { return effects }
        guard mouse.action == .press, size.fitsScene else { return [] }
        switch mode {
        case .inspecting, .reading: mode = .normal
        default: break
        }
        guard case .normal = mode else { return [] }
        if let effects = pointAtTime(mouse.position) { return effects }
        if showsLanes {
            focusLane(at: mouse.position)
            return []
        }
        if let effects = clickInPlane(mouse) ?? clickUnit(mouse) { return effects }
        let layout = layout(size: size)
        if let kind = layout.panels.first(where: { $0.area.contains(mouse.position) })?.kind { focus = kind }
        return []
    }

    package mutating func leavePanel() { mode = .normal }

    package mutating func press(_ key: Key) -> [Effect] {
        switch mode {
        case .normal:
            notice = nil
            if isPlayground, case .character(let character) = key, ("1"..."9").contains(character) {
                if choosesClass(character) {
                    notice = Notice(localized("a click adds a point of class \(String(character))"))
                }
                return []
            }
            return KeyBinding.action(for: key).map { perform($0) } ?? []
        case .rangeTest(let number): return pressInRangeTest(key, after: number)
        case .inspecting(let kind, let x, let y):
            return pressWhileInspecting(key, kind: kind, x: x, y: y)
        case .branches(let selected): return pressAmongBranches(key, selected: selected)
        case .recipe(let text, let scroll): return pressInRecipe(key, text: text, scroll: scroll)
        case .reading(let x): return pressWhileReading(key, x: x)
        }
    }

    package mutating func pressAfterHelp(_ key: Key) -> [Effect] {
        guard let action = KeyBinding.action(for: key), action != .help, action != .back else { return [] }
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
            guard let action = KeyBinding.action(for: key) else { return [] }
            return perform(action)
        }
        mode = .inspecting(kind, x: min(max(0, x + sideways), 1), y: min(max(0, y + down), 1))
        return []
    }

    mutating func perform(_ action: Action) -> [Effect] {
        if showsLanes, let effects = performAmongLanes(action) { return effects }
        switch action {
        case .togglePause, .step, .stepEpoch, .slower, .faster, .restart, .newWeights, .newData:
            return drive(action)
        case .raiseRate, .lowerRate, .smallerBatch, .largerBatch, .nextActivation, .previousActivation,
            .nextOptimizer, .previousOptimizer, .nextLoss, .previousLoss, .nextInitializer, .previousInitializer,
            .nextData, .previousData, .moreDecay, .lessDecay, .moreDropout, .lessDropout:
            return edit(action)
        case .focusNext, .focusPrevious, .zoom, .inspect, .axis, .smoothing, .colors, .help, .back, .command:
            look(action)
            return []
        case .explain:
            explain()
            return []
        case .lesson:
            turnLesson()
            return []
        case .landscape, .nextPlane, .newLandscape:
            survey(action)
            return []
        case .branchList:
            listBranches()
            return []
        case .rangeTest: return testRates()
        case .actOnOneLane:
            switchLanes()
            return []
        case .tilePanel, .laneCurve, .horizontalAxis:
            notice = Notice(
                isComparing ? localized("Esc goes to all lanes, where this key works") : Self.oneLaneOnly,
                isError: true)
            return []
        case .scrubBack, .scrubForward, .firstStep, .presentStep, .fork, .undo, .nextBranch: return travel(action)
        case .choosePointClass, .removePoint, .clickPlane, .discreteMap, .testPoints, .moreLayers, .fewerLayers,
            .moreUnits, .fewerUnits, .warpLayer:
            return play(action)
        case .copyImage:
            copyImage()
            return []
        case .chooseImage, .paintPixel, .clearDrawing, .dragDrawing: return []
        case .writeOut: return [.writeOut(stem: "\(initialRecipe.name)-step\(lane?.row.step ?? 0)", lane: shownLane)]
        case .quit: return [.exit(.quit)]
        }
    }
}
