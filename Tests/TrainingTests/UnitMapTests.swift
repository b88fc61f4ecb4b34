import Datasets
import Foundation
import NeuralNetworks
import Numerics
import Testing
import Training

@Suite("Maps of units, and the plane as a layer sees it")
struct UnitMapTests {
    private static let recipe = """
        data: {planar: moons, samples: 60, test_fraction: 0.2, features: [x1, x2, x1_x2]}
        model: {hidden: [3, 2], activation: tanh}
        optimizer: {name: sgd, learning_rate: 0.1}
        precision: float64
        seed: 4
        """

    private static func snapshot(_ yaml: String = recipe, request: SnapshotRequest) throws -> LaneSnapshot {
        let lane = try Lane(document(yaml))
        lane.advance(by: 120)
        return lane.snapshot(request, previousParameters: nil)
    }

    /// The activations of every level for a point, computed from the weights in the snapshot alone.
    private static func levels(_ lane: LaneSnapshot, x: Double, y: Double) throws -> [[Double]] {
        var inputs: [Double] = []
        try #require(lane.dataset.plane).appendInputs(x: x, y: y, to: &inputs)
        var levels = [inputs]
        for layer in lane.layers {
            let before = levels[levels.count - 1]
            levels.append(
                (0..<layer.outputs).map { unit in
                    let z = (0..<layer.inputs).reduce(Double(layer.biases[unit])) {
                        $0 + Double(layer.weights[unit * layer.inputs + $1]) * before[$1]
                    }
                    return layer.activation == "tanh" ? tanh(z) : 1 / (1 + exp(-z))
                })
        }
        return levels
    }

    @Test("the maps are the activations of every unit, computed here from the weights")
    func maps() throws {
        var request = SnapshotRequest(network: true)
        request.units = UnitMapRequest(size: GridSize(columns: 7, rows: 5), unitsPerLayer: 8)
        let lane = try Self.snapshot(request: request)
        let units = try #require(lane.units)
        #expect(units.layers.map(\.count) == [3, 3, 2, 1])
        let plane = try #require(lane.dataset.plane)
        for row in 0..<5 {
            for column in 0..<7 {
                let x = plane.x.lowerBound + (Double(column) + 0.5) / 7 * (plane.x.upperBound - plane.x.lowerBound)
                let y = plane.y.upperBound - (Double(row) + 0.5) / 5 * (plane.y.upperBound - plane.y.lowerBound)
                let expected = try Self.levels(lane, x: x, y: y)
                for (level, maps) in units.layers.enumerated() {
                    for (unit, map) in maps.enumerated() {
                        #expect(abs(Double(map[row * 7 + column]) - expected[level][unit]) < 1e-5)
                    }
                }
            }
        }
    }

    @Test("units beyond the limit have no map, and nothing is computed unasked")
    func limit() throws {
        var request = SnapshotRequest()
        #expect(try Self.snapshot(request: request).units == nil)
        #expect(try Self.snapshot(request: request).warp == nil)
        request.units = UnitMapRequest(size: GridSize(columns: 500, rows: 500), unitsPerLayer: 2)
        let units = try #require(try Self.snapshot(request: request).units)
        #expect(units.layers.map(\.count) == [2, 2, 2, 1])
        #expect(units.size == GridSize(columns: 64, rows: 64))
    }

    @Test("the warped grid and samples are the activations of a layer of two units")
    func warp() throws {
        var request = SnapshotRequest(network: true)
        request.warpedLayer = 2
        let lane = try Self.snapshot(request: request)
        let warp = try #require(lane.warp)
        #expect(warp.layer == 2 && warp.units == 2 && warp.hiddenLayers == 2 && warp.axes == .units)
        #expect(warp.lines.count == 2 * WarpSnapshot.lineCount)
        let plane = try #require(lane.dataset.plane)
        for line in 0..<WarpSnapshot.lineCount {
            let share = Double(line) / Double(WarpSnapshot.lineCount - 1)
            let x = plane.x.lowerBound + share * (plane.x.upperBound - plane.x.lowerBound)
            let expected = try Self.levels(lane, x: x, y: plane.y.lowerBound)[2]
            let found = warp.lines[line][0]
            #expect(abs(found.x - expected[0]) < 1e-5 && abs(found.y - expected[1]) < 1e-5)
        }
        let samples = lane.dataset.train
        #expect(warp.train.count == samples.count && warp.test.count == lane.dataset.test.count)
        for index in 0..<samples.count {
            let expected = try Self.levels(lane, x: samples.raw[2 * index], y: samples.raw[2 * index + 1])[2]
            #expect(abs(warp.train[index].x - expected[0]) < 1e-5 && abs(warp.train[index].y - expected[1]) < 1e-5)
        }
    }

