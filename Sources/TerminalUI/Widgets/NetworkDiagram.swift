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
        /// The values of the ramp's ends; nil: as far below 0 as above, as the values need it and at least 1.
        public var range: ClosedRange<Double>?

        public init(values: [Float], count: Int? = nil, range: ClosedRange<Double>? = nil) {
            self.values = values
            self.count = max(values.count, count ?? 0)
            self.range = range
        }
    }

    /// A unit or a weight: its edges are drawn bright and the others dim.
    public typealias Selection = UnitMapDiagram.Selection

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
                    let isTouched = selected?.touches(layer: right.layer, unit: target.unit, input: source.unit) ?? true
                    let margin = right.start - left.end > 4 ? 1 : 0
                    pair.append(
                        WeightLine(
                            from: Position(column: left.end + margin, row: source.row),
                            to: Position(column: right.start - 1 - margin, row: target.row),
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

    /// What is drawn nearest to a place, which is in 0...1 from the left and from the top: a unit in the columns of its
    /// layer, a weight between two layers.
    public func target(at place: (x: Double, y: Double), in area: Rect, context: DrawingContext) -> Selection? {
        let layout = NetworkLayout(diagram: self, area: area, context: context)
        let column = Double(area.column) + place.x * Double(area.columns)
        let row = Double(area.row) + place.y * Double(area.rows) - 0.5
        for layer in layout.columns where column >= Double(layer.start) - 1 && column < Double(layer.end) + 1 {
            let nearest = layer.nodes.min { abs(Double($0.row) - row) < abs(Double($1.row) - row) }
            return nearest.map { .unit(layer: layer.layer, unit: $0.unit) }
        }
        for (left, right) in zip(layout.columns, layout.columns.dropFirst())
        where column >= Double(left.end) && column < Double(right.start) && right.layer == left.layer + 1 {
            let share = (column - Double(left.end)) / Double(max(1, right.start - left.end))
            let pairs = left.nodes.flatMap { source in right.nodes.map { (source, $0) } }
            let distance = { (pair: (source: NetworkLayout.Node, target: NetworkLayout.Node)) in
                abs(Double(pair.source.row) + share * Double(pair.target.row - pair.source.row) - row)
            }
            return pairs.min { distance($0) < distance($1) }
                .map { .weight(layer: right.layer, unit: $0.1.unit, input: $0.0.unit) }
        }
        return nil
    }

    // MARK: Units

    private func draw(
        _ column: NetworkLayout.Column, area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let magnitude = Double(layers[column.layer].values.lazy.filter(\.isFinite).map(abs).max() ?? 0)
        for node in column.nodes {
            let isSelected = selected == .unit(layer: column.layer, unit: node.unit)
            var style = context.textStyle
            if isSelected { style.attributes = [.reverse, .bold] }
            let label = node.label.padded(to: column.labelColumns, alignment: .right)
            let position = Position(column: column.start, row: node.row)
            let width = frame.write(label, at: position, style: style, in: area)
            guard let value = node.value else { continue }
            let block = Position(column: column.start + width + (width > 0 ? 1 : 0), row: node.row)
            let range = layers[column.layer].range ?? -max(1, magnitude)...max(1, magnitude)
            let extent = range.upperBound - range.lowerBound
            let fraction = extent > 0 ? (value - range.lowerBound) / extent : 0.5
            var cell = self.block(fraction, context: context)
            if isSelected, width == 0 { cell.style.attributes.insert(.reverse) }
            frame.put(cell, at: block, in: area)
            guard column.showsValues else { continue }
            frame.write(
                NetworkLayout.text(value), at: Position(column: block.column + 2, row: node.row),
                style: column.layer == layers.count - 1 ? Style(attributes: .bold) : context.dimStyle, in: area)
        }
        guard let row = column.moreRow else { return }
        let more = "+\(NumberFormat.grouped(layers[column.layer].count - column.nodes.count))"
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
