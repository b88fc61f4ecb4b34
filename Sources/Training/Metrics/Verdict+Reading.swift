extension Verdict {
    /// What the curves, in some tens of buckets, and the layers, if there are any, say.
    static func reading(row: MetricRow, history: HistorySnapshot, health: [LayerHealth]) -> Verdict {
        if row.status == .diverged { return .diverged(step: row.step) }
        guard row.step > 0 else { return .notStarted }
        if let verdict = reading(health) { return verdict }
        let loss = history.trainLoss.map { Double($0.last) }
        guard loss.count >= 12, let first = loss.first, let last = loss.last else { return .converging }
        if isOverfitting(train: loss, test: history.testLoss.map { Double($0.last) }) { return .overfitting }
        let recent = loss.suffix(max(8, loss.count / 4))
        let lowest = recent.min() ?? last
        let highest = recent.max() ?? last
        if last < 0.02 * first || (row.accuracy == 1 && last < 0.01) { return .converged }
        if isOscillating(Array(recent)) { return .oscillating }
        let isFalling = (recent.first ?? last) - last >= 0.01 * abs(last)
        if isFalling { return .converging }
        return highest - lowest < 0.03 * abs(last) ? .plateau : .oscillating
    }

    private static func reading(_ health: [LayerHealth]) -> Verdict? {
        for (index, layer) in health.dropLast().enumerated() where layer.isSymmetric {
            return .symmetric(layer: index + 1, units: layer.units)
        }
        guard let first = health.first, let last = health.last, last.gradientNorm > 0 else { return nil }
        if health.count > 1, first.gradientNorm < 1e-3 * last.gradientNorm, first.gradientNorm < 1e-5 {
            return .vanishingGradients(layer: 1, norm: first.gradientNorm)
        }
        for (index, layer) in health.enumerated() {
            if layer.gradientNorm > 1e3 { return .explodingGradients(layer: index + 1, norm: layer.gradientNorm) }
            if index < health.count - 1, 4 * layer.dead >= layer.units, layer.dead > 0 {
                return .deadUnits(layer: index + 1, dead: layer.dead, of: layer.units)
            }
        }
        return nil
    }

    /// The test loss is clearly above its lowest value while the training loss has gone on falling since.
    private static func isOverfitting(train: [Double], test: [Double]) -> Bool {
        guard test.count == train.count, let last = test.last, let lowest = test.min(),
            let place = test.firstIndex(of: lowest), place < test.count - 4, let now = train.last
        else { return false }
        return last > 1.15 * lowest + 1e-3 && now < 0.95 * train[place]
    }

    /// The loss changes direction most of the time, by large amounts.
    private static func isOscillating(_ loss: [Double]) -> Bool {
        var turns = 0
        var travelled = 0.0
        for index in 1..<loss.count {
            travelled += abs(loss[index] - loss[index - 1])
            if index > 1, (loss[index] - loss[index - 1]) * (loss[index - 1] - loss[index - 2]) < 0 { turns += 1 }
        }
        let mean = loss.reduce(0, +) / Double(loss.count)
        return 2 * turns > loss.count && travelled / Double(loss.count) > 0.2 * abs(mean)
    }
}
