import Calculus
import Labs
import Recipes
import Shell
import TerminalUI
import Testing

@Suite("Keys of the descent lab")
struct DescentKeyTests {
    private static func orders(_ keys: [Key], _ specification: DescentSpecification? = nil) async throws
        -> [DescentOrder]
    {
        let engine = try DescentFixture.engine(
            specification ?? DescentFixture.specification("rosenbrock", DescentFixture.three))
        await engine.advance(by: 300)
        var scene = try await DescentFixture.scene(engine)
        var orders: [DescentOrder] = []
        for key in keys {
            for case .order(let order) in scene.update(.event(.key(key))) { orders.append(order) }
        }
        return orders
    }

    @Test(
        "every key has an order",
        arguments: [
            (" ", DescentOrder.start), ("s", .step(1)), ("S", .step(10)), ("r", .restart), ("n", .restartAnywhere),
            ("N", .newData), ("+", .raiseRates), ("-", .lowerRates), ("}", .raiseNoise), ("{", .lowerNoise),
            ("*", .raiseRatesTenfold), ("_", .lowerRatesTenfold),
            ("2", .toggle(racer: 1)), ("d", .changeSurface(by: 1)), ("D", .changeSurface(by: -1)),
            ("[", .lowerBatch(racer: 0)), ("]", .raiseBatch(racer: 0)),
        ])
    func keys(key: String, order: DescentOrder) async throws {
        #expect(try await Self.orders(DescentFixture.keys(key)) == [order])
    }

    @Test("left and right scrub by a hundredth of the steps so far, home and end go to the ends")
    func time() async throws {
        let orders = try await Self.orders([.left, .right, .home, .end])
        #expect(orders == [.scrub(by: -3), .scrub(by: 3), .seek(0), .showPresent])
    }

    @Test("faster and slower walk up and down the ladder of paces, to flat out")
    func pace() async throws {
        let orders = try await Self.orders(DescentFixture.keys(">>>>>>"))
        #expect(orders.last == .setPace(.maximum))
    }

    @Test("arrows move the start while the map is entered, a comma lets them move the view, Esc leaves")
    func start() async throws {
        let orders = try await Self.orders([.enter, .left, .up, .character(","), .left, .escape, .left])
        #expect(orders == [.moveStart(by: SIMD2(-0.025, 0)), .moveStart(by: SIMD2(0, 0.025)), .scrub(by: -3)])
    }

    @Test("in a race o follows the next optimizer; one alone is replaced")
    func follow() async throws {
        #expect(try await Self.orders(DescentFixture.keys("o]")) == [.raiseBatch(racer: 1)])
        let alone = DescentFixture.specification("bowl")
        #expect(
            try await Self.orders(DescentFixture.keys("oO"), alone) == [
                .changeOptimizer(racer: 0, by: 1), .changeOptimizer(racer: 0, by: -1),
            ])
    }

    @Test("commands become orders; those that are wrong complain")
    func commands() async throws {
        let typed: [(String, [DescentOrder])] = [
            (":f x^2+y^4", [.setFunction("x^2+y^4")]), (":from -1.2, 1", [.restartFrom(SIMD2(-1.2, 1))]),
            (":set adam.beta1=0.8", [.set(path: "adam.beta1", value: "0.8")]),
            (":race adam lion", [.setRacers(["adam", "lion"])]),
            (":seek 20", [.seek(20)]), (":from 1", []), (":set x", []), (":nonsense", []), (":f", []),
        ]
        for (text, expected) in typed {
            #expect(try await Self.orders(DescentFixture.keys(text) + [.enter]) == expected, "\(text)")
        }
    }

    @Test("x explains the last step stage by stage, and after the last stage the next step")
    func explain() async throws {
        let engine = try DescentFixture.engine(
            DescentFixture.specification("bowl", [DescentFixture.racer("adam", 0.1)]))
        var scene = try await DescentFixture.scene(engine, keys: DescentFixture.keys("x"))
        func text() -> String { scene.view(size: scene.size, capabilities: .full).text }
        #expect(text().contains("adam, step 1 explained") && text().contains("stage 1 of 7"))
        #expect(text().contains("g = the gradient at p"))
        scene = try await DescentFixture.scene(engine, keys: DescentFixture.keys("xx"))
        #expect(text().contains("m = β₁·m + (1 - β₁)·g") && text().contains("0.9·0 + (1 - 0.9)·3"))
        scene = try await DescentFixture.scene(engine, keys: DescentFixture.keys("xxxxxxxx"))
        #expect(text().contains("adam, step 2 explained") && text().contains("stage 1 of 7"))
    }

    @Test("a click sets the start where it was clicked, the wheel zooms about it")
    func mouse() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("bowl"))
        var scene = try await DescentFixture.scene(engine)
        let place = Position(column: 30, row: 15)
        let click = MouseEvent(action: .press, button: .left, position: place)
        guard case .order(.restartFrom(let point))? = scene.update(.event(.mouse(click))).first else {
            Issue.record("the click set no start")
            return
        }
        #expect(Bowl().domain.contains(point))
        _ = scene.update(.event(.mouse(MouseEvent(action: .wheelUp, button: .none, position: place))))
        let viewport = try #require(scene.snapshotRequest(size: scene.size).map?.viewport)
        #expect(viewport.magnification == 1.5)
        // What was under the mouse stays there.
        let shift = (point - viewport.center) * 1.5
        #expect(abs(shift.x - point.x) < 1e-9 && abs(shift.y - point.y) < 1e-9)
        _ = scene.update(.event(.key(.character("0"))))
        #expect(scene.snapshotRequest(size: scene.size).map?.viewport == nil)
    }

    @Test("no two commands share a key, and the help has them all within its columns")
    func table() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("rosenbrock", DescentFixture.three))
        let triggers = try await DescentFixture.scene(engine).lab.commands.flatMap(\.triggers)
        let keys = triggers.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        #expect(triggers.allSatisfy { $0.explanation.count <= 26 })
    }
}
