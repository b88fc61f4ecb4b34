extension Phrases {
    static let backwardShortTitle = "One step explained"
    static let backwardHint = "Enter, ↑ ↓ scroll"
    static func lossFalls(from before: String, to after: String) -> String { "loss \(before) → \(after)" }
    static func forwardHeading(inputs: [String]) -> String {
        "Forward: z = Σ w·x + b, a = f(z), with x = (\(inputs.joined(separator: ", ")))"
    }
    static func lossHeading(_ name: String, targets: [String], loss: String) -> String {
        "Loss: \(name) against (\(targets.joined(separator: ", "))) = \(loss)"
    }
    static let backwardHeading = "Backward: δ = ∂L/∂z, from the output to the first layer"
    static func updateHeading(_ optimizer: String, rate: String) -> String {
        "Update by \(optimizer), learning rate \(rate): ∂L/∂w = δ·x, ∂L/∂b = δ"
    }
    static let updateColumns = "              before       ∂L/∂w  difference       after"
    static func lossAfter(_ after: String, before: String) -> String {
        "Loss after the update \(after), before \(before)"
    }
}
