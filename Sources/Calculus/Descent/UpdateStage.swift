import Foundation

/// One stage of an update: a formula, the formula with the numbers in it, and what comes out.
public struct UpdateStage: Hashable, Sendable {
    /// What the stage computes: `g`, `m`, `v`, `update`, ...
    public var name: String
    /// In plain letters: `beta1 m + (1 - beta1) g`.
    public var formula: String
    /// The formula with numbers of four digits, for each coordinate: `0.9 * 0.1 + (1 - 0.9) * 6`.
    public var numbers: [String]
    /// What comes out, for each coordinate.
    public var values: SIMD2<Double>
}

/// Writes the stages of an update down as they are computed.
struct UpdateStages {
    private(set) var stages: [UpdateStage] = []
    /// What symbols stand for so far; scalars for both coordinates.
    private var known: [String: SIMD2<Double>] = [:]
    private let dimension: Int

    init(dimension: Int) { self.dimension = dimension }

    mutating func set(_ symbol: String, _ value: Double) { known[symbol] = SIMD2(repeating: value) }
    mutating func set(_ symbol: String, _ value: SIMD2<Double>) { known[symbol] = value }

    /// Writes one stage down; its name stands for what comes out from now on.
    ///
    /// - Parameters:
    ///   - name: what the stage computes.
    ///   - template: the formula with its symbols in braces, which stand for what they were before the stage.
    ///   - value: what comes out.
    mutating func add(_ name: String, _ template: String, _ value: SIMD2<Double>) {
        let formula = template.filter { $0 != "{" && $0 != "}" }
        let numbers = (0..<dimension).map { coordinate in
            var text = template
            for (symbol, value) in known {
                text = text.replacing("{\(symbol)}", with: Self.short(value[coordinate]))
            }
            return text
        }
        stages.append(UpdateStage(name: name, formula: formula, numbers: numbers, values: value))
        known[name] = value
    }

    subscript(symbol: String) -> SIMD2<Double> { known[symbol, default: .zero] }

    private static func short(_ number: Double) -> String {
        let text = String(format: "%.4g", number == 0 ? 0 : number)
        return number < 0 ? "(\(text))" : text
    }
}

extension Descent {
    /// The stages of one update, in the order in which they are computed; the last is the new point.
    ///
    /// - Parameter step: the update that leads to that step, from 1 on; the step after the present is computed
    ///   ahead without being taken.
    /// - Returns: none for a step that there is not.
    public func stages(ofUpdateTo step: Int) -> [UpdateStage] {
        guard 1...(self.step + 1) ~= step else { return [] }
        let before = recomputed(at: step - 1)
        var after = before
        after.stepLimit = nil
        after.advance(by: 1)
        guard after.step == step else { return [] }
        var stages = UpdateStages(dimension: surface.dimension)
        stages.explain(before.settings.optimizer, before.state, gradient: after.state.usedGradient)
        return stages.stages
    }
}
