import Messages
import Recipes
package import Shell
import TerminalUI
package import Training

/// Something that a key of the training screen does. Numbers are directions: 1 for the next or more, -1 for the one
/// before or less.
package enum Action: PanelAction, Hashable {
    /// What keys do on every screen.
    case screen(ScreenAction)
    /// What the engine is asked for as it stands.
    case order(TrainingOrder)
    case togglePause, step, stepEpoch, pace(Int), restart, newWeights, newData
    case rate(Int), coarseRate(Int), rangeTest, batch(Int), optimizer(Int), decay(Int), dropout(Int)
    case activation(Int), loss(Int), initializer(Int), data(Int)
    case scrub(Int), firstStep, presentStep, nextBranch, branchList
    case inspect, explain, axis, smoothing
    case landscape, nextPlane, newLandscape
    case actOnOneLane, zoomInLane, tilePanel, laneCurve, horizontalAxis
    /// Of the points that are added from now on, by the key that names it.
    case pointClass(Character)
    case removePoint, layers(Int), units(Int), discreteMap, testPoints, warpLayer
    /// Inside of an entered panel of images.
    case image(ImageAction)
    case copyImage
    case writeOut, back
}

extension DashboardModel {
    mutating func perform(_ action: Action) -> [Effect] {
        if showsLanes, let effects = performAmongLanes(action) { return effects }
        switch action {
        case .screen(.zoom): zoomOrBack()
        case .screen(let action): return perform(action)
        case .order(let order): return [directed(order)]
        case .togglePause, .step, .stepEpoch, .pace, .restart, .newWeights, .newData: return drive(action)
        case .rate, .coarseRate, .batch, .optimizer, .decay, .dropout, .activation, .loss, .initializer, .data:
            return edit(action)
        case .rangeTest: return testRates()
        case .scrub, .firstStep, .presentStep, .nextBranch: return travel(action)
        case .branchList: listBranches()
        case .inspect, .axis, .smoothing, .back: look(action)
        case .explain: explain()
        case .landscape, .nextPlane, .newLandscape: survey(action)
        case .actOnOneLane: switchLanes()
        case .zoomInLane: isZoomed.toggle()
        case .tilePanel, .laneCurve, .horizontalAxis:
            notice = Notice(
                isComparing ? localized("Esc goes to all lanes, where this key works") : Self.oneLaneOnly,
                isError: true)
        case .pointClass, .discreteMap, .testPoints, .layers, .units, .warpLayer: return play(action)
        case .copyImage: copyImage()
        // Only inside of a panel, which takes them itself.
        case .removePoint, .image: break
        case .writeOut: return [.writeOut(stem: "\(initialRecipe.name)-step\(lane?.row.step ?? 0)", lane: shownLane)]
        }
        return []
    }
}

/// The keys of the training screen: what they do, and what help and footer say of them.
extension DashboardModel {
    package func commands(hasHiddenPanels: Bool = false) -> [Command<Action>] {
        KeyGroup.allCases.flatMap { commands(of: $0, hasHiddenPanels: hasHiddenPanels) }
    }

    package var helpSections: [HelpView.Section] {
        KeyGroup.allCases.filter(isListed).flatMap { commands(of: $0) }.helpSections()
    }

    package func footer(hidden: [PanelKind]) -> FooterView {
        var footer = commands(hasHiddenPanels: !hidden.isEmpty).footer(commandHint: allTypedCommands.commandHint())
        let own = ownHints ?? []
        footer.hints = own + footer.hints.filter { hint in !own.contains { $0.key == hint.key } }
        return footer
    }

    /// The hints of the entered panel, where it has keys of its own.
    private var ownHints: [FooterView.Hint]? {
        guard case .inspecting(let kind, _, _) = mode else { return nil }
        return kind.type.hints(on: self)
    }

    private var scope: KeyScope {
        switch mode {
        case .reading where showsLanes: .cursor
        case .inspecting where !showsLanes: ownHints == nil ? .cursor : .panel
        default: showsLanes ? .lanes : isComparing ? .lane : .run
        }
    }

