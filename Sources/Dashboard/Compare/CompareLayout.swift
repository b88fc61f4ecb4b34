import TerminalUI

/// Where the tiles of the lanes and their common chart stand.
struct CompareLayout: Hashable {
    struct Tile: Hashable {
        var lane: Int
        var area: Rect
    }

    /// Those that fit, the selected one among them.
    private(set) var tiles: [Tile] = []
    /// nil where there is no room for it.
    private(set) var chart: Rect?

    private static let smallestTile = Size(columns: 18, rows: 6)
    private static let smallestChart = 7

    /// As many rows of tiles as make the tiles squarest; what they do not need is the chart's.
    init(body: Rect, laneCount: Int, selected: Int) {
        guard laneCount > 0, !body.isEmpty else { return }
        let smallest = CompareLayout.smallestTile
        let hasChart = body.rows >= smallest.rows + CompareLayout.smallestChart
        let chartRows = hasChart ? max(CompareLayout.smallestChart, body.rows * 2 / 5) : 0
        let tileRoom = body.rows - chartRows
        let mostRows = max(1, tileRoom / smallest.rows)
        let mostColumns = max(1, body.columns / smallest.columns)
        let shown = min(laneCount, mostRows * mostColumns)
        let rows = CompareLayout.rows(for: shown, in: Size(columns: body.columns, rows: tileRoom), most: mostColumns)
        let columns = (shown + rows - 1) / rows
        // A tile that is higher than wide leaves the rest to the chart.
        let highest = max(smallest.rows, body.columns / columns / 2 + 4)
        let tileRows = hasChart ? min(tileRoom / rows, highest) : tileRoom / rows
        let top = Rect(column: body.column, row: body.row, columns: body.columns, rows: tileRows * rows)
        let first = min(selected / shown * shown, laneCount - shown)
        tiles = CompareLayout.tiles(first..<first + shown, columns: columns, rowHeight: tileRows, in: top)
        if hasChart {
            chart = Rect(
                column: body.column, row: top.row + top.rows, columns: body.columns, rows: body.rows - top.rows)
        }
    }

    private static func rows(for count: Int, in room: Size, most: Int) -> Int {
        let possible = (1...count).filter {
            (count + $0 - 1) / $0 <= most && room.rows / $0 >= min(room.rows, smallestTile.rows)
        }
        // A cell is about twice as high as wide.
        let side = { (rows: Int) in min(room.columns / ((count + rows - 1) / rows), 2 * (room.rows / rows - 2)) }
        return possible.max { (side($0), -$0) < (side($1), -$1) } ?? 1
    }

    /// The last row may have fewer tiles, which are then wider.
    private static func tiles(_ lanes: Range<Int>, columns: Int, rowHeight: Int, in area: Rect) -> [Tile] {
        var tiles: [Tile] = []
        var next = lanes.lowerBound
        var row = area.row
        while next < lanes.upperBound {
            let count = min(columns, lanes.upperBound - next)
            for index in 0..<count {
                let start = area.columns * index / count
                let end = area.columns * (index + 1) / count
                tiles.append(
                    Tile(
                        lane: next + index,
                        area: Rect(column: area.column + start, row: row, columns: end - start, rows: rowHeight)))
            }
            next += count
            row += rowHeight
        }
        return tiles
    }
}
