/// Something that happened at one place of the x axis.
public struct ChartMarker: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A dotted vertical line: a choice was changed here.
        case edit
        /// A cross: the loss or a parameter stopped being finite here.
        case divergence
    }

    public var x: Double
    public var label: String
    public var kind: Kind
    /// The curve that a divergence is of; nil for the first one.
    public var series: Int?

    public init(x: Double, label: String, kind: Kind = .edit) {
        self.x = x
        self.label = label
        self.kind = kind
    }
}
