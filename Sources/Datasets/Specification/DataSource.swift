import Messages
import Numerics

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

    /// What says of itself all the rest.
    private var source: any SampleSource {
        switch self {
        case .gate(let gate): gate
        case .planar(let set): set
        case .regression(let set): set
        case .bitmaps: Bitmaps()
        case .digits: Digits()
        case .csv(let source): source
        case .idx(let source): source
        case .table(let source): source
        case .expression(let formula): formula
        }
    }

    /// The key that names the source in a recipe, such as `gate`.
    public var key: String { type(of: source).key }

    /// The name of the data set, such as `xor`; the file's name for a table, the text of a formula.
    public var name: String { source.name }

    /// The file of the samples, as the user named it; nil for a source without one.
    var file: String? { source.file }

    /// The task that the source sets, as far as it is known before a file has been read.
    public var task: Dataset.Task? { source.task }

    /// The number of raw inputs, as far as it is known before a file has been read.
    package var rawInputCount: Int? { source.rawInputCount }

    /// Whether points are drawn anew (gates, planar and regression sets, formulas) or read from a file.
    public var isGenerated: Bool { source.isGenerated }

    /// The number of samples that are drawn anew unless told.
    var usualCount: Int { source.usualCount }

    /// The samples.
    ///
    /// - Throws: `InputError` where a file is missing or its contents are wrong.
    func table(_ request: SampleRequest, using generator: inout SeededGenerator) throws(InputError) -> RawTable {
        try source.table(request, using: &generator)
    }
}
