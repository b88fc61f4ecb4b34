import Foundation

extension Double {
    /// 10 to the power of `exponent`.
    static func power10(_ exponent: Double) -> Double { pow(10, exponent) }
    var logarithm10: Double { log10(self) }

    /// 0 at right angles, exactly.
    static func cosine(degrees: Double) -> Double { abs(degrees) == 90 ? 0 : cos(degrees * .pi / 180) }
    static func sine(degrees: Double) -> Double { abs(degrees) == 180 ? 0 : sin(degrees * .pi / 180) }
    /// The angle of a vector with the x axis, from -180 to 180.
    static func degrees(of vector: SIMD2<Double>) -> Double { atan2(vector.y, vector.x) * 180 / .pi }
}

extension Double {
    static func exponential(_ x: Double) -> Double { exp(x) }
}
