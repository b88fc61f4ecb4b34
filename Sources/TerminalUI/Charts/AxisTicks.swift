import Foundation

/// Round values along an axis with their texts.
public struct AxisTicks: Hashable, Sendable {
    public struct Tick: Hashable, Sendable {
        public var value: Double
        public var text: String
    }

    public private(set) var ticks: [Tick]

    /// Multiples of 1, 2 or 5 times a power of ten within the range, about `count` of them.
    public static func linear(_ range: ClosedRange<Double>, count: Int, isWhole: Bool = false) -> AxisTicks {
        // One value alone tells no scale: where two are missing, smaller steps have them.
        for factor in [1, 2, 4] {
            let ticks = multiples(in: range, count: count * factor, isWhole: isWhole)
            if ticks.ticks.count > 1 || factor == 4 { return ticks }
        }
        return AxisTicks(ticks: [])
    }

    private static func multiples(in range: ClosedRange<Double>, count: Int, isWhole: Bool) -> AxisTicks {
        let step = niceStep(for: range, count: count, isWhole: isWhole)
        guard step > 0, step.isFinite else { return AxisTicks(ticks: [tick(range.lowerBound, step: 0)]) }
        let first = (range.lowerBound / step - 1e-9).rounded(.up)
        let last = (range.upperBound / step + 1e-9).rounded(.down)
        guard last >= first, last - first < 1000 else { return AxisTicks(ticks: [tick(range.lowerBound, step: 0)]) }
        return AxisTicks(ticks: (0...Int(last - first)).map { tick((first + Double($0)) * step, step: step) })
    }

    /// Powers of ten within the range, thinned to about `count`; of a range below two decades also their
    /// doubles and fivefolds.
    public static func logarithmic(_ range: ClosedRange<Double>, count: Int) -> AxisTicks {
        guard range.lowerBound > 0, range.upperBound.isFinite else { return AxisTicks(ticks: []) }
        let low = log10(range.lowerBound)
        let high = log10(range.upperBound)
        let factors: [Double] = high - low < 2 ? [1, 2, 5] : [1]
        let stride = max(1, Int(((high - low) / Double(max(1, count))).rounded(.up)))
        var ticks: [Tick] = []
        for exponent in Int(low.rounded(.down))...Int(high.rounded(.up))
        where factors.count > 1 || exponent % stride == 0 {
            for factor in factors {
                let value = power(exponent) * factor
                guard value >= range.lowerBound * (1 - 1e-9), value <= range.upperBound * (1 + 1e-9) else { continue }
                ticks.append(Tick(value: value, text: NumberFormat.compact(value, significantDigits: 2)))
            }
        }
        if ticks.count < 2 { ticks = linear(range, count: count).ticks.filter { $0.value > 0 } }
        return AxisTicks(ticks: ticks)
    }

    /// The end of an axis from 0 on that rests while a value grows: the value, or up to a tenth or so more.
    package static func roundEnd(above value: Double) -> Double {
        let step = niceStep(for: 0...max(0, value), count: 12)
        return step > 0 ? (value / step - 1e-9).rounded(.up) * step : value
    }

    /// The step between ticks: 1, 2 or 5 times a power of ten; 0 for a range without extent.
    static func niceStep(for range: ClosedRange<Double>, count: Int, isWhole: Bool = false) -> Double {
        let rough = (range.upperBound - range.lowerBound) / Double(max(1, count))
        guard rough > 0, rough.isFinite else { return 0 }
        let unit = power(Int(log10(rough).rounded(.down)))
        let factor = rough / unit
        let step = unit * (factor <= 1.0001 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10)
        return isWhole ? max(1, step) : step
    }

    private static func tick(_ value: Double, step: Double) -> Tick {
        Tick(value: value, text: text(value, step: step))
    }

    /// As many decimals as the step has, so that the ticks of one axis look alike.
    private static func text(_ value: Double, step: Double) -> String {
        if abs(value) < step * 1e-6 { return "0" }
        guard step > 0 else { return NumberFormat.compact(value) }
        let magnitude = max(abs(value), step)
        if magnitude >= 1e6 || step < 1e-4 {
            let digits = Int(log10(magnitude).rounded(.down)) - Int((log10(step) + 1e-9).rounded(.down)) + 1
            return magnitude >= 1e6 && magnitude < 1e12 && digits <= 4
                ? NumberFormat.abbreviated(value) : NumberFormat.scientific(value, significantDigits: max(1, digits))
        }
        if step >= 1 { return NumberFormat.grouped(Int(value.rounded())) }
        return NumberFormat.fixed(value, decimals: Int((-log10(step) - 1e-9).rounded(.up)))
    }

    private static func power(_ exponent: Int) -> Double {
        exponent >= 0 ? pow(10, Double(exponent)) : 1 / pow(10, Double(-exponent))
    }
}
