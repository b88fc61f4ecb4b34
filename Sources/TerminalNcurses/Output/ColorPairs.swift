package import TerminalUI

/// The colour pairs given to ncurses so far, by the two colours that they stand for.
package struct ColorPairs {
    private struct Combination: Hashable {
        var foreground: Color
        var background: Color
    }

    /// A pair to tell ncurses about, with colours as it counts them: -1 is the terminal's own.
    package struct Definition: Equatable {
        package var pair: Int32
        package var foreground: Int32
        package var background: Int32

        package init(pair: Int32, foreground: Int32, background: Int32) {
            self.pair = pair
            self.foreground = foreground
            self.background = background
        }
    }

    private let tier: Capabilities.ColorTier
    private let isDirect: Bool
    private let capacity: Int
    private var numbers: [Combination: Int32] = [:]
    private var byIndexes: [Definition.Indexes: Int32] = [:]
    private var used: Int32 = 0

    /// - Parameters:
    ///   - tier: The colours that the terminal has.
    ///   - capacity: Pairs that the terminal has, pair 0, its own two colours, included.
    ///   - isDirect: Whether a colour's number is its red, green and blue instead of a palette's index.
    package init(tier: Capabilities.ColorTier, capacity: Int, isDirect: Bool) {
        self.tier = capacity > 1 ? tier : .none
        self.isDirect = isDirect
        // Pair numbers stay within what older interfaces of ncurses can hold.
        self.capacity = min(capacity, 32_767)
    }

    package enum Answer: Equatable {
        case known(Int32)
        case new(Definition)
        /// All pairs are taken.
        case exhausted
    }

    package mutating func pair(foreground: Color, background: Color) -> Answer {
        guard tier > .none, foreground != .standard || background != .standard else { return .known(0) }
        let combination = Combination(foreground: foreground, background: background)
        if let number = numbers[combination] { return .known(number) }
        let indexes = Definition.Indexes(foreground: number(of: foreground), background: number(of: background))
        if let number = byIndexes[indexes] {
            numbers[combination] = number
            return .known(number)
        }
        guard Int(used) + 1 < capacity else { return .exhausted }
        used += 1
        numbers[combination] = used
        byIndexes[indexes] = used
        return .new(Definition(pair: used, foreground: indexes.foreground, background: indexes.background))
    }

    /// Forgets all pairs; whatever is on the screen must be drawn anew.
    package mutating func reset() {
        numbers.removeAll(keepingCapacity: true)
        byIndexes.removeAll(keepingCapacity: true)
        used = 0
    }

    private func number(of color: Color) -> Int32 {
        guard let index = ColorQuantizer.index(of: color, tier: tier) else { return -1 }
        // The first eight numbers name a palette everywhere.
        guard isDirect, tier < .full, index >= 8 else { return Int32(index) }
        return Int32(ColorQuantizer.number(of: ColorQuantizer.color(at: index)))
    }
}

extension ColorPairs.Definition {
    fileprivate struct Indexes: Hashable {
        var foreground: Int32
        var background: Int32
    }
}
