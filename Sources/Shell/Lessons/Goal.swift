/// Something to reach that the program can check: `loss < 0.01 and hidden_units = 2`.
package struct Goal: Hashable, Sendable {
    /// What is asked, in words.
    package var text: String
    package var conditions: [Condition]
    /// The conditions as the lesson writes them, the same in every language: by them a goal is known again.
    package var condition: String

    /// One comparison of a figure with a number.
    package struct Condition: Hashable, Sendable {
        package enum Comparison: String, CaseIterable, Sendable {
            case atMost = "<=", atLeast = ">=", below = "<", above = ">", equal = "="

            package func holds(_ left: Double, _ right: Double) -> Bool {
                switch self {
                case .atMost: left <= right
                case .atLeast: left >= right
                case .below: left < right
                case .above: left > right
                case .equal: left == right
                }
            }
        }

        package var figure: String
        package var comparison: Comparison
        package var number: Double

        /// A comparison such as `loss < 0.01`; nil where the text is none.
        package init?(_ text: Substring) {
            guard let comparison = Comparison.allCases.first(where: { text.contains($0.rawValue) }) else { return nil }
            let sides = text.split(separator: comparison.rawValue, maxSplits: 1).map { $0.filter { $0 != " " } }
            guard sides.count == 2, !sides[0].isEmpty, let number = Double(sides[1]) else { return nil }
            figure = sides[0]
            self.comparison = comparison
            self.number = number
        }
    }

    /// A goal of a lesson: words, and at the end the condition in backticks; nil where the condition is missing or
    /// cannot be read.
    package init?(_ line: Substring) {
        guard line.last == "`", let open = line.dropLast().lastIndex(of: "`") else { return nil }
        condition = String(line[line.index(after: open)...].dropLast())
        let parts = condition.split(separator: " and ")
        conditions = parts.compactMap(Condition.init)
        guard !conditions.isEmpty, conditions.count == parts.count else { return nil }
        text = String(line[..<open].reversed().drop { $0 == " " }.reversed())
    }

    /// Whether all of it holds; a figure that is not known holds nothing.
    package func isReached(with figures: [String: Double]) -> Bool {
        conditions.allSatisfy { condition in
            figures[condition.figure].map { condition.comparison.holds($0, condition.number) } ?? false
        }
    }
}
