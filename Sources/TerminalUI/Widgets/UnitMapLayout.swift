/// Where the maps of a network's units stand.
public struct UnitMapLayout: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        /// 0 for the inputs.
        public var layer: Int
        /// A rectangle for each shown unit, the first ones of the layer.
        public var nodes: [Rect]
        /// The units that are not shown.
        public var hiddenCount: Int
    }

    public private(set) var columns: [Column] = []
    /// The cells of each map.
    public private(set) var mapSize = Size(columns: 0, rows: 0)
    /// The pixels of each map: one less than two a row where the maps stand so close that only this parts them.
    public private(set) var pixels = Size(columns: 0, rows: 0)

    private static let largestRows = 9
    /// No map is lower than so many rows of cells.
    public static let smallestRows = 2
    private static let comfortableRows = 4
    private static let smallestGap = 4

    /// - Parameters:
    ///   - counts: the units of every layer, the inputs first.
    ///   - labelColumns: what is kept free at the left for the names of the inputs.
    ///   - area: the cells that there are.
    public init(counts: [Int], labelColumns: Int, area: Rect) {
        guard !counts.isEmpty, area.rows > 0 else { return }
        var layers = Array(counts.indices)
        let room = area.columns - labelColumns
        // Hidden layers in the middle give way first.
        while layers.count > 1, layers.count * 3 + (layers.count - 1) * Self.smallestGap > room {
            layers.remove(at: layers.count / 2)
        }
        let most = layers.map { counts[$0] }.max() ?? 1
        let gaps = (layers.count - 1) * Self.smallestGap
        let widest = max(1, (room - gaps) / layers.count)
        let spaced = (area.rows + 1) / max(1, most) - 1
        let packed = max(Self.smallestRows, area.rows / max(1, most))
        let isSpaced = spaced >= Self.comfortableRows || packed == spaced
        let rows = isSpaced ? spaced : packed
        let height = min(rows, Self.largestRows, max(Self.smallestRows, (widest + 1) / 2), area.rows)
        mapSize = Size(columns: min(widest, 2 * height), rows: height)
        pixels = Size(columns: mapSize.columns, rows: 2 * height - (isSpaced ? 0 : 1))
        let capacity = max(1, area.rows / height)
        let free = room - layers.count * mapSize.columns
        let gap = layers.count > 1 ? min(free / (layers.count - 1), 30) : 0
        let margin = max(0, (free - gap * (layers.count - 1)) / 2)
        columns = layers.enumerated().map { index, layer in
            let left = area.column + labelColumns + margin + index * (mapSize.columns + gap)
            return column(layer, count: counts[layer], capacity: capacity, left: left, area: area)
        }
    }

    /// The units stand evenly over the height; a layer that does not fit keeps a line for the number of the others.
    private func column(_ layer: Int, count: Int, capacity: Int, left: Int, area: Rect) -> Column {
        let fits = count <= capacity
        let shown = fits ? count : max(1, (area.rows - 1) / mapSize.rows)
        let height = fits ? area.rows : area.rows - 1
        let nodes = (0..<shown).map { unit in
            let middle = (2 * unit + 1) * height / (2 * shown)
            let top = min(max(0, middle - mapSize.rows / 2), area.rows - mapSize.rows)
            return Rect(column: left, row: area.row + top, columns: mapSize.columns, rows: mapSize.rows)
        }
        return Column(layer: layer, nodes: nodes, hiddenCount: count - shown)
    }

    /// The unit whose map covers a cell.
    public func unit(at position: Position) -> (layer: Int, unit: Int)? {
        for column in columns {
            if let unit = column.nodes.firstIndex(where: { $0.contains(position) }) { return (column.layer, unit) }
        }
        return nil
    }
}
