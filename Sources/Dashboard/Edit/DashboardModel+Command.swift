import Messages
import Recipes
import TerminalUI
import Training

extension DashboardModel {
    package mutating func run(command: String, argument: String) -> [Effect] {
        if let effects = branchCommand(command, argument) { return effects }
        switch command {
        case "set": return set(argument)
        case "save": return argument.isEmpty ? complain(Phrases.fileUsage(command)) : [ofLane(.save(path: argument))]
        case "load": return argument.isEmpty ? complain(Phrases.fileUsage(command)) : [.load(path: argument)]
        case "seek":
            guard let step = Int(argument.filter { $0 != "," }), step >= 0 else {
                return complain(localized(":seek wants a step, such as :seek 300"))
            }
            return [.seek(step)]
        case "point": return pointCommand(argument)
        case "landscape":
            landscapeCommand(argument)
            return []
        case "compare": return compareCommand(argument)
        default:
            return complain(
                localized(
                    "no command :\(command); there are :set PATH=VALUE, :compare PATH=V1,V2, :save FILE, :load FILE, :seek STEP, :quit"
                ))
        }
    }

    private mutating func set(_ argument: String) -> [Effect] {
        guard let equals = argument.firstIndex(of: "=") else { return complain(Phrases.setUsage) }
        let path = String(argument[..<equals]).trimmed
        let value = String(argument[argument.index(after: equals)...]).trimmed
        guard !path.isEmpty, !value.isEmpty else { return complain(Phrases.setUsage) }
        return [directed(.apply([Setting(path: path, value: value)]))]
    }

    /// What writes of one network writes of the lane that has the keys.
    func ofLane(_ effect: Effect) -> Effect { isComparing ? .inLane(selectedLane, effect) : effect }

    private mutating func complain(_ words: String) -> [Effect] {
        notice = Notice(words, isError: true)
        return []
    }
}
