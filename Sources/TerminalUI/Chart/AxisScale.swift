/// How values are laid over an axis.
public enum AxisScale: Hashable, Sendable {
    case linear
    /// Values of 0 and below lie on the lower edge.
    case logarithmic
}
