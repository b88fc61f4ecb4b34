import Recipes

extension MetricRow {
    /// The line above rows of comma-separated values.
    public static func csvHeader(hasVariants: Bool = false, hasSeeds: Bool = false) -> String {
        (columnNames + (hasVariants ? ["variant"] : []) + (hasSeeds ? ["seed"] : [])).joined(separator: ",")
    }

    /// The row as comma-separated values; what does not apply is empty.
    ///
    /// - Parameters:
    ///   - variant: the label of the variant, where variants run.
    ///   - seed: the seed, where several run.
    /// - Returns: one line, without its end.
    public func csv(variant: String? = nil, seed: UInt64? = nil) -> String {
        var fields = figures.map { $0 ?? "" }
        fields.append(status.rawValue)
        if let variant { fields.append(variant.csvField) }
        if let seed { fields.append("\(seed)") }
        return fields.joined(separator: ",")
    }
}
