extension MetricRow {
    /// The row as one JSON object on one line; what does not apply is null.
    ///
    /// - Parameter variant: the label of the variant, where variants run.
    public func json(variant: String? = nil) -> String {
        var text = "{"
        for (name, figure) in zip(MetricRow.columnNames, figures) {
            text += "\"\(name)\":\(figure ?? "null"),"
        }
        text += "\"status\":\"\(status.rawValue)\""
        if let variant { text += ",\"variant\":\(variant.jsonLiteral)" }
        return text + "}"
    }
}
