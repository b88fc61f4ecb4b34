import Foundation
import Testing
import Recipes

@Suite struct LearningRateScheduleTests {
    private func schedule(
        _ name: String, _ options: [String: Double] = [:], warmUp: Int = 0, steps: Int? = nil
    ) throws -> LearningRateSchedule {
        try #require(
            LearningRateSchedule(ScheduleSpecification(name: name, warmUp: warmUp, options: options), steps: steps))
    }

    @Test("Constant stays, and is what there is without a schedule")
    func constant() throws {
        #expect(try schedule("constant").rate(base: 0.3, step: 12345) == 0.3)
        #expect(LearningRateSchedule(nil, steps: nil)?.rate(base: 0.3, step: 7) == 0.3)
    }

    @Test("Step multiplies by its factor after every so many steps")
    func step() throws {
        let schedule = try schedule("step", ["every": 10, "factor": 0.5])
        #expect([0, 9, 10, 19, 20].map { schedule.rate(base: 8, step: $0) } == [8, 8, 4, 4, 2])
        #expect(try self.schedule("step").rate(base: 1, step: 1000) == 0.1)
    }

    @Test("Exponential multiplies by its factor at every step")
    func exponential() throws {
        let schedule = try schedule("exponential", ["factor": 0.5])
        #expect([0, 1, 2, 3].map { schedule.rate(base: 8, step: $0) } == [8, 4, 2, 1])
    }

    @Test("Cosine goes from the rate to the minimum over its steps and stays there")
    func cosine() throws {
        let schedule = try schedule("cosine", ["steps": 100, "minimum": 0.1])
        #expect(schedule.rate(base: 0.5, step: 0) == 0.5)
        #expect(abs(schedule.rate(base: 0.5, step: 50) - 0.3) < 1e-15)
        #expect(abs(schedule.rate(base: 0.5, step: 25) - (0.1 + 0.4 * (1 + cos(Double.pi / 4)) / 2)) < 1e-15)
        #expect(schedule.rate(base: 0.5, step: 100) == 0.1)
        #expect(schedule.rate(base: 0.5, step: 1000) == 0.1)
    }

    @Test("A schedule with a length takes the rest of the run unless told")
    func lengths() throws {
        #expect(try schedule("cosine", warmUp: 20, steps: 120).rate(base: 1, step: 120) == 0)
        #expect(abs(try schedule("cosine", warmUp: 20, steps: 120).rate(base: 1, step: 70) - 0.5) < 1e-15)
        #expect(LearningRateSchedule(ScheduleSpecification(name: "cosine"), steps: nil) == nil)
        #expect(LearningRateSchedule(ScheduleSpecification(name: "sawtooth"), steps: 10) == nil)
    }

    @Test("One cycle rises to the rate at its peak and falls far below its start")
    func oneCycle() throws {
        let schedule = try schedule("one_cycle", ["steps": 100])
        let rates = (0..<100).map { schedule.rate(base: 1, step: $0) }
        #expect(abs(rates[0] - 0.04) < 1e-15)
        #expect(abs(rates[29] - 1) < 1e-15)
        #expect(rates.max() == rates[29])
        #expect(abs(rates[99] - 0.04e-4) < 1e-15)
        #expect(zip(rates[..<29], rates[1...29]).allSatisfy { $0 < $1 })
        #expect(zip(rates[29..<99], rates[30...]).allSatisfy { $0 > $1 })
        #expect(schedule.rate(base: 1, step: 500) == rates[99])
    }

    @Test("A cycle of any length has finite rates", arguments: [1, 2, 3, 4])
    func shortCycles(steps: Int) throws {
        for peak in [0, 0.3, 1] {
            let schedule = try schedule("one_cycle", ["steps": Double(steps), "peak": peak])
            for step in 0...5 { #expect((0...1).contains(schedule.rate(base: 1, step: step))) }
        }
    }

    @Test(
        "A warm-up rises linearly to the first rate of every schedule, which then begins",
        arguments: LearningRateSchedule.names)
    func warmUp(name: String) throws {
        let plain = try schedule(name, steps: 96)
        let warm = try schedule(name, warmUp: 4, steps: 100)
        let first = plain.rate(base: 1, step: 0)
        #expect((0..<4).map { warm.rate(base: 1, step: $0) } == [0.25, 0.5, 0.75, 1].map { $0 * first })
        for step in 0..<96 { #expect(warm.rate(base: 1, step: step + 4) == plain.rate(base: 1, step: step)) }
    }

    @Test("Rates are proportional to the base where no minimum is set", arguments: LearningRateSchedule.names)
    func proportional(name: String) throws {
        let schedule = try schedule(name, steps: 50)
        for step in 0..<50 {
            #expect(schedule.rate(base: 2, step: step) == 2 * schedule.rate(base: 1, step: step))
        }
    }
}