    /// Whether the help lists a group; its keys act all the same.
    private func isListed(_ group: KeyGroup) -> Bool {
        switch group {
        case .run, .tune, .network, .time, .view, .other: true
        case .lanes: isComparing
        case .playground: isPlayground || hasPanel(with: group)
        case .images: hasPanel(with: group)
        }
    }

    private func hasPanel(with group: KeyGroup) -> Bool { panels.contains { $0.type.keys == group } }

    private func commands(of group: KeyGroup, hasHiddenPanels: Bool = false) -> [Command<Action>] {
        let rows =
            switch group {
            case .run: runCommands(scope)
            case .tune: tuneCommands(scope)
            case .network: networkCommands(scope)
            case .time: timeCommands(scope)
            case .view: viewCommands(scope, hasHiddenPanels: hasHiddenPanels) + landscapeCommands(scope)
            case .lanes: laneCommands(scope)
            case .playground: playgroundCommands(scope)
            case .images: imageCommands
            case .other: otherCommands(scope)
            }
        return Command.section(group.heading, rows)
    }

    private func runCommands(_ scope: KeyScope) -> [Command<Action>] {
        let hasDiverged = state == .diverged
        return [
            Command(localized("pause or go on"), .key(" ", does: .togglePause)).means(.pause)
                .hint(
                    "space", isRunning ? localized("pause") : localized("go on"), in: scope,
                    run: (hasDiverged ? 0 : 17, 3), lanes: (18, 3), lane: (17, 2), cursor: (9, 3), panel: (9, 3)),
            Command(localized("one step, then pause"), .key("s", does: .step)).means(.step)
                .hint("s", localized("step"), in: scope, run: (hasDiverged ? 1 : 11, 4), lanes: (6, 5), lane: (12, 7)),
            Command(localized("one epoch, then pause"), .key("S", does: .stepEpoch)).means(.manySteps),
            Command(localized("slower, faster, flat out"), .key("<", does: .pace(-1)), .key(">", does: .pace(1)))
                .means(.pace)
                .hint("< >", localized("speed"), in: scope, run: (lesson == nil ? 10 : 7, 13), lanes: (7, 12)),
            Command(localized("restart, same weights"), .key("r", does: .restart)).means(.restart)
                .hint(
                    "r", localized("restart"), in: scope, run: (state.hasEnded ? 16 : 13, 6),
                    lanes: (state.hasEnded ? 19 : 9, 11), lane: (11, 8)),
            Command(localized("anew: weights, data"), .key("n", does: .newWeights)).means(.anew),
            Command(localized("anew: weights, data"), .key("N", does: .newData)).means(.newData),
        ]
    }

    private func tuneCommands(_ scope: KeyScope) -> [Command<Action>] {
        [
            Command(
                localized("rate × 1.25, ÷ 1.25"), .key("+", "=", .up, does: .rate(1), label: "+ ↑"),
                .key("-", .down, does: .rate(-1), label: "- ↓")
            )
            .hint("+ -", localized("rate"), in: scope, run: (18, 5), lanes: (13, 6), lane: (15, 4)),
            Command(
                localized("rate × 10, ÷ 10"), .key("*", does: .coarseRate(1)), .key("_", does: .coarseRate(-1))
            ).means(.coarse),
            Command(localized("test learning rates"), .key("t", does: .rangeTest)).means(.rateTest),
            Command(localized("batch: half, double, all"), .key("[", does: .batch(-1)), .key("]", does: .batch(1)))
                .means(.batch)
                .hint("[ ]", localized("batch"), in: scope, run: (6, 12)),
            Command(
                localized("next, previous optimizer"), .key("o", does: .optimizer(1)), .key("O", does: .optimizer(-1))
            )
            .means(.optimizer).hint("o", localized("optimizer"), in: scope, run: (9, 8)),
            Command(localized("L2 penalty up, down"), .key("k", does: .decay(1)), .key("K", does: .decay(-1)))
                .means(.decay),
            Command(localized("dropout up, down"), .key("p", does: .dropout(1)), .key("P", does: .dropout(-1)))
                .means(.dropout),
        ]
    }

