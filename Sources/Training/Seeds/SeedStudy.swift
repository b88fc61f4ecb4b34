/// The losses of variants that each run with several seeds: how they lie, and who is ahead how often.
///
/// One seed shows an anecdote. Loss number s of every variant comes from seed number s, so that variants are
/// compared seed by seed.
public struct SeedStudy: Sendable {
    public private(set) var labels: [String]
    public let seedCount: Int
    /// By variant, then by seed: losses in ascending order of steps; nil where the run diverged.
    private var courses: [[[Reading]]]

    private struct Reading: Hashable, Sendable {
        var step: Int
        var loss: Double?
    }

    /// How the losses of a variant lie at one step.
    public struct Band: Hashable, Sendable {
        public let step: Int
        public let spread: Spread
    }

    public init(labels: [String], seedCount: Int) {
        self.labels = labels
        self.seedCount = seedCount
        courses = Array(repeating: Array(repeating: [], count: seedCount), count: labels.count)
    }

    /// Takes in the loss of a run at a step that is later than those before.
    ///
    /// - Parameters:
    ///   - loss: nil where the run has diverged.
    ///   - step: after which it was measured.
    ///   - variant: its index.
    ///   - seed: the index of the seed.
    public mutating func record(_ loss: Double?, step: Int, variant: Int, seed: Int) {
        courses[variant][seed].append(Reading(step: step, loss: loss.flatMap { $0.isFinite ? $0 : nil }))
    }

    /// The losses of a variant at every step at which one of its runs has one.
    ///
    /// A run that has ended keeps its last loss from there on; one that diverged counts as infinite.
    public func bands(of variant: Int) -> [Band] {
        let runs = courses[variant].filter { !$0.isEmpty }
        var places = Array(repeating: -1, count: runs.count)
        return Set(runs.joined().map(\.step)).sorted().compactMap { step in
            for (index, run) in runs.enumerated() {
                while places[index] + 1 < run.count, run[places[index] + 1].step <= step { places[index] += 1 }
            }
            let losses = zip(runs, places).filter { $1 >= 0 }.map { $0[$1].loss }
            return Spread(losses).map { Band(step: step, spread: $0) }
        }
    }

    /// How the last losses of a variant lie; nil where it has none.
    public func outcome(of variant: Int) -> Spread? { Spread(courses[variant].compactMap(\.last).map(\.loss)) }

    /// The variants, the lowest median of the last losses first.
    public var ranking: [Int] {
        let medians = labels.indices.map { outcome(of: $0)?.median ?? .infinity }
        return labels.indices.sorted { (medians[$0], $0) < (medians[$1], $1) }
    }

    /// Who of two variants ends with the lower loss, seed by seed.
    public func duel(_ first: Int, _ second: Int) -> SeedDuel {
        var duel = SeedDuel(first: labels[first], second: labels[second])
        for (one, other) in zip(courses[first], courses[second]) {
            guard let one = one.last, let other = other.last else { continue }
            duel.add(one.loss ?? .infinity, against: other.loss ?? .infinity)
        }
        return duel
    }

    /// What the study says: the variant with the lowest median against each other one, a sentence each. Labels
    /// `PATH=V1`, `PATH=V2` of one path are told by their values.
    public var verdicts: [SeedDuel] {
        var study = self
        study.labels = shortLabels
        return ranking.dropFirst().map { study.duel(ranking[0], $0) }
    }

    private var shortLabels: [String] {
        guard let end = labels.first?.firstIndex(of: "="), let prefix = labels.first?[...end],
            labels.allSatisfy({ $0.hasPrefix(prefix) })
        else { return labels }
        return labels.map { String($0.dropFirst(prefix.count)) }
    }
}
