import Dashboard
import Datasets
import Foundation
import Recipes
import FrameSnapshots
import Shell
import TerminalUI
import Testing
import Training

@Suite("Several classes in the plane")
struct ClassRegionTests {
    private static func document(_ classes: Int, set: String = "blobs") throws -> RecipeDocument {
        try RecipeDocument(
            yaml: """
                title: Classes
                seed: 3
                data: {planar: \(set), classes: \(classes), samples: 120, noise: 0.05, test_fraction: 0.3}
                model: {hidden: [8], activation: tanh}
                optimizer: {name: adam, learning_rate: 0.02}
                view: [boundary, loss, network, accuracy]
                """, name: "classes")
    }

    /// The state after some steps, with the plane evaluated on a grid.
    private static func snapshot(of document: RecipeDocument, steps: Int = 200) async throws -> Snapshot {
        let engine = try TrainingEngine(document: document)
        try await engine.perform(.step(steps))
        let request = SnapshotRequest(
            historyColumns: 160, boundary: GridSize(columns: 48, rows: 40), network: true, health: true)
        var snapshot = try #require(await engine.snapshot(request, after: nil))
        await engine.shutDown()
        snapshot.stepsPerSecond = nil
        return snapshot
    }

    @Test("the class of every pixel is the one with the largest logit", arguments: [3, 5, 6])
    func argmax(classes: Int) async throws {
        let lane = try #require(try await Self.snapshot(of: Self.document(classes)).lanes.first)
        let boundary = try #require(lane.boundary), plane = try #require(lane.dataset.plane)
        let inputs = plane.gridInputs(columns: boundary.size.columns, rows: boundary.size.rows)
        let found = boundary.classes.categories
        #expect(found.count == 48 * 40 && Set(found).count == classes)
        for pixel in 0..<found.count {
            var values = Array(inputs[(2 * pixel)..<(2 * pixel + 2)])
            for (index, layer) in lane.layers.enumerated() {
                let sums = (0..<layer.biases.count).map { unit in
                    values.indices.reduce(Double(layer.biases[unit])) {
                        $0 + Double(layer.weights[unit * values.count + $1]) * values[$1]
                    }
                }
                values = index + 1 < lane.layers.count ? sums.map { tanh($0) } : sums
            }
            let best = try #require(values.max())
            #expect(values[found[pixel]] > best - 1e-3)
        }
        for pixel in 0..<found.count {
            let outputs = boundary.values[(pixel * classes)..<((pixel + 1) * classes)]
            #expect(abs(outputs.reduce(0, +) - 1) < 1e-5)
        }
    }

    private static func scene(_ classes: Int, set: String = "blobs", size: Size) async throws -> DashboardModel {
        let document = try document(classes, set: set)
        var model = DashboardModel(recipe: try document.recipe(), size: size)
        model.showsClock = false
        _ = model.update(.snapshot(try await snapshot(of: document)))
        return model
    }

    @Test("the screen of five classes looks as recorded at every size")
    func snapshots() async throws {
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)] {
            let model = try await Self.scene(5, size: size)
            expectSnapshot(
                model.view(size: size, capabilities: .noColor),
                named: "regions-\(size.columns)x\(size.rows)")
        }
        let small = Size(columns: 80, rows: 24)
        let model = try await Self.scene(3, set: "spirals", size: small)
        expectSnapshot(model.view(size: small, capabilities: .ascii), named: "regions-ascii")
        expectSnapshot(model.view(size: small, capabilities: .full), named: "regions-colors", styles: true)
    }

    @Test("the probabilities of every class stand beside the cursor, by Enter and by a click")
    func cursor() async throws {
        let size = Size(columns: 120, rows: 36)
        var model = try await Self.scene(5, size: size)
        #expect(!model.view(size: size, capabilities: .noColor).text.contains("○ 0 █"))
        _ = model.update(.event(.key(.enter)))
        let entered = model.view(size: size, capabilities: .noColor)
        expectSnapshot(entered, named: "regions-cursor")
        #expect(entered.text.contains(": 3 0.36"))
        _ = model.update(.event(.key(.escape)))
        let click = MouseEvent(action: .press, button: .left, position: Position(column: 30, row: 5))
        _ = model.update(.event(.mouse(click)))
        let text = model.view(size: size, capabilities: .noColor).text
        #expect(text.contains("✛") && text.contains("○ 0 "))
        for index in 0..<5 { #expect(text.contains(["○", "●", "△", "▲", "◇"][index] + " \(index) ")) }
    }
}
