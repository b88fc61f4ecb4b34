import Datasets
import TerminalUI
import Training

extension DashboardModel {
    /// Demo, model, optimizer, learning rate, batch, step, epoch, speed and state.
    func header(_ context: DrawingContext) -> HeaderView {
        HeaderView(
            title: recipe.title, settings: headerSettings(context), figures: headerFigures(context),
            state: headerState(context), figureColumns: "step 1,000,000 · epoch 100,000 · 999k/s · ▶".count)
    }

    private func headerSettings(_ context: DrawingContext) -> [LineItem] {
        let recipe = recipe
        let optimizer = recipe.optimizer
        let rate = LearningRate.text(currentRate)
        let momentum = optimizer.options["momentum"].map { $0 > 0 ? NumberFormat.plainDecimal($0) : "" } ?? ""
        let name = momentum.isEmpty ? optimizer.name : "\(optimizer.name) momentum \(momentum)"
        return [
            LineItem(architecture(recipe), rank: 3, style: context.textStyle),
            LineItem(
                name, short: momentum.isEmpty ? nil : "\(optimizer.name) \(momentum)", rank: 4, style: context.textStyle
            ),
            LineItem(
                "\(Phrases.learningRate) \(rate)", rank: 20,
                style: Style(foreground: context.theme.text, attributes: .bold)),
            LineItem("\(Phrases.batch) \(BatchSize.text(recipe.batch))", rank: 5, style: context.textStyle),
        ]
    }

    private func headerFigures(_ context: DrawingContext) -> [LineItem] {
        guard let lane else { return [LineItem(Phrases.waiting, rank: 1, style: context.dimStyle)] }
        let epoch = NumberFormat.grouped(Int(min(lane.row.epoch, 1e15)))
        let speed = showsClock ? snapshot?.stepsPerSecond.map(NumberFormat.abbreviated) : nil
        return [
            LineItem(
                "\(Phrases.step) \(NumberFormat.grouped(lane.row.step))", rank: 19,
                style: Style(foreground: context.theme.text, attributes: .bold)),
            LineItem("\(Phrases.epoch) \(epoch)", rank: 2, style: context.textStyle),
            LineItem((speed ?? Phrases.unknownFigure) + Phrases.perSecond, rank: 1, style: context.textStyle),
        ]
    }

    private func headerState(_ context: DrawingContext) -> LineItem {
        let (mark, color) =
            switch state {
            case .running: ("▶", context.theme.good)
            case .paused: ("⏸", context.theme.warning)
            case .finished, .stopped: ("✓", context.theme.good)
            case .diverged: ("✗", context.theme.bad)
            }
        return LineItem(
            "\(mark) \(Phrases.state(state))", short: mark, rank: 18,
            style: Style(foreground: color, attributes: .bold))
    }

    /// `2-4-1 tanh`.
    private func architecture(_ recipe: Recipe) -> String {
        let inputs = lane?.dataset.inputCount
        let outputs = lane?.dataset.outputCount
        let sizes = [inputs].compactMap(\.self) + recipe.model.hidden + [outputs].compactMap(\.self)
        var names: [String] = []
        for activation in recipe.model.activations where !names.contains(activation.name) {
            names.append(activation.name)
        }
        if names.isEmpty, let output = recipe.model.output { names = [output.name] }
        return (sizes.map(String.init).joined(separator: "-") + " " + names.joined(separator: "/"))
    }
}
