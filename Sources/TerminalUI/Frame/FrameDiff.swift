/// What must be written to turn one frame into another: runs of changed cells, row by row.
///
/// A run never begins or ends within a wide character. Equal frames give no runs; frames of different
/// sizes, or no old frame, give every cell of the new one.
public struct FrameDiff: Hashable, Sendable {
    /// Neighbouring cells of one row that change.
    public struct Run: Hashable, Sendable {
        public var row: Int
        public var columns: Range<Int>
        /// What the cells become, one for each column.
        public var cells: ArraySlice<Cell>
    }

    public private(set) var runs: [Run] = []

    public init(from old: Frame?, to new: Frame) {
        guard let old, old.size == new.size else {
            for row in 0..<new.size.rows where new.size.columns > 0 { append(row, 0..<new.size.columns, new) }
            return
        }
        let columns = new.size.columns
        old.cells.withUnsafeBufferPointer { before in
            new.cells.withUnsafeBufferPointer { after in
                for row in 0..<new.size.rows {
                    let start = row * columns
                    var column = 0
                    while column < columns {
                        if before[start + column] == after[start + column] {
                            column += 1
                            continue
                        }
                        let first = column
                        while column < columns, before[start + column] != after[start + column] { column += 1 }
                        append(row, FrameDiff.widened(first..<column, start: start, columns: columns, after), new)
                        column = max(column, runs.last?.columns.upperBound ?? 0)
                    }
                }
            }
        }
    }

    public var isEmpty: Bool { runs.isEmpty }
    public var changedCellCount: Int { runs.reduce(0) { $0 + $1.columns.count } }

    /// Writes the runs into a frame of the same size.
    public func apply(to frame: inout Frame) {
        for run in runs {
            for (column, cell) in zip(run.columns, run.cells) { frame[column, run.row] = cell }
        }
    }

    private mutating func append(_ row: Int, _ columns: Range<Int>, _ frame: Frame) {
        let start = row * frame.size.columns
        if let last = runs.last, last.row == row, last.columns.upperBound >= columns.lowerBound {
            let joined = last.columns.lowerBound..<max(columns.upperBound, last.columns.upperBound)
            runs[runs.count - 1] = Run(
                row: row, columns: joined, cells: frame.cells[start + joined.lowerBound..<start + joined.upperBound])
            return
        }
        runs.append(
            Run(
                row: row, columns: columns,
                cells: frame.cells[start + columns.lowerBound..<start + columns.upperBound]))
    }

    /// The run with the other halves of wide characters at its ends.
    private static func widened(
        _ run: Range<Int>, start: Int, columns: Int, _ cells: UnsafeBufferPointer<Cell>
    ) -> Range<Int> {
        var first = run.lowerBound
        var end = run.upperBound
        while first > 0, cells[start + first].isContinuation { first -= 1 }
        while end < columns, cells[start + end].isContinuation { end += 1 }
        return first..<end
    }
}
