import Messages

extension CSVTable {
    /// The most distinct whole numbers that are taken for classes.
    static let mostIntegerClasses = 20
    /// The most distinct words that are taken for classes.
    static let mostNamedClasses = 100

    /// The inputs and the target that `source` chooses.
    ///
    /// Words, and whole numbers with at most ``mostIntegerClasses`` different values, are classes;
    /// other numbers are a regression's target. Classes are numbered in ascending order of their names.
    ///
    /// - Throws: `InputError` where a column does not exist or a cell is empty or not a number, and
    ///   where there is only one class.
    func rawTable(_ source: CSVSource) throws(InputError) -> RawTable {
        let target = try targetColumn(source)
        let inputs = try self.inputColumns(source, target: target)
        return RawTable(
            names: inputs.columns.flatMap { $0.names(of: columns[$0.index]) }, inputs: try values(of: inputs.columns),
            answers: try answers(in: target), omitted: inputs.omitted,
            inputColumns: inputs.columns.map { columns[$0.index] })
    }

    private func targetColumn(_ source: CSVSource) throws(InputError) -> Int {
        guard let name = source.target else { return columns.count - 1 }
        return try column(name, key: "data.csv.target")
    }

    private func inputColumns(
        _ source: CSVSource, target: Int
    ) throws(InputError) -> (columns: [InputColumn], omitted: [String]) {
        var indices: [Int] = []
        if let names = source.inputs {
            for name in names {
                let index = try column(name, key: "data.csv.inputs")
                guard index != target else {
                    throw InputError(
                        .data, "found the target \"\(name)\" among the inputs", file: file, line: 1,
                        key: "data.csv.inputs")
                }
                indices.append(index)
            }
        } else {
            indices = columns.indices.filter { $0 != target }
        }
        var result: [InputColumn] = []
        var omitted: [String] = []
        for index in indices {
            if let column = try inputColumn(index, isChosen: source.inputs != nil) {
                result.append(column)
            } else {
                omitted.append(columns[index])
            }
        }
        guard !result.isEmpty else {
            let wording: Wording =
                omitted.isEmpty
                ? "found one column, expected at least one input beside the target"
                : "found no column of numbers or of a few words beside the target, expected an input"
            throw InputError(.data, wording, file: file, line: 1)
        }
        return (result, omitted)
    }

    /// What a column is: numbers unless no cell is one; nil for many different words, which nobody asked for.
    private func inputColumn(_ index: Int, isChosen: Bool) throws(InputError) -> InputColumn? {
        guard !(0..<rowCount).contains(where: { number(row: $0, column: index) != nil }) else {
            return InputColumn(index: index)
        }
        var words: Set<String> = []
        for row in 0..<rowCount {
            guard cell(row: row, column: index).count > 0 else { throw hole(row: row, column: index) }
            words.insert(self.words(row: row, column: index))
            guard words.count > InputColumn.mostWords else { continue }
            if isChosen { throw notANumber(row: 0, column: index) }
            return nil
        }
        if words.count == 1, !isChosen { return nil }
        return InputColumn(index: index, words: words.sorted())
    }

    /// The inputs of every row; the first cell of the file that is wrong is the error.
    private func values(of inputs: [InputColumn]) throws(InputError) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(rowCount * inputs.reduce(0) { $0 + $1.width })
        for row in 0..<rowCount {
            for input in inputs {
                if input.words.isEmpty {
                    guard let value = number(row: row, column: input.index) else {
                        throw notANumber(row: row, column: input.index)
                    }
                    values.append(value)
                } else {
                    input.append(words(row: row, column: input.index), to: &values)
                }
            }
        }
        return values
    }

    private func answers(in column: Int) throws(InputError) -> RawTable.Answers {
        var values: [Double] = []
        values.reserveCapacity(rowCount)
        var firstWord: Int?
        for row in 0..<rowCount {
            if let value = number(row: row, column: column) {
                values.append(value)
            } else if cell(row: row, column: column).count == 0 {
                throw hole(row: row, column: column)
            } else {
                firstWord = firstWord ?? row
            }
        }
        if let firstWord { return try namedClasses(in: column, numberCount: values.count, firstWord: firstWord) }
        let isRegression = !values.allSatisfy { $0 == $0.rounded() } || hasMany(values)
        if isRegression { return .values(values) }
        let ordered = Set(values).sorted()
        return try classes(values, ordered: ordered, names: ordered.map { CSVTable.name(of: $0) }, column: column)
    }

    private func hasMany(_ values: [Double]) -> Bool {
        var distinct: Set<Double> = []
        return values.contains { distinct.insert($0).inserted && distinct.count > CSVTable.mostIntegerClasses }
    }

    private func namedClasses(
        in column: Int, numberCount: Int, firstWord: Int
    ) throws(InputError) -> RawTable.Answers {
        let cells = (0..<rowCount).map { words(row: $0, column: column) }
        let ordered = Set(cells).sorted()
        if ordered.count > CSVTable.mostNamedClasses || numberCount * 2 > rowCount {
            throw notANumber(row: firstWord, column: column)
        }
        return try classes(cells, ordered: ordered, names: ordered, column: column)
    }

    private func classes<Value: Hashable>(
        _ values: [Value], ordered: [Value], names: [String], column: Int
    ) throws(InputError) -> RawTable.Answers {
        guard ordered.count > 1 else {
            throw text.error(
                "found the one class \"\(names.first ?? "")\" in every row, expected at least two",
                at: cell(row: 0, column: column).start, key: columns[column])
        }
        let numbering = Dictionary(uniqueKeysWithValues: zip(ordered, ordered.indices))
        return .classes(values.compactMap { numbering[$0] }, names: names)
    }

    private static func name(of value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }

    private func hole(row: Int, column: Int) -> InputError {
        text.error(
            "found an empty cell, expected a value", at: cell(row: row, column: column).start, key: columns[column])
    }

    private func notANumber(row: Int, column: Int) -> InputError {
        let cell = cell(row: row, column: column)
        guard cell.count > 0 else { return hole(row: row, column: column) }
        let words = words(row: row, column: column)
        let shown = words.count > 40 ? words.prefix(40) + "…" : words
        return text.error("found \"\(shown)\", expected a number", at: cell.start, key: columns[column])
    }
}
