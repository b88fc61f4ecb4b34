/// A bar that grows to the right in eighths of a cell, or in whole cells of `#`.
enum HorizontalBar {
    /// `columns` characters, spaces behind the bar.
    static func scalars(fraction: Double, columns: Int, isASCII: Bool) -> [Unicode.Scalar] {
        guard columns > 0 else { return [] }
        let clamped = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
        var result: [Unicode.Scalar] = Array(repeating: " ", count: columns)
        let eighths = Int((clamped * Double(columns) * 8).rounded())
        let full = isASCII ? Int((clamped * Double(columns)).rounded()) : eighths / 8
        for index in 0..<min(full, columns) { result[index] = isASCII ? "#" : "█" }
        if !isASCII, full < columns, eighths % 8 > 0 {
            result[full] = Unicode.Scalar(0x2590 - UInt32(eighths % 8)) ?? " "
        }
        return result
    }
}

/// A bar that grows upwards in eighths of a cell, or in whole cells of `#` in ASCII.
enum VerticalBar {
    /// `rows` characters from the lowest up. Anything above 0 shows at least an eighth.
    static func scalars(fraction: Double, rows: Int, isASCII: Bool) -> [Unicode.Scalar] {
        guard rows > 0 else { return [] }
        let clamped = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
        let eighths = clamped > 0 ? max(1, Int((clamped * Double(rows) * 8).rounded())) : 0
        return (0..<rows).map { row in
            let part = min(8, eighths - 8 * row)
            if part <= 0 { return " " }
            if isASCII { return part >= 6 ? "#" : part >= 3 ? "=" : "_" }
            return Unicode.Scalar(0x2580 + UInt32(part)) ?? " "
        }
    }
}
