import Dashboard
import Datasets
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing
import Training

@Suite("Whole screens")
struct FrameTests {
    static let sizes = [
        Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
        Size(columns: 200, rows: 60),
    ]

    static func model(_ snapshot: Snapshot, recipe: Recipe = Fixture.recipe(), size: Size) -> DashboardModel {
        var model = DashboardModel(recipe: recipe, size: size)
        _ = model.update(.snapshot(snapshot))
        return model
    }

    @Test("a classification with a plane looks as recorded at every size", arguments: sizes)
    func binary(size: Size) throws {
        let model = FrameTests.model(try Fixture.binary(), size: size)
        expectSnapshot(
            model.view(size: size, capabilities: .noColor), named: "binary-\(size.columns)x\(size.rows)")
    }

    @Test("a classification without a plane shows its accuracy instead", arguments: sizes)
    func multiclass(size: Size) throws {
        let (recipe, snapshot) = try Fixture.multiclass()
        let model = FrameTests.model(snapshot, recipe: recipe, size: size)
        #expect(model.panels.first == .accuracy)
        #expect(!model.panels.contains(.boundary))
        expectSnapshot(
            model.view(size: size, capabilities: .noColor), named: "multiclass-\(size.columns)x\(size.rows)")
    }

    @Test("a diverged and a finished run say so", arguments: ["diverged", "finished"])
    func ended(name: String) throws {
        let size = Size(columns: 120, rows: 36)
        let model = FrameTests.model(name == "diverged" ? try Fixture.diverged() : try Fixture.finished(), size: size)
        let frame = model.view(size: size, capabilities: .noColor)
        #expect(frame.line(0).contains(name == "diverged" ? "✗" : "✓"))
        expectSnapshot(frame, named: name)
    }

    @Test("in ASCII every character is ASCII", arguments: sizes)
    func ascii(size: Size) throws {
        var model = FrameTests.model(try Fixture.binary(), size: size)
        for keys in [[], [Key.character("?")], [.escape, .character(":"), .character("é")]] as [[Key]] {
            for key in keys { _ = model.update(.event(.key(key))) }
            let frame = model.view(size: size, capabilities: .ascii)
            #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
        }
    }

    @Test("without colours no cell has one")
    func noColors() throws {
        let size = Size(columns: 120, rows: 36)
        let (recipe, multiclass) = try Fixture.multiclass()
        for model in [
            FrameTests.model(try Fixture.binary(), size: size),
            FrameTests.model(multiclass, recipe: recipe, size: size),
        ] {
            let frame = model.view(size: size, capabilities: .noColor)
            #expect(frame.cells.allSatisfy { $0.scalar != "▀" && $0.scalar != "▄" })
        }
    }

    @Test(
        "the rate stands in the first three lines as a token of its own",
        arguments: [
            (0.01, "0.01"), (0.0125, "0.0125"), (0.00005, "5e-5"), (0.3, "0.3"), (1.0, "1"), (12.345678, "12.35"),
        ])
    func rate(rate: Double, text: String) throws {
        var snapshot = try Fixture.binary()
        snapshot.lanes[0].recipe.optimizer.learningRate = rate
        for size in FrameTests.sizes {
            let frame = FrameTests.model(snapshot, size: size).view(size: size, capabilities: .full)
            let words = (0..<3).flatMap { frame.line($0).split(separator: " ") }
            let index = try #require(words.firstIndex(of: "lr"))
            #expect(words[index + 1] == Substring(text))
        }
    }

    @Test("rate, step and state are there at 40 columns with the longest names")
    func narrowHeader() throws {
        var snapshot = try Fixture.binary()
        snapshot.lanes[0].row.step = 123_456_789
        snapshot.lanes[0].recipe.title = "A title that is far longer than any line could ever be on such a screen"
        snapshot.lanes[0].recipe.optimizer.learningRate = 0.01234
        let size = Size(columns: 40, rows: 12)
        let header = FrameTests.model(snapshot, size: size).view(size: size, capabilities: .full)
        let text = header.line(0) + "\n" + header.line(1)
        #expect(text.contains("lr 0.01234"))
        #expect(text.contains("step 123,456,789"))
        #expect(text.contains("► running"))
        #expect(text.contains("…"))
    }

    @Test("the layout stays as it is while steps and epochs grow", arguments: sizes)
    func steadyLayout(size: Size) throws {
        var rows: Set<Int> = []
        for step in [1, 10_000, 900_000] {
            var snapshot = try Fixture.binary()
            snapshot.lanes[0].row.step = step
            snapshot.lanes[0].row.epoch = Double(step) / 4
            let frame = FrameTests.model(snapshot, size: size).view(size: size, capabilities: .noColor)
            let top = try #require((0..<size.rows).first { frame.line($0).first == "┏" })
            rows.insert(top)
        }
        #expect(rows.count == 1)
    }

