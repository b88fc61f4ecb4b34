import Calculus
import Messages
import Shell
import TerminalUI

extension DescentLab {
    package mutating func run(command: String, argument: String) -> Response? {
        switch command {
        case "f", "function":
            guard !argument.isEmpty else {
                return .complain(localized(":f wants an expression or a surface, such as :f x^2+sin(3*y)"))
            }
            viewport = nil
            mapScale = nil
            chartScale = nil
            stage = nil
            return Response([.setFunction(argument)])
        case "from":
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
        case "set":
            let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                return .complain(localized(":set wants PATH=VALUE, such as :set adam.beta1=0.8"))
            }
            return Response([.set(path: parts[0], value: parts[1])])
        case "race":
            let names = argument.split { $0 == "," || $0 == " " }.map(String.init)
            guard !names.isEmpty else { return .complain(DescentRace.raceUsage) }
            followed = 0
            return Response([.setRacers(names)])
        case "seek":
            guard let step = Int(argument), step >= 0 else {
                return .complain(localized(":seek wants a step, such as :seek 300"))
            }
            return Response([.seek(step)])
        default: return nil
        }
    }
}
