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
