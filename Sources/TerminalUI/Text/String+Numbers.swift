/// How texts with numbers in them become shorter without a number becoming wrong.
extension String {
    /// Whether nothing but one number stands here, with its sign or a sign of per cent.
    var isOneNumber: Bool {
        let scalars = unicodeScalars.filter { $0 != " " }
        return scalars.contains(where: \.isDigit)
            && scalars.allSatisfy { $0.isDigit || "+-−.,e%".unicodeScalars.contains($0) }
    }

    /// Numbers with decimals rounded to so many significant digits; whole numbers stay.
    func roundingNumbers(toDigits digits: Int) -> String {
        let scalars = Array(unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            guard scalars[index].isDigit else {
                result.append(scalars[index])
                index += 1
                continue
            }
            let whole = scalars[index...].prefix(while: \.isDigit)
            let point = whole.endIndex
            let hasPoint = point < scalars.count && scalars[point] == "."
            let decimals = hasPoint ? scalars[(point + 1)...].prefix(while: \.isDigit) : scalars[point..<point]
            index = decimals.isEmpty ? point : decimals.endIndex
            // Behind a point or a comma stands a part of a number, or of a name such as `h1.2`.
            let start = whole.startIndex
            let isPart = start > 0 && ".,".unicodeScalars.contains(scalars[start - 1])
            let rounded = isPart ? nil : String.rounded(whole, decimals, to: digits)
            result.append(contentsOf: rounded ?? Array(scalars[start..<index]))
        }
        return String(result)
    }

    /// Nil where there is nothing to round.
    private static func rounded(
        _ whole: ArraySlice<Unicode.Scalar>, _ decimals: ArraySlice<Unicode.Scalar>, to digits: Int
    ) -> [Unicode.Scalar]? {
        let isBelowOne = whole.allSatisfy { $0 == "0" }
        let leadingZeros = isBelowOne ? decimals.prefix { $0 == "0" }.count : -whole.count
        let kept = Swift.max(0, digits + leadingZeros)
        let text = String(String.UnicodeScalarView(whole + ["."] + decimals))
        guard !decimals.isEmpty, decimals.count > kept, let value = Double(text) else { return nil }
        return Array(NumberFormat.fixed(value, decimals: kept).unicodeScalars)
    }

    /// The number that stands here in other forms, the most exact first: `12k` for `12,345`.
    var shorterNumbers: [String] {
        let plain = replacing(",", with: "").replacing(" ", with: "").replacing("%", with: "")
        let unit = contains("%") ? " %" : ""
        guard let value = Double(plain) else { return [] }
        return [NumberFormat.abbreviated(value), NumberFormat.scientific(value, significantDigits: 1)].map { $0 + unit }
    }

    /// The longest beginning of whole words, if it cannot be helped of letters, after which an ellipsis does not look
    /// like a part of a number.
    func cut(to columns: Int) -> String {
        var kept = Array(prefix(columns: columns).unicodeScalars)
        if unicodeScalars.dropFirst(kept.count).first?.isPartOfNumber == true {
            kept.dropWord { $0.contains(where: \.isDigit) }
        }
        while let last = kept.last {
            if last.isDigit {
                kept.dropWord { _ in true }
            } else if last == " " || "=.,(·+-−×/:".unicodeScalars.contains(last) {
                kept.removeLast()
            } else {
                break
            }
        }
        return String(String.UnicodeScalarView(kept))
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }
    /// Of a word in which there may be figures: Chinese writes none between words and numbers.
    fileprivate var isPartOfWord: Bool { (isASCII && self != " ") || "₀₁₂₃₄₅₆₇₈₉".unicodeScalars.contains(self) }
    fileprivate var isPartOfNumber: Bool { isDigit || ".,%".unicodeScalars.contains(self) || self == "e" }
}

extension [Unicode.Scalar] {
    /// Drops the last word of letters and digits, if it is such.
    fileprivate mutating func dropWord(if isSuch: (ArraySlice<Unicode.Scalar>) -> Bool) {
        let word = self[((lastIndex { !$0.isPartOfWord } ?? -1) + 1)...]
        if !word.isEmpty, isSuch(word) { removeSubrange(word.indices) }
    }
}
