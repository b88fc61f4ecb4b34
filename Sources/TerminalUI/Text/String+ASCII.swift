extension StringProtocol {
    /// The text in ASCII: arrows, subscripts, Greek letters and marks as near as it can say them, `?` for
    /// the rest.
    public var asciiApproximation: String {
        var result = ""
        for scalar in unicodeScalars {
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else if let replacement = asciiReplacements[scalar] {
                result += replacement
            } else if characterWidth(of: scalar) > 0 {
                result += "?"
            }
        }
        return result
    }
}

extension Frame {
    /// Replaces every cell beyond ASCII by one ASCII character, so that nothing else can reach a terminal
    /// that shows ASCII only. Wide characters become two question marks.
    public mutating func replaceNonASCII() {
        for index in cells.indices where !cells[index].scalar.isASCII {
            let scalar = cells[index].scalar
            cells[index].scalar = asciiReplacements[scalar]?.unicodeScalars.first ?? "?"
            if index + 1 < cells.count, cells[index + 1].isContinuation { cells[index + 1].scalar = "?" }
        }
        for index in cells.indices where cells[index].isContinuation { cells[index].scalar = " " }
    }
}

extension DrawingContext {
    /// A text as this terminal can show it.
    public func text(_ text: String) -> String { isASCII ? text.asciiApproximation : text }
}

private let asciiReplacements: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
        "→": "->", "←": "<-", "↑": "^", "↓": "v", "…": "~", "·": "-", "•": "*", "–": "-", "—": "-", "−": "-",
        "×": "x", "÷": "/", "≤": "<=", "≥": ">=", "≈": "~", "≠": "!=", "±": "+-", "∞": "inf", "√": "sqrt",
        "✓": "+", "✗": "X", "★": "*", "☆": "*", "☐": "[ ]", "►": ">", "▸": ">", "◄": "<", "║": "=",
        "◆": "*", "◇": "o", "●": "o", "○": "x", "■": "O", "□": "X", "▲": "^", "△": "^", "▼": "v", "▽": "v",
        "✛": "+", "│": "|", "┃": "|", "┆": ":", "─": "-", "━": "=", "═": "=", "╌": "-", "█": "#",
        "▓": "#", "▒": "+", "░": ".", "‘": "'", "’": "'", "“": "\"", "”": "\"", "∇": "d", "∂": "d", "Δ": "D",
        "∑": "sum", "Σ": "sum", "²": "^2", "³": "^3", "°": "deg", "╱": "/", "╲": "\\", "′": "'", "‖": "||",
        "⋅": "*", "∈": "in", "≡": "=", "Φ": "Phi", "ᵀ": "^T",
        "┈": "-", "┊": ":", "◤": "^", "◥": "^", "◣": "v", "◢": "v", "⊙": "*", "ₖ": "k", "″": "''", "⎡": "[",
        "⎤": "]", "⎢": "[", "⎥": "]", "⎣": "[", "⎦": "]",
    ]
    for (index, scalar) in "₀₁₂₃₄₅₆₇₈₉".unicodeScalars.enumerated() { table[scalar] = String(index) }
    let greek: [Unicode.Scalar: String] = [
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "eps", "η": "eta", "θ": "theta", "λ": "lambda",
        "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ω": "omega",
    ]
    table.merge(greek) { first, _ in first }
    for scalar in "┌┐└┘├┤┬┴┼┏┓┗┛╭╮╰╯".unicodeScalars { table[scalar] = "+" }
    return table
}()
