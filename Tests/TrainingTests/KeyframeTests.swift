import Recipes
import Testing
import Training

@Suite("States to return to")
struct KeyframeTests {
    private static func lane(bytes: Int = 48 << 20) throws -> Lane {
        try Lane(
            RecipeDocument(
                yaml: """
                    data: {gate: xor}
                    model: {hidden: [2], activation: tanh}
                    optimizer: {name: adam, learning_rate: 0.01}
                    batch: 1
                    """, name: "test"), keyframeBytes: bytes)
    }

    /// The most steps that a seek to anywhere makes again.
    private static func longestReplay(_ lane: Lane) -> Int {
        let keyframes = lane.timelineSnapshot.keyframes
        return zip(keyframes, keyframes.dropFirst() + [lane.step]).map { $1 - $0 }.max() ?? 0
    }

    @Test("however long a run is there are at most 64 of them, and a seek makes no more than a 32nd of it again")
    func spacing() throws {
        let lane = try Self.lane()
        for length in [100, 1000, 1000, 3000, 7000, 20_000] {
            lane.advance(by: length)
            let keyframes = lane.timelineSnapshot.keyframes
            #expect(keyframes.first == 0)
            #expect(keyframes.count <= 64)
            #expect(Self.longestReplay(lane) <= max(32, lane.step / 32), "\(lane.step) steps")
        }
    }

    @Test("their memory stays within its budget, and four of them are kept in any case")
    func budget() throws {
        // Nine parameters with two numbers each for Adam take 8 · 27 + 256 bytes.
        let bytes = 8 * 27 + 256
        for (budget, limit) in [(10 * bytes, 10), (30 * bytes + 5, 30), (0, 4)] {
            let lane = try Self.lane(bytes: budget)
            #expect(lane.parameterCount == 9)
            for _ in 0..<20 {
                lane.advance(by: 97)
                #expect(lane.timelineSnapshot.keyframes.count <= limit)
            }
            #expect(2 * lane.timelineSnapshot.keyframes.count >= limit)
            #expect(lane.timelineSnapshot.keyframes.first == 0)
        }
    }

    @Test("forks and looks at the past do not widen the gaps of the branch that goes on")
    func branches() throws {
        let lane = try Self.lane()
        lane.advance(by: 5000)
        for step in [4000, 3000, 4500, 100] {
            lane.seek(to: step)
            lane.advance(by: 2000)
            #expect(Self.longestReplay(lane) <= max(32, 5000 / 32))
        }
    }
}
