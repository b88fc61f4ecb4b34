import Calculus
import Recipes
import TerminalUI

extension DescentRace {
    /// Dots of a cell of the map.
    private static let dotsPerCell = (columns: 2, rows: 4)
    /// Points of a curve in a column of the chart: one for each column of dots.
    private static let pointsPerColumn = 2

    /// What a screen shows of the race; `field` is the map's, and `isSlow` says whether single steps can be seen, so
    /// that it is worth while to work out the next one.
    func snapshot(
        _ request: DescentRequest, domain: SurfaceDomain, field: ContourField?, isSlow: Bool
    ) -> DescentSnapshot {
        let shown = shownStep
        var snapshot = DescentSnapshot(
            version: 0, surface: surface, start: start, racers: [], step: step, shownStep: shown, stepLimit: stepLimit,
            isRunning: false, pace: .maximum, stepsPerSecond: nil, domain: domain, field: field, graph: [], rows: [],
            nextUpdate: nil, explanation: nil, edits: edits, samples: samples)
        snapshot.racers = racers.map { self.snapshot($0, at: shown, request: request, domain: domain) }
        if surface.dimension == 1, let map = request.map {
            snapshot.graph = graph(columns: map.columns, domain: domain)
        }
        guard racers.indices.contains(request.followed) else { return snapshot }
        let descent = racers[request.followed].descent
        if request.tableRows > 0 { snapshot.rows = descent.rows(endingAt: shown, count: request.tableRows) }
        if isSlow, request.map != nil { snapshot.nextUpdate = descent.nextUpdate(after: shown) }
        if request.explains, shown > 0, shown <= descent.step {
            snapshot.explanation = UpdateExplanation(step: shown, stages: descent.stages(ofUpdateTo: shown))
        }
        return snapshot
    }

    private func snapshot(
        _ racer: Racer, at shown: Int, request: DescentRequest, domain: SurfaceDomain
    ) -> DescentSnapshot.Racer {
        let descent = racer.descent
        let step = min(shown, descent.step)
        let isPresent = step == descent.step
        let row = isPresent ? descent.current : descent.row(at: step) ?? descent.current
        let reached = descent.reachedStep.flatMap { $0 <= step ? $0 : nil }
        var result = DescentSnapshot.Racer(
            label: racer.label, isOn: racer.isOn, settings: descent.settings, row: row,
            status: isPresent ? descent.status : .running, verdict: .starting, reachedStep: reached,
            distance: surface.distanceToMinimum(from: row.point), samples: descent.state.samples, path: [],
            pathValues: [], curve: [])
        guard racer.isOn else { return result }
        result.verdict = isPresent ? descent.verdict : descent.verdict(at: step)
        if let map = request.map {
            let vertices = descent.path.vertices(
                in: domain, columns: map.columns * Self.dotsPerCell.columns, rows: map.rows * Self.dotsPerCell.rows,
                through: isPresent ? nil : step)
            result.path = vertices.map(\.point)
            if surface.dimension == 1 { result.pathValues = result.path.map(surface.value) }
        }
        if request.chartColumns > 0 { result.curve = curve(of: descent.path, columns: request.chartColumns) }
        return result
    }

    /// The values along the path, a few points a column.
    private func curve(of path: DescentPath, columns: Int) -> [ChartPoint] {
        path.values(columns: columns * Self.pointsPerColumn, through: step).map {
            ChartPoint(x: Double($0.step), minimum: $0.minimum, maximum: $0.maximum, last: $0.last)
        }
    }

    /// The function's graph, a point for each column of dots.
    private func graph(columns: Int, domain: SurfaceDomain) -> [SIMD2<Double>] {
        ContourField.coordinates(domain.x, count: max(2, columns * Self.dotsPerCell.columns), isDescending: false)
            .map { SIMD2($0, surface.value(at: SIMD2($0, 0))) }
    }

    /// The part of the plane that a viewport shows.
    func domain(_ viewport: Viewport?) -> SurfaceDomain {
        let whole = surface.domain
        guard let viewport, viewport.surface == surface.name else { return whole }
        let half =
            SIMD2(whole.x.upperBound - whole.x.lowerBound, whole.y.upperBound - whole.y.lowerBound)
            / (2 * viewport.magnification)
        let low = viewport.center - half
        let high = viewport.center + half
        guard low.x < high.x, surface.dimension == 1 || low.y < high.y else { return whole }
        return SurfaceDomain(x: low.x...high.x, y: surface.dimension == 1 ? whole.y : low.y...high.y)
    }

    /// The values over a part of the plane; nil for functions of one variable and maps without cells.
    func field(_ map: DescentRequest.Map, domain: SurfaceDomain) -> ContourField? {
        guard surface.dimension == 2, map.columns > 0, map.rows > 0 else { return nil }
        let xs = ContourField.coordinates(domain.x, count: map.columns, isDescending: false)
        let ys = ContourField.coordinates(domain.y, count: 2 * map.rows, isDescending: true)
        var values: [Double] = []
        values.reserveCapacity(xs.count * ys.count)
        for y in ys {
            for x in xs { values.append(surface.value(at: SIMD2(x, y))) }
        }
        let isLogarithmic = map.isLogarithmic ?? surface.prefersLogarithmicColor
        return ContourField(
            values: values, columns: map.columns, rows: 2 * map.rows, scale: isLogarithmic ? .logarithmic : .linear,
            levelCount: min(10, max(4, map.rows / 3)))
    }
}

extension Descent {
    /// The update that follows a step; nil once the descent has ended there.
    fileprivate func nextUpdate(after step: Int) -> SIMD2<Double>? {
        if step < self.step { return row(at: step + 1)?.update }
        guard status == .running || status == .finished else { return nil }
        var next = self
        next.stepLimit = nil
        next.advance(by: 1)
        return next.step > step ? next.current.update : nil
    }
}
