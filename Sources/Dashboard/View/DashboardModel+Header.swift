import Datasets
import Messages
import Recipes
package import Shell
package import TerminalUI
import Training

extension DashboardModel {
    /// Demo, model, optimizer, learning rate, batch, step, epoch, speed and state.
    package func header(_ context: DrawingContext) -> HeaderView {
        HeaderView(
            title: headerTitle, settings: headerSettings(context), figures: headerFigures(context),
            state: headerState(context), figureColumns: figureWords.count)
    }

    private var figureWords: String {
        "step 1,000,000 · epoch 100,000 · 999k/s · ►" + (isComparing ? " · \(localized("keys: this lane"))" : "")
    }

    /// The demo, and whose dashboard it is where one lane of several fills the screen.
    private var headerTitle: String {
        // The title of the recipe tells of its own data.
        let source = recipe.data.source
        let title = source == initialRecipe.data.source ? recipe.title : localized("A network on \(source.name)")
        guard isComparing, !showsLanes, let lane else { return title }
        return "\(lane.name) · \(title)"
    }

    /// Of several lanes only what is the same in all of them, but for the rate, which is that of the lane with
    /// the keys.
    private func headerSettings(_ context: DrawingContext) -> [LineItem] {
        let recipe = recipe
        let isShared = { (isSame: (LaneSnapshot, LaneSnapshot) -> Bool) in
            guard showsLanes, let lanes = snapshot?.lanes, let first = lanes.first else { return true }
            return lanes.allSatisfy { isSame($0, first) }
        }
        let optimizer = recipe.optimizer
        let momentum = optimizer.options["momentum"].map { $0 > 0 ? NumberFormat.plainDecimal($0) : "" } ?? ""
        let name = momentum.isEmpty ? optimizer.name : "\(optimizer.name) momentum \(momentum)"
        var items: [LineItem] = []
        let architecture = architecture(
            recipe, hasSizes: isShared { $0.layerSizes == $1.layerSizes },
            hasNames: isShared { $0.recipe.model.activations == $1.recipe.model.activations })
        if !architecture.isEmpty { items.append(LineItem(architecture, rank: 3, style: context.textStyle)) }
        if isShared({
            $0.recipe.optimizer.name == $1.recipe.optimizer.name
                && $0.recipe.optimizer.options == $1.recipe.optimizer.options
        }) {
            items.append(
                LineItem(
                    name, short: momentum.isEmpty ? nil : "\(optimizer.name) \(momentum)", rank: 4,
                    style: context.textStyle))
        }
        let hasOneRate = isShared { $0.row.learningRate == $1.row.learningRate }
        items.append(
            LineItem(
                "\(localized("lr")) \(LearningRate.text(currentRate))" + (hasOneRate ? "" : " \(localized("here"))"),
                rank: 20,
                style: Style(foreground: context.theme.text, attributes: .bold)))
        if isShared({ $0.recipe.batch == $1.recipe.batch }) {
            items.append(
                LineItem("\(localized("batch")) \(recipe.batch.text)", rank: 5, style: context.textStyle))
        }
        if isShared({ $0.recipe.regularization == $1.recipe.regularization }) {
            items += changedSettings(context)
        }
        if lane?.dataset.standardization != nil {
            items.append(LineItem(localized("standardised"), rank: 0, style: context.dimStyle))
        }
        if showsLanes, let lanes = snapshot?.lanes {
            let shared = SharedChoices(lanes).sentence
            if lanes.standApart {
                items.append(
                    LineItem(
                        localized("lanes at different steps"), rank: 6,
                        style: Style(foreground: context.theme.warning)))
            } else if !shared.isEmpty {
                items.append(LineItem(shared, rank: 6, style: Style(foreground: context.theme.good)))
            }
        }
        return items
    }

    /// Penalties, dropout and options of the optimizer that are not the recipe's own.
    private func changedSettings(_ context: DrawingContext) -> [LineItem] {
        let (now, then) = (recipe.regularization, initialRecipe.regularization)
        var texts = [("l1", now.l1, then.l1), ("l2", now.l2, then.l2), ("dropout", now.dropout, then.dropout)]
            .filter { $0.1 != $0.2 }.map { "\($0.0) \(NumberFormat.plainDecimal($0.1))" }
        if recipe.optimizer.name == initialRecipe.optimizer.name {
            texts += recipe.optimizer.options.sorted { $0.key < $1.key }
                .filter { $0.key != "momentum" && initialRecipe.optimizer.options[$0.key] != $0.value }
                .map { "\($0.key) \(NumberFormat.plainDecimal($0.value))" }
        }
        // Each has a rank of its own above those of the settings that have not changed.
        return texts.prefix(5).enumerated().map {
            LineItem($0.element, rank: 8 + $0.offset, style: Style(foreground: context.theme.accent))
        }
    }

    private func headerFigures(_ context: DrawingContext) -> [LineItem] {
        guard let lane else { return [LineItem(localized("preparing the run…"), rank: 1, style: context.dimStyle)] }
        let epoch = NumberFormat.grouped(Int(min(lane.row.epoch, 1e15)))
        let keys = compare.actsOnOne ? localized("keys: \(lane.name) alone") : localized("keys: all lanes")
        let speed = showsClock ? snapshot?.stepsPerSecond.map(NumberFormat.abbreviated) : nil
        return [
            LineItem(
                "\(localized("step")) \(NumberFormat.grouped(lane.row.step))", rank: 19,
                style: Style(foreground: context.theme.text, attributes: .bold)),
            LineItem("\(localized("epoch")) \(epoch)", rank: 2, style: context.textStyle),
            LineItem((speed ?? "–") + "/s", rank: 1, style: context.textStyle),
        ] + (isComparing ? [LineItem(keys, rank: 7, style: Style(foreground: context.theme.accent))] : [])
    }

    private func headerState(_ context: DrawingContext) -> LineItem {
        let (mark, color) =
            switch state {
            case .running: ("►", context.theme.good)
            case .paused: ("║", context.theme.warning)
            case .finished, .stopped: ("✓", context.theme.good)
            case .diverged: ("✗", context.theme.bad)
            }
        return LineItem(
            "\(mark) \(state.words)", short: mark, rank: 18,
            style: Style(foreground: color, attributes: .bold))
    }

    /// `2-4-1 tanh`.
    private func architecture(_ recipe: Recipe, hasSizes: Bool, hasNames: Bool) -> String {
        let inputs = lane?.dataset.inputCount
        let outputs = lane?.dataset.outputCount
        let sizes = [inputs].compactMap(\.self) + recipe.model.hidden + [outputs].compactMap(\.self)
        var names: [String] = []
        for activation in recipe.model.activations where !names.contains(activation.name) {
            names.append(activation.name)
        }
        if names.isEmpty, let output = recipe.model.output { names = [output.name] }
        return [
            hasSizes ? sizes.map(String.init).joined(separator: "-") : "", hasNames ? names.joined(separator: "/") : "",
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
