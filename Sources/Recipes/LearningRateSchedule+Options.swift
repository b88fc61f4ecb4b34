public import Messages

extension LearningRateSchedule {
    /// An option of a schedule.
    public struct Option: Hashable, Sendable {
        public let name: String
        /// The default; nil where it depends on the run.
        public let defaultValue: Double?
        /// The valid values in words.
        public let expected: Wording
        let range: ClosedRange<Double>
        let isWhole: Bool

        /// A whole number of steps, at least 1.
        fileprivate static func steps(_ name: String, default defaultValue: Double?) -> Option {
            Option(
                name: name, defaultValue: defaultValue, expected: "a whole number of steps above 0",
                range: 1...1e15, isWhole: true)
        }

        /// A number from 0 to 1.
        fileprivate static func share(_ name: String, default defaultValue: Double) -> Option {
            Option(
                name: name, defaultValue: defaultValue, expected: "a number from 0 to 1", range: 0...1, isWhole: false)
        }

        /// A learning rate.
        fileprivate static func rate(_ name: String, default defaultValue: Double) -> Option {
            Option(
                name: name, defaultValue: defaultValue, expected: "a number, 0 or more",
                range: 0...Double.greatestFiniteMagnitude, isWhole: false)
        }

        /// Whether the option may have `value`.
        public func isValid(_ value: Double) -> Bool {
            range.contains(value) && (!isWhole || value == value.rounded())
        }
    }

    /// The options of the schedule called `name`; none for an unknown name.
    ///
    /// - step: `every` 1000 steps, times `factor` 0.1
    /// - exponential: `factor` 0.999 at each step
    /// - cosine: over `steps`, down to the rate `minimum` 0
    /// - one_cycle: over `steps`, from `start` 0.04 of the rate to all of it at `peak` 0.3 of the steps
    ///   and down to `end` 0.000004 of it
    public static func options(of name: String) -> [Option] {
        switch name {
        case "step": [.steps("every", default: 1000), .share("factor", default: 0.1)]
        case "exponential": [.share("factor", default: 0.999)]
        case "cosine": [.steps("steps", default: nil), .rate("minimum", default: 0)]
        case "one_cycle":
            [
                .steps("steps", default: nil), .share("start", default: 0.04), .share("peak", default: 0.3),
                .share("end", default: 0.04 * 1e-4),
            ]
        default: []
        }
    }
}
