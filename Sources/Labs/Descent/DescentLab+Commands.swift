import Calculus
import Messages
import NeuralNetworks
import Recipes
package import Shell
import TerminalUI

extension DescentLab {
    package var typedCommands: [TypedCommand<DescentLab, Response>] {
        typealias Row = TypedCommand<DescentLab, Response>
        let labels = snapshot?.racers.map(\.label) ?? []
        let options = labels.flatMap { optimizers.options(of: $0).map(\.name) }.unique
        let settings = (["learning_rate", "noise", "batch", "tolerance", "steps"] + options).map { $0 + "=" }
        return [
            Row(
                "f", or: "function", usage: localized("EXPRESSION"), localized("a surface or a formula"),
                completing: Row.among(surfaces.names)
            ) { $0.setFunction($1) }
            .hint(":", localized("command"), rank: 5),
            Row("from", usage: "X,Y", localized("where all start")) { $0.start(from: $1) },
            Row(
                "set", usage: localized("PATH=VALUE"), localized("of all, or adam.beta1"),
                completing: Row.among(settings + labels.map { $0 + ".learning_rate=" })
            ) { $0.set($1) },
            Row(
                "race", usage: localized("NAME..."), localized("other optimizers"), completing: Self.completeNames
            ) { $0.race($1) },
            Row("seek", usage: localized("STEP"), localized("show a step")) { $0.seek($1) },
        ]
    }

    /// The last of the names that are typed.
    @Sendable private static func completeNames(_ lab: DescentLab, _ typed: String) -> [String] {
        let start = typed.lastIndex { $0 == " " || $0 == "," }.map { typed.index(after: $0) } ?? typed.startIndex
        return optimizers.names.filter { $0.hasPrefix(typed[start...]) }.map { typed[..<start] + $0 }
    }

    private mutating func setFunction(_ argument: String) -> Response {
        guard !argument.isEmpty else {
            return .complain(localized(":f wants an expression or a surface, such as :f x^2+sin(3*y)"))
        }
        viewport = nil
        mapScale = nil
        chartScale = nil
        stage = nil
        return Response([.setFunction(argument)])
    }

    private mutating func start(from argument: String) -> Response {
        let dimension = snapshot?.surface.dimension ?? 2
        let numbers = argument.split { $0 == "," || $0 == " " }.map { Double($0) }
        let values = numbers.compactMap(\.self)
        guard values.count == dimension, numbers.count == dimension, values.allSatisfy(\.isFinite) else {
            return .complain(
                dimension == 1
                    ? localized(":from wants a number, such as :from -2")
                    : localized(":from wants two numbers, such as :from -1.2,1"))
        }
        return Response([.restartFrom(SIMD2(values[0], dimension == 1 ? 0 : values[1]))])
    }

    private mutating func set(_ argument: String) -> Response {
        let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            return .complain(localized(":set wants PATH=VALUE, such as :set adam.beta1=0.8"))
        }
        return Response([.set(path: parts[0], value: parts[1])])
    }

    private mutating func race(_ argument: String) -> Response {
        let names = argument.split { $0 == "," || $0 == " " }.map(String.init)
        guard !names.isEmpty else { return .complain(DescentRace.raceUsage) }
        followed = 0
        return Response([.setRacers(names)])
    }

    private mutating func seek(_ argument: String) -> Response {
        guard let step = Int(argument), step >= 0 else {
            return .complain(localized(":seek wants a step, such as :seek 300"))
        }
        return Response([.seek(step)])
    }
}
