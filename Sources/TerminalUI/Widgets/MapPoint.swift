/// A data point drawn over a map.
public struct MapPoint: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
        case train, test
    }

    public var x: Double
    public var y: Double
    /// The class, 0, 1, ...; it chooses the mark.
    public var category: Int
    /// Training and test points have different marks.
    public var role: Role

    /// The character that maps draw for it, for legends.
    public func mark(_ context: DrawingContext) -> Unicode.Scalar {
        MapOverlay.mark(for: self, isASCII: context.isASCII)
    }

    public init(x: Double, y: Double, category: Int, role: Role = .train) {
        self.x = x
        self.y = y
        self.category = category
        self.role = role
    }
}
