#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A floating-point type that networks compute in: `Float` for training, `Double` for gradient checks
/// and for runs that are compared with references.
public protocol RealScalar: BinaryFloatingPoint, Codable, Sendable, LosslessStringConvertible {
    static func exp(_ x: Self) -> Self
    /// e^x - 1, exact for small x.
    static func expm1(_ x: Self) -> Self
    static func log(_ x: Self) -> Self
    /// log(1 + x), exact for small x.
    static func log1p(_ x: Self) -> Self
    static func tanh(_ x: Self) -> Self
    static func erfc(_ x: Self) -> Self
}

extension Float: RealScalar {
    public static func exp(_ x: Float) -> Float { expf(x) }
    public static func expm1(_ x: Float) -> Float { expm1f(x) }
    public static func log(_ x: Float) -> Float { logf(x) }
    public static func log1p(_ x: Float) -> Float { log1pf(x) }
    public static func tanh(_ x: Float) -> Float { tanhf(x) }
    public static func erfc(_ x: Float) -> Float { erfcf(x) }
}

extension Double: RealScalar {
    public static func exp(_ x: Double) -> Double { RealFunctions.exp(x) }
    public static func expm1(_ x: Double) -> Double { RealFunctions.expm1(x) }
    public static func log(_ x: Double) -> Double { RealFunctions.log(x) }
    public static func log1p(_ x: Double) -> Double { RealFunctions.log1p(x) }
    public static func tanh(_ x: Double) -> Double { RealFunctions.tanh(x) }
    public static func erfc(_ x: Double) -> Double { RealFunctions.erfc(x) }
}

/// The C library's functions under names that the members above do not shadow.
enum RealFunctions {
    #if canImport(Glibc)
        static func exp(_ x: Double) -> Double { Glibc.exp(x) }
        static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
        static func log(_ x: Double) -> Double { Glibc.log(x) }
        static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
        static func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
        static func erfc(_ x: Double) -> Double { Glibc.erfc(x) }
    #else
        static func exp(_ x: Double) -> Double { Darwin.exp(x) }
        static func expm1(_ x: Double) -> Double { Darwin.expm1(x) }
        static func log(_ x: Double) -> Double { Darwin.log(x) }
        static func log1p(_ x: Double) -> Double { Darwin.log1p(x) }
        static func tanh(_ x: Double) -> Double { Darwin.tanh(x) }
        static func erfc(_ x: Double) -> Double { Darwin.erfc(x) }
    #endif
}
