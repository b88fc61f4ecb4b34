import Foundation
import Localization

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
        let inputColumns = try self.inputColumns(source, target: target)
        var inputs: [Double] = []
        inputs.reserveCapacity(rows.count * inputColumns.count)
        for row in rows {
            for column in inputColumns { inputs.append(try number(in: row, column: column)) }
        }
        return RawTable(
            names: inputColumns.map { columns[$0] }, inputs: inputs, answers: try answers(in: target))
    }

    private func targetColumn(_ source: CSVSource) throws(InputError) -> Int {
        guard let name = source.target else { return columns.count - 1 }
        return try column(name, key: "data.csv.target")
    }

    private func inputColumns(_ source: CSVSource, target: Int) throws(InputError) -> [Int] {
        guard let names = source.inputs else {
            let all = columns.indices.filter { $0 != target }
            guard !all.isEmpty else {
                throw InputError(
                    .data, "found one column, expected at least one input beside the target", file: file, line: 1)
            }
            return all
        }
        var result: [Int] = []
        for name in names {
            let index = try column(name, key: "data.csv.inputs")
            guard index != target else {
                throw InputError(
                    .data, "found the target \"\(name)\" among the inputs", file: file, line: 1, key: "data.csv.inputs")
            }
            result.append(index)
        }
        return result
    }

    private func answers(in column: Int) throws(InputError) -> RawTable.Answers {
        let cells = rows.map { $0.cells[column].trimmingCharacters(in: .whitespaces) }
        if let hole = cells.firstIndex(of: "") { throw self.hole(in: rows[hole], column: column) }
        let numbers = cells.map { CSVTable.finiteNumber($0) }
        if !numbers.contains(nil) {
            let values = numbers.compactMap(\.self)
            let distinct = Set(values)
            if distinct.count > CSVTable.mostIntegerClasses || !values.allSatisfy({ $0 == $0.rounded() }) {
                return .values(values)
            }
            let ordered = distinct.sorted()
            return try classes(values, ordered: ordered, names: ordered.map { CSVTable.name(of: $0) }, column: column)
        }
        let ordered = Set(cells).sorted()
        if ordered.count > CSVTable.mostNamedClasses || numbers.count(where: { $0 != nil }) * 2 > numbers.count,
            let index = numbers.firstIndex(of: nil)
        {
            throw notANumber(in: rows[index], column: column)
        }
        return try classes(cells, ordered: ordered, names: ordered, column: column)
    }

    private func classes<Value: Hashable>(
        _ values: [Value], ordered: [Value], names: [String], column: Int
    ) throws(InputError) -> RawTable.Answers {
        guard ordered.count > 1 else {
            throw InputError(
                .data, "found the one class \"\(names.first ?? "")\" in every row, expected at least two",
                file: file, key: columns[column])
        }
        let numbering = Dictionary(uniqueKeysWithValues: zip(ordered, ordered.indices))
        return .classes(values.compactMap { numbering[$0] }, names: names)
    }

    private static func name(of value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }

    private func number(in row: Row, column: Int) throws(InputError) -> Double {
        let cell = row.cells[column].trimmingCharacters(in: .whitespaces)
        if cell.isEmpty { throw hole(in: row, column: column) }
        guard let value = CSVTable.finiteNumber(cell) else { throw notANumber(in: row, column: column) }
        return value
    }

    private static func finiteNumber(_ text: String) -> Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    private func hole(in row: Row, column: Int) -> InputError {
        InputError(
            .data, "found an empty cell, expected a value", file: file, line: row.line, column: column + 1,
            key: columns[column])
    }

    private func notANumber(in row: Row, column: Int) -> InputError {
        InputError(
            .data, "found \"\(row.cells[column])\", expected a number", file: file, line: row.line,
            column: column + 1, key: columns[column])
    }
}
