import Foundation
import Information
import Testing

@Suite("Information")
struct InformationTests {
    private struct Reference: Decodable {
        var p: [Double]
        var q: [Double]
        var entropy: Double
        var crossEntropy: Double
        var divergence: Double
    }

    private static func references() throws -> [Reference] {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "References/references.json")
        return try JSONDecoder().decode([Reference].self, from: Data(contentsOf: url))
    }

    private static func agree(_ found: Double, _ expected: Double) -> Bool {
        abs(found - expected) <= 1e-12 * max(1, abs(expected))
    }

    @Test(
        "entropy, cross-entropy and divergence equal references to 1e-12 in every unit",
        arguments: InformationUnit.allCases)
    func references(unit: InformationUnit) throws {
        let references = try Self.references()
        #expect(references.count == 13)
        for reference in references {
            let (p, q) = (try Distribution(reference.p), try Distribution(reference.q))
            #expect(Self.agree(p.entropy(in: unit), unit.from(nats: reference.entropy)))
            #expect(Self.agree(p.crossEntropy(against: q, in: unit), unit.from(nats: reference.crossEntropy)))
            #expect(Self.agree(p.divergence(from: q, in: unit), unit.from(nats: reference.divergence)))
        }
    }

    @Test("cross-entropy is entropy plus divergence; the divergence is 0 only between equals, and not symmetric")
    func relations() throws {
        for reference in try Self.references() {
            let (p, q) = (try Distribution(reference.p), try Distribution(reference.q))
            #expect(Self.agree(p.crossEntropy(against: q), p.entropy() + p.divergence(from: q)))
            #expect(p.divergence(from: p) == 0)
            #expect((p.divergence(from: q) == 0) == (p == q))
            #expect(p.entropy() <= p.largestEntropy() * (1 + 1e-15))
        }
        let (p, q) = (try Distribution([0.9, 0.1]), try Distribution([0.5, 0.5]))
        #expect(p.divergence(from: q) != q.divergence(from: p))
    }

    @Test("rare events tell more: p = 0.1 tells 3.3219 bit, 0.9 tells 0.1520, 1 tells nothing")
    func content() throws {
        #expect(abs(try informationContent(of: 0.1) - 3.321928094887362) < 1e-12)
        #expect(abs(try informationContent(of: 0.9) - 0.15200309344504995) < 1e-12)
        #expect(try informationContent(of: 1) == 0)
        for wrong in [0, -0.5, 1.5, .nan, .infinity] {
            #expect(throws: DistributionError.self) { try informationContent(of: wrong) }
        }
    }

    @Test("a coin has 1 bit, a die 2.585, certainty none")
    func examples() throws {
        #expect(Distribution.uniform(2).entropy() == 1)
        #expect(abs(Distribution.uniform(6).entropy() - 2.584962500721156) < 1e-12)
        #expect(try Distribution([1, 0, 0]).entropy() == 0)
    }

    @Test("a divergence is infinite where an outcome is excluded that can happen")
    func infinite() throws {
        let (p, q) = (try Distribution([0.5, 0.5]), try Distribution([1, 0]))
        #expect(p.divergence(from: q) == .infinity)
        #expect(p.crossEntropy(against: q) == .infinity)
        #expect(q.divergence(from: p) == 1)
    }

    @Test("numbers that are no distribution are refused, and can be normalised where they are weights")
    func distributions() throws {
        #expect(throws: DistributionError.wrongSum(0.9)) { try Distribution([0.5, 0.4]) }
        #expect(throws: DistributionError.notAProbability(index: 1, value: -0.1)) { try Distribution([1.1, -0.1]) }
        #expect(throws: DistributionError.empty) { try Distribution([]) }
        #expect(throws: DistributionError.self) { try Distribution([.nan, 1]) }
        #expect(throws: DistributionError.self) { try Distribution(normalizing: [0, 0]) }
        #expect(try Distribution(normalizing: [1, 3]).probabilities == [0.25, 0.75])
        #expect(try Distribution(normalizing: [1e308, 1e308]).probabilities == [0.5, 0.5])
        #expect(try Distribution([0.1, 0.2, 0.7 + 5e-10]).count == 3)
    }

    @Test("softmax(1, 2, 3) is 0.0900, 0.2447, 0.6652; large logits do not overflow; temperature flattens")
    func softmax() throws {
        let values = Distribution(softmax: [1, 2, 3]).probabilities
        for (found, expected) in zip(values, [0.09003057317038046, 0.24472847105479767, 0.6652409557748219]) {
            #expect(abs(found - expected) < 1e-15)
        }
        #expect(Distribution(softmax: [1000, 0]).probabilities == [1, 0])
        #expect(Distribution(softmax: [1, 2, 3], temperature: 1e6).entropy() > 1.58496)
    }

    @Test("the gradient of the cross-entropy by the logits equals central differences")
    func gradient() throws {
        let p = try Distribution([0.2, 0.3, 0.5])
        let logits = [0.4, -1.2, 0.9]
        let gradient = p.crossEntropyGradient(ofLogitsOf: Distribution(softmax: logits))
        for index in logits.indices {
            func loss(_ change: Double) -> Double {
                var moved = logits
                moved[index] += change
                return p.crossEntropy(against: Distribution(softmax: moved), in: .nat)
            }
            #expect(abs((loss(1e-6) - loss(-1e-6)) / 2e-6 - gradient[index]) < 1e-9)
        }
    }

    @Test("turning one probability keeps the sum and the others' proportions")
    func turning() throws {
        var random = RandomDistributions(seed: 3)
        for count in 2...26 {
            let p = random.next(count: count)
            #expect(Self.agree(p.probabilities.reduce(0, +), 1))
            let turned = p.turning(1, to: 0.3)
            #expect(turned[1] == 0.3 && Self.agree(turned.probabilities.reduce(0, +), 1))
            #expect(Self.agree(turned[0] / p[0], 0.7 / (1 - p[1])))
            #expect(p.turning(0, to: 1).probabilities.dropFirst().allSatisfy { $0 == 0 })
            #expect(Self.agree(p.turning(0, to: 1).turning(0, to: 0)[1], 1 / Double(count - 1)))
        }
        #expect(try Distribution([1]).turning(0, to: 0.5).probabilities == [1])
    }

    @Test("random distributions are the same for the same seed and spread over the whole simplex")
    func random() {
        var one = RandomDistributions(seed: 5), other = RandomDistributions(seed: 5)
        var mean = [0.0, 0, 0], square = 0.0
        for _ in 0..<20_000 {
            let p = one.next(count: 3)
            #expect(p == other.next(count: 3))
            for index in 0..<3 { mean[index] += p[index] / 20_000 }
            square += p[0] * p[0] / 20_000
        }
        // Dirichlet(1, 1, 1): mean 1/3, second moment 1/6.
        #expect(mean.allSatisfy { abs($0 - 1 / 3.0) < 0.01 } && abs(square - 1 / 6.0) < 0.01)
    }

    @Test("gradient descent on the logits follows the finite differences of the cross-entropy")
    func descent() throws {
        let p = try Distribution([0.6, 0.3, 0.1])
        let descent = CrossEntropyDescent(target: p, from: try Distribution([0.2, 0.3, 0.5]))
        for index in 0..<3 {
            var up = descent.logits, down = descent.logits
            up[index] += 1e-6
            down[index] -= 1e-6
            let numeric =
                (p.crossEntropy(against: Distribution(softmax: up), in: .nat)
                    - p.crossEntropy(against: Distribution(softmax: down), in: .nat)) / 2e-6
            #expect(abs(numeric - descent.gradient[index]) < 1e-8)
        }
    }

    @Test("presets have the entropies that one knows")
    func presets() {
        let expected: [DistributionPreset: Double] = [
            .coin: 1, .loadedCoin: 0.4689955935892812, .die: 2.584962500721156, .loadedDie: 2.160964047443681,
        ]
        for (preset, entropy) in expected { #expect(Self.agree(preset.distribution.entropy(), entropy)) }
        for preset in DistributionPreset.allCases {
            #expect(preset.outcomes.count == preset.distribution.count)
            #expect(Self.agree(preset.distribution.probabilities.reduce(0, +), 1))
        }
    }

    @Test("a quotient too large for a number still has its logarithm, and nothing is -0")
    func extremes() throws {
        let (p, q) = (try Distribution([0.5, 0.5]), try Distribution([1, Double("1e-310") ?? 0]))
        #expect(abs(p.divergence(from: q) / 513.898854707541 - 1) < 1e-12)
        let certain = try Distribution([1, 0, 0])
        for zero in [certain.entropy(), certain.divergence(from: certain), certain.crossEntropy(against: certain)] {
            #expect(zero == 0 && zero.sign == .plus)
        }
    }
}
