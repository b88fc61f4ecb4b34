import Dashboard
import Foundation
import Recipes
import FrameSnapshots
import Shell
import TerminalUI
import Testing
import Training

@Suite("The loss landscape on screen")
struct LandscapeSceneTests {
    /// A curved valley with its lowest place at (2, 0.5); the path comes down to (0, 0) and goes on.
    private static func plane() -> LandscapeSnapshot {
        let side = 41
        let (first, spacing) = (SIMD2(-1.0, -1.5), SIMD2(0.125, 0.1))
        let losses = (0..<side * side).map { index in
            let x = first.x + Double(index % side) * spacing.x
            let y = first.y + Double(side - 1 - index / side) * spacing.y
            let valley = y - 0.25 * (x - 1) * (x - 1)
            return 0.02 + 0.3 * valley * valley + 0.02 * (x - 2) * (x - 2)
        }
        let landscape = LossLandscape(
            plane: .path, step: 1000, columns: side, rows: side, first: first, spacing: spacing, losses: losses,
            varianceShares: [0.874, 0.093])
        let path = (0...12).map { index in
            let x = 3.6 - 0.3 * Double(index)
            return LandscapeSnapshot.Point(
                step: 100 * index, place: SIMD2(x, 0.25 * (x - 1) * (x - 1) + 0.5 * cos(2 * x)))
        }
        return LandscapeSnapshot(
            landscape: landscape, path: path, present: LandscapeSnapshot.Point(step: 1240, place: SIMD2(0.3, 0.2)))
    }

    private static func line() -> LandscapeSnapshot {
        let losses = (0..<101).map { 0.01 + pow(-1.5 + 0.02 * Double($0) - 0.1, 2) }
        let landscape = LossLandscape(
            plane: .line, step: 1240, columns: 101, rows: 1, first: SIMD2(-1.5, 0), spacing: SIMD2(0.02, 1),
            losses: losses)
        return LandscapeSnapshot(
            landscape: landscape, present: LandscapeSnapshot.Point(step: 1240, place: SIMD2(0, 0)))
    }

    private static func model(_ landscape: LandscapeSnapshot, size: Size) throws -> DashboardModel {
        var recipe = Fixture.recipe("landscape", title: "A landscape")
        recipe.view = ["landscape", "loss", "boundary", "network"]
        var snapshot = try Fixture.snapshot(recipe, step: 1240, outputs: 1)
        snapshot.lanes[0].landscape = landscape
        var model = DashboardModel(recipe: recipe, size: size)
        _ = model.update(.snapshot(snapshot))
        return model
    }

    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60),
    ]

    @Test("the plane with the path over it looks as recorded at every size", arguments: sizes)
    func frames(size: Size) throws {
        let frame = try Self.model(Self.plane(), size: size).view(size: size, capabilities: .noColor)
        expectSnapshot(frame, named: "landscape-\(size.columns)x\(size.rows)")
    }

    @Test("in ASCII it is ASCII, and the path and the marks are there")
    func ascii() throws {
        let size = Size(columns: 80, rows: 24)
        let frame = try Self.model(Self.plane(), size: size).view(size: size, capabilities: .ascii)
        #expect(frame.cells.allSatisfy { $0.scalar.isASCII })
        expectSnapshot(frame, named: "landscape-ascii")
    }

    @Test("a line shows the loss along it, the beginning and the present")
    func lineFrame() throws {
        let size = Size(columns: 100, rows: 30)
        let frame = try Self.model(Self.line(), size: size).view(size: size, capabilities: .noColor)
        for words in ["begin", "now", "training loss"] { #expect(frame.text.contains(words)) }
        expectSnapshot(frame, named: "landscape-line")
    }

    @Test("the first one that is being made says how far it is, and an older one stays until it is ready")
    func progress() throws {
        let size = Size(columns: 100, rows: 30)
        let first = try Self.model(LandscapeSnapshot(progress: 0.41), size: size).view(
            size: size, capabilities: .noColor
        ).text
        #expect(first.contains("41.0 %"))
        var second = Self.plane()
        second.progress = 0.5
        let text = try Self.model(second, size: size).view(size: size, capabilities: .noColor).text
        #expect(text.contains("50.0 %"))
        #expect(text.contains("step 1,000"))
    }

    @Test("C goes through the planes, R makes it anew, V shows it alone and what was there before")
    func keys() throws {
        let size = Size(columns: 120, rows: 36)
        var model = try Self.model(Self.plane(), size: size)
        let request = { (model: DashboardModel) in model.snapshotRequest(size: size).landscape }
        #expect(request(model) == LandscapeRequest(plane: .path))
        _ = model.update(.event(.key(.character("C"))))
        #expect(request(model) == LandscapeRequest(plane: .random))
        _ = model.update(.event(.key(.character("R"))))
        #expect(request(model) == LandscapeRequest(plane: .random, number: 1))
        for character in ":landscape line" { _ = model.update(.event(.key(.character(character)))) }
        _ = model.update(.event(.key(.enter)))
        #expect(request(model)?.plane == .line)
        _ = model.update(.event(.key(.character("V"))))
        #expect(!model.view(size: size, capabilities: .full).text.contains("Network"))
        _ = model.update(.event(.key(.character("V"))))
        #expect(model.view(size: size, capabilities: .full).text.contains("Network"))

        var other = FrameTests.model(try Fixture.binary(), size: size)
        #expect(request(other) == nil)
        _ = other.update(.event(.key(.character("C"))))
        #expect(other.notice != nil)
        _ = other.update(.event(.key(.character("V"))))
        #expect(request(other) != nil)
        _ = other.update(.event(.key(.character("V"))))
        #expect(request(other) == nil)
    }

    @Test("the cursor reads the loss of the place that it is at")
    func cursor() throws {
        let size = Size(columns: 120, rows: 36)
        let snapshot = Self.plane()
        var model = try Self.model(snapshot, size: size)
        _ = model.update(.event(.key(.enter)))
        guard case .inspecting(.landscape, let x, let y) = model.mode else {
            Issue.record("found \(model.mode)")
            return
        }
        let landscape = try #require(snapshot.landscape)
        let (across, up) = (landscape.xRange, landscape.yRange)
        let place = SIMD2(
            across.lowerBound + x * (across.upperBound - across.lowerBound),
            up.upperBound - y * (up.upperBound - up.lowerBound))
        let loss = NumberFormat.plainDecimal(landscape.loss(at: place), significantDigits: 4)
        #expect(model.view(size: size, capabilities: .full).text.contains("loss \(loss)"))
    }
}