    private func networkCommands(_ scope: KeyScope) -> [Command<Action>] {
        [
            Command(
                localized("next, previous activation"), .key("a", does: .activation(1)),
                .key("A", does: .activation(-1))
            )
            .means(.activation).hint(
                "a", localized("activation"), in: scope, run: (lesson == nil ? 12 : 10, 7), lane: (10, 9)),
            Command(localized("next, previous loss"), .key("l", does: .loss(1)), .key("L", does: .loss(-1)))
                .means(.loss),
            Command(
                localized("next, previous initializer"), .key("i", does: .initializer(1)),
                .key("I", does: .initializer(-1))
            ).means(.initializer),
            Command(localized("next, previous data set"), .key("d", does: .data(1)), .key("D", does: .data(-1)))
                .means(.example)
                .hint("d", localized("data"), in: scope, run: (8, 11)),
        ]
    }

    private func timeCommands(_ scope: KeyScope) -> [Command<Action>] {
        let isHero = if case .inspecting(let kind, _, _) = mode { kind.isHero } else { false }
        let branches = localized("fork, next branch, list")
        let sideways = showsLanes ? compare.axis.label : isHero ? localized("across") : localized("step")
        return [
            Command(localized("back, forward in time"), .key(.left, does: .scrub(-1)), .key(.right, does: .scrub(1)))
                .hint("← →", sideways, in: scope, cursor: (12, 1)),
            Command("", []).hint("↑ ↓", localized("up and down"), in: scope, cursor: (isHero ? 11 : -1, 2)),
            Command(localized("first step, last step"), .key(.home, does: .firstStep), .key(.end, does: .presentStep)),
            Command(branches, .key("f", does: .order(.fork()))).means(.fork).active(while: timelineBar != nil),
            Command(branches, .key("b", does: .nextBranch)).means(.nextBranch),
            Command(branches, .key("B", does: .branchList)).means(.branchList),
            Command(localized("take the last change back"), .key("u", does: .order(.undo))).means(.undo)
                .active(while: timelineBar != nil),
        ]
    }

    private func viewCommands(_ scope: KeyScope, hasHiddenPanels: Bool) -> [Command<Action>] {
        let panel = hasHiddenPanels ? localized("more panels") : localized("panel")
        let zoom = isZoomed ? localized("all panels") : localized("zoom")
        let lane = compare.isOpen ? localized("all lanes") : localized("this lane alone")
        return [
            .focus.hint(
                "Tab", showsLanes ? localized("lane") : panel, in: scope, run: (hasHiddenPanels ? 14 : 5, 14),
                lanes: (17, 1), lane: (14, 5)),
            Command(localized("point at a value (arrows)"), .key(.enter, does: .inspect))
                .hint(
                    "Enter", showsLanes ? localized("cursor") : localized("into the panel"), in: scope,
                    run: (isPlayground ? 15 : -1, 10), lanes: (15, 7)),
            .zoom.hint(
                "z", showsLanes ? lane : zoom, in: scope, run: (isZoomed ? 15 : 4, 15), lanes: (16, 2), lane: (13, 6)),
            Command(localized("explain a step, lesson"), .key("x", does: .explain)).means(.explain),
            .lesson(localized("explain a step, lesson"))
                .hint(
                    "e", localized("lesson"), in: scope, run: (lesson == nil ? -1 : 12, 16),
                    lanes: (lesson == nil ? -1 : 8, 13)),
        ]
    }

