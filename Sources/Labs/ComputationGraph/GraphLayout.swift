import Expressions
import Calculus
import TerminalUI

/// Where the boxes of a computation graph stand: layer by layer from the inputs to the result.
struct GraphLayout {
    enum Style: Hashable, CaseIterable {
        /// Bordered boxes, the result at the right.
        case boxesAcross
        /// Bordered boxes, the result at the bottom.
        case boxesDown
        /// Two lines a node without a border, the result at the bottom.
        case linesDown
    }

    let style: Style
    /// By node.
    let boxes: [Rect]

    /// Nodes in layers; an input stands just before the first that uses it.
    private let layers: [[Int]]

    /// nil where the graph has no room in the area in any style; `width` tells the columns that a node's texts take.
    init?(_ nodes: [ComputationGraph.Node], in area: Rect, width: (Int, Style) -> Int) {
        let layers = GraphLayout.layers(of: nodes)
        for style in Style.allCases {
            guard let boxes = GraphLayout.place(layers, nodes.count, style: style, in: area, width: width) else {
                continue
            }
            self.style = style
            self.boxes = boxes
            self.layers = layers
            return
        }
        return nil
    }

    private static func layers(of nodes: [ComputationGraph.Node]) -> [[Int]] {
        var depth = [Int](repeating: 0, count: nodes.count)
        for node in nodes { depth[node.id] = (node.inputs.map { depth[$0] + 1 }.max() ?? 0) }
        // Inputs move up to their users.
        for node in nodes where node.isInput {
            let users = nodes.filter { $0.inputs.contains(node.id) }
            depth[node.id] = max(0, (users.map { depth[$0.id] }.min() ?? 1) - 1)
        }
        var layers = [[Int]](repeating: [], count: (depth.max() ?? 0) + 1)
        for node in nodes { layers[depth[node.id]].append(node.id) }
        // From the result back: each node near the middle of those that use it.
        var place = [Double](repeating: 0, count: nodes.count)
        for index in layers.indices.reversed() {
            let wanted = layers[index].map { id in
                let users = nodes.filter { $0.inputs.contains(id) }.flatMap { user in
                    user.inputs.enumerated().filter { $0.element == id }.map {
                        place[user.id] + 0.25 * (Double($0.offset) - 0.5)
                    }
                }
                return (id, users.isEmpty ? 0 : users.reduce(0, +) / Double(users.count))
            }
            layers[index] = wanted.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
            for (offset, id) in layers[index].enumerated() {
                place[id] = (Double(offset) + 0.5) / Double(layers[index].count)
            }
        }
        return layers
    }

    private static func place(
        _ layers: [[Int]], _ count: Int, style: Style, in area: Rect, width: (Int, Style) -> Int
    ) -> [Rect]? {
        let border = style == .linesDown ? 0 : 2
        let height = 2 + border
        var boxes = [Rect](repeating: Rect(column: 0, row: 0, columns: 0, rows: 0), count: count)
        let widths = layers.map { layer in layer.map { width($0, style) + border } }
        if style == .boxesAcross {
            let layerWidths = widths.map { $0.max() ?? 0 }
            let gap = gap(area.columns, used: layerWidths.reduce(0, +), between: layers.count, smallest: 2, largest: 14)
            guard let gap, layers.allSatisfy({ $0.count * height <= area.rows }) else { return nil }
            let total = layerWidths.reduce(0, +) + gap * (layers.count - 1)
            var column = area.column + (area.columns - total) / 2
            for (index, layer) in layers.enumerated() {
                let slot = min(area.rows / layer.count, 9)
                let top = area.row + (area.rows - slot * layer.count) / 2
                for (offset, id) in layer.enumerated() {
                    let own = widths[index][offset]
                    boxes[id] = Rect(
                        column: column + (layerWidths[index] - own) / 2, row: top + slot * offset + (slot - height) / 2,
                        columns: own, rows: height)
                }
                column += layerWidths[index] + gap
            }
            return boxes
        }
        let gap = gap(area.rows, used: height * layers.count, between: layers.count, smallest: 1, largest: 3)
        guard let gap, widths.allSatisfy({ $0.reduce(0, +) + 2 * ($0.count - 1) <= area.columns }) else { return nil }
        let total = height * layers.count + gap * (layers.count - 1)
        var row = area.row + (area.rows - total) / 2
        for (index, layer) in layers.enumerated() {
            let spare = area.columns - widths[index].reduce(0, +)
            let space = min(spare / (layer.count + 1), 12)
            var column = area.column + (spare - space * (layer.count - 1)) / 2
            for (offset, id) in layer.enumerated() {
                boxes[id] = Rect(column: column, row: row, columns: widths[index][offset], rows: height)
                column += widths[index][offset] + space
            }
            row += height + gap
        }
        return boxes
    }

    private static func gap(_ room: Int, used: Int, between count: Int, smallest: Int, largest: Int) -> Int? {
        guard count > 1 else { return used <= room ? 0 : nil }
        let gap = min((room - used) / (count - 1), largest)
        return room >= used && gap >= smallest ? gap : nil
    }
}
