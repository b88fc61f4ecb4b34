/// Where samples come from.
public enum DataSource: Hashable, Sendable {
    /// Points round the four corners of a truth table.
    case gate(Gate)
    /// Two classes in the plane.
    case planar(PlanarSet)
    /// A function of one or two inputs.
    case regression(RegressionSet)
    /// 64 images of a zero or a one, 4 rows of 3 pixels each, 0 (paper) or 1 (ink).
    case bitmaps
    /// 1,797 images of handwritten digits, 8 x 8 pixels each, pixel values scaled to [0, 1].
    case digits
    /// A table of the user's own.
    case csv(CSVSource)
    /// Images of the user's own.
    case idx(IDXSource)
    /// A few samples written in the recipe itself.
    case table(TableSource)
    /// A formula of the user's own over the plane.
    case expression(PlaneFormula)

    /// The key that names the source in a recipe, such as `gate`.
    public var key: String {
        switch self {
        case .gate: "gate"
        case .planar: "planar"
        case .regression: "regression"
        case .bitmaps: "bitmaps"
        case .digits: "digits"
        case .csv: "csv"
        case .idx: "idx"
        case .table: "table"
        case .expression: "expression"
        }
    }

    /// The name of the data set, such as `xor`; the file's name for a table, the text of a formula.
    public var name: String {
        switch self {
        case .gate(let gate): gate.rawValue
        case .planar(let set): set.rawValue
        case .regression(let set): set.rawValue
        case .bitmaps: DataSource.bitmapsName
        case .digits: DataSource.digitsName
        case .csv(let source): DataSource.fileName(source.path)
        case .idx(let source): DataSource.fileName(source.images)
        case .table: "table"
        case .expression(let formula): formula.text
        }
    }

    /// The keys of all sources, in the order in which they are documented.
    public static let keys = [
        "gate", "planar", "regression", "bitmaps", "digits", "csv", "idx", "table", "expression",
    ]

    /// The file of the samples, as the user named it; nil for a source without one.
    var file: String? {
        switch self {
        case .csv(let source): source.path
        case .idx(let source): source.images
        default: nil
        }
    }

    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The one data set behind the key `bitmaps`.
    public static let bitmapsName = "zero_one_4x3"

    /// The one data set behind the key `digits`.
    public static let digitsName = "uci_8x8"

    /// The task that the source sets, as far as it is known before a file has been read.
    public var task: Dataset.Task? {
        switch self {
        case .gate, .planar, .bitmaps: .binaryClassification
        case .regression, .table: .regression
        case .digits: .multiclassClassification
        case .csv, .idx: nil
        case .expression(let formula): formula.isComparison ? .binaryClassification : .regression
        }
    }

    /// Whether points are drawn anew (gates, planar and regression sets, formulas) or read from a file.
    public var isGenerated: Bool {
        switch self {
        case .gate, .planar, .regression, .expression: true
        case .bitmaps, .digits, .csv, .idx, .table: false
        }
    }
}

/// A comma-separated table with a header line.
public struct CSVSource: Hashable, Sendable {
    /// The file; relative paths are relative to the recipe.
    public var path: String
    /// The columns that are inputs; all columns but the target unless given.
    public var inputs: [String]?
    /// The column to predict; the last one unless given.
    public var target: String?

    public init(path: String, inputs: [String]? = nil, target: String? = nil) {
        self.path = path
        self.inputs = inputs
        self.target = target
    }
}

/// Samples with real-valued targets, row by row.
public struct TableSource: Hashable, Sendable {
    /// The inputs of every sample; at least one sample, and as many inputs for each.
    public var inputs: [[Double]]
    /// The targets of every sample; as many samples, and as many targets for each.
    public var targets: [[Double]]

    public init(inputs: [[Double]], targets: [[Double]]) {
        self.inputs = inputs
        self.targets = targets
    }

    var rawTable: RawTable {
        RawTable(
            names: (1...max(1, inputs.first?.count ?? 1)).map { "x\($0)" }, inputs: inputs.flatMap(\.self),
            answers: .values(targets.flatMap(\.self)), targetCount: max(1, targets.first?.count ?? 1))
    }
}

extension DataSource {
    /// The number of raw inputs, as far as it is known before a file has been read.
    package var rawInputCount: Int? {
        switch self {
        case .gate, .planar, .expression: 2
        case .regression(let set): set.inputCount
        case .bitmaps: 12
        case .digits: 64
        case .csv, .idx: nil
        case .table(let source): source.inputs.first?.count
        }
    }
}
