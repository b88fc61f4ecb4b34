extension MetricRow {
    /// The line above rows of comma-separated values.
    public static func csvHeader(hasVariants: Bool = false) -> String {
        (columnNames + (hasVariants ? ["variant"] : [])).joined(separator: ",")
    }

    /// The row as comma-separated values; what does not apply is empty.
    ///
    /// - Parameter variant: the label of the variant, where variants run.
    public func csv(variant: String? = nil) -> String {
        var fields = figures.map { $0 ?? "" }
        fields.append(status.rawValue)
        if let variant { fields.append(variant.csvField) }
        return fields.joined(separator: ",")
    }
}
