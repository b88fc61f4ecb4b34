import Foundation

/// Numbers as texts for people, the same in every locale.
public enum NumberFormat {
    /// A plain decimal of at most `significantDigits` digits without trailing zeros: `0.0125`.
    ///
    /// The exponent form is used only below 1e-4: `5e-05` is written `5e-5`.
    public static func plainDecimal(_ value: Double, significantDigits: Int = 4) -> String {
        guard value.isFinite else { return special(value) }
        guard value != 0 else { return "0" }
        let decimal = Decimal(value, significantDigits: significantDigits)
        if decimal.exponent < -4 { return decimal.scientific(trimmed: true) }
        return decimal.plain(trimmed: true)
    }

    /// Short, with the digits that matter: `1,240`, `0.0081`, `12.5`, `3.1e-5`, `2.5e+9`.
    public static func compact(_ value: Double, significantDigits: Int = 3) -> String {
        guard value.isFinite else { return special(value) }
        guard value != 0 else { return "0" }
        let decimal = Decimal(value, significantDigits: significantDigits)
        if decimal.exponent < -4 || decimal.exponent > 6 { return decimal.scientific(trimmed: true) }
        if decimal.exponent >= significantDigits { return grouped(Int(value.rounded())) }
        return decimal.plain(trimmed: true)
    }

    /// A number that is not negative as an index below the line: `₁₂`.
    package static func subscripted(_ number: Int) -> String {
        let digits = Array("₀₁₂₃₄₅₆₇₈₉")
        return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    }

    /// A fixed number of decimals, for columns and readings that must not jitter: `0.0081`.
    public static func fixed(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return special(value) }
        guard abs(value) < 1e15 else { return compact(value) }
        var unit = 1.0
        for _ in 0..<max(0, decimals) { unit *= 10 }
        let scaled = (abs(value) * unit).rounded()
        guard scaled < 9e18 else { return compact(value) }
        let digits = String(Int(scaled))
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + filled.dropLast(decimals) + "." + filled.suffix(decimals)
    }

    /// Mantissa and exponent: `3.1e-2`.
    public static func scientific(_ value: Double, significantDigits: Int = 2) -> String {
        guard value.isFinite else { return special(value) }
        guard value != 0 else { return "0" }
        return Decimal(value, significantDigits: significantDigits).scientific(trimmed: false)
    }

    /// Thousands, millions and so on as one letter: `412k`, `3.9M`, `85`.
    public static func abbreviated(_ value: Double) -> String {
        guard value.isFinite else { return special(value) }
        var scaled = value
        for suffix in ["", "k", "M", "G", "T", "P"] {
            let decimal = Decimal(scaled, significantDigits: 3)
            if scaled == 0 || decimal.exponent < 3 {
                let digits = abs(scaled) < 10 && !suffix.isEmpty ? 2 : 3
                return (scaled == 0 ? "0" : Decimal(scaled, significantDigits: digits).plain(trimmed: true)) + suffix
            }
            scaled /= 1000
        }
        return compact(value)
    }

    /// A whole number with commas between thousands: `1,240`.
    public static func grouped(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var result = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }

    /// A share in 0...1 as a percentage: `97.5 %`.
    public static func percent(_ share: Double, decimals: Int = 1) -> String {
        fixed(share * 100, decimals: decimals) + " %"
    }

    private static func special(_ value: Double) -> String {
        value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
    }
}

/// A finite number other than 0, rounded to some digits: `digits[0].digits[1...] * 10^exponent`.
private struct Decimal {
    var isNegative: Bool
    var digits: [UInt8]
    var exponent: Int

    init(_ value: Double, significantDigits: Int) {
        isNegative = value < 0
        let count = min(max(significantDigits, 1), 17)
        let text = String(format: "%.\(count - 1)e", abs(value))
        var digits: [UInt8] = []
        var exponentText = ""
        var isExponent = false
        for character in text.utf8 {
            if character == UInt8(ascii: "e") {
                isExponent = true
            } else if isExponent {
                exponentText.unicodeScalars.append(Unicode.Scalar(character))
            } else if character != UInt8(ascii: ".") {
                digits.append(character - 48)
            }
        }
        self.digits = digits
        exponent = Int(exponentText) ?? 0
    }

    private var trimmedDigits: [UInt8] {
        let end = digits.lastIndex { $0 != 0 } ?? 0
        return Array(digits[...end])
    }

    func scientific(trimmed: Bool) -> String {
        let digits = trimmed ? trimmedDigits : digits
        let fraction = digits.dropFirst()
        return (isNegative ? "-" : "") + text(digits.prefix(1)) + (fraction.isEmpty ? "" : "." + text(fraction))
            + "e\(exponent)"
    }

    func plain(trimmed: Bool) -> String {
        let digits = trimmed ? trimmedDigits : digits
        let sign = isNegative ? "-" : ""
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + text(digits[...]) }
        let whole = digits.prefix(exponent + 1)
        let fraction = digits.dropFirst(exponent + 1)
        let zeros = String(repeating: "0", count: max(0, exponent + 1 - digits.count))
        return sign + text(whole) + zeros + (fraction.isEmpty ? "" : "." + text(fraction))
    }

    private func text(_ digits: ArraySlice<UInt8>) -> String {
        String(String.UnicodeScalarView(digits.map { Unicode.Scalar($0 + 48) }))
    }
}
