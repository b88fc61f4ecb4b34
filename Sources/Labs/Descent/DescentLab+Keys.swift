import Calculus
import Messages
import Recipes
import Shell
import TerminalUI

extension DescentLab {
    /// The parts of the plane on screen by which a key moves the start or the view.
    private static let moveShare = 0.025
    private static let panShare = 0.1
    private static let zoomFactor = 1.5
    /// The share of the steps so far by which a key scrubs.
    private static let scrubShare = 100

    package mutating func perform(_ action: DescentAction, focus: Panel) -> Response {
        switch action {
        case .togglePause: return togglePause()
        case .step: return Response([.step(1)])
        case .tenSteps: return Response([.step(10)])
        case .slower: return setPace(Pace.slower(than: pace))
        case .faster: return setPace(Pace.faster(than: pace))
        case .restart: return Response([.restart])
        case .anywhere: return Response([.restartAnywhere])
        case .newData: return Response([.newData])
        case .raiseRate: return Response([.raiseRates])
        case .lowerRate: return Response([.lowerRates])
        case .raiseRateTenfold: return Response([.raiseRatesTenfold])
        case .lowerRateTenfold: return Response([.lowerRatesTenfold])
        case .raiseNoise: return Response([.raiseNoise])
        case .lowerNoise: return Response([.lowerNoise])
        case .smallerBatch: return Response([.lowerBatch(racer: followed)])
        case .largerBatch: return Response([.raiseBatch(racer: followed)])
        case .nextOptimizer: return changeOptimizer(by: 1)
        case .previousOptimizer: return changeOptimizer(by: -1)
        case .toggle(let index): return Response([.toggle(racer: index)])
        case .nextSurface: return changeSurface(by: 1)
        case .previousSurface: return changeSurface(by: -1)
        case .backward: return scrub(by: -1)
        case .forward: return scrub(by: 1)
        case .first: return Response([.seek(0)])
        case .present: return Response([.showPresent])
        case .explain: return explain()
        case .zoomIn: return zoom(by: Self.zoomFactor)
        case .zoomOut: return zoom(by: 1 / Self.zoomFactor)
        case .wholeDomain:
            viewport = nil
            return .none
        case .axis: return changeAxis(focus)
        case .move(let x, let y): return move(SIMD2(x, y))
        case .togglePanning:
            isPanning.toggle()
            return .say(
                isPanning
                    ? localized("arrows move the view; , and they move the start again")
                    : localized("arrows move the start"))
        }
    }

    private mutating func togglePause() -> Response {
        guard snapshot?.isRunning != true else { return Response([.pause]) }
        stage = nil
        return Response([.start])
    }

    private mutating func setPace(_ pace: Speed) -> Response {
        self.pace = pace
        return Response([.setPace(pace)])
    }

    /// In a race the next optimizer is followed; a single one is replaced by the next.
    private mutating func changeOptimizer(by offset: Int) -> Response {
        guard let snapshot else { return .none }
        guard snapshot.racers.count > 1 else { return Response([.changeOptimizer(racer: 0, by: offset)]) }
        let count = snapshot.racers.count
        var next = followed
        repeat { next = (next + offset + count) % count } while !snapshot.racers[next].isOn && next != followed
        followed = next
        return .say(localized("table and arrows follow \(snapshot.racers[followed].label)"))
    }

    private mutating func changeSurface(by offset: Int) -> Response {
        viewport = nil
        mapScale = nil
        chartScale = nil
        stage = nil
        return Response([.changeSurface(by: offset)])
    }

    private func scrub(by direction: Int) -> Response {
        Response([.scrub(by: direction * max(1, (snapshot?.step ?? 0) / Self.scrubShare))])
    }

