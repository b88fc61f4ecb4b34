import Messages

extension Phrases {
    static var backwardShortTitle: String { localized("One step explained") }
    static var backwardHint: String { localized("Enter, ↑ ↓ scroll") }
    static func lossFalls(from before: String, to after: String) -> String { localized("loss \(before) → \(after)") }
    static func forwardHeading(inputs: [String]) -> String {
        localized("Forward: z = Σ w·x + b, a = f(z), with x = (\(inputs.joined(separator: ", ")))")
    }
    static func lossHeading(_ name: String, targets: [String], loss: String) -> String {
        localized("Loss: \(name) against (\(targets.joined(separator: ", "))) = \(loss)")
    }
    static var backwardHeading: String { localized("Backward: δ = ∂L/∂z, from the output to the first layer") }
    static func updateHeading(_ optimizer: String, rate: String) -> String {
        localized("Update by \(optimizer), learning rate \(rate): ∂L/∂w = δ·x, ∂L/∂b = δ")
    }
    static var updateColumns: String { localized("              before       ∂L/∂w     checked       after") }
    static func lossAfter(_ after: String, before: String) -> String {
        localized("Loss after the update \(after), before \(before)")
    }
}
