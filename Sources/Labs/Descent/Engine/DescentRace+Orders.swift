import Messages
import Calculus
import Datasets
import NeuralNetworks
import Numerics
import Shell
import TerminalUI

extension DescentRace {
    /// The noise that keys reach first, and the factor between the next ones.
    private static let firstNoise = 0.1
    private static let noiseFactor = 2.0

    /// Carries out an order that changes the race itself; those that drive it are the engine's.
    ///
    /// - Returns: what there is to say about it.
    /// - Throws: `InputError` where it cannot be done; then nothing has changed.
    mutating func carryOut(_ order: DescentOrder, domain: SurfaceDomain) throws -> String? {
        switch order {
        case .raiseRates: return try changeRates(LearningRate.raised, localized("lr ×1.25"))
        case .lowerRates: return try changeRates(LearningRate.lowered, localized("lr ÷1.25"))
        case .raiseRatesTenfold: return try changeRates(LearningRate.raisedTenfold, localized("lr ×10"))
        case .lowerRatesTenfold: return try changeRates(LearningRate.loweredTenfold, localized("lr ÷10"))
        case .raiseNoise: return try changeNoise(to: noise == 0 ? Self.firstNoise : noise * Self.noiseFactor)
        case .lowerNoise: return try changeNoise(to: noise <= Self.firstNoise ? 0 : noise / Self.noiseFactor)
        case .raiseBatch(let racer): return try changeBatch(of: racer, isLarger: true)
        case .lowerBatch(let racer): return try changeBatch(of: racer, isLarger: false)
        case .toggle(let index): return toggle(index)
        case .changeOptimizer(let index, let offset): return try changeOptimizer(of: index, by: offset)
        case .restart: restart()
        case .restartFrom(let point): restart(from: point)
        case .moveStart(let offset):
            let extent = SIMD2(domain.x.upperBound - domain.x.lowerBound, domain.y.upperBound - domain.y.lowerBound)
            restart(from: start + offset * extent)
        case .restartAnywhere: restartAnywhere(in: domain)
        case .newData: return try drawNewData()
        case .changeSurface(let offset): return changeSurface(by: offset)
        case .setFunction(let text):
            replaceSurface(try DescentRace.surface(text))
            data = nil
            samples = []
            return surface.formula
        case .setRacers(let names): try replaceRacers(names)
        case .seek(let step):
            pastStep = min(max(0, step), self.step)
            return step > self.step
                ? localized(
                    "step \(NumberFormat.grouped(step)) is still to come: at step \(NumberFormat.grouped(self.step))")
                : nil
        case .scrub(let offset): pastStep = min(max(0, shownStep + offset), step)
        case .showPresent: pastStep = nil
        case .set(let path, let value): return try set(path, to: value)
        case .start, .pause, .step, .setPace: break
        }
        return nil
    }

    /// The strongest noise that a racer has.
    var noise: Double { racers.map(\.descent.settings.gradientNoise).max() ?? 0 }

    /// Changes every racer, or one of them, after the step that is shown, and records that; nobody is changed where
    /// one refuses.
    mutating func edit(
        _ label: String, racer: Int? = nil, _ change: (DescentSettings) -> DescentEdit?
    ) throws(InputError) {
        var changed = self
        changed.returnToShown()
        for index in changed.racers.indices where racer == nil || racer == index {
            guard let edit = change(changed.racers[index].descent.settings) else { continue }
            do {
                try changed.racers[index].descent.apply(edit)
            } catch {
                throw InputError(.usage, Self.refusal(error))
            }
        }
        changed.record(label)
        self = changed
    }

    static var raceUsage: String { localized(":race wants one to nine optimizers, such as :race sgd adam lion") }

    private mutating func changeRates(_ change: (Double) -> Double, _ label: String) throws(InputError) -> String {
        try edit(label) { .learningRate(change($0.optimizer.learningRate)) }
        return racers.count > 1 ? localized("\(label) for all") : label
    }

    private mutating func changeNoise(to noise: Double) throws(InputError) -> String {
        try edit(DescentRace.words(noise: noise)) { _ in .gradientNoise(noise) }
        return DescentRace.words(noise: noise)
    }

    private mutating func changeBatch(of racer: Int?, isLarger: Bool) throws(InputError) -> String {
        let count = surface.sampleCount
        guard count > 0 else { return Self.noSamples }
        try edit(localized("batch"), racer: racer) { settings in
            let batch = min(settings.batch ?? count, count)
            let next = isLarger ? batch * 2 : max(1, batch / 2)
            return .batch(next >= count ? nil : next)
        }
        return racers.indices.filter { racer == nil || racer == $0 }
            .map { DescentRace.words(batch: racers[$0].descent.settings.batch) }.joined(separator: ", ")
    }

    private mutating func toggle(_ index: Int) -> String? {
        guard racers.indices.contains(index) else { return nil }
        returnToShown()
        if racers[index].isOn, racers.filter(\.isOn).count == 1 { return localized("one optimizer has to stay") }
        racers[index].isOn.toggle()
        return "\(racers[index].label) \(racers[index].isOn ? localized("takes part") : localized("is out"))"
    }

    private mutating func changeOptimizer(of index: Int, by offset: Int) throws(InputError) -> String? {
        guard racers.indices.contains(index) else { return nil }
        let names = NeuralNetworks.optimizers.names
        let current = racers[index].descent.settings.optimizer
        let place = names.firstIndex(of: current.name) ?? 0
        let name = names[(place + offset + names.count) % names.count]
        guard let choice = try? OptimizerChoice(name, learningRate: current.learningRate) else { return nil }
        try edit("\(current.name)→\(name)", racer: index) { _ in .optimizer(choice) }
        racers[index].label = Racer.label(of: choice)
        return nil
    }

    private mutating func restartAnywhere(in domain: SurfaceDomain) {
        startNumber += 1
        var generator = SeededGenerator(seed: seed, stream: .data, index: startNumber)
        let x = domain.x.lowerBound + generator.nextUnit() * (domain.x.upperBound - domain.x.lowerBound)
        let y = domain.y.lowerBound + generator.nextUnit() * (domain.y.upperBound - domain.y.lowerBound)
        restart(from: SIMD2(x, y))
    }

    private mutating func changeSurface(by offset: Int) -> String {
        let names = surfaces.names
        let place = names.firstIndex(of: surface.name) ?? (offset > 0 ? -1 : 0)
        if let next = try? surfaces.make(names[(place + offset + names.count) % names.count]) {
            replaceSurface(next)
            data = nil
            samples = []
        }
        return "\(surface.name) = \(surface.formula)"
    }

    private mutating func replaceRacers(_ names: [String]) throws(InputError) {
        var settings: [DescentSettings] = []
        for name in names {
            do {
                var next = racers.first?.descent.settings ?? DescentSettings()
                next.optimizer = try OptimizerChoice(name)
                settings.append(next)
            } catch {
                throw InputError(.usage, Self.refusal(error))
            }
        }
        guard (1...9).contains(settings.count) else { throw InputError(.usage, Wording(verbatim: Self.raceUsage)) }
        let labels = Racer.labels(for: settings)
        racers = settings.indices.map { index in
            Racer(
                label: labels[index],
                descent: Descent(on: surface, from: start, settings: settings[index], stepLimit: stepLimit))
        }
        edits = []
        pastStep = nil
    }
}
