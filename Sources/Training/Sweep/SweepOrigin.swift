import Messages
import Recipes

/// What all rows of a sweep have in common; rows of another origin do not belong to it.
struct SweepOrigin: Hashable, Codable, Sendable {
    /// The recipe's name.
    var recipe: String
    /// The length of every run; nil where it ends by its stop conditions.
    var steps: Int?
    /// Of everything else in the recipe that the results depend on, the seed apart.
    var digest: String

    /// Keys that say how a run is told and shown, and the seed, which every row has itself.
    private static let withoutEffect: Set<String> = [
        "title", "title_zh", "teaches", "group", "order", "view", "speed", "compare", "seed",
    ]

    init(_ document: RecipeDocument, recipe: Recipe) {
        self.recipe = document.name
        steps = recipe.steps
        let entries = document.root.entries.filter { !Self.withoutEffect.contains($0.key) && $0.key != "steps" }
        let content = RecipeNode(content: .mapping(entries), origin: document.root.origin)
        digest = Self.hash(SettingValue(content).json)
    }

    /// FNV-1a in 64 bits, as 16 hexadecimal digits (Fowler, Noll, Vo; RFC 9923).
    private static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// How `other` differs from this one, and what to do about it; nil where it does not.
    func difference(from other: SweepOrigin) -> Wording? {
        if other.recipe != recipe {
            return "found a row of the recipe \(other.recipe), expected \(recipe); choose another file"
        }
        if other.steps != steps {
            let (found, expected) = (Self.words(other.steps), Self.words(steps))
            return "found a row of a run of \(found), expected \(expected); choose another file"
        }
        if other.digest == digest { return nil }
        return "found a row of the recipe with other settings than now; choose another file"
    }

    private static func words(_ steps: Int?) -> Wording { steps.map { "\($0) steps" } ?? "any length" }
}
