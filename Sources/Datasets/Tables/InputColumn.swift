/// A column of a table as inputs of a network.
struct InputColumn {
    /// The most different words that become inputs.
    static let mostWords = 12

    /// Its place in the table.
    let index: Int
    /// The words that its cells have, in ascending order; none for a column of numbers.
    var words: [String] = []

    /// The number of inputs: one for numbers and for two words, and one for each of more words.
    var width: Int { words.count > 2 ? words.count : 1 }

    /// The inputs' names, such as `age`, or `colour=red` for what is 1 where the cell says so and 0 elsewhere.
    func names(of column: String) -> [String] {
        switch words.count {
        case 0: [column]
        case 1, 2: ["\(column)=\(words[words.count - 1])"]
        default: words.map { "\(column)=\($0)" }
        }
    }

    /// Appends the inputs that a cell with `word` stands for.
    func append(_ word: String, to values: inout [Double]) {
        if width == 1 {
            values.append(word == words.last ? 1 : 0)
        } else {
            for known in words { values.append(word == known ? 1 : 0) }
        }
    }
}
