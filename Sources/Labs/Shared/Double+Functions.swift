import Foundation

extension Double {
    /// 10 to the power of `exponent`.
    static func power10(_ exponent: Double) -> Double { pow(10, exponent) }
    var logarithm10: Double { log10(self) }
    static func exponential(_ x: Double) -> Double { exp(x) }

    /// 0 at right angles, exactly.
    static func cosine(degrees: Double) -> Double { abs(degrees) == 90 ? 0 : cos(degrees * .pi / 180) }
    static func sine(degrees: Double) -> Double { abs(degrees) == 180 ? 0 : sin(degrees * .pi / 180) }
    /// The angle of a vector with the x axis, from -180 to 180.
    static func degrees(of vector: SIMD2<Double>) -> Double { atan2(vector.y, vector.x) * 180 / .pi }

    /// One, two or five times a power of ten, at most this number: a step that gives round places.
    var asRoundStep: Double {
        var unit = 1e-6
        while unit * 10 <= self { unit *= 10 }
        return self < 2 * unit ? unit : self < 5 * unit ? 2 * unit : 5 * unit
    }
}

extension SIMD2<Double> {
    /// The vector of length 1 at an angle with the x axis.
    static func unit(degrees: Double) -> SIMD2<Double> {
        SIMD2(Double.cosine(degrees: degrees), Double.sine(degrees: degrees))
    }
}
