import ArgumentParser

/// `STEPS_PER_SECOND`, above 0, or `max`.
struct PaceArgument: ExpressibleByArgument {
    /// The value of the recipe's key `speed`.
    let value: String

    init?(argument: String) {
        if argument != "max" {
            guard let steps = Double(argument), steps.isFinite, steps > 0 else { return nil }
        }
        value = argument
    }
}
