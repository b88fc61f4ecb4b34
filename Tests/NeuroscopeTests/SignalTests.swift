import Foundation
import Testing

@Suite("Signals")
struct SignalTests {
    private static let endless = [
        "train", "spirals", "--set", "stop.loss=0", "--set", "steps=none", "--every", "1000000000", "--format", "jsonl",
    ]

    @Test("an interrupted run still writes its last row", arguments: [SIGINT, SIGTERM, SIGHUP])
    func interrupt(signal: Int32) async throws {
        let outcome = try await Program.interrupt(Self.endless, with: signal)
        #expect(outcome.status == 128 + signal)
        let rows = try outcome.rows()
        #expect(rows.count == 2)
        #expect(rows.first?.step == 0)
        #expect(rows.last?.status == "stopped")
        #expect(rows.last?.step ?? 0 > 0)
    }

    @Test("no step has two rows where every step has one and the run is interrupted")
    func everyStep() async throws {
        var arguments = Self.endless
        arguments[arguments.firstIndex(of: "1000000000") ?? 0] = "1"
        let outcome = try await Program.interrupt(arguments, with: SIGINT)
        let steps = try outcome.rows().map(\.step)
        #expect(steps == Array(0..<steps.count))
        #expect(try outcome.rows().last?.status == "stopped")
    }

    @Test("variants are interrupted at the same step")
    func variants() async throws {
        let arguments = Self.endless + ["--compare", "optimizer.learning_rate=0.01,0.02"]
        let rows = try await Program.interrupt(arguments, with: SIGINT).rows()
        #expect(rows.map(\.status) == ["running", "running", "stopped", "stopped"])
        #expect(rows[2].step == rows[3].step)
    }

    @Test("an interrupted run still saves its model, from which it goes on")
    func model() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Program.interrupt(Self.endless + ["--save", folder.path("model.json")], with: SIGINT)
        let last = try #require(try outcome.rows().last)
        let loaded = try await Program.run(
            "train", "spirals", "--load", folder.path("model.json"), "--steps", "0", "--format", "jsonl")
        #expect(try loaded.rows().last?.step == last.step)
        #expect(try loaded.rows().last?.loss == last.loss)
    }

    @Test("a reader that goes away ends the run without a word")
    func brokenPipe() async throws {
        var arguments = Self.endless
        arguments[arguments.firstIndex(of: "1000000000") ?? 0] = "1"
        let outcome = try await Program.runBeforeImpatientReader(arguments)
        #expect(outcome.status == 128 + SIGPIPE)
        #expect(outcome.errors.isEmpty)
    }
}
