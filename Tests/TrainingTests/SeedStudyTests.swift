import Datasets
import Recipes
import Testing
import Training

@Suite("Several seeds")
struct SeedStudyTests {
    /// A study of two variants with their last losses, seed by seed.
    private func study(_ losses: [(Double?, Double?)]) -> SeedStudy {
        var study = SeedStudy(labels: ["relu", "tanh"], seedCount: losses.count)
        for (seed, pair) in losses.enumerated() {
            study.record(pair.0, step: 10, variant: 0, seed: seed)
            study.record(pair.1, step: 10, variant: 1, seed: seed)
        }
        return study
    }

    @Test("the verdict counts the seeds in which the better one is ahead")
    func verdict() {
        let losses = (0..<20).map { seed -> (Double?, Double?) in seed < 18 ? (0.1, 0.2) : (0.3, 0.2) }
        let study = study(losses)
        #expect(study.verdicts.map(\.sentence) == ["relu ahead of tanh in 18 of 20 seeds"])
        #expect(study.ranking == [0, 1])
        #expect(study.duel(1, 0).losses == 18)
    }

    @Test("a lead that a coin would give often is said to be one")
    func chance() {
        let losses = (0..<20).map { seed -> (Double?, Double?) in seed < 12 ? (0.1, 0.2) : (0.3, 0.2) }
        #expect(study(losses).verdicts.map(\.sentence) == ["relu ahead of tanh in 12 of 20 seeds, which may be chance"])
        #expect(study([(0.1, 0.2), (0.2, 0.1)]).verdicts[0].sentence.hasSuffix("in 1 of 2 seeds each"))
        #expect(study([(0.1, 0.1), (nil, nil)]).verdicts[0].sentence == "relu and tanh even in 2 of 2 seeds")
    }

    @Test("the sign test's probabilities are those of fair coins")
    func signTest() {
        // 2 (C(20,18) + C(20,19) + C(20,20)) / 2^20 = 422 / 1048576
        let clear = study((0..<20).map { $0 < 18 ? (1, 2) : (2, 1) }).duel(0, 1)
        #expect(abs(clear.signTest - 422.0 / 1_048_576) < 1e-12)
        // Ties are left out: 2 / 2^5.
        let five = study((0..<9).map { $0 < 5 ? (1, 2) : (1, 1) }).duel(0, 1)
        #expect(abs(five.signTest - 2.0 / 32) < 1e-12)
        #expect(study([(1, 2), (2, 1)]).duel(0, 1).signTest == 1)
        #expect(study([]).duel(0, 1).signTest == 1)
        let many = study(Array(repeating: (1, 2), count: 5000)).duel(0, 1)
        #expect(many.signTest < 1e-300)
    }

    @Test("a run that diverged is behind every one that did not")
    func divergence() throws {
        let study = study([(nil, 5), (nil, 9), (0.1, nil)])
        #expect(study.duel(1, 0).wins == 2)
        #expect(study.ranking == [1, 0])
        let outcome = try #require(study.outcome(of: 0))
        #expect(outcome.median == .infinity)
        #expect(outcome.finiteCount == 1)
    }

    @Test("a band has the median and the range of all seeds at every step, ended runs with their last loss")
    func bands() {
        var study = SeedStudy(labels: ["one"], seedCount: 3)
        for (step, losses) in [(0, [1.0, 2, 3]), (10, [0.5, 0.7, 2])] {
            for (seed, loss) in losses.enumerated() { study.record(loss, step: step, variant: 0, seed: seed) }
        }
        study.record(0.1, step: 20, variant: 0, seed: 0)
        study.record(nil, step: 20, variant: 0, seed: 2)
        let bands = study.bands(of: 0)
        #expect(bands.map(\.step) == [0, 10, 20])
        #expect(bands.map(\.spread.median) == [2, 0.7, 0.7])
        #expect(bands.map(\.spread.minimum) == [1, 0.5, 0.1])
        #expect(bands.map(\.spread.maximum) == [3, 2, .infinity])
    }

    @Test("every variant has the recipe's seed and those that follow, its own seed where it has one")
    func plans() throws {
        let document = try RecipeDocument(yaml: "data: {gate: xor}\nseed: 4\nsteps: 5", name: "test")
        let variants = [
            Variant(label: "a", settings: [Setting(path: "batch", value: "2")]),
            Variant(label: "b", settings: [Setting(path: "seed", value: "9")]),
        ]
        let plans = try document.lanePlans(variants, seedCount: 2)
        #expect(plans.map(\.seed) == [4, 5, 9, 10])
        #expect(plans.map(\.variantIndex) == [0, 0, 1, 1])
        let lanes = try plans.map { try Lane(document, variant: $0.variant) }
        #expect(lanes.map(\.recipe.seed) == [4, 5, 9, 10])
        #expect(lanes.map(\.recipe.batch) == [.size(2), .size(2), .size(10), .size(10)])
        #expect(try document.lanePlans([], seedCount: 1).map(\.variant) == [nil])
        #expect(try document.lanePlans([], seedCount: 2).map(\.label) == [nil, nil])
    }
}
