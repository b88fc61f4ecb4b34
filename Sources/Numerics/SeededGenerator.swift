/// What random numbers are drawn for. Each purpose has a generator of its own, so that changing one
/// choice of a recipe never disturbs what another one draws.
public enum RandomStream: UInt64, Hashable, Codable, Sendable, CaseIterable {
    case weights = 1
    case data, split, order, dropout, rrelu, labelNoise, gradientNoise, landscape
}

/// The xoshiro256** generator (Blackman and Vigna, "Scrambled linear pseudorandom number generators",
/// ACM Transactions on Mathematical Software 47, 2021), its state filled by SplitMix64.
///
/// The same seed and stream give the same numbers on every machine.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Codable, Sendable {
    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    /// - Parameters:
    ///   - seed: the run's seed.
    ///   - stream: what the numbers are for.
    ///   - index: tells generators of one stream apart, such as one per epoch.
    public init(seed: UInt64, stream: RandomStream, index: UInt64 = 0) {
        var filler = SplitMix64(state: seed)
        filler.state ^= stream.rawValue &* 0xD1B5_4A32_D192_ED03
        filler.state = filler.next() ^ (index &* 0x8CB9_2BA7_2F3D_8DD7)
        a = filler.next()
        b = filler.next()
        c = filler.next()
        d = filler.next()
    }

    /// The state in four words, for checkpoints.
    public var state: [UInt64] { [a, b, c, d] }

    /// A generator that goes on from a saved state; nil unless there are four words, not all zero.
    public init?(state: [UInt64]) {
        guard state.count == 4, state.contains(where: { $0 != 0 }) else { return nil }
        (a, b, c, d) = (state[0], state[1], state[2], state[3])
    }

    @inlinable
    public mutating func next() -> UInt64 { advance() }

    @usableFromInline
    mutating func advance() -> UInt64 {
        let scrambled = b &* 5
        let result = ((scrambled << 7) | (scrambled >> 57)) &* 9
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = (d << 45) | (d >> 19)
        return result
    }

    /// A number in [0, 1) with 53 random bits.
    public mutating func nextUnit() -> Double {
        Double(advance() >> 11) * 0x1p-53
    }

    /// A number from the normal distribution with mean 0 and standard deviation 1, by the polar method
    /// (Marsaglia and Bray, SIAM Review 6, 1964). The second number of each pair is dropped, so that the
    /// generator's state is all there is to save.
    public mutating func nextNormal() -> Double {
        while true {
            let x = 2 * nextUnit() - 1
            let y = 2 * nextUnit() - 1
            let square = x * x + y * y
            if square > 0, square < 1 {
                return x * (-2 * RealFunctions.log(square) / square).squareRoot()
            }
        }
    }

    /// A whole number from 0 up to but not including `bound`, which must be positive; without bias
    /// (Lemire, ACM Transactions on Modeling and Computer Simulation 29, 2019).
    public mutating func nextIndex(below bound: Int) -> Int {
        precondition(bound > 0, "bound must be positive")
        let bound = UInt64(bound)
        var product = advance().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = advance().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    /// Puts the elements in random order (Fisher and Yates).
    @specialized(where Element == UInt32)
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        var last = elements.count - 1
        while last > 0 {
            elements.swapAt(last, nextIndex(below: last + 1))
            last -= 1
        }
    }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
private struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