    /// Opens the explanation of the step that is shown, goes on to its next stage, and after the last to the next step.
    private mutating func explain() -> Response {
        guard let snapshot else { return .none }
        let pause: [DescentOrder] = snapshot.isRunning ? [.pause] : []
        guard let current = stage else {
            stage = 0
            return Response(pause + (snapshot.shownStep == 0 ? [.step(1)] : []))
        }
        guard let count = snapshot.explanation?.stages.count, current + 1 >= count else {
            stage = current + 1
            return Response(pause)
        }
        stage = 0
        let isPast = snapshot.shownStep < snapshot.step
        return Response(pause + [isPast ? .scrub(by: 1) : .step(1)])
    }

    private mutating func changeAxis(_ focus: Panel) -> Response {
        guard let snapshot else { return .none }
        guard focus == .map, snapshot.surface.dimension == 2 else {
            let scale = (chartScale ?? Self.chartScale(for: snapshot.surface)).other
            chartScale = scale
            return .say(scale == .logarithmic ? localized("logarithmic axis") : localized("linear axis"))
        }
        let scale = (mapScale ?? snapshot.field?.scale ?? .linear).other
        mapScale = scale
        return .say(
            scale == .logarithmic ? localized("colours follow the logarithm") : localized("colours follow the value"))
    }

    // MARK: The map

    private mutating func move(_ direction: SIMD2<Double>) -> Response {
        guard isPanning else { return Response([.moveStart(by: Self.moveShare * direction)]) }
        return pan(by: Self.panShare * direction)
    }

    private mutating func pan(by share: SIMD2<Double>) -> Response {
        guard let snapshot, var viewport = currentViewport else { return .none }
        viewport.center += share * snapshot.extent
        self.viewport = viewport
        return .none
    }

    /// Zooms about a point, or about the head of the followed racer where that is in sight.
    private mutating func zoom(by factor: Double, about point: SIMD2<Double>? = nil) -> Response {
        guard let snapshot, var viewport = currentViewport else { return .none }
        let magnification = min(max(viewport.magnification * factor, 0.05), 1e9)
        let head = followedRacer.map(\.row.point).flatMap { snapshot.domain.contains($0) ? $0 : nil }
        let fixed = point ?? head ?? viewport.center
        viewport.center = fixed + (viewport.center - fixed) * (viewport.magnification / magnification)
        viewport.magnification = magnification
        self.viewport = viewport
        return .none
    }

    private var currentViewport: Viewport? {
        guard let snapshot else { return nil }
        return viewport
            ?? Viewport(surface: snapshot.surface.name, center: snapshot.surface.domain.center, magnification: 1)
    }

    mutating func follow(_ mouse: MouseEvent, in table: Rect) -> Response {
        let index = mouse.position.row - table.row - 1
        guard mouse.action == .press, let snapshot, snapshot.racers.indices.contains(index) else { return .none }
        followed = index
        return .say(localized("table and arrows follow \(snapshot.racers[index].label)"))
    }

    mutating func point(_ mouse: MouseEvent, onMap area: Rect) -> Response {
        guard let snapshot else { return .none }
        let geometry = MapGeometry(
            area: snapshot.mapArea(in: area), domain: snapshot.plotDomain, showsAxes: true)
        guard let place = geometry.point(at: mouse.position) else { return .none }
        switch (mouse.action, mouse.button) {
        case (.wheelUp, _): return zoom(by: Self.zoomFactor, about: place)
        case (.wheelDown, _): return zoom(by: 1 / Self.zoomFactor, about: place)
        case (.press, .left): return Response([.restartFrom(place)])
        case (.press, _): dragPosition = mouse.position
        case (.drag, _):
            guard let last = dragPosition else { return Response([.restartFrom(place)]) }
            dragPosition = mouse.position
            let across = Double(last.column - mouse.position.column) / Double(max(1, geometry.plot.columns))
            let up = Double(mouse.position.row - last.row) / Double(max(1, geometry.plot.rows))
            return pan(by: SIMD2(across, up))
        case (.release, _): dragPosition = nil
        case (.move, _): break
        }
        return .none
    }
}

extension AxisScale {
    fileprivate var other: AxisScale { self == .logarithmic ? .linear : .logarithmic }
}
