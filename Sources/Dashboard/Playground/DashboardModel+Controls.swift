import Datasets
import Messages
import Recipes
import Shell
import TerminalUI
import Training

extension DashboardModel {
    var controls: [PlaygroundControl] { PlaygroundControl.all(recipe) }

    /// A key in the panel of controls; nil where it has its usual meaning.
    mutating func pressInControls(_ key: Key) -> [Effect]? {
        let controls = controls
        let index = min(max(0, playground.control), controls.count - 1)
        switch key {
        case .up: playground.control = max(0, index - 1)
        case .down: playground.control = min(index + 1, controls.count - 1)
        case .left, .character("-"): return change(controls[index], by: -1)
        case .right, .character("+"), .character("="): return change(controls[index], by: 1)
        case .character(" "): return turn(controls[index])
        default: return nil
        }
        return []
    }

    /// A click ticks a control or gives it its next value, one of the right button the value before; the wheel goes
    /// through the values. nil beside the controls.
    mutating func pointAtControls(_ mouse: MouseEvent, in interior: Rect) -> [Effect]? {
        guard let lane, mouse.action == .press || mouse.action == .wheelUp || mouse.action == .wheelDown else {
            return nil
        }
        var cursor: (x: Double, y: Double)?
        if case .inspecting(.controls, let x, let y) = mode { cursor = (x, y) }
        let panel = ControlsPanel(lane: lane, on: self, cursor: cursor)
        guard let index = panel.item(at: mouse.position, in: interior, context: drawingContext) else { return nil }
        let control = controls[index]
        notice = nil
        playground.control = index
        focus = .controls
        mode = .inspecting(.controls, x: 0, y: 0)
        switch mouse.action {
        case .wheelUp: return change(control, by: 1)
        case .wheelDown: return change(control, by: -1)
        default: return mouse.button == .right ? change(control, by: -1) : turn(control)
        }
    }

    /// Ticks a control, or gives it the next value; after the last one comes the first.
    private mutating func turn(_ control: PlaygroundControl) -> [Effect] {
        switch control {
        case .noise where recipe.data.noise >= PlaygroundControl.noises.last ?? 0: apply(noise: 0)
        case .testFraction where recipe.data.testFraction >= PlaygroundControl.testFractions.last ?? 0:
            apply(testFraction: 0)
        case .problem, .data, .noise, .testFraction, .feature, .layers, .units, .map, .testData: change(control, by: 1)
        }
    }

    private mutating func apply(noise: Double) -> [Effect] {
        apply(.noise(noise), words: localized("noise \(NumberFormat.plainDecimal(noise))"))
    }

    private mutating func apply(testFraction share: Double) -> [Effect] {
        apply(.testFraction(share), words: localized("test share \(NumberFormat.percent(share, decimals: 0))"))
    }

    private mutating func change(_ control: PlaygroundControl, by direction: Int) -> [Effect] {
        let recipe = recipe
        switch control {
        case .problem: return changeProblem()
        case .data: return changeData(by: direction)
        case .noise:
            guard recipe.data.source.isGenerated else {
                notice = Notice(localized("these data take no noise"))
                return []
            }
            let noise = Regularization.step(
                from: recipe.data.noise, on: PlaygroundControl.noises, up: direction > 0)
            return apply(noise: noise)
        case .testFraction:
            let share = Regularization.step(
                from: recipe.data.testFraction, on: PlaygroundControl.testFractions, up: direction > 0)
            return apply(testFraction: share)
        case .feature(let feature): return toggle(feature)
        case .layers: return changeLayers(by: direction)
        case .units(let layer): return changeUnits(of: layer, by: direction)
        case .map: toggleMap()
        case .testData: toggleTestData()
        }
        return []
    }

