/// A short name for the exact bits of some parameters, by which one tells whether two runs ended alike.
///
/// It is the 64-bit FNV-1a hash (Fowler, Noll, Vo) of the bytes of the numbers in 64 bits, as 16 hexadecimal
/// digits: a check against mistakes, not against forgery.
public struct ParameterDigest: Hashable, Sendable, CustomStringConvertible {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    public init() {}

    public mutating func append(_ parameters: [Double]) {
        for parameter in parameters {
            var bits = parameter.bitPattern
            for _ in 0..<8 {
                hash = (hash ^ (bits & 0xff)) &* 0x0000_0100_0000_01b3
                bits >>= 8
            }
        }
    }

    public var description: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension Lane {
    /// The digest of the parameters that are shown.
    public var digest: ParameterDigest {
        var digest = ParameterDigest()
        digest.append(parameters)
        return digest
    }
}
