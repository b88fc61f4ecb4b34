import Datasets
import TerminalUI
import Training

/// Demo, model, optimizer, learning rate, batch, step, epoch, speed and state: one line if they fit, else two.
struct HeaderView {
    var model: DashboardModel
    private static let separator = " · "

    /// Room for the figures of a long run, so that the screen does not rearrange itself while they grow.
    private static let figureColumns = "step 1,000,000 · epoch 100,000 · 999k/s · ▶".count

    func rows(columns: Int) -> Int {
        let context = DrawingContext(theme: model.theme)
        let items = ([title(Style.plain)] + settings(context)).map {
            LineItem($0.short ?? $0.text, rank: 0, style: $0.style)
        }
        return items.width(separator: HeaderView.separator) + HeaderView.figureColumns + 4 <= columns ? 1 : 2
    }

    func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        guard area.rows >= 1 else { return }
        let first = Rect(column: area.column, row: area.row, columns: area.columns, rows: 1)
        let title = title(Style(foreground: context.theme.accent, attributes: .bold))
        guard area.rows >= 2 else {
            draw(
                left: [title] + settings(context), right: figures(context) + [state(context)],
                in: first, into: &frame, context: context)
            return
        }
        let state = state(context)
        let room = max(0, area.columns - state.text.displayWidth - 6)
        var cut = title
        cut.text = title.text.truncated(to: room, ellipsis: "…")
        draw(left: [cut], right: [state], in: first, into: &frame, context: context)
        draw(
            left: settings(context), right: figures(context),
            in: Rect(
                column: area.column, row: area.row + 1, columns: area.columns, rows: 1), into: &frame, context: context)
    }

    private func draw(
        left: [LineItem], right: [LineItem], in line: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let separator = context.text(HeaderView.separator)
        let ready = { (items: [LineItem]) in
            items.map { item in
                var item = item
                item.text = context.text(item.text)
                item.short = item.short.map(context.text)
                return item
            }
        }
        let ours = ready(left), theirs = ready(right)
        let room = line.columns - 2
        // All compete for the room, so that the ranks decide across both sides.
        let kept = (ours + theirs).fitted(to: room - 1, separator: separator)
        let leftCount = ours.filter { item in kept.contains { $0.rank == item.rank } }.count
        let shownLeft = Array(kept.prefix(leftCount)), shownRight = Array(kept.dropFirst(leftCount))
        let start = line.column + 1
        frame.write(
            shownLeft, at: Position(column: start, row: line.row), separator: separator,
            separatorStyle: context.dimStyle, in: line)
        let end = line.column + line.columns - 1
        frame.write(
            shownRight, at: Position(column: end - shownRight.width(separator: separator), row: line.row),
            separator: separator, separatorStyle: context.dimStyle, in: line)
    }

    private func title(_ style: Style) -> LineItem { LineItem(model.recipe.title, rank: 0, style: style) }

    private func settings(_ context: DrawingContext) -> [LineItem] {
        let recipe = model.recipe
        let optimizer = recipe.optimizer
        let rate = LearningRate.text(model.currentRate)
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

    private func figures(_ context: DrawingContext) -> [LineItem] {
        guard let lane = model.lane else { return [LineItem(Phrases.waiting, rank: 1, style: context.dimStyle)] }
        let epoch = NumberFormat.grouped(Int(min(lane.row.epoch, 1e15)))
        let speed = model.showsClock ? model.snapshot?.stepsPerSecond.map(NumberFormat.abbreviated) : nil
        return [
            LineItem(
                "\(Phrases.step) \(NumberFormat.grouped(lane.row.step))", rank: 19,
                style: Style(foreground: context.theme.text, attributes: .bold)),
            LineItem("\(Phrases.epoch) \(epoch)", rank: 2, style: context.textStyle),
            LineItem((speed ?? Phrases.unknownFigure) + Phrases.perSecond, rank: 1, style: context.textStyle),
        ]
    }

    private func state(_ context: DrawingContext) -> LineItem {
        let (mark, color) =
            switch model.state {
            case .running: ("▶", context.theme.good)
            case .paused: ("⏸", context.theme.warning)
            case .finished, .stopped: ("✓", context.theme.good)
            case .diverged: ("✗", context.theme.bad)
            }
        return LineItem(
            "\(mark) \(Phrases.state(model.state))", short: mark, rank: 18,
            style: Style(foreground: color, attributes: .bold))
    }

    /// `2-4-1 tanh`.
    private func architecture(_ recipe: Recipe) -> String {
        let inputs = model.lane?.dataset.inputCount
        let outputs = model.lane?.dataset.outputCount
        let sizes = [inputs].compactMap(\.self) + recipe.model.hidden + [outputs].compactMap(\.self)
        var names: [String] = []
        for activation in recipe.model.activations where !names.contains(activation.name) {
            names.append(activation.name)
        }
        if names.isEmpty, let output = recipe.model.output { names = [output.name] }
        return (sizes.map(String.init).joined(separator: "-") + " " + names.joined(separator: "/"))
    }
}
