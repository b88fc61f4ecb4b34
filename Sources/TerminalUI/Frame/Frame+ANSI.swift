extension Frame {
    /// The rows as lines with escape sequences for the styles (ECMA-48 SGR), for `cat` and pagers.
    ///
    /// Colours are those of the tier: red, green and blue, indices of 256, 16 or 8 colours, or none. Every line ends plain.
    public func ansi(_ capabilities: Capabilities = .full) -> String {
        var codes: [Style: String] = [.plain: ""]
        var result = ""
        for row in 0..<size.rows {
            var current = ""
            for column in 0..<size.columns {
                let cell = self[column, row]
                if cell.isContinuation { continue }
                let code = codes[cell.style] ?? cell.style.ansiCodes(tier: capabilities.colors)
                codes[cell.style] = code
                if code != current {
                    result += code.isEmpty ? "\u{1B}[0m" : "\u{1B}[0;\(code)m"
                    current = code
                }
                result.unicodeScalars.append(cell.scalar)
            }
            if !current.isEmpty { result += "\u{1B}[0m" }
            result += "\n"
        }
        return result
    }
}

extension FrameDiff {
    /// The runs as escape sequences: each goes to its place and is written there (ECMA-48 CUP and SGR).
    public func ansi(_ capabilities: Capabilities = .full) -> String {
        var result = ""
        var current: Style?
        for run in runs {
            result += "\u{1B}[\(run.row + 1);\(run.columns.lowerBound + 1)H"
            for cell in run.cells where !cell.isContinuation {
                if cell.style != current {
                    let code = cell.style.ansiCodes(tier: capabilities.colors)
                    result += code.isEmpty ? "\u{1B}[0m" : "\u{1B}[0;\(code)m"
                    current = cell.style
                }
                result.unicodeScalars.append(cell.scalar)
            }
        }
        return current == nil || current == .plain ? result : result + "\u{1B}[0m"
    }
}

extension Style {
    /// Parameters of the SGR sequence after a reset; empty for the plain style.
    public func ansiCodes(tier: Capabilities.ColorTier) -> String {
        var codes: [String] = []
        if attributes.contains(.bold) { codes.append("1") }
        if attributes.contains(.dim) { codes.append("2") }
        if attributes.contains(.underline) { codes.append("4") }
        if attributes.contains(.reverse) { codes.append("7") }
        if let code = Style.colorCode(foreground, tier: tier, base: 30) { codes.append(code) }
        if let code = Style.colorCode(background, tier: tier, base: 40) { codes.append(code) }
        return codes.joined(separator: ";")
    }

    private static func colorCode(_ color: Color, tier: Capabilities.ColorTier, base: Int) -> String? {
        guard let index = ColorQuantizer.index(of: color, tier: tier) else { return nil }
        if tier == .full, case .rgb(let red, let green, let blue) = color {
            return "\(base + 8);2;\(red);\(green);\(blue)"
        }
        if tier == .indexed { return "\(base + 8);5;\(index)" }
        return String(index < 8 ? base + index : base + 60 + index - 8)
    }
}
