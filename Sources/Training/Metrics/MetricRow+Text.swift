import Recipes

extension MetricRow {
    /// The columns of a table of rows, in their order; `variant` follows them where variants run, and `seed`
    /// where several seeds do.
    public static let columnNames = [
        "step", "epoch", "samples", "loss", "penalty", "test_loss", "accuracy", "test_accuracy", "learning_rate",
        "gradient_norm", "status",
    ]

    /// The figures in the order of ``columnNames``, without the status: enough digits to read back exactly, and
    /// nil for what does not apply or is not finite.
    var figures: [String?] {
        [
            "\(step)", text(epoch), "\(samples)", text(loss), text(penalty), text(testLoss), text(accuracy),
            text(testAccuracy), text(learningRate), text(gradientNorm),
        ]
    }

    private func text(_ value: Double?) -> String? {
        guard let value, value.isFinite else { return nil }
        return value.description
    }
}

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
