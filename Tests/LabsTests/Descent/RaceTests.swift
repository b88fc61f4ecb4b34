import Calculus
import Labs
import Datasets
import Messages
import Recipes
import Testing

@Suite("Races")
struct RaceTests {
    @Test("a racer walks where a descent alone walks, bit for bit")
    func sameTrajectory() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("himmelblau", DescentFixture.three))
        await engine.advance(by: 777)
        let snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        for racer in snapshot.racers {
            var alone = Descent(on: Himmelblau(), settings: racer.settings)
            alone.advance(by: 777)
            #expect(racer.row == alone.current)
        }
        #expect(snapshot.step == 777 && snapshot.racers.map(\.label) == ["sgd", "momentum", "adam"])
    }

    @Test("optimizers that would have the same name get what tells them apart")
    func labels() async throws {
        let racers = [
            DescentFixture.racer("sgd", 0.1), DescentFixture.racer("sgd", 0.2), DescentFixture.racer("sgd", 0.2),
        ]
        let engine = try DescentFixture.engine(DescentFixture.specification("bowl", racers))
        let labels = await engine.snapshot(DescentRequest(), after: nil)?.racers.map(\.label) ?? []
        #expect(labels == ["sgd lr 0.1", "sgd lr 0.2", "sgd lr 0.2 (3)"])
    }

    @Test("one that was switched off stands still, and catches up when it is switched on again")
    func toggle() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("rosenbrock", DescentFixture.three))
        await engine.advance(by: 100)
        _ = try await engine.perform(.toggle(racer: 1))
        await engine.advance(by: 100)
        var snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(snapshot.racers.map(\.row.step) == [200, 100, 200])
        #expect(snapshot.racers.map(\.isOn) == [true, false, true])
        _ = try await engine.perform(.toggle(racer: 1))
        await engine.advance(by: 1)
        snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(snapshot.racers.map(\.row.step) == [201, 201, 201])
    }

    @Test("the last optimizer cannot be switched off")
    func lastOne() async throws {
        let engine = try DescentFixture.engine()
        let words = try await engine.perform(.toggle(racer: 0))
        #expect(words == "one optimizer has to stay")
        #expect(await engine.snapshot(DescentRequest(), after: nil)?.racers[0].isOn == true)
    }

    @Test("an edit holds from the next step on and stands on the chart with its step")
    func edits() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("bowl", [DescentFixture.racer("sgd", 0.1)]))
        await engine.advance(by: 5)
        _ = try await engine.perform(.set(path: "learning_rate", value: "0.2"))
        await engine.advance(by: 1)
        let snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        var alone = Descent(
            on: Bowl(), settings: DescentSettings(optimizer: .gradientDescent(learningRate: 0.1)))
        alone.advance(by: 5)
        try alone.apply(.learningRate(0.2))
        alone.advance()
        #expect(snapshot.racers[0].row == alone.current)
        #expect(snapshot.edits.map(\.step) == [5])
    }

    @Test("an option is set for those that have it, by name for one of them")
    func settings() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("rosenbrock", DescentFixture.three))
        _ = try await engine.perform(.set(path: "adam.beta1", value: "0.8"))
        _ = try await engine.perform(.set(path: "momentum", value: "0.5"))
        _ = try await engine.perform(.set(path: "noise", value: "0.25"))
        let racers = try #require(await engine.snapshot(DescentRequest(), after: nil)).racers
        #expect(racers[2].settings.optimizer.option("beta1") == 0.8)
        #expect(racers[0].settings.optimizer.option("momentum") == 0.5)
        #expect(racers[1].settings.optimizer.option("momentum") == 0.5)
        #expect(racers.allSatisfy { $0.settings.gradientNoise == 0.25 })
    }

    @Test(
        "a setting that does not fit is refused and changes nothing",
        arguments: [
            ("adam.beta1", "2"), ("beta7", "1"), ("lion.beta1", "0.9"), ("noise", "-1"), ("steps", "x"), ("batch", "3"),
        ])
    func refusals(path: String, value: String) async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("rosenbrock", DescentFixture.three))
        await #expect(throws: InputError.self) { try await engine.perform(.set(path: path, value: value)) }
        let snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(snapshot.edits.isEmpty && snapshot.racers[2].settings.optimizer.options.isEmpty)
    }

    @Test("looking back shows the row of then; going on from there walks the same way again")
    func scrubbing() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("himmelblau", DescentFixture.three))
        await engine.advance(by: 1000)
        let then = try #require(await engine.snapshot(DescentRequest(), after: nil))
        _ = try await engine.perform(.seek(400))
        let back = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(back.shownStep == 400 && back.step == 1000 && back.racers.allSatisfy { $0.row.step == 400 })
        _ = try await engine.perform(.step(600))
        let again = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(again.step == 1000 && again.shownStep == 1000)
        #expect(again.racers.map(\.row) == then.racers.map(\.row))
    }

    @Test("an edit while looking back forgets what came after")
    func editInThePast() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("bowl", [DescentFixture.racer("sgd", 0.1)]))
        await engine.advance(by: 50)
        _ = try await engine.perform(.seek(10))
        _ = try await engine.perform(.raiseRates)
        let snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(snapshot.step == 10 && snapshot.edits.map(\.step) == [10])
        #expect(snapshot.racers[0].settings.optimizer.learningRate == 0.125)
    }

    @Test("a restart keeps the settings of now, and starts where it is told")
    func restart() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("bowl", [DescentFixture.racer("sgd", 0.1)]))
        await engine.advance(by: 9)
        _ = try await engine.perform(.raiseRates)
        _ = try await engine.perform(.restartFrom(SIMD2(-1, 2)))
        let snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(snapshot.step == 0 && snapshot.start == SIMD2(-1, 2) && snapshot.edits.isEmpty)
        #expect(snapshot.racers[0].settings.optimizer.learningRate == 0.125)
        #expect(snapshot.racers[0].row.point == SIMD2(-1, 2))
    }

    @Test("another function takes the racers along; one that is wrong is refused in one line and changes nothing")
    func functions() async throws {
        let engine = try DescentFixture.engine()
        _ = try await engine.perform(.setFunction("x^2+sin(3*y)"))
        var snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(snapshot.surface.dimension == 2 && snapshot.start == SIMD2(1, 1))
        for bad in ["x +", "foo(x)", "x*z", "7", "rosenbrok"] {
            let error = await #expect(throws: InputError.self) { try await engine.perform(.setFunction(bad)) }
            #expect(error?.description.contains("\n") == false)
        }
        snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        #expect(snapshot.surface.name == "x^2+sin(3*y)")
    }

    @Test("on x² a small rate converges, rate 1 oscillates and a larger one diverges")
    func stepSizes() async throws {
        let rates = [0.3, 1, 1.1].map { DescentFixture.racer("sgd", $0) }
        let engine = try DescentFixture.engine(DescentFixture.specification("x^2", from: [3], rates, tolerance: 1e-8))
        await engine.advance(by: 40)
        var racers = try #require(await engine.snapshot(DescentRequest(), after: nil)).racers
        #expect(racers[0].status == .converged && racers[1].status == .oscillating)
        #expect(racers[2].status == .running && racers[2].verdict == .diverging)
        await engine.advance(by: 4000)
        racers = try #require(await engine.snapshot(DescentRequest(), after: nil)).racers
        #expect(racers[2].status == .diverged && racers[2].row.step < 4000)
    }

    @Test("a line through data: descent on all samples and the closed form agree to 1e-6")
    func regression() async throws {
        let document = try DemoCatalog.standard(LabCatalog.scenes).document(named: "regression")
        let recipe = try document.recipe()
        guard let specification = recipe.scene.lab as? DescentSpecification else {
            Issue.record("the demo is no descent")
            return
        }
        #expect(specification.optimizers.map(\.batch) == [nil, 32, 1])
        let engine = DescentEngine(race: try DescentRace(specification, seed: recipe.seed), pace: .maximum)
        await engine.advance(by: 2000)
        let snapshot = try #require(await engine.snapshot(DescentRequest(), after: nil))
        let answer = try #require(snapshot.surface.minima.first)
        let found = snapshot.racers[0].row.point
        #expect(abs(found.x - answer.x) < 1e-6 && abs(found.y - answer.y) < 1e-6)
        // Batches of one keep wandering round it.
        let noisy = snapshot.racers[2].row.point - answer
        #expect((noisy * noisy).sum() > 1e-8)
        #expect(snapshot.racers.map(\.samples) == [2000 * 64, 2000 * 32, 2000])
    }

    @Test("the start moves by parts of what is shown, and anywhere is inside of it")
    func starts() async throws {
        let engine = try DescentFixture.engine(DescentFixture.specification("bowl"))
        _ = try await engine.perform(.restartFrom(SIMD2(0, 0)))
        _ = try await engine.perform(.moveStart(by: SIMD2(0.5, -0.25)))
        #expect(await engine.snapshot(DescentRequest(), after: nil)?.start == SIMD2(3, -1.5))
        var seen: Set<SIMD2<Double>> = []
        for _ in 0..<20 {
            _ = try await engine.perform(.restartAnywhere)
            let start = try #require(await engine.snapshot(DescentRequest(), after: nil)).start
            #expect(Bowl().domain.contains(start))
            seen.insert(start)
        }
        #expect(seen.count == 20)
    }
}
