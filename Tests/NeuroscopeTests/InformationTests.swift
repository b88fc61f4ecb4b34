import Foundation
import Testing

@Suite("neuroscope information")
struct InformationCommandTests {
    private struct Row: Decodable {
        var quantity: String
        var unit: String
        var value: Double?
        var infinite: Bool?
    }

    private static func rows(_ arguments: String...) async throws -> [Row] {
        let outcome = try await Program.run(["information"] + arguments + ["--format", "jsonl"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try outcome.lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    }

    @Test("content, entropy, divergence and cross-entropy come out in the unit asked for")
    func quantities() async throws {
        let content = try await Self.rows("content", "0.1", "0.9")
        #expect(content.compactMap(\.value).map { ($0 * 1e4).rounded() / 1e4 } == [3.3219, 0.152])
        #expect(content.map(\.unit) == ["bit", "bit"])
        let die = try await Self.rows("entropy", "1", "1", "1", "1", "1", "1", "--normalize")
        #expect(abs((die[0].value ?? 0) - 2.584962500721156) < 1e-12)
        let kl = try await Self.rows("kl", "0.2", "0.3", "0.5", "--against", "0.3", "0.3", "0.4", "--unit", "nat")
        #expect(abs((kl[0].value ?? 0) - 0.030478754035472025) < 1e-12)
        let cross = try await Self.rows("cross-entropy", "0.2,0.3,0.5", "--against", "0.3,0.3,0.4", "--unit", "nat")
        #expect(abs((cross[0].value ?? 0) - 1.0601317681000455) < 1e-12)
    }

    @Test("an infinite divergence is told as such")
    func infinite() async throws {
        let rows = try await Self.rows("kl", "0.5", "0.5", "--against", "1", "0")
        #expect(rows[0].value == nil)
        #expect(rows[0].infinite == true)
    }

    @Test(
        "what is no distribution exits with 65 and says why",
        arguments: [
            (["entropy", "0.5", "0.4"], "sum to 0.9"), (["entropy", "1.1", "-0.1"], "-0.1"),
            (["kl", "0.5", "0.5", "--against", "1.2", "-0.2"], "--against"),
            (["kl", "0.5", "0.5", "--against", "1"], "found 1 probabilities, expected 2"),
            (["content", "0"], "found 0"),
        ])
    func refused(arguments: [String], words: String) async throws {
        let outcome = try await Program.run(["information"] + arguments)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(words))
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "a missing --against, an unknown unit and an unknown quantity exit with 64",
        arguments: [["kl", "1"], ["entropy", "1", "--unit", "bits"], ["entropie", "1"]])
    func usage(arguments: [String]) async throws {
        #expect(try await Program.run(["information"] + arguments).status == 64)
    }
}
