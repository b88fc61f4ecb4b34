/// The units of a network as small maps of what each answers over the plane, with the weights between them.
///
/// A weight's line has the colour of its sign, and is thicker the stronger it is; without colours negative weights are
/// dashed. What is selected is marked with arrows, and weights that do not touch it fade.
public struct UnitMapDiagram: Widget {
    /// What the cursor is on. Layer 0 are the inputs.
    public enum Selection: Hashable, Sendable {
        case unit(layer: Int, unit: Int)
        /// What a unit gives to a unit of the layer before.
        case weight(layer: Int, unit: Int, input: Int)

        /// Whether it is, or ends at, the weight from a unit of the layer before to a unit of the layer.
        func touches(layer: Int, unit: Int, input: Int) -> Bool {
            switch self {
            case .unit(let atLayer, let atUnit):
                (atLayer == layer && atUnit == unit) || (atLayer == layer - 1 && atUnit == input)
            case .weight(let atLayer, let atUnit, let atInput): atLayer == layer && atUnit == unit && atInput == input
            }
        }
    }

    public struct Layer: Hashable, Sendable {
        /// Of the first units, `rows x columns` values each, the top row first.
        public var maps: [[Float]]
        /// Units of the layer, at least `maps.count`.
        public var count: Int
        /// The values of the ramp's ends; nil: as far below 0 as above, as a unit's values need it and at least 1.
        public var range: ClosedRange<Double>?

        public init(maps: [[Float]], count: Int, range: ClosedRange<Double>? = nil) {
            self.maps = maps
            self.count = max(maps.count, count)
            self.range = range
        }
    }

    /// The inputs first, the outputs last.
    public var layers: [Layer]
    /// The pixels of each map.
    public var mapSize: Size
    /// `weights[layer][to][from]`: from unit `from` of `layers[layer]` to unit `to` of the next one.
    public var weights: [[[Float]]]
    public var inputNames: [String]
    public var selected: Selection?

    public init(
        layers: [Layer], mapSize: Size, weights: [[[Float]]], inputNames: [String], selected: Selection? = nil
    ) {
        self.layers = layers
        self.mapSize = mapSize
        self.weights = weights
        self.inputNames = inputNames
        self.selected = selected
    }

    public func render(into frame: inout Frame, area: Rect, context: DrawingContext) {
        let area = area.intersection(frame.bounds)
        guard !area.isEmpty, !layers.isEmpty else { return }
        let layout = UnitMapDiagram.layout(
            counts: layers.map(\.count), inputNames: inputNames.map(context.text), area: area)
        var canvas = BrailleCanvas(size: area.size)
        for line in lines(layout).sorted(by: { abs($0.weight) < abs($1.weight) }) {
            line.draw(on: &canvas, area: area, context: context)
        }
        canvas.draw(into: &frame, at: Position(column: area.column, row: area.row), clip: area, context: context)
        for column in layout.columns { draw(column, of: layout, area: area, into: &frame, context: context) }
        markSelection(layout, area: area, into: &frame, context: context)
    }

    /// Where the maps stand in an area, so that whoever computes them knows their size.
    public static func layout(counts: [Int], inputNames: [String], area: Rect) -> UnitMapLayout {
        let labels = inputNames.map(\.displayWidth).max() ?? 0
        return UnitMapLayout(
            counts: counts, labelColumns: min(labels, max(2, area.columns / 6)) + (labels > 0 ? 2 : 1), area: area)
    }

    private func lines(_ layout: UnitMapLayout) -> [WeightLine] {
        var result: [WeightLine] = []
        for (left, right) in zip(layout.columns, layout.columns.dropFirst())
        where right.layer == left.layer + 1 && left.layer < weights.count {
            let matrix = weights[left.layer]
            let strongest = Double(matrix.joined().lazy.filter(\.isFinite).map(abs).max() ?? 0)
            guard strongest > 0 else { continue }
            for (unit, target) in right.nodes.enumerated() where unit < matrix.count {
                for (input, source) in left.nodes.enumerated() where input < matrix[unit].count {
                    let weight = Double(matrix[unit][input]) / strongest
                    guard weight.isFinite else { continue }
                    result.append(
                        WeightLine(
                            from: UnitMapDiagram.exit(of: source), to: UnitMapDiagram.entry(of: target), weight: weight,
                            isFaded: !(selected?.touches(layer: right.layer, unit: unit, input: input) ?? true),
                            isThick: abs(weight) > 0.5))
                }
            }
        }
        return result
    }

