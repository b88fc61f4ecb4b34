/// A formula in x and y that tells the class or the target of every point of the plane [-1, 1] x [-1, 1].
///
/// Two are equal where their texts are.
public struct PlaneFormula: Sendable {
    /// As it was written, such as `y > sin(x)`.
    public let text: String
    /// Whether it compares, so that its truth is the class of a point; otherwise its value is the target.
    public let isComparison: Bool
    /// What stands between the comparisons, at x and y, from the left.
    private let sides: @Sendable (_ x: Double, _ y: Double) -> [Double]
    private let relations: [Relation]

    /// How two neighbouring sides of a comparison have to lie.
    public enum Relation: String, CaseIterable, Hashable, Sendable {
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"

        func holds(_ left: Double, _ right: Double) -> Bool {
            switch self {
            case .lessOrEqual: left <= right
            case .greaterOrEqual: left >= right
            case .less: left < right
            case .greater: left > right
            }
        }
    }

    /// - Parameters:
    ///   - text: the formula as it was written.
    ///   - relations: one less than the sides; all of them have to hold.
    ///   - sides: the values of the sides at a point.
    public init(
        text: String, relations: [Relation], sides: @escaping @Sendable (_ x: Double, _ y: Double) -> [Double]
    ) {
        self.text = text
        self.relations = relations
        self.sides = sides
        isComparison = !relations.isEmpty
    }

    /// The value at a point: 1 or 0 of a comparison that holds or does not; nil where the formula has no finite value.
    public func callAsFunction(_ x: Double, _ y: Double) -> Double? {
        let values = sides(x, y)
        guard values.count == relations.count + 1, values.allSatisfy(\.isFinite) else { return nil }
        guard isComparison else { return values[0] }
        return relations.indices.allSatisfy { relations[$0].holds(values[$0], values[$0 + 1]) } ? 1 : 0
    }
}

extension PlaneFormula: Hashable {
    public static func == (left: PlaneFormula, right: PlaneFormula) -> Bool { left.text == right.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
