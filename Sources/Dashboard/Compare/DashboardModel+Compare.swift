import Messages
import Recipes
import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// Whether several lanes run.
    package var isComparing: Bool { (snapshot?.lanes.count ?? initialRecipe.compare.count) > 1 }

    /// Whether the screen shows all lanes, and not one of them as if it were alone.
    package var showsLanes: Bool { isComparing && (!compare.isOpen || compare.isChartFocused) }

    /// The lane that keys act on; nil for all of them.
    var actingLane: Int? { isComparing && compare.actsOnOne ? selectedLane : nil }

    var selectedLane: Int {
        let count = snapshot?.lanes.count ?? 1
        return min(max(0, compare.lane), count - 1)
    }

    /// What the common chart draws: the test loss where lanes differ in what is done against overfitting.
    var laneCurve: LaneCurve {
        guard let lanes = snapshot?.lanes, let first = lanes.first else { return .loss }
        let possible = laneCurves
        if let curve = compare.curve, possible.contains(curve) { return curve }
        let regularizes = lanes.contains { $0.recipe.regularization != first.recipe.regularization }
        return regularizes && possible.contains(.testLoss) ? .testLoss : .loss
    }

    private var laneCurves: [LaneCurve] {
        guard let lanes = snapshot?.lanes else { return [.loss] }
        return LaneCurve.allCases.filter { curve in lanes.contains { curve.value(of: $0.row) != nil } }
    }

    /// What the tiles show, and a second panel for tiles with room.
    var tilePanels: [PanelKind] {
        let kinds = panels
        guard !kinds.isEmpty else { return [] }
        let first = compare.tilePanel % kinds.count
        return kinds.count > 1 ? [kinds[first], kinds[(first + 1) % kinds.count]] : [kinds[first]]
    }

    /// An order about what keys act on.
    func directed(_ order: TrainingOrder) -> Effect { .order(order, in: actingLane.map(LaneSelection.one) ?? .all) }

    // MARK: Keys

    /// A key that means something else while all lanes are on screen; nil for all other keys.
    mutating func performAmongLanes(_ action: Action) -> [Effect]? {
        switch action {
        case .screen(.focusNext): moveLane(by: 1)
        case .screen(.focusPrevious): moveLane(by: -1)
        case .screen(.zoom): compare.isOpen.toggle()
        case .back: compare.isOpen = false
        case .inspect: mode = .reading(x: 1)
        case .tilePanel:
            compare.tilePanel = (compare.tilePanel + 1) % max(1, panels.count)
            if let kind = tilePanels.first { notice = Notice(localized("the tiles show: \(kind.title.lowercased())")) }
        case .laneCurve:
            let possible = laneCurves
            let index = possible.firstIndex(of: laneCurve) ?? 0
            compare.curve = possible.isEmpty ? nil : possible[(index + 1) % possible.count]
        case .horizontalAxis:
            compare.axis = compare.axis.next
            notice = Notice(localized("curves over \(compare.axis.label)"))
        default: return nil
        }
        return []
    }

    static var oneLaneOnly: String { localized("there is one lane; :compare PATH=V1,V2 makes several") }

    /// Switches between all lanes and the one that has the keys.
    mutating func switchLanes() {
        guard isComparing else {
            notice = Notice(Self.oneLaneOnly, isError: true)
            return
        }
        compare.actsOnOne.toggle()
        let only = compare.actsOnOne ? lane?.name : nil
        notice = Notice(
            only.map { localized("\($0) alone: space, s and changes leave the other lanes where they are") }
                ?? localized("keys act on all lanes, which go on together"))
    }

    /// Keys while the cursor reads all lanes.
    mutating func pressWhileReading(_ key: Key, x: Double) -> [Effect] {
        notice = nil
        let step = 1 / Double(max(20, size.columns - 40))
        switch key {
        case .left: mode = .reading(x: max(0, x - step))
        case .right: mode = .reading(x: min(1, x + step))
        case .home: mode = .reading(x: 0)
        case .end: mode = .reading(x: 1)
        case .up, .down: break
        case .escape, .enter: mode = .normal
        default: return commands().action(for: key).map { perform($0) } ?? []
        }
        return []
    }

    /// The lanes in turn, then the chart.
    private mutating func moveLane(by offset: Int) {
        let count = snapshot?.lanes.count ?? 1
        let place = compare.isChartFocused ? count : selectedLane
        let next = (place + offset + count + 1) % (count + 1)
        compare.isChartFocused = next == count
        if next < count { compare.lane = next }
    }

    /// A click on a tile or on the chart.
    mutating func focusLane(at position: Position) {
        let layout = compareLayout(size: size)
        if let tile = layout.tiles.first(where: { $0.area.contains(position) }) {
            compare.lane = tile.lane
            compare.isChartFocused = false
        } else if layout.chart?.contains(position) == true {
            compare.isChartFocused = true
        }
    }

    // MARK: Commands

    /// `:compare PATH=V1,V2,...`, `:compare branches` and `:compare off`.
    mutating func compareCommand(_ argument: String) -> [Effect] {
        if argument == "off" {
            guard isComparing else {
                notice = Notice(localized("there is nothing to go back from: this is a single run"), isError: true)
                return []
            }
            let lane = selectedLane
            compare = CompareState()
            return [.order(.endComparison, in: .one(lane))]
        }
        if argument == "branches" { return compareBranches() }
        guard let comparison = Comparison(argument) else {
            notice = Notice(
                localized(":compare wants PATH=V1,V2,..., such as :compare model.activation=tanh,relu, or off"),
                isError: true)
            return []
        }
        guard 2...8 ~= comparison.values.count else {
            notice = Notice(
                localized("found \(comparison.values.count) values, a comparison has 2 to 8"), isError: true)
            return []
        }
        let lane = selectedLane
        compare = CompareState()
        return [.order(.compare(comparison.variants), in: .one(lane))]
    }
}