    private func landscapeCommands(_ scope: KeyScope) -> [Command<Action>] {
        let words = localized("landscape, plane, anew")
        return [
            Command(words, .key("V", does: .landscape)).means(.landscape),
            Command(words, .key("C", does: .nextPlane)).means(.landscapePlane)
                .hint("C", localized("other plane"), in: scope, run: (showsLandscape ? 16 : -1, 1)),
            Command(words, .key("R", does: .newLandscape)).means(.landscapeAnew)
                .hint("R", localized("round now"), in: scope, run: (showsLandscape ? 15 : -1, 2)),
            Command(localized("loss axis log or linear"), .key("y", does: .axis)).means(.axis),
            Command(localized("smoothing off, 0.6, 0.9"), .key("m", does: .smoothing)).means(.smoothing),
            .colors, .mouse,
        ]
    }

    private func laneCommands(_ scope: KeyScope) -> [Command<Action>] {
        [
            Command(localized("one lane alone, or all"), .key(".", does: .actOnOneLane)).means(.oneLane)
                .hint(
                    ".", compare.actsOnOne ? localized("all lanes' keys") : localized("one lane's keys"), in: scope,
                    lanes: (14, 4), lane: (16, 3)),
            Command(localized("what the tiles show"), .key("v", does: .tilePanel)).means(.view)
                .hint("v", localized("tiles"), in: scope, lanes: (12, 9)),
            Command(localized("curve: loss, test, right"), .key("g", does: .laneCurve)).means(.curve)
                .hint("g", localized("curve"), in: scope, lanes: (10, 10)),
            Command(localized("steps, samples or time"), .key("X", does: .horizontalAxis))
                .hint("X", localized("axis"), in: scope, lanes: (11, 8)).active(while: showsLanes),
            Command(localized("a lane's panel alone"), .key("Z", does: .zoomInLane))
                .active(while: isComparing && !showsLanes),
        ]
    }

    private func playgroundCommands(_ scope: KeyScope) -> [Command<Action>] {
        let classes = "0123456789".enumerated().map { index, digit in
            Command<Action>.Trigger.key(
                .character(digit), does: .pointClass(digit), label: index == 0 ? "0 1 2…" : "")
        }
        return [
            Command(localized("class of new points"), classes).active(while: isPlayground && mode == .normal),
            Command(localized("remove the nearest point"), .key(.delete, .backspace, does: .removePoint)),
            Command(localized("add a point; on one: remove"), .mouse("click"))
                .hint(
                    localized("click"), clickWords, in: scope, run: (isPlayground ? 16 : -1, 9)),
            Command(localized("hidden layer more, fewer"), .key("h", does: .layers(1)), .key("H", does: .layers(-1)))
                .means(.layers),
            Command(localized("unit more, fewer"), .key("j", does: .units(1)), .key("J", does: .units(-1)))
                .means(.units),
            Command(localized("map: shades or classes"), .key("G", does: .discreteMap)),
            Command(localized("test points: show or hide"), .key("T", does: .testPoints)),
            Command(localized("warp: other layer"), .key("W", does: .warpLayer)),
        ]
    }

    /// The entered panel looks its keys up itself, before those of the screen.
    private var imageCommands: [Command<Action>] {
        ImageAction.commands.map { $0.map(Action.image).active(while: false) }
            + [Command(localized("image to the drawing board"), .key("Y", does: .copyImage))]
    }

    private func otherCommands(_ scope: KeyScope) -> [Command<Action>] {
        let back = isZoomed ? localized("all panels") : localized("all lanes")
        let leave = scope == .panel ? localized("leave the panel") : localized("leave the cursor")
        return [
            Command(localized("write model, run, picture"), .key("w", does: .writeOut)).means(.writeOut),
            .typing(localized("type a command, :help"))
                .hint(":", localized("command"), in: scope, run: (3, 17), lanes: (5, 14), lane: (9, 10)),
            .help.hint("?", localized("keys"), in: scope, run: (19, 18), lanes: (20, 15), lane: (19, 11)),
            Command(localized("back"), .key(.escape, does: .back)).means(.back)
                .hint("Esc", scope == .lane ? back : leave, in: scope, lane: (18, 1), cursor: (13, 4), panel: (13, 4)),
            .quit.hint(
                "q", localized("quit"), in: scope, run: (20, 19), lanes: (21, 16), lane: (20, 12), cursor: (10, 5)),
        ]
    }
}