    @Test("the output's line in the warped plane parts what the network parts")
    func divider() throws {
        var request = SnapshotRequest(network: true)
        request.warpedLayer = .max
        let lane = try Self.snapshot(request: request)
        let warp = try #require(lane.warp)
        let divider = try #require(warp.divider)
        let raw = lane.dataset.train.raw
        for index in warp.train.indices {
            let side = divider.x * warp.train[index].x + divider.y * warp.train[index].y + divider.z
            let output = try Self.levels(lane, x: raw[2 * index], y: raw[2 * index + 1])[3][0]
            #expect((side >= 0) == (output >= 0.5))
        }
    }

    @Test("of more than two units the two directions of largest variance are shown, at right angles")
    func principalComponents() throws {
        var request = SnapshotRequest(network: true)
        request.warpedLayer = 1
        let lane = try Self.snapshot(request: request)
        let warp = try #require(lane.warp)
        #expect(warp.axes == .principalComponents && warp.units == 3 && warp.divider == nil)
        let raw = lane.dataset.train.raw
        let activations = try warp.train.indices.map {
            try Self.levels(lane, x: raw[2 * $0], y: raw[2 * $0 + 1])[1]
        }
        let variance = { (values: [Double]) in
            let mean = values.reduce(0, +) / Double(values.count)
            return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        let (first, second) = (variance(warp.train.map(\.x)), variance(warp.train.map(\.y)))
        let covariance = warp.train.reduce(0) { $0 + $1.x * $1.y }
        #expect(abs(covariance) < 1e-6 * first)
        #expect(first >= second)
        for unit in 0..<3 { #expect(first >= variance(activations.map { $0[unit] }) - 1e-9) }
        // What the two leave over is no more than what any two units leave over.
        let total = (0..<3).reduce(0) { sum, unit in sum + variance(activations.map { $0[unit] }) }
        let leftByUnits = (0..<3).map { unit in variance(activations.map { $0[unit] }) }.min() ?? 0
        #expect(total - first - second <= leftByUnits + 1e-9)
    }

    @Test("of a wide layer every unit has a part in the two directions")
    func wideLayer() throws {
        var request = SnapshotRequest(network: true)
        request.warpedLayer = 1
        let yaml = Self.recipe.replacing("hidden: [3, 2]", with: "hidden: [100, 2]")
        let lane = try Self.snapshot(yaml, request: request)
        let warp = try #require(lane.warp)
        let raw = lane.dataset.train.raw
        let activations = try warp.train.indices.map {
            try Self.levels(lane, x: raw[2 * $0], y: raw[2 * $0 + 1])[1]
        }
        let plane = try #require(PrincipalPlane(inputs: activations.flatMap { $0 }, columns: 100))
        for (point, row) in zip(warp.train, activations) {
            let place = plane.place(of: row)
            #expect(abs(point.x - place.x) < 1e-4 && abs(point.y - place.y) < 1e-4)
        }
    }

    @Test("of data with many inputs the map is coarser, of the same shape and with an output a pixel")
    func coarseMap() throws {
        let lane = try Lane(document("data: {digits: uci_8x8, samples: 100}\nmodel: {hidden: [4]}"))
        let size = GridSize(columns: 400, rows: 240)
        let boundary = try #require(lane.snapshot(SnapshotRequest(boundary: size), previousParameters: nil).boundary)
        let pixels = boundary.size.columns * boundary.size.rows
        #expect(boundary.values.count == pixels * 10)
        #expect(pixels * 64 <= 1 << 21 && pixels * 64 > 1 << 20)
        #expect(abs(Double(boundary.size.columns) / Double(boundary.size.rows) - 400.0 / 240) < 0.02)
        let small = GridSize(columns: 80, rows: 48)
        let exact = try #require(lane.snapshot(SnapshotRequest(boundary: small), previousParameters: nil).boundary)
        #expect(exact.size == small && exact.values.count == 80 * 48 * 10)
    }

    @Test("drawing maps and warps changes nothing of the run")
    func bystander() throws {
        let watched = try Lane(document(Self.recipe))
        let alone = try Lane(document(Self.recipe))
        var request = SnapshotRequest(network: true)
        request.units = UnitMapRequest(size: GridSize(columns: 8, rows: 8), unitsPerLayer: 8)
        request.warpedLayer = 1
        for _ in 0..<20 {
            watched.advance(by: 7)
            _ = watched.snapshot(request, previousParameters: nil)
        }
        alone.advance(by: 140)
        #expect(watched.parameters == alone.parameters)
    }
}
