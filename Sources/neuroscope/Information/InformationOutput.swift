public import ArgumentParser
public import Information
import Recipes
import TerminalUI

/// How the commands about information write what they have found.
struct InformationOutput: ParsableArguments {
    @Option(help: "bit, nat or dit.")
    var unit = InformationUnit.bit

    @Option(help: "text or jsonl.")
    var format = ActivationFormat.text

    func write(_ rows: [InformationRow]) throws {
        var output = StandardOutput()
        for row in rows { try output.write(line: format == .jsonl ? row.json : row.text) }
        try output.flush()
    }
}

/// One quantity.
struct InformationRow {
    var quantity: String
    var unit: InformationUnit
    var value: Double
    /// Of the event, for its content.
    var probability: Double?

    var json: String {
        let number = value.isFinite ? "\(value)" : "null,\"infinite\":true"
        let event = probability.map { "\"p\":\($0)," } ?? ""
        return
            "{\"quantity\":\(quantity.jsonLiteral),\(event)\"unit\":\(unit.rawValue.jsonLiteral),\"value\":\(number)}"
    }

    var text: String {
        let number = value.isFinite ? NumberFormat.plainDecimal(value, significantDigits: 10) : "infinite"
        let event = probability.map { " of p \(NumberFormat.plainDecimal($0, significantDigits: 10))" } ?? ""
        return "\(quantity)\(event)  \(number) \(unit.rawValue)"
    }
}

extension InformationUnit: ExpressibleByArgument {}
