import Foundation

/// A range of values laid over a row of dots or cells.
struct ChartAxis: Hashable, Sendable {
    let range: ClosedRange<Double>
    let scale: AxisScale
    private let low: Double
    private let high: Double

    init(range: ClosedRange<Double>, scale: AxisScale) {
        self.range = range
        self.scale = scale
        low = scale == .linear ? range.lowerBound : log10(range.lowerBound)
        high = scale == .linear ? range.upperBound : log10(range.upperBound)
    }

    /// 0 at the lower end, 1 at the upper; `nil` for what the axis cannot show.
    func fraction(of value: Double) -> Double? {
        guard value.isFinite else { return nil }
        if scale == .logarithmic, value <= 0 { return nil }
        let place = scale == .linear ? value : log10(value)
        return high > low ? (place - low) / (high - low) : 0.5
    }

    /// The value at a place between 0 and 1, the reverse of ``fraction(of:)``.
    func value(at fraction: Double) -> Double {
        let place = low + (high - low) * fraction
        return scale == .linear ? place : pow(10, place)
    }

    /// The dot of a value among `count`, which may lie far outside of them.
    func dot(of value: Double, count: Int) -> Int? {
        guard let fraction = fraction(of: value), !fraction.isNaN else { return nil }
        let limit = 1e6
        let place = min(max(fraction * Double(count - 1), -limit), limit)
        return Int(place + limit + 0.5) - Int(limit)
    }

    /// The values' range widened to round ends, so that it rests while values move a little.
    static func fitting(low: Double, high: Double, scale: AxisScale) -> ClosedRange<Double> {
        guard low.isFinite, high.isFinite, low <= high else { return scale == .linear ? 0...1 : 0.1...1 }
        switch scale {
        case .linear:
            guard high > low else {
                let margin = low == 0 ? 1 : abs(low) * 0.1
                return (low - margin)...(high + margin)
            }
            let step = AxisTicks.niceStep(for: low...high, count: 8)
            guard step > 0 else { return low...high }
            return ((low / step).rounded(.down) * step)...((high / step).rounded(.up) * step)
        case .logarithmic:
            guard low > 0 else { return 0.1...1 }
            var bottom = (log10(low) * 4).rounded(.down) / 4
            var top = (log10(high) * 4).rounded(.up) / 4
            if top - bottom < 0.25 {
                bottom -= 0.25
                top += 0.25
            }
            return max(pow(10, bottom), .leastNormalMagnitude)...min(pow(10, top), .greatestFiniteMagnitude)
        }
    }
}

/// How values are laid over an axis.
public enum AxisScale: Hashable, Sendable {
    case linear
    /// Values of 0 and below lie on the lower edge.
    case logarithmic
}
