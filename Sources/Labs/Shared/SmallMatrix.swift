/// A matrix of a few numbers, for people to follow.
package struct SmallMatrix: Hashable, Sendable {
    package var rows: Int
    package var columns: Int
    package var values: [Double]

    subscript(_ row: Int, _ column: Int) -> Double {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    init(rows: Int, columns: Int, value: (Int, Int) -> Double) {
        self.rows = rows
        self.columns = columns
        values = (0..<rows).flatMap { row in (0..<columns).map { value(row, $0) } }
    }

    var transpose: SmallMatrix { SmallMatrix(rows: columns, columns: rows) { self[$1, $0] } }
}

/// What is done with small matrices, an entry at a time.
package enum MatrixOperation: String, CaseIterable, Sendable {
    case product, hadamard, transpose

    /// A whole number from -3 to 5 that looks arbitrary and is the same every time.
    private static func entry(_ seed: Int, _ row: Int, _ column: Int) -> Double {
        let mixed = (seed &* 7919 &+ row &* 104_729 &+ column &* 1_299_709 &+ 12_345) &* 48_271 % 2_147_483_647
        return Double((mixed / 1000) % 9 - 3)
    }

    func operands(seed: Int) -> (a: SmallMatrix, b: SmallMatrix?) {
        let a = SmallMatrix(rows: 2, columns: 3) { MatrixOperation.entry(seed, $0, $1) }
        switch self {
        case .product: return (a, SmallMatrix(rows: 3, columns: 2) { MatrixOperation.entry(seed + 50, $0, $1) })
        case .hadamard: return (a, SmallMatrix(rows: 2, columns: 3) { MatrixOperation.entry(seed + 50, $0, $1) })
        case .transpose: return (a, nil)
        }
    }

    func result(_ a: SmallMatrix, _ b: SmallMatrix?) -> SmallMatrix {
        switch (self, b) {
        case (.product, let b?):
            SmallMatrix(rows: a.rows, columns: b.columns) { row, column in
                (0..<a.columns).reduce(0) { $0 + a[row, $1] * b[$1, column] }
            }
        case (.hadamard, let b?): SmallMatrix(rows: a.rows, columns: a.columns) { a[$0, $1] * b[$0, $1] }
        default: a.transpose
        }
    }
}
