/// Something to reach that the program can check: `loss < 0.01 and hidden_units = 2`.
package struct Goal: Hashable, Sendable {
    /// What is asked, in words.
    package var text: String
    package var conditions: [Condition]
    /// The conditions as the lesson writes them, the same in every language: by them a goal is known again.
    package var condition: String

    /// What a figure is, and what a condition compares it with.
    package enum Value: Hashable, Sendable {
        case number(Double)
        /// A name, such as that of an activation.
        case word(String)

        package init(_ number: Int) { self = .number(Double(number)) }
    }

    /// One comparison of a figure with a number, or with a word.
    package struct Condition: Hashable, Sendable {
        package enum Comparison: String, CaseIterable, Sendable {
            case atMost = "<=", atLeast = ">=", other = "!=", below = "<", above = ">", equal = "="

            /// Whether it compares words as well as numbers.
            var takesWords: Bool { self == .equal || self == .other }

            func holds(_ left: Value, _ right: Value) -> Bool {
                switch (self, left, right) {
                case (.equal, _, _): left == right
                case (.other, _, _): left != right
                case (.atMost, .number(let left), .number(let right)): left <= right
                case (.atLeast, .number(let left), .number(let right)): left >= right
                case (.below, .number(let left), .number(let right)): left < right
                case (.above, .number(let left), .number(let right)): left > right
                default: false
                }
            }
        }

        package var figure: String
        package var comparison: Comparison
        package var value: Value

        /// A comparison such as `loss < 0.01` or `activation = relu`; nil where the text is none.
        package init?(_ text: Substring) {
            guard let comparison = Comparison.allCases.first(where: { text.contains($0.rawValue) }) else { return nil }
            let sides = text.split(separator: comparison.rawValue, maxSplits: 1).map(\.trimmed)
            guard sides.count == 2, !sides[0].isEmpty, !sides[0].contains(" "), !sides[1].isEmpty else { return nil }
            figure = sides[0]
            self.comparison = comparison
            if let number = Double(sides[1]) {
                value = .number(number)
            } else if comparison.takesWords {
                value = .word(sides[1])
            } else {
                return nil
            }
        }

        /// Whether it holds; a figure that is not known holds nothing.
        package func holds(with figures: [String: Value]) -> Bool {
            figures[figure].map { comparison.holds($0, value) } ?? false
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
        text = line[..<open].trimmed
    }

    /// Whether all of it holds.
    package func isReached(with figures: [String: Value]) -> Bool {
        conditions.allSatisfy { $0.holds(with: figures) }
    }
}

extension Substring {
    /// Without spaces at either end.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
