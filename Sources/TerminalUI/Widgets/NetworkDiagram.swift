/// The units of a network by layer with the weights between them.
///
/// A unit's block has the colour (without colours: the shade) of its output. A weight's line has the
/// colour of its sign, and is thicker the stronger it is; without colours negative weights are dashed.
/// Layers with more units than rows show the first ones and how many follow; of very many weights only
/// the strongest are drawn.
public struct NetworkDiagram: Widget {
    public struct Layer: Hashable, Sendable {
        /// Outputs of the first units; not all of a large layer need be given.
        public var values: [Float]
        /// Units of the layer, at least `values.count`.
        public var count: Int

        public init(values: [Float], count: Int? = nil) {
            self.values = values
            self.count = max(values.count, count ?? 0)
        }
    }

    /// A unit picked by the user: its edges are drawn bright and the others dim.
    public struct Selection: Hashable, Sendable {
        public var layer: Int
        public var unit: Int

        public init(layer: Int, unit: Int) {
            self.layer = layer
            self.unit = unit
        }
    }

    /// The inputs first, the outputs last.
    public var layers: [Layer]
    /// `weights[layer][to][from]`: from unit `from` of `layers[layer]` to unit `to` of the next one.
    /// Those of units without values may be left out.
    public var weights: [[[Float]]]
    /// `nil` or missing ones: x₁, x₂, ...
    public var inputNames: [String]?
    /// `nil` or missing ones: y, or y₁, y₂, ...
    public var outputNames: [String]?
    public var selected: Selection?

    public init(
        layers: [Layer], weights: [[[Float]]] = [], inputNames: [String]? = nil, outputNames: [String]? = nil,
        selected: Selection? = nil
    ) {
        self.layers = layers
        self.weights = weights
        self.inputNames = inputNames
        self.outputNames = outputNames
        self.selected = selected
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty, !layers.isEmpty else { return }
        let layout = NetworkLayout(diagram: self, area: area, context: context)
        var canvas = BrailleCanvas(size: area.size)
        for edge in edges(layout).sorted(by: { abs($0.weight) < abs($1.weight) }) {
            edge.draw(on: &canvas, area: area, context: context)
        }
        canvas.draw(into: &frame, at: Position(column: area.column, row: area.row), clip: area, context: context)
        for column in layout.columns { draw(column, area: area, into: &frame, context: context) }
        drawOmissions(layout, area: area, into: &frame, context: context)
    }

    /// How many layers are left out, between those that would be their neighbours.
    private func drawOmissions(
        _ layout: NetworkLayout, area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        for (left, right) in zip(layout.columns, layout.columns.dropFirst()) where right.layer > left.layer + 1 {
            let text = context.text("··+\(right.layer - left.layer - 1)··")
            let column = left.end + (right.start - left.end - text.displayWidth) / 2
            guard column >= left.end else { continue }
            frame.write(
                text, at: Position(column: column, row: area.row + area.rows / 2), style: context.dimStyle, in: area)
        }
    }

    // MARK: Edges

    private func edges(_ layout: NetworkLayout) -> [WeightLine] {
        var result: [WeightLine] = []
        for (left, right) in zip(layout.columns, layout.columns.dropFirst()) {
            guard right.layer == left.layer + 1, left.layer < weights.count else { continue }
            let matrix = weights[left.layer]
            var pair: [WeightLine] = []
            let strongest = Double(matrix.joined().lazy.filter(\.isFinite).map(abs).max() ?? 0)
            for target in right.nodes where target.unit < matrix.count {
                for source in left.nodes where source.unit < matrix[target.unit].count {
                    let weight = Double(matrix[target.unit][source.unit])
                    guard weight.isFinite, strongest > 0 else { continue }
                    let isTouched =
                        selected.map {
                            ($0.layer == left.layer && $0.unit == source.unit)
                                || ($0.layer == right.layer && $0.unit == target.unit)
                        } ?? true
                    pair.append(
                        WeightLine(
                            from: Position(column: left.end + 1, row: source.row),
                            to: Position(column: right.start - 2, row: target.row),
                            weight: weight / strongest, isFaded: !isTouched, isThick: abs(weight) > 0.5 * strongest))
                }
            }
            result += thinned(pair, limit: 2 * max(left.nodes.count, right.nodes.count))
        }
        return result
    }

    /// All edges where they are few; more of them are drawn thin and without the weakest, and of very many
    /// only the strongest, those of the selected unit first.
    private func thinned(_ edges: [WeightLine], limit: Int) -> [WeightLine] {
        guard edges.count > limit else { return edges }
        guard edges.count > 2 * limit else { return edges.filter { abs($0.weight) > 0.15 }.map(thin) }
        let touched = edges.filter { !$0.isFaded }
        let strongest = (selected != nil && !touched.isEmpty ? touched : edges)
            .sorted { abs($0.weight) > abs($1.weight) }
        return strongest.prefix(limit).map(thin)
    }

    private func thin(_ edge: WeightLine) -> WeightLine {
        var edge = edge
        edge.isThick = false
        return edge
    }

    // MARK: Units

    private func draw(
        _ column: NetworkLayout.Column, area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let magnitude = Double(layers[column.layer].values.lazy.filter(\.isFinite).map(abs).max() ?? 0)
        for node in column.nodes {
            let isSelected = selected?.layer == column.layer && selected?.unit == node.unit
            var style = context.textStyle
            if isSelected { style.attributes = [.reverse, .bold] }
            let label = node.label.padded(to: column.labelColumns, alignment: .right)
            let position = Position(column: column.start, row: node.row)
            let width = frame.write(label, at: position, style: style, in: area)
            guard let value = node.value else { continue }
            let block = Position(column: column.start + width + 1, row: node.row)
            let fraction = 0.5 + 0.5 * value / max(1, magnitude)
            frame.put(self.block(fraction, context: context), at: block, in: area)
            guard column.showsValues else { continue }
            frame.write(
                NetworkLayout.text(value), at: Position(column: block.column + 2, row: node.row),
                style: column.layer == layers.count - 1 ? Style(attributes: .bold) : context.dimStyle, in: area)
        }
        guard let row = column.moreRow else { return }
        let more = "\(context.ellipsis) +\(NumberFormat.grouped(layers[column.layer].count - column.nodes.count))"
        frame.write(more, at: Position(column: column.start, row: row), style: context.dimStyle, in: area)
    }

    private func block(_ fraction: Double, context: DrawingContext) -> Cell {
        guard context.hasColors else {
            let shade = HalfBlockCanvas.shade(fraction, isASCII: context.isASCII)
            return Cell(shade == " " ? (context.isASCII ? "." : "·") : shade)
        }
        let color = context.theme.diverging.color(at: fraction)
        if context.isASCII { return Cell(" ", style: Style(background: color)) }
        return Cell("█", style: Style(foreground: color))
    }
}
