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
        for row in 0..<new.size.rows {
            let start = row * columns
            var column = 0
            while column < columns {
                guard let changed = FrameDiff.nextChange(old, new, from: column, rowStart: start) else { break }
                let run = FrameDiff.widened(changed, start: start, columns: columns, new)
                append(row, run, new)
                column = run.upperBound
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

    /// The next stretch of differing cells at or after a column of one row.
    private static func nextChange(_ old: Frame, _ new: Frame, from column: Int, rowStart: Int) -> Range<Int>? {
        let before = old.cells.span
        let after = new.cells.span
        let columns = new.size.columns
        var first = column
        while first < columns, before[rowStart + first] == after[rowStart + first] { first += 1 }
        guard first < columns else { return nil }
        var end = first + 1
        while end < columns, before[rowStart + end] != after[rowStart + end] { end += 1 }
        return first..<end
    }

    /// The run with the other halves of wide characters at its ends.
    private static func widened(_ run: Range<Int>, start: Int, columns: Int, _ frame: Frame) -> Range<Int> {
        var first = run.lowerBound
        var end = run.upperBound
        while first > 0, frame.cells[start + first].isContinuation { first -= 1 }
        while end < columns, frame.cells[start + end].isContinuation { end += 1 }
        return first..<end
    }
}
