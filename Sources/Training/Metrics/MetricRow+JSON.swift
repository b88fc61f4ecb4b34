import Recipes

extension MetricRow {
    /// The row as one JSON object on one line; what does not apply is null.
    ///
    /// - Parameters:
    ///   - variant: the label of the variant, where variants run.
    ///   - seed: the seed, where several run.
    /// - Returns: one line, without its end.
    public func json(variant: String? = nil, seed: UInt64? = nil) -> String {
        var text = "{"
        for (name, figure) in zip(MetricRow.columnNames, figures) {
            text += "\"\(name)\":\(figure ?? "null"),"
        }
        text += "\"status\":\"\(status.rawValue)\""
        if let variant { text += ",\"variant\":\(variant.jsonLiteral)" }
        if let seed { text += ",\"seed\":\(seed)" }
        return text + "}"
    }
}
