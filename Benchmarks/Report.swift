import Foundation

/// Prints one JSON object a line, its fields in the order given.
enum Report {
    static func line(_ name: String, _ fields: KeyValuePairs<String, Double>) {
        let parts = fields.map { "\"\($0.key)\":\(number($0.value))" }
        print("{" + (["\"name\":\"\(name)\""] + parts).joined(separator: ",") + "}")
        fflush(nil)
    }

    static func rates(_ name: String, _ rates: Stopwatch.Rates, unit: String = "steps_per_second") {
        print(
            "{\"name\":\"\(name)\",\"\(unit)\":\(number(rates.median)),\"best\":\(number(rates.best)),"
                + "\"per_processor_second\":\(number(rates.perProcessorSecond)),"
                + "\"rounds\":\(rates.perSecond.count)}")
        fflush(nil)
    }

    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return value == value.rounded() || abs(value) >= 10_000 ? String(Int(value)) : String(Float(value))
    }
}
