import Calculus
import Datasets
import Messages
import NeuralNetworks
import TerminalUI

extension DescentRace {
    /// Sets what a path names: `learning_rate`, `noise`, `batch`, `tolerance`, `steps` or an option for all racers
    /// that have it, `adam.beta1` for those of one name.
    ///
    /// - Returns: what was done.
    /// - Throws: `InputError` where the path names nothing or the value does not fit.
    mutating func set(_ path: String, to text: String) throws(InputError) -> String {
        // As in the recipe of a network, where there is one optimizer.
        let path = path.hasPrefix("optimizer.") ? String(path.dropFirst("optimizer.".count)) : path
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        let option = parts.last ?? ""
        let name = parts.count > 1 ? parts[0] : nil
        if name == nil, let words = try setRace(option, to: text) { return words }
        let indices = racers.indices.filter { index in
            let racer = racers[index]
            guard name == nil || racer.label == name || racer.descent.settings.optimizer.name == name else {
                return false
            }
            return Self.isRate(option) || option == "batch" || Self.options(of: racer).contains(option)
        }
        guard !indices.isEmpty else { throw unknownPath(path, name: name, option: option) }
        if option == "batch" { return try setBatch(text, of: indices) }
        let value = try Self.number(text, for: path)
        var changed = self
        changed.returnToShown()
        for index in indices {
            do {
                try changed.racers[index].descent.apply(
                    Self.isRate(option) ? .learningRate(value) : .option(option, value))
            } catch {
                throw InputError(.usage, Self.refusal(error), key: path)
            }
        }
        let label = "\(Self.isRate(option) ? localized("lr") : option) \(text)"
        changed.record(name.map { "\($0) \(label)" } ?? label)
        self = changed
        return "\(path) = \(text)"
    }

    /// What is the same for all racers; nil where `key` is not among it.
    private mutating func setRace(_ key: String, to text: String) throws(InputError) -> String? {
        switch key {
        case "noise":
            let value = try Self.number(text, for: key)
            try edit(DescentRace.words(noise: value)) { _ in .gradientNoise(value) }
        case "tolerance":
            let value = try Self.number(text, for: key)
            try edit("\(key) \(text)") { _ in .tolerance(value) }
        case "steps":
            if text == "none" {
                liftLimit()
            } else {
                guard let steps = Int(text), steps >= 0 else {
                    throw InputError(.usage, "found \(text), expected a whole number or none", key: key)
                }
                stepLimit = steps
                for index in racers.indices { racers[index].descent.stepLimit = steps }
            }
        default: return nil
        }
        return "\(key) = \(text)"
    }

    private mutating func setBatch(_ text: String, of indices: [Int]) throws(InputError) -> String {
        guard surface.sampleCount > 0 else {
            throw InputError(.usage, Wording(verbatim: Self.noSamples), key: "batch")
        }
        let batch = Int(text)
        guard text == "all" || batch.map({ $0 > 0 }) == true else {
            throw InputError(.usage, "found \(text), expected a whole number above 0, or all", key: "batch")
        }
        for index in indices { try edit(DescentRace.words(batch: batch), racer: index) { _ in .batch(batch) } }
        return DescentRace.words(batch: batch)
    }

    private func unknownPath(_ path: String, name: String?, option: String) -> InputError {
        let labels = racers.map(\.label)
        if let name, !racers.contains(where: { $0.label == name || $0.descent.settings.optimizer.name == name }) {
            return InputError(
                .usage, "no optimizer of this name, there are \(labels.joined(separator: ", "))", key: path,
                suggestion: suggestion(for: name, among: labels))
        }
        var known = ["learning_rate", "noise", "tolerance", "steps"]
        for racer in racers {
            for option in Self.options(of: racer) where !known.contains(option) { known.append(option) }
        }
        return InputError(
            .usage, "unknown setting, expected one of \(known.joined(separator: ", "))", key: path,
            suggestion: suggestion(for: option, among: known))
    }

    private static func isRate(_ option: String) -> Bool { ["learning_rate", "lr", "rate"].contains(option) }

    private static func options(of racer: Racer) -> [String] {
        NeuralNetworks.optimizers.options(of: racer.descent.settings.optimizer.name).map(\.name)
    }

    private static func number(_ text: String, for path: String) throws(InputError) -> Double {
        let value = text == "true" ? 1 : text == "false" ? 0 : Double(text)
        guard let value, value.isFinite, value >= 0 else {
            throw InputError(.usage, "found \(text), expected a number, 0 or more", key: path)
        }
        return value
    }
}

extension DescentRace {
    /// Why an optimizer or an option of it is not taken.
    static func refusal(_ error: ComponentError) -> Wording {
        switch error {
        case .unknownName(let name, let known):
            return Wording("found \"\(name)\", expected one of \(known.joined(separator: ", "))")
        case .unknownOption(let option, let name, let known):
            return Wording("\(name) has no option \(option), it has \(known.joined(separator: ", "))")
        case .optionOutOfRange(let option, let value, let range):
            let low = NumberFormat.compact(range.lowerBound), high = NumberFormat.compact(range.upperBound)
            return Wording("\(option): found \(NumberFormat.compact(value)), expected \(low) to \(high)")
        }
    }
}
