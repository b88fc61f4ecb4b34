import NeuralNetworks
import Recipes
import TerminalUI

/// One activation function at some points.
struct ActivationSample {
    let name: String
    /// All of its options, defaults filled in.
    let options: [(name: String, value: Double)]
    let x: [Double]
    let values: [Double]
    /// nil where it does not exist: for `step` at 0.
    let derivatives: [Double?]

    /// With the options that were told.
    init(of activation: any Activation, options given: [String: Double], at x: [Double]) {
        name = type(of: activation).name
        options = type(of: activation).options.map { ($0.name, given[$0.name] ?? $0.defaultValue) }
        self.x = x
        values = x.map { activation.value($0) }
        let jumps = activation.facts.jumps
        derivatives = x.map { jumps.contains($0) ? nil : activation.derivative($0) }
    }

    /// An object with name, options, x, value and derivative.
    var json: String {
        func list(_ numbers: [Double?]) -> String {
            "[" + numbers.map { $0.map { $0.isFinite ? "\($0)" : "null" } ?? "null" }.joined(separator: ",") + "]"
        }
        let options = options.map { "\($0.name.jsonLiteral):\($0.value)" }.joined(separator: ",")
        return "{\"name\":\(name.jsonLiteral),\"options\":{\(options)},\"x\":\(list(x)),\"value\":\(list(values)),"
            + "\"derivative\":\(list(derivatives))}"
    }

    /// Aligned lines: a point a line, and for each function its value and its derivative.
    static func table(_ samples: [ActivationSample]) -> [String] {
        guard let first = samples.first else { return [] }
        var columns = [["x"] + first.x.map(figure)]
        for sample in samples {
            columns.append([sample.name] + sample.values.map(figure))
            columns.append([sample.name + "'"] + sample.derivatives.map { $0.map(figure) ?? "-" })
        }
        let padded = columns.map { column in
            let width = column.map(\.displayWidth).max() ?? 0
            return column.map { String(repeating: " ", count: width - $0.displayWidth) + $0 }
        }
        return (0...first.x.count).map { row in padded.map { $0[row] }.joined(separator: "  ") }
    }

    private static func figure(_ value: Double) -> String { NumberFormat.plainDecimal(value, significantDigits: 7) }
}
