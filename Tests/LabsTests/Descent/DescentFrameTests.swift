import Calculus
import Labs
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing

@Suite("Screens of the descent lab")
struct DescentFrameTests {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)]

    private static func scene(
        of demo: String, steps: Int, keys: [Key] = [], size: Size = Size(columns: 120, rows: 36)
    ) async throws -> LabScene<DescentLab> {
        let recipe = try DemoCatalog.standard(LabCatalog.scenes).document(named: demo).recipe()
        guard let specification = recipe.scene.lab as? DescentSpecification else { throw NoDescent() }
        let race = try DescentRace(specification, seed: recipe.seed, steps: recipe.steps)
        let engine = DescentEngine(race: race, pace: recipe.pace)
        await engine.advance(by: steps)
        return try await DescentFixture.scene(engine, keys: keys, size: size)
    }

    private struct NoDescent: Error {}

    @Test("a race looks as recorded at every size, without colours and in ASCII", arguments: sizes)
    func race(size: Size) async throws {
        let scene = try await Self.scene(of: "optimizer-race", steps: 800, size: size)
        let name = "descent-race-\(size.columns)x\(size.rows)"
        expectSnapshot(scene.view(size: size, capabilities: .noColor), named: name)
        expectSnapshot(scene.view(size: size, capabilities: .ascii), named: name + "-ascii")
    }

    @Test("a parabola looks as recorded at every size", arguments: sizes)
    func parabola(size: Size) async throws {
        let scene = try await Self.scene(of: "descent-parabola", steps: 4, size: size)
        expectSnapshot(
            scene.view(size: size, capabilities: .noColor),
            named: "descent-parabola-\(size.columns)x\(size.rows)")
    }

    @Test("a line through data looks as recorded at every size", arguments: sizes)
    func regression(size: Size) async throws {
        let scene = try await Self.scene(of: "regression", steps: 30, size: size)
        expectSnapshot(
            scene.view(size: size, capabilities: .noColor),
            named: "descent-regression-\(size.columns)x\(size.rows)")
    }

    @Test("an explained step looks as recorded")
    func explained() async throws {
        let scene = try await Self.scene(
            of: "descent-valley", steps: 6, keys: DescentFixture.keys("ooxxxxxx"))
        expectSnapshot(scene.view(size: scene.size, capabilities: .noColor), named: "descent-explained")
    }

    @Test("a race has level lines and a colour for each optimizer")
    func colors() async throws {
        let scene = try await Self.scene(of: "descent-valley", steps: 40)
        let frame = scene.view(size: scene.size, capabilities: .full)
        for index in 0..<3 {
            let color = Theme.dark.seriesColor(index)
            let dots = frame.cells.filter {
                $0.style.foreground == color && (0x2801...0x28FF).contains($0.scalar.value)
            }
            #expect(dots.count > 3, "\(index)")
        }
        #expect(Set(frame.cells.map(\.style.background)).count > 10)
    }

    @Test(
        "the verdict tells in words how each demo goes",
        arguments: [
            ("descent-parabola", 200, "converged at step 45"), ("descent-parabola", 5, "converging"),
            ("descent-saddle", 118, "at a saddle"),
            ("descent-rastrigin", 390, "stuck in a local minimum at (1.99, -1.99)"),
            ("step-size", 59, "lr 0.02 converging"), ("descent-himmelblau", 290, "at the minimum (-2.805, 3.131)"),
        ])
    func verdicts(demo: String, steps: Int, words: String) async throws {
        let scene = try await Self.scene(of: demo, steps: steps, size: Size(columns: 160, rows: 40))
        #expect(scene.view(size: scene.size, capabilities: .full).text.contains(words))
    }

    @Test("a race that diverges says at which step")
    func divergence() async throws {
        let engine = try DescentFixture.engine(
            DescentFixture.specification(
                "rosenbrock", [DescentFixture.racer("sgd", 0.01), DescentFixture.racer("adam", 0.01)]))
        await engine.advance(by: 50)
        let scene = try await DescentFixture.scene(engine)
        let text = scene.view(size: scene.size, capabilities: .full).text
        #expect(text.contains(#/diverged at step \d+/#))
    }

    @Test("looking back shows the step of then in the header and a cursor on the chart")
    func lookingBack() async throws {
        let scene = try await Self.scene(of: "descent-rosenbrock", steps: 500, keys: [.left, .left])
        let text = scene.view(size: scene.size, capabilities: .full).text
        #expect(text.contains("step 490 of 500") && text.contains("looking back"))
    }

    @Test("the rate stands in the first lines, and follows the keys", arguments: sizes)
    func rate(size: Size) async throws {
        let scene = try await Self.scene(of: "descent-bowl", steps: 3, keys: DescentFixture.keys("++"), size: size)
        let frame = scene.view(size: size, capabilities: .full)
        #expect((frame.line(0) + frame.line(1)).contains("lr 0.1562"))
    }

    @Test(
        "any size can be drawn in any state, in ASCII with nothing but ASCII",
        arguments: [
            "optimizer-race", "descent-parabola", "regression",
        ])
    func everySize(demo: String) async throws {
        for keys in [
            [], [Key.character("?")], [.character(":"), .character("é")], [.character("x"), .character("x")],
            [.enter, .left], [.character("z")], [.tab, .tab, .character("z")],
        ] as [[Key]] {
            var scene = try await Self.scene(of: demo, steps: 20, keys: keys)
            for columns in [0, 1, 2, 39, 40, 64, 100, 160] {
                for rows in [0, 1, 3, 12, 17, 40] {
                    let size = Size(columns: columns, rows: rows)
                    _ = scene.update(.event(.resize(size)))
                    #expect(scene.view(size: size, capabilities: .full).size == size)
                    let ascii = scene.view(size: size, capabilities: .ascii)
                    #expect(ascii.cells.allSatisfy { $0.scalar.isASCII })
                }
            }
        }
    }

    @Test("before the first snapshot there is a title and no panel's content")
    func beforeFirstSnapshot() {
        let scene = LabScene(lab: DescentFixture.lab("A race"), size: Size(columns: 80, rows: 24))
        #expect(scene.view(size: scene.size, capabilities: .full).text.contains("A race"))
    }
}
