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
