internal import Numerics

/// What can be said of an activation with the options that it has.
public struct ActivationFacts: Hashable, Sendable {
    /// An end of the range of values.
    public struct Bound: Hashable, Sendable {
        /// Infinite where values grow without bound.
        public var value: Double
        /// Whether a value is that of the end itself.
        public var isReached: Bool

        public static func open(_ value: Double) -> Bound { Bound(value: value, isReached: false) }
        public static func closed(_ value: Double) -> Bound { Bound(value: value, isReached: true) }
        public static let unbounded = Bound.open(.infinity)
    }

    /// The value in z and the options, for people to read.
    public var formula: String
    /// The smallest value.
    public var lower: Bound
    /// The largest value.
    public var upper: Bound
    /// Whether it never falls, or never rises.
    public var isMonotone: Bool
    /// The value that it levels off to for z towards minus infinity; nil where it goes on growing.
    public var leftLimit: Double?
    /// The value that it levels off to for z towards infinity; nil where it goes on growing.
    public var rightLimit: Double?
    /// Where it is continuous but has no derivative, in ascending order.
    public var kinks: [Double]
    /// Where it is not continuous, in ascending order.
    public var jumps: [Double]

    public init(
        formula: String, lower: Bound = Bound.open(-.infinity), upper: Bound = .unbounded, isMonotone: Bool = true,
        leftLimit: Double? = nil, rightLimit: Double? = nil, kinks: [Double] = [], jumps: [Double] = []
    ) {
        self.formula = formula
        self.lower = lower
        self.upper = upper
        self.isMonotone = isMonotone
        self.leftLimit = leftLimit
        self.rightLimit = rightLimit
        self.kinks = kinks
        self.jumps = jumps
    }

    /// The values between which it lies; nil where it grows without bound.
    public var range: ClosedRange<Double>? {
        lower.value.isFinite && upper.value.isFinite ? lower.value...upper.value : nil
    }

    /// A leaky rectifier: z for z > 0, else slope z.
    static func rectifier(formula: String, slope: Double) -> ActivationFacts {
        ActivationFacts(
            formula: formula, lower: slope > 0 ? .open(-.infinity) : .closed(0), isMonotone: slope >= 0,
            leftLimit: slope == 0 ? 0 : nil, kinks: slope == 1 ? [] : [0])
    }
}

extension Activation {
    /// Whether it levels off on both sides, so that units can saturate.
    public var isSaturating: Bool {
        let facts = facts
        return facts.leftLimit != nil && facts.rightLimit != nil
    }

    /// The mean value for net inputs that are distributed normally around 0 with variance 1: what the next layer gets
    /// on average. 0 for a zero-centred activation.
    public var meanValue: Double {
        let count = 1600, end = 8.0
        // Midpoints, so that no node lies on a jump or a kink at 0.
        let step = 2 * end / Double(count)
        var sum = 0.0
        for index in 0..<count {
            let z = -end + (Double(index) + 0.5) * step
            sum += value(z) * Double.exp(-z * z / 2)
        }
        return sum * step * 0.39894228040143267794
    }
}