    @Test("a screen that is too small says what it has and what it needs")
    func tooSmall() throws {
        let size = Size(columns: 20, rows: 5)
        var model = FrameTests.model(try Fixture.binary(), size: size)
        let text = model.view(size: size, capabilities: .full).text
        #expect(text.contains("20x5"))
        #expect(text.contains("40x12"))
        #expect(model.update(.event(.key(.character("q")))) == [.exit(.quit)])
        #expect(model.update(.event(.key(.character("+")))).isEmpty)
        #expect(model.snapshotRequest(size: size) == SnapshotRequest())
    }

    @Test("any size can be drawn in any state", arguments: 0...14)
    func everySize(rows: Int) throws {
        let modes: [[Key]] = [
            [], [.character("?")], [.character(":"), .character("x")], [.enter, .left, .up], [.character("z")],
            [.tab, .character("z"), .enter],
        ]
        for columns in [0, 1, 2, 20, 39, 40, 64, 100, 160] {
            let size = Size(columns: columns, rows: rows)
            for keys in modes {
                var model = FrameTests.model(try Fixture.binary(), size: Size(columns: 120, rows: 36))
                for key in keys { _ = model.update(.event(.key(key))) }
                _ = model.update(.event(.resize(size)))
                for capabilities in [Capabilities.full, .noColor, .ascii] {
                    #expect(model.view(size: size, capabilities: capabilities).size == size)
                }
                _ = model.update(.event(.key(.down)))
            }
        }
    }

    @Test("before the first snapshot there is a header and no panel")
    func beforeFirstSnapshot() {
        let size = Size(columns: 80, rows: 24)
        let frame = DashboardModel(recipe: Fixture.recipe(), size: size).view(size: size, capabilities: .full)
        #expect(frame.text.contains("XOR with one hidden layer"))
        #expect(frame.text.contains("lr 0.01"))
    }

    @Test("the engine is asked for what is shown and for nothing else")
    func requests() throws {
        let small = Size(columns: 80, rows: 24)
        var model = FrameTests.model(try Fixture.binary(), size: small)
        var request = model.snapshotRequest(size: small)
        #expect(request.boundary != nil && request.historyColumns > 0)
        #expect(!request.network && !request.health)
        _ = model.update(.event(.key(.tab)))
        _ = model.update(.event(.key(.tab)))
        request = model.snapshotRequest(size: small)
        #expect(request.boundary == nil && request.historyColumns == 0)
        #expect(request.network && request.health)
        _ = model.update(.event(.key(.character("z"))))
        request = model.snapshotRequest(size: small)
        #expect(request.network && !request.health)
    }

    @Test("the grid has a value for every pixel of the map, and pixels are square")
    func boundaryGrid() throws {
        let size = Size(columns: 120, rows: 36)
        let grid = try #require(FrameTests.model(try Fixture.binary(), size: size).snapshotRequest(size: size).boundary)
        #expect(abs(grid.columns - grid.rows) <= 8)
    }

    @Test("Tab leads to every panel at 80x24, and 200x60 shows all of them")
    func panels() throws {
        let small = Size(columns: 80, rows: 24)
        var model = FrameTests.model(try Fixture.binary(), size: small)
        var seen = ""
        for _ in 0..<4 {
            seen += model.view(size: small, capabilities: .full).text
            _ = model.update(.event(.key(.tab)))
        }
        let large = Size(columns: 200, rows: 60)
        let whole = model.view(size: large, capabilities: .full).text
        for title in ["oundary", "Loss", "Network", "Health"] {
            #expect(seen.contains(title))
            #expect(whole.contains(title))
        }
    }

    @Test("a recipe's view picks the panels and their order")
    func view() throws {
        var snapshot = try Fixture.binary()
        snapshot.lanes[0].recipe.view = ["loss", "accuracy"]
        let size = Size(columns: 120, rows: 36)
        let text = FrameTests.model(snapshot, size: size).view(size: size, capabilities: .full).text
        #expect(text.contains("Accuracy") && text.contains("Loss"))
        #expect(!text.contains("Decision boundary") && !text.contains("Network"))
    }

    @Test("a cursor in the boundary reads what the network answers there")
    func boundaryCursor() throws {
        let size = Size(columns: 120, rows: 36)
        var model = FrameTests.model(try Fixture.binary(), size: size)
        _ = model.update(.event(.key(.enter)))
        let first = model.view(size: size, capabilities: .full).text
        #expect(first.contains("x₁ ") && first.contains(": p 0."))
        for _ in 0..<20 { _ = model.update(.event(.key(.left))) }
        #expect(model.update(.event(.key(.up))).isEmpty)
        #expect(model.view(size: size, capabilities: .full).text != first)
        _ = model.update(.event(.key(.escape)))
        #expect(!model.view(size: size, capabilities: .full).text.contains(": p 0."))
    }

    @Test("rendering for a file shows no wall-clock figure")
    func clocklessHeader() throws {
        let size = Size(columns: 120, rows: 36)
        var model = FrameTests.model(try Fixture.binary(), size: size)
        model.showsClock = false
        let header = model.view(size: size, capabilities: .full).line(0)
        #expect(header.contains("–/s"))
        #expect(!header.contains("412k"))
    }
}
