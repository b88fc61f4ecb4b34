public import Recipes

/// One combination with one seed.
public struct SweepRun: Hashable, Sendable {
    /// The index of the combination.
    public let combination: Int
    public let settings: [Setting]
    let values: [String: SettingValue]
    public let seed: UInt64

    /// What tells it apart from the other runs of its sweep.
    struct Key: Hashable, Sendable {
        var values: [String: SettingValue]
        var seed: UInt64
    }

    var key: Key { Key(values: values, seed: seed) }
}
