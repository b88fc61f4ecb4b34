import Foundation
import Recipes
import Testing
import Training

private let recipe = """
    seed: 4
    data: {planar: moons, samples: 60, noise: 0.1}
    model: {hidden: [3, 2], activation: tanh}
    optimizer: {name: adam, learning_rate: 0.02}
    precision: float64
    batch: 12
    """

@Suite("The loss landscape")
struct LandscapeTests {
    private static func lane(steps: Int = 800, _ yaml: String = recipe) throws -> Lane {
        let lane = try Lane(RecipeDocument(yaml: yaml, name: "test"))
        lane.advance(by: steps)
        return lane
    }

    @Test(
        "its centre is the run's own loss, to the last bit, in both precisions",
        arguments: LossLandscape.Plane.allCases, ["float32", "float64"])
    func centre(plane: LossLandscape.Plane, precision: String) async throws {
        let lane = try Self.lane(recipe.replacing("float64", with: precision))
        let plan = lane.landscapeSource.plan(plane, drawing: 0)
        let landscape = try #require(try await plan.landscape())
        #expect(landscape.loss(at: SIMD2(0, 0)) == lane.row().loss)
        #expect(landscape.step == 800)
        #expect(landscape.losses.count == landscape.columns * landscape.rows)
        #expect(landscape.xRange.contains(0) && (plane == .line || landscape.yRange.contains(0)))
    }

    @Test(
        "away from the centre it is the loss of a network with those parameters set by hand",
        arguments: LossLandscape.Plane.allCases)
    func offsets(plane: LossLandscape.Plane) async throws {
        let lane = try Self.lane()
        let plan = lane.landscapeSource.plan(plane, drawing: 0)
        let landscape = try #require(try await plan.landscape())
        for (column, row) in [(0, 0), (7, landscape.rows / 3), (landscape.columns - 1, landscape.rows - 1)] {
            let place = SIMD2(landscape.x(ofColumn: column), landscape.rows > 1 ? landscape.y(ofRow: row) : 0)
            let other = try Self.lane(steps: 0)
            var settings: [Setting] = []
            for (path, value) in zip(Self.paths(of: [2, 3, 2, 1]), plan.axes.parameters(at: place)) {
                settings.append(Setting(path: path, value: "\(value)"))
            }
            try other.apply(settings)
            let expected = try #require(other.row().loss)
            #expect(abs(landscape.loss(at: place) - expected) <= 1e-12 * expected, "\(place)")
            #expect(landscape.losses[row * landscape.columns + column] == landscape.loss(at: place))
        }
    }

    /// The parameters in the order in which they lie: of each layer the weights row by row, then the biases.
    private static func paths(of sizes: [Int]) -> [String] {
        (1..<sizes.count).flatMap { layer in
            (1...sizes[layer]).flatMap { unit in
                (1...sizes[layer - 1]).map { "weight.\(layer).\(unit).\($0)" }
            } + (1...sizes[layer]).map { "bias.\(layer).\($0)" }
        }
    }

    @Test("of a random direction each unit's part is as long as the unit's weights, and biases stay")
    func filterNormalization() throws {
        let lane = try Self.lane()
        let source = lane.landscapeSource
        let (parameters, direction) = (lane.parameters, source.randomDirection(0))
        var start = 0
        for (inputs, outputs) in [(2, 3), (3, 2), (2, 1)] {
            for _ in 0..<outputs {
                let unit = start..<start + inputs
                #expect(abs(length(direction[unit]) - length(parameters[unit])) < 1e-12)
                start += inputs
            }
            #expect(direction[start..<start + outputs].allSatisfy { $0 == 0 })
            start += outputs
        }
        #expect(source.randomDirection(0) == direction)
        #expect(source.randomDirection(1) != direction)
    }

    @Test("principal directions are orthonormal, explain the variance they claim, and no direction explains more")
    func principalDirections() throws {
        // Points on an ellipse that lies askew in five dimensions.
        let first = [0.6, 0, 0.8, 0, 0], second = [0, 1.0, 0, 0, 0]
        let points = (0..<24).map { index in
            let angle = Double(index) * .pi / 12
            return zip(first, second).map { 1 + 3 * cos(angle) * $0 + sin(angle) * $1 }
        }
        let found = PrincipalDirections(of: points, count: 2)
        #expect(found.directions.count == 2)
        #expect(abs(abs(inner(found.directions[0], first)) - 1) < 1e-12)
        #expect(abs(abs(inner(found.directions[1], second)) - 1) < 1e-12)
        #expect(abs(found.shares[0] - 0.9) < 1e-12)
        #expect(abs(found.shares[1] - 0.1) < 1e-12)
        #expect(PrincipalDirections(of: points, count: 5).directions.count == 2)
        #expect(PrincipalDirections(of: [first, first], count: 2).directions.isEmpty)
    }

