/// Distributions that have a name.
public enum DistributionPreset: String, CaseIterable, Sendable {
    case coin
    case loadedCoin = "loaded_coin"
    case die
    case loadedDie = "loaded_die"
    case letters

    /// - `loaded_coin`: heads nine times out of ten.
    /// - `loaded_die`: a six every other time.
    /// - `letters`: how often the letters a to z occur in English text, from R. E. Lewand, "Cryptological
    ///   Mathematics" (Mathematical Association of America, 2000), divided by their sum.
    public var distribution: Distribution {
        switch self {
        case .coin: .uniform(2)
        case .loadedCoin: Distribution(checked: [0.9, 0.1])
        case .die: .uniform(6)
        case .loadedDie: Distribution(checked: [0.1, 0.1, 0.1, 0.1, 0.1, 0.5])
        case .letters: Distribution(proportions: DistributionPreset.letterPercentages)
        }
    }

    /// What the outcomes are called: sides of a die, letters; heads and tails are H and T.
    public var outcomes: [String] {
        switch self {
        case .coin, .loadedCoin: ["H", "T"]
        case .die, .loadedDie: (1...6).map(String.init)
        case .letters: "abcdefghijklmnopqrstuvwxyz".map(String.init)
        }
    }

    /// Percentages of a to z.
    private static let letterPercentages = [
        8.167, 1.492, 2.782, 4.253, 12.702, 2.228, 2.015, 6.094, 6.966, 0.153, 0.772, 4.025, 2.406, 6.749, 7.507, 1.929,
        0.095, 5.987, 6.327, 9.056, 2.758, 0.978, 2.360, 0.150, 1.974, 0.074,
    ]
}