    private static func exit(of map: Rect) -> Position {
        Position(column: map.column + map.columns, row: map.row + map.rows / 2)
    }

    private static func entry(of map: Rect) -> Position {
        Position(column: map.column - 1, row: map.row + map.rows / 2)
    }

    private func draw(
        _ column: UnitMapLayout.Column, of layout: UnitMapLayout, area: Rect, into frame: inout Frame,
        context: DrawingContext
    ) {
        let layer = layers[column.layer]
        for (unit, rect) in column.nodes.enumerated() {
            if unit < layer.maps.count {
                drawMap(
                    layer.maps[unit], range: layer.range ?? UnitMapDiagram.range(of: layer.maps[unit]), in: rect,
                    pixels: layout.pixels, into: &frame, context: context)
            }
            if column.layer == 0, unit < inputNames.count {
                let room = max(0, rect.column - area.column - 1)
                let name = context.text(inputNames[unit]).truncated(to: room, ellipsis: context.ellipsis)
                frame.write(
                    name,
                    at: Position(
                        column: rect.column - 1 - name.displayWidth, row: rect.row + rect.rows / 2),
                    style: context.textStyle, in: area)
            }
        }
        guard column.hiddenCount > 0, let first = column.nodes.first else { return }
        frame.write(
            "\(context.ellipsis)+\(NumberFormat.grouped(column.hiddenCount))",
            at: Position(column: first.column, row: area.row + area.rows - 1), style: context.dimStyle, in: area)
    }

    private func drawMap(
        _ values: [Float], range: ClosedRange<Double>, in rect: Rect, pixels: Size, into frame: inout Frame,
        context: DrawingContext
    ) {
        guard mapSize.columns > 0, mapSize.rows > 0, values.count >= mapSize.columns * mapSize.rows else { return }
        var canvas = HalfBlockCanvas(size: rect.size)
        let extent = range.upperBound - range.lowerBound
        for y in 0..<canvas.height {
            for x in 0..<canvas.width {
                let row = min(y, pixels.rows - 1) * mapSize.rows / pixels.rows
                let value = Double(values[row * mapSize.columns + x * mapSize.columns / canvas.width])
                let share = extent > 0 ? (value - range.lowerBound) / extent : 0.5
                let color =
                    value.isNaN ? context.theme.faded(context.theme.bad) : context.theme.diverging.color(at: share)
                canvas.set(x: x, y: y, color: y < pixels.rows || context.isASCII ? color : .standard, level: share)
            }
        }
        canvas.draw(
            into: &frame, at: Position(column: rect.column, row: rect.row), clip: rect, context: context)
    }

    private static func range(of values: [Float]) -> ClosedRange<Double> {
        let largest = values.lazy.filter(\.isFinite).map { Double(abs($0)) }.max() ?? 0
        return -max(1, largest)...max(1, largest)
    }

    private func markSelection(
        _ layout: UnitMapLayout, area: Rect, into frame: inout Frame, context: DrawingContext
    ) {
        let style = Style(foreground: context.theme.warning, attributes: .bold)
        let map = { (layer: Int, unit: Int) -> Rect? in
            layout.columns.first { $0.layer == layer }.flatMap { unit < $0.nodes.count ? $0.nodes[unit] : nil }
        }
        switch selected {
        case nil: return
        case .unit(let layer, let unit):
            guard let rect = map(layer, unit) else { return }
            for row in rect.row..<rect.row + rect.rows {
                frame.put(
                    Cell(context.isASCII ? ">" : "▐", style: style), at: Position(column: rect.column - 1, row: row),
                    in: area)
                frame.put(
                    Cell(context.isASCII ? "<" : "▌", style: style),
                    at: Position(column: rect.column + rect.columns, row: row), in: area)
            }
        case .weight(let layer, let unit, let input):
            guard let target = map(layer, unit), let source = map(layer - 1, input) else { return }
            let (from, to) = (UnitMapDiagram.exit(of: source), UnitMapDiagram.entry(of: target))
            frame.put(Cell(context.isASCII ? "*" : "◆", style: style), at: from, in: area)
            frame.put(Cell(context.isASCII ? ">" : "►", style: style), at: to, in: area)
            let middle = Position(column: (from.column + to.column) / 2, row: (from.row + to.row) / 2)
            frame.put(Cell(context.isASCII ? "*" : "◆", style: style), at: middle, in: area)
        }
    }
}