    @Test("the plane of a run's path has orthonormal directions, and a projection gives back what lies in it")
    func projections() throws {
        let lane = try Self.lane()
        let axes = lane.landscapeSource.plan(.path, drawing: 0).axes
        #expect(abs(inner(axes.directions[0], axes.directions[0]) - 1) < 1e-12)
        #expect(abs(inner(axes.directions[1], axes.directions[1]) - 1) < 1e-12)
        #expect(abs(inner(axes.directions[0], axes.directions[1])) < 1e-12)
        #expect(axes.place(of: lane.parameters) == SIMD2(0, 0))
        for plane in [LossLandscape.Plane.path, .random] {
            let axes = lane.landscapeSource.plan(plane, drawing: 0).axes
            let place = axes.place(of: axes.parameters(at: SIMD2(0.3, -0.7)))
            #expect(abs(place.x - 0.3) < 1e-12 && abs(place.y + 0.7) < 1e-12)
            // What is left over stands at right angles to the plane.
            lane.seek(to: 100)
            let past = lane.parameters
            let nearest = axes.parameters(at: axes.place(of: past))
            let rest = zip(past, nearest).map { $0 - $1 }
            for direction in axes.directions { #expect(abs(inner(rest, direction)) < 1e-9) }
            lane.seek(to: 800)
        }
    }

    @Test("the line leads from where the run began to where it is")
    func line() async throws {
        let lane = try Self.lane()
        let plan = lane.landscapeSource.plan(.line, drawing: 0)
        let start = try Self.lane(steps: 0)
        #expect(zip(plan.axes.parameters(at: SIMD2(-1, 0)), start.parameters).allSatisfy { abs($0 - $1) < 1e-12 })
        let landscape = try #require(try await plan.landscape())
        let loss = try #require(start.row().loss)
        #expect(abs(landscape.loss(at: SIMD2(-1, 0)) - loss) < 1e-2)
    }

    @Test("before the first step there is a landscape too, of random directions")
    func untrained() async throws {
        let lane = try Self.lane(steps: 0)
        for plane in LossLandscape.Plane.allCases {
            let landscape = try #require(try await lane.landscapeSource.plan(plane, drawing: 0).landscape())
            #expect(landscape.loss(at: SIMD2(0, 0)) == lane.row().loss)
            #expect(landscape.isFilledUp == (plane != .random))
            #expect(Set(landscape.losses).count > 10)
        }
    }

    @Test("in the engine it is made while the run goes on, follows it, and another number makes another one")
    func engine() async throws {
        let engine = try TrainingEngine(document: RecipeDocument(yaml: recipe, name: "test"))
        var request = SnapshotRequest()
        request.landscape = LandscapeRequest(plane: .path, isAwaited: true)
        try await engine.perform(.step(50))
        let early = try #require(await engine.snapshot(request, after: nil)?.lanes[0].landscape)
        #expect(early.landscape?.step == 50)
        #expect(early.progress == nil)
        try await engine.perform(.step(60))
        let same = try #require(await engine.snapshot(request, after: nil)?.lanes[0].landscape)
        #expect(same.landscape?.step == 50)
        #expect(same.present?.step == 110)
        #expect(same.present?.place != SIMD2(0, 0))
        try await engine.perform(.step(200))
        let late = try #require(await engine.snapshot(request, after: nil)?.lanes[0].landscape)
        #expect(late.landscape?.step == 310)
        #expect(late.path.first?.step == 0)
        #expect(late.path.map(\.step) == late.path.map(\.step).sorted())
        request.landscape?.plane = .random
        let random = try #require(await engine.snapshot(request, after: nil)?.lanes[0].landscape?.landscape)
        request.landscape?.number = 1
        let other = try #require(await engine.snapshot(request, after: nil)?.lanes[0].landscape?.landscape)
        #expect(random.loss(at: SIMD2(0, 0)) == other.loss(at: SIMD2(0, 0)))
        #expect(random.losses != other.losses)
        #expect(await engine.snapshot(SnapshotRequest(historyColumns: 10), after: nil)?.lanes[0].landscape == nil)
        await engine.shutDown()
    }

    @Test("a landscape that gets ready while a snapshot is made is news after that snapshot")
    func news() async throws {
        let engine = try TrainingEngine(document: RecipeDocument(yaml: recipe, name: "test"))
        let before = try #require(await engine.snapshot(SnapshotRequest(), after: nil))
        var request = SnapshotRequest()
        request.landscape = LandscapeRequest(plane: .random, isAwaited: true)
        let ready = try #require(await engine.snapshot(request, after: nil))
        #expect(ready.version == before.version)
        let next = try #require(await engine.snapshot(request, after: ready.version))
        #expect(next.version > ready.version)
        await engine.shutDown()
    }

    @Test("who asks for something else leaves the landscape in the making alone, unless it is the screen")
    func otherReaders() async throws {
        let engine = try TrainingEngine(document: RecipeDocument(yaml: recipe, name: "test"))
        try await engine.perform(.step(50))
        var request = SnapshotRequest(isForScreen: true)
        request.landscape = LandscapeRequest(plane: .random)
        _ = await engine.snapshot(request, after: nil)
        _ = await engine.snapshot(SnapshotRequest(historyColumns: 10, health: true), after: nil)
        try await engine.perform(.step(10))
        request.landscape?.isAwaited = true
        #expect(await engine.snapshot(request, after: nil)?.lanes[0].landscape?.landscape?.step == 50)
        await engine.shutDown()
    }

    @Test("of many that are asked for one after the other the last one is made")
    func changesOfMind() async throws {
        let engine = try TrainingEngine(document: RecipeDocument(yaml: recipe, name: "test"))
        try await engine.perform(.step(50))
        var request = SnapshotRequest(isForScreen: true)
        for number in 0...5 {
            request.landscape = LandscapeRequest(plane: .random, number: number, isAwaited: number == 5)
            _ = await engine.snapshot(SnapshotRequest(isForScreen: true), after: nil)
            let landscape = await engine.snapshot(request, after: nil)?.lanes[0].landscape?.landscape
            guard number == 5 else { continue }
            let lane = try Self.lane(steps: 50)
            #expect(try await lane.landscapeSource.plan(.random, drawing: 5).landscape() == landscape)
        }
        await engine.shutDown()
    }

    @Test("where evaluating a place takes as long as a slice, it gives way after every one")
    func slices() async throws {
        let plan = try Self.lane(steps: 0).landscapeSource.plan(.line, drawing: 0)
        var shares: [Double] = []
        let landscape = try #require(try await plan.landscape(slice: .zero) { shares.append($0) })
        #expect(shares.count == landscape.losses.count)
        #expect(shares.last == 1)
    }

    @Test("of a path only what is new or has changed is projected anew")
    func projectedOnce() {
        let axes = LandscapeAxes(origin: [1, 1, 1], directions: [[1, 0, 0], [0, 2, 0]])
        var path = [(step: 0, parameters: [0.0, 0, 0]), (step: 32, parameters: [2.0, 3, 4])]
        var projection = PathProjection()
        let points = projection.points(of: path, on: axes)
        #expect(points.map(\.place) == [SIMD2(-1, -0.5), SIMD2(1, 1)])
        #expect(projection.points(of: path, on: axes) == points)
        #expect(projection.projectionCount == 2)
        path[1].parameters = [3, 3, 4]
        path.append((step: 64, parameters: [1, 1, 1]))
        #expect(projection.points(of: path, on: axes).map(\.place) == [SIMD2(-1, -0.5), SIMD2(2, 1), SIMD2(0, 0)])
        #expect(projection.projectionCount == 4)
    }

    @Test("a task that is cancelled gives none, and half of it says how far it is")
    func cancelled() async throws {
        let plan = try Self.lane().landscapeSource.plan(.random, drawing: 0)
        let task = Task {
            var shares: [Double] = []
            let landscape = try await plan.landscape { share in
                shares.append(share)
                if share >= 0.5 { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return (landscape, shares)
        }
        let (landscape, shares) = try await task.value
        #expect(landscape == nil)
        #expect(shares == shares.sorted())
        #expect((shares.last ?? 0) < 0.6)
    }

    private func inner(_ first: [Double], _ second: [Double]) -> Double {
        zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    }
    private func length(_ values: ArraySlice<Double>) -> Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