    /// The features in their usual order, without or with this one; the last one stays.
    mutating func toggle(_ feature: Feature) -> [Effect] {
        var chosen = Feature.allCases.filter { PlaygroundControl.feature($0).isOn(recipe) == true }
        if let index = chosen.firstIndex(of: feature) { chosen.remove(at: index) } else { chosen.append(feature) }
        guard !chosen.isEmpty else {
            notice = Notice(localized("one feature has to stay"), isError: true)
            return []
        }
        let features = Feature.allCases.filter(chosen.contains)
        let names = features.map { InputSymbol.feature($0.rawValue) }
        return apply(.features(features), words: localized("features \(names.joined(separator: ", "))"))
    }

    /// From classes to a regression and back, with as many samples and as much noise.
    private mutating func changeProblem() -> [Effect] {
        let data = recipe.data
        let isRegression = data.source.task == .regression
        leftData[isRegression ? "regression" : "classes"] = data
        let kept = leftData[isRegression ? "classes" : "regression"]
        let source = kept?.source ?? (isRegression ? .planar(.circle) : .regression(.gaussians))
        return apply(.data(source, kept: kept ?? data), words: localized("data \(source.name)"))
    }

    /// The key of hidden layers, or the controls'.
    mutating func changeLayers(by direction: Int) -> [Effect] {
        var hidden = recipe.model.hidden
        if direction > 0 {
            guard hidden.count < PlaygroundControl.mostLayers else {
                notice = Notice(localized("at most \(PlaygroundControl.mostLayers) hidden layers here"))
                return []
            }
            hidden.append(hidden.last ?? 4)
        } else {
            guard !hidden.isEmpty else {
                notice = Notice(Self.noHiddenLayer)
                return []
            }
            hidden.removeLast()
        }
        return apply(hidden: hidden)
    }

    /// One unit more or fewer in a hidden layer.
    mutating func changeUnits(of layer: Int, by direction: Int) -> [Effect] {
        var hidden = recipe.model.hidden
        guard hidden.indices.contains(layer) else {
            notice = Notice(Self.noHiddenLayer)
            return []
        }
        hidden[layer] = min(max(1, hidden[layer] + direction), PlaygroundControl.mostUnits)
        return hidden == recipe.model.hidden ? [] : apply(hidden: hidden)
    }

    private mutating func apply(hidden: [Int]) -> [Effect] {
        let sizes = hidden.isEmpty ? localized("none") : hidden.map(String.init).joined(separator: "-")
        return apply(.hidden(hidden), words: localized("hidden layers \(sizes)"))
    }

    /// The hidden layer that the keys for units change: the cursor's, or the last one.
    private var unitLayer: Int {
        let count = recipe.model.hidden.count
        guard case .inspecting(.units, _, _) = mode else { return count - 1 }
        return min(playground.selection.layer, count) - 1
    }

    private mutating func toggleMap() {
        playground.isDiscrete.toggle()
        notice = Notice(localized(playground.isDiscrete ? "map in plain classes" : "map in shades"))
    }

    private mutating func toggleTestData() {
        playground.showsTestData.toggle()
        notice = Notice(localized(playground.showsTestData ? "test points shown" : "test points hidden"))
    }

    /// What the keys of a playground do.
    mutating func play(_ action: Action) -> [Effect] {
        switch action {
        case .pointClass(let key):
            if let name = choosesClass(key) { notice = Notice(localized("a click adds a point of class \(name)")) }
        case .warpLayer:
            guard let warp = lane?.warp else { return [] }
            playground.warpedLayer = (warp.layer + 1) % (warp.hiddenLayers + 1)
            notice = Notice(WarpPanel.name(ofLayer: playground.warpedLayer))
        case .discreteMap where hasPlane: toggleMap()
        case .testPoints where hasPlane: toggleTestData()
        case .layers(let direction) where isPlayground: return changeLayers(by: direction)
        case .units(let direction) where isPlayground: return changeUnits(of: unitLayer, by: direction)
        default: break
        }
        return []
    }

    private var hasPlane: Bool { panels.contains(.boundary) }
}
