extension Dataset {
    /// What a network has to learn from a data set.
    public enum Task: String, Hashable, Sendable {
        /// Two classes: one output, targets 0 and 1.
        case binaryClassification
        /// More than two classes: an output per class, one-hot targets.
        case multiclassClassification
        /// A real-valued target.
        case regression
    }
}
