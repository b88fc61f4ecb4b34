import Datasets
import Messages
import NeuralNetworks
import Recipes
import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// Changes one choice of the run: an edit at the next step boundary.
    mutating func edit(_ action: Action) -> [Effect] {
        switch action {
        case .rate(let direction):
            let rate = recipe.optimizer.learningRate
            return apply(.learningRate(direction > 0 ? LearningRate.raised(rate) : LearningRate.lowered(rate)))
        case .coarseRate(let direction):
            let rate = recipe.optimizer.learningRate
            let new = direction > 0 ? LearningRate.raisedTenfold(rate) : LearningRate.loweredTenfold(rate)
            return apply(.learningRate(new), words: localized("learning rate \(LearningRate.text(new))"))
        case .batch(let direction): return changeBatch(direction > 0 ? BatchSize.doubled : BatchSize.halved)
        case .activation(let offset): return changeActivation(by: offset)
        case .optimizer(let offset): return changeOptimizer(by: offset)
        case .loss(let offset): return changeLoss(by: offset)
        case .initializer(let offset): return changeInitializer(by: offset)
        case .data(let offset): return changeData(by: offset)
        case .decay(let direction): return changeDecay(by: direction)
        case .dropout(let direction): return changeDropout(by: direction)
        default: return []
        }
    }

    private mutating func changeDecay(by direction: Int) -> [Effect] {
        let new = Regularization.step(from: recipe.regularization.l2, on: Regularization.decays, up: direction > 0)
        return apply(.decay(new), words: localized("L2 penalty \(NumberFormat.plainDecimal(new))"))
    }

    private mutating func changeDropout(by direction: Int) -> [Effect] {
        guard !recipe.model.hidden.isEmpty else {
            notice = Notice(Self.noHiddenLayer)
            return []
        }
        let new = Regularization.step(
            from: recipe.regularization.dropout, on: Regularization.dropouts, up: direction > 0)
        return apply(.dropout(new), words: localized("dropout \(NumberFormat.plainDecimal(new))"))
    }

    mutating func apply(_ edit: LiveEdit, words: String? = nil) -> [Effect] {
        if let words { notice = Notice(words) }
        // What lanes are there to differ in stays different.
        if isComparing, actingLane == nil, let lane, let lanes = snapshot?.lanes,
            lanes.contains(where: { !edit.agree($0.recipe, lane.recipe) })
        {
            notice = Notice(
                (words.map { "\($0), " } ?? "") + localized("in \(lane.name) alone, since the lanes differ in it"))
            return expect(.edit(edit), by: .order(.apply(edit.settings), in: .one(selectedLane)))
        }
        return expect(.edit(edit), by: directed(.apply(edit.settings)))
    }

    private mutating func changeBatch(
        _ change: (_ batch: BatchSpecification, _ sampleCount: Int) -> BatchSpecification
    ) -> [Effect] {
        let old = recipe.batch
        let new = change(old, lane?.dataset.train.count ?? Int.max)
        return new == old ? [] : apply(.batch(new))
    }

    private mutating func changeActivation(by offset: Int) -> [Effect] {
        guard let current = recipe.model.activations.first?.name else {
            notice = Notice(Self.noHiddenLayer)
            return []
        }
        let name = neighbour(of: current, in: activations.names, offset: offset)
        return apply(.activation(name), words: localized("activation \(name)"))
    }

    static var noHiddenLayer: String { localized("there is no hidden layer, so no activation to change") }

    /// Optimizers want learning rates of very different sizes, so each comes with its own: the rate and the
    /// options with which it was left, or its defaults.
    private mutating func changeOptimizer(by offset: Int) -> [Effect] {
        let old = recipe.optimizer
        let name = neighbour(of: old.name, in: optimizers.names, offset: offset)
        leftOptimizers[old.name] = old
        let kept = leftOptimizers[name]
        let rate = kept?.learningRate ?? optimizers.defaultLearningRate(of: name) ?? old.learningRate
        let origin = kept == nil ? localized("its usual one") : localized("as you left it")
        let words = localized("optimizer \(name), learning rate \(LearningRate.text(rate)) (\(origin))")
        return apply(.optimizer(name, learningRate: rate, options: kept?.options ?? [:]), words: words)
    }

    private mutating func changeLoss(by offset: Int) -> [Effect] {
        let recipe = recipe
        let output = recipe.model.output.flatMap { try? OutputActivation($0.name, options: $0.options) }
        let fitting = losses.names.filter { name in
            guard let output, let loss = try? losses.make(name) else { return name == recipe.loss }
            return loss.accepts(output)
        }
        let current = recipe.loss ?? fitting.first ?? ""
        let name = neighbour(of: current, in: fitting, offset: offset)
        guard name != current else {
            notice = Notice(localized("no other loss fits this output"))
            return []
        }
        return apply(.loss(name), words: localized("loss \(name)"))
    }

    private mutating func changeInitializer(by offset: Int) -> [Effect] {
        let name = neighbour(of: recipe.model.initializer.name, in: initializers.names, offset: offset)
        return apply(
            .initializer(InitializerSpecification(name: name)),
            words: localized("initializer \(name): the weights are drawn anew"))
    }

    mutating func changeData(by offset: Int) -> [Effect] {
        let current = recipe.data.source
        let sources = current.exchangeableSources
        guard let index = sources.firstIndex(of: current), sources.count > 1 else {
            notice = Notice(localized("there is no other data set of this kind"))
            return []
        }
        let source = sources[(index + offset + sources.count) % sources.count]
        leftData[current.key] = recipe.data
        let kept = source.key == current.key ? nil : leftData[source.key]
        return apply(.data(source, kept: kept), words: localized("data \(source.name)"))
    }

    private func neighbour(of name: String, in names: [String], offset: Int) -> String {
        guard !names.isEmpty else { return name }
        guard let index = names.firstIndex(of: name) else { return names[0] }
        return names[(index + offset + names.count) % names.count]
    }
}

extension DataSource {
    /// The built-in sets with the same task and the same inputs, in the order in which keys step through them.
    var exchangeableSources: [DataSource] {
        switch self {
        case .gate, .planar: Gate.allCases.map(DataSource.gate) + PlanarSet.allCases.map(DataSource.planar)
        case .regression(let set):
            RegressionSet.allCases.filter { $0.inputCount == set.inputCount }.map(DataSource.regression)
        case .expression(let formula):
            [self]
                + (formula.isComparison
                    ? DataSource.gate(.xor).exchangeableSources : DataSource.regression(.plane).exchangeableSources)
        case .bitmaps, .digits, .csv, .idx, .table: [self]
        }
    }
}
