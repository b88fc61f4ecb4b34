import Datasets
import Messages
import NeuralNetworks
import Recipes
package import Shell
import TerminalUI

/// Adding, removing and turning functions.
extension ActivationLab {
    static let largestCount = 16

    var noOption: LabResponse<Never> {
        .complain(localized("\(selected?.name ?? "") has no option to turn; Up and Down choose another function"))
    }

    mutating func turnOption(up: Bool) -> LabResponse<Never> {
        guard let selected, selected.options.indices.contains(selectedOption) else { return noOption }
        let option = selected.options[selectedOption]
        let turned = OptionLadder.next(after: option.value, up: up)
        let value = min(max(turned, option.description.range.lowerBound), option.description.range.upperBound)
        return set(option: option.description.name, to: value, at: [selection])
    }

    private mutating func set(option name: String, to value: Double, at indices: [Int]) -> LabResponse<Never> {
        do throws(ComponentError) {
            for index in indices { try functions[index].set(option: name, to: value) }
        } catch {
            return .complain(Self.refusal(error))
        }
        return .say("\(name) \(NumberFormat.plainDecimal(value))")
    }

    /// Why a function or an option of it is not taken.
    static func refusal(_ error: ComponentError) -> String {
        switch error {
        case .unknownName(let name, _): return localized("no function \(name)")
        case .unknownOption(let option, let name, let known):
            return localized("\(name) has no option \(option)")
                + (known.isEmpty ? "" : localized("; it has \(known.joined(separator: ", "))"))
        case .optionOutOfRange(let option, _, let range):
            let low = NumberFormat.plainDecimal(range.lowerBound), high = NumberFormat.plainDecimal(range.upperBound)
            return localized("\(option) goes from \(low) to \(high)")
        }
    }

    /// The chosen function gives way to the next of the registry.
    mutating func exchange(by offset: Int) -> LabResponse<Never> {
        let names = activations.names
        guard let selected, let index = names.firstIndex(of: selected.name) else { return addNext() }
        let name = names[(index + offset + names.count) % names.count]
        do throws(ComponentError) {
            functions[selection] = try ShownActivation(name)
        } catch {
            return .complain(Self.refusal(error))
        }
        selectedOption = 0
        return .say(localized("activation \(name)"))
    }

    /// The first function of the registry that is not shown yet.
    mutating func addNext() -> LabResponse<Never> {
        let shown = functions.map(\.name)
        guard let name = activations.names.first(where: { !shown.contains($0) }) else {
            return .complain(localized("all functions are shown"))
        }
        return add(name, options: [:])
    }

    private mutating func add(_ name: String, options: [String: Double]) -> LabResponse<Never> {
        guard functions.count < ActivationLab.largestCount else {
            return .complain(localized("all functions are shown"))
        }
        do throws(ComponentError) {
            functions.append(try ShownActivation(name, options: options))
        } catch {
            return .complain(Self.refusal(error))
        }
        selection = functions.count - 1
        selectedOption = 0
        return .say(localized("added \(functions[selection].label)"))
    }

    mutating func remove(at index: Int) -> LabResponse<Never> {
        guard functions.indices.contains(index) else { return .complain(localized("nothing to remove")) }
        guard functions.count > 1 else { return .complain(localized("the last function stays; a exchanges it")) }
        let name = functions.remove(at: index).label
        selection = min(selection, functions.count - 1)
        selectedOption = 0
        return .say(localized("removed \(name)"))
    }

