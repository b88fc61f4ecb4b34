/// Reads numbers from bytes.
enum DecimalNumber {
    private static let powersOfTen: [Double] = (0...22).reduce(into: []) { powers, place in
        powers.append(place == 0 ? 1 : powers[place - 1] * 10)
    }

    /// The finite number that the bytes in `range` spell, correctly rounded; nil where they spell none.
    ///
    /// Up to 2^53 the digits are a number that a double holds exactly, and so are the powers of ten up to 10^22: then
    /// one multiplication or division rounds once (W. D. Clinger, How to read floating point numbers accurately,
    /// 1990). Everything else goes to the standard library.
    static func value(of bytes: Span<UInt8>, in range: Range<Int>) -> Double? {
        simpleValue(of: bytes, in: range) ?? generalValue(of: bytes, in: range)
    }

    private static func simpleValue(of bytes: Span<UInt8>, in range: Range<Int>) -> Double? {
        var index = range.lowerBound
        guard index < range.upperBound else { return nil }
        let isNegative = bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        var digits: UInt64 = 0
        var digitCount = 0
        var places = 0
        var hasPoint = false
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                let digit = byte &- UInt8(ascii: "0")
                guard digit <= 9, digitCount < 18 else { return nil }
                digits = digits * 10 + UInt64(digit)
                digitCount += 1
                if hasPoint { places += 1 }
            }
            index += 1
        }
        guard digitCount > 0, digits <= 1 << 53 else { return nil }
        let magnitude = Double(digits) / powersOfTen[places]
        return isNegative ? -magnitude : magnitude
    }

    private static func generalValue(of bytes: Span<UInt8>, in range: Range<Int>) -> Double? {
        guard range.count <= 400, range.count > 0 else { return nil }
        let text = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }
}
