extension RecipeNode {
    /// The same with every plain number as its shortest plain decimal: 0.005 and never 5e-3.
    package var withPlainNumbers: RecipeNode {
        var node = self
        switch content {
        case .scalar(let text, isQuoted: false): node.content = .scalar(text.asPlainDecimal ?? text, isQuoted: false)
        case .scalar: break
        case .sequence(let children): node.content = .sequence(children.map(\.withPlainNumbers))
        case .mapping(let entries):
            node.content = .mapping(
                entries.map { Entry(key: $0.key, origin: $0.origin, value: $0.value.withPlainNumbers) })
        }
        return node
    }
}

extension String {
    /// A number in exponent form as a plain decimal with the fewest digits that read back the same; nil for
    /// anything else.
    var asPlainDecimal: String? {
        guard contains(where: { $0 == "e" || $0 == "E" }),
            unicodeScalars.allSatisfy({ "0123456789+-.eE".unicodeScalars.contains($0) }),
            let value = Double(self), value.isFinite
        else { return nil }
        return value.plainDecimal
    }
}

extension Double {
    /// The shortest digits that read back the same, without an exponent.
    var plainDecimal: String {
        let text = description
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let sign = text.hasPrefix("-") ? "-" : ""
        let mantissa = text[..<mark].drop { $0 == "-" }
        let digits = mantissa.filter { $0 != "." }
        let whole = mantissa.prefix { $0 != "." }.count
        let point = whole + exponent
        if point <= 0 {
            let fraction = (String(repeating: "0", count: -point) + digits).dropLast(while: { $0 == "0" })
            return "\(sign)0.\(fraction)"
        }
        if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
        return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
    }
}

extension String {
    fileprivate func dropLast(while isDropped: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