    package var typedCommands: [TypedCommand<ActivationLab, LabResponse<Never>>] {
        typealias Row = TypedCommand<ActivationLab, LabResponse<Never>>
        let options = functions.flatMap { $0.options.map { $0.description.name + "=" } }.unique
        return [
            Row(
                "add", usage: localized("NAME"), localized("another function"), completing: Row.among(activations.names)
            ) {
                $0.add($1)
            }.hint(":", localized("command"), rank: 50),
            Row(
                "remove", usage: localized("NAME"), localized("take it away"),
                completing: Row.among(functions.map(\.name))
            ) {
                $0.remove($1)
            },
            Row("set", usage: "slope=0.2", localized("an option"), completing: Row.among(options)) { $0.set($1) },
            Row("x", usage: "2.5", localized("the cursor")) { $0.move(to: $1) },
            Row("range", usage: "-3 3", localized("the ends of the window")) { $0.show($1) },
        ]
    }

    private mutating func remove(_ name: String) -> LabResponse<Never> {
        guard let index = functions.lastIndex(where: { $0.name == name || $0.label == name }) else {
            let fault = name.isEmpty ? localized(":remove wants a function") : localized("\(name) is not shown")
            let shown = functions.map(\.label).joined(separator: ", ")
            return .complain(localized("\(fault); there are \(shown)"))
        }
        return remove(at: index)
    }

    private mutating func move(to argument: String) -> LabResponse<Never> {
        guard let place = Double(argument), place.isFinite, abs(place) <= 1000 else {
            return .complain(localized(":x wants a number from -1000 to 1000, such as :x 2.5"))
        }
        isSweeping = false
        cursor = place
        keepCursorInView()
        return LabResponse.none
    }

    private mutating func show(_ argument: String) -> LabResponse<Never> {
        let ends = argument.split(separator: " ").compactMap { Double($0) }
        guard ends.count == 2, ends[1] - ends[0] >= 0.01, ends[0] >= -1000, ends[1] <= 1000 else {
            return .complain(localized(":range wants two ends, such as :range -3 3"))
        }
        window = ends[0]...ends[1]
        cursor = min(max(cursor, ends[0]), ends[1])
        return LabResponse.none
    }

    private static var addUsage: String {
        localized(":add wants a function, such as :add mish or :add leaky_relu slope=0.2")
    }

    /// `mish`, or `leaky_relu slope=0.2`.
    private mutating func add(_ argument: String) -> LabResponse<Never> {
        let words = argument.split(separator: " ")
        guard let name = words.first else { return .complain(Self.addUsage) }
        guard activations.names.contains(String(name)) else {
            let suggestion = suggestion(for: String(name), among: activations.names)
            return .complain(
                localized("no function \(name)") + (suggestion.map { localized(", did you mean \($0)?") } ?? ""))
        }
        var options: [String: Double] = [:]
        for word in words.dropFirst() {
            guard let (option, value) = ActivationLab.setting(word) else { return .complain(Self.addUsage) }
            options[option] = value
        }
        return add(String(name), options: options)
    }

    /// `slope=0.2` for the chosen function if it has this option, else for all that have it;
    /// `leaky_relu.slope=0.2` for one.
    private mutating func set(_ argument: String) -> LabResponse<Never> {
        guard let (path, value) = ActivationLab.setting(argument[...]) else {
            return .complain(localized(":set wants OPTION=VALUE, such as :set slope=0.2"))
        }
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        let option = parts[parts.count - 1]
        let owners = functions.indices.filter { index in
            functions[index].options.contains { $0.description.name == option }
                && (parts.count == 1 || functions[index].name == parts[0])
        }
        guard !owners.isEmpty else {
            var known: [String] = []
            for name in functions.flatMap({ $0.options.map(\.description.name) }) where !known.contains(name) {
                known.append(name)
            }
            return .complain(
                localized("no option \(path); ")
                    + (known.isEmpty
                        ? localized("these functions have none")
                        : localized("there are \(known.joined(separator: ", "))")))
        }
        return set(option: option, to: value, at: owners.contains(selection) ? [selection] : owners)
    }

    private static func setting(_ word: Substring) -> (name: String, value: Double)? {
        let parts = word.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let value = Double(String(parts[1]).trimmed), value.isFinite else { return nil }
        return (String(parts[0]).trimmed, value)
    }
}
