import Foundation
import Testing

@Suite("descend")
struct DescendTests {
    private struct Row: Decodable {
        var step: Int
        var point: [Double]
        var value: Double?
        var gradient: [Double?]
        var update: [Double]?
        var status: String?
    }

    private func rows(_ arguments: String...) async throws -> [Row] {
        let outcome = try await Program.run(["descend"] + arguments + ["--format", "jsonl"])
        #expect(outcome.status == 0)
        return try outcome.lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }

    @Test("x^2 from 3 at rate 0.1 converges at step 45; a row a step, the status with the last")
    func converges() async throws {
        let found = try await rows("x^2", "--from", "3", "--learning-rate", "0.1", "--tolerance", "1e-8")
        #expect(found.map(\.step) == Array(0...45))
        #expect(found[0].point == [3] && found[0].value == 9 && found[0].gradient == [6] && found[0].update == nil)
        #expect(found[1].update == [found[1].point[0] - 3])
        #expect(found.dropLast().allSatisfy { $0.status == nil })
        #expect(found[45].status == "converged")
    }

    @Test("rate 1 oscillates, rate 1.1 diverges and stops at the first value that is not finite")
    func learningRates() async throws {
        let one = try await rows("x^2", "--from", "3", "--learning-rate", "1", "--tolerance", "1e-8")
        #expect(one.last?.status == "oscillating")
        let more = try await rows("x^2", "--from", "3", "--learning-rate", "1.1", "--steps", "3000")
        #expect(more.last?.status == "diverged")
        #expect(more.last?.step == 1941 && more.last?.value == nil)
        #expect(more.dropLast().allSatisfy { $0.value != nil })
        let failing = try await Program.run(
            "descend", "parabola", "--learning-rate", "1.1", "--steps", "3000", "--fail-on-divergence")
        #expect(failing.status == 1)
    }

    @Test("surfaces start where they say, formulas at 1 or (1, 1), and 1000 steps are taken unless told")
    func defaults() async throws {
        let rosenbrock = try await rows("rosenbrock", "--learning-rate", "0.0005")
        #expect(rosenbrock.first?.point == [-1.2, 1])
        #expect(rosenbrock.last?.step == 1000 && rosenbrock.last?.status == "finished")
        #expect(try await rows("x^2", "--steps", "0").map(\.point) == [[1]])
        #expect(try await rows("x^2+y", "--steps", "0").map(\.point) == [[1, 1]])
        #expect(try await rows("-x^2", "--steps", "1", "--from", "-2", "--learning-rate", "0.1").last?.point == [-2.4])
    }

    @Test("optimizers, their options and starts with a minus are taken")
    func options() async throws {
        let found = try await rows(
            "valley", "--from", "-1.5,-0.5", "--optimizer", "sgd", "--learning-rate", "0.02", "--option",
            "momentum=0.9", "--option", "nesterov=true", "--steps", "1")
        #expect(found[0].point == [-1.5, -0.5])
        // (1 + momentum) times the gradient (-3, -10).
        #expect(abs(found[1].point[0] - (-1.5 + 0.02 * 1.9 * 3)) < 1e-15)
    }

    @Test("CSV has a line a step, with the same columns")
    func csv() async throws {
        let lines = try await Program.run("descend", "bowl", "--steps", "2", "--format", "csv").lines
        #expect(lines[0] == "step,x,y,value,gradient_x,gradient_y,update_x,update_y,status")
        #expect(lines[1] == "0,1.5,-2.0,6.25,3.0,-4.0,,,")
        #expect(lines.count == 4 && lines[3].hasSuffix(",finished"))
    }

    @Test("text ends with the reason and the verdict")
    func text() async throws {
        let lines = try await Program.run("descend", "x^2", "--from", "3", "--learning-rate", "1.1", "--steps", "50")
            .lines
        #expect(lines[0].split(separator: " ") == ["step", "x", "value", "gradient", "x", "update", "x"])
        #expect(lines.suffix(2).first == "finished at step 50: all steps are used up")
        #expect(lines.last?.hasPrefix("diverging") == true)
    }

    @Test(
        "bad functions, starts and options are usage errors that name the fault",
        arguments: [
            (["rosenbrok"], "rosenbrock"), (["x +"], "column 4"), (["foo(x)"], "foo"), (["a*x"], "\"a\""), (["3"], "x"),
            (["bowl", "--from", "1"], "--from"), (["x^2", "--from", "1,2"], "--from"),
            (["x", "--steps", "-1"], "--steps"),
            (["x", "--optimizer", "adm"], "adam"), (["x", "--option", "momentun=0.9"], "momentum"),
            (["x", "--option", "momentum=9"], "momentum"), (["x", "--tolerance", "-1"], "--tolerance"),
        ])
    func refusals(arguments: [String], word: String) async throws {
        let outcome = try await Program.run(["descend"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(word))
        #expect(outcome.output.isEmpty)
    }

    @Test("an interrupted descent still prints its last row, with status 130")
    func interrupted() async throws {
        let outcome = try await Program.interrupt(
            ["descend", "rosenbrock", "--optimizer", "adam", "--steps", "1000000000", "--format", "jsonl"], with: SIGINT
        )
        #expect(outcome.status == 128 + SIGINT)
        #expect(outcome.lines.last?.hasSuffix("\"status\":\"running\"}") == true)
    }
}
