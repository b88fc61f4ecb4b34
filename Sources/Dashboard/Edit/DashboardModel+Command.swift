import Messages
import Recipes
import Shell
import TerminalUI
import Training

extension DashboardModel {
    package mutating func run(command: String, argument: String) -> [Effect] {
        if let effects = branchCommand(command, argument) { return effects }
        switch command {
        case "set": return set(argument)
        case "save", "load":
            guard !argument.isEmpty else {
                return complain(localized(":\(command) wants a file, such as :\(command) model.json"))
            }
            return command == "save"
                ? [.order(.save(path: argument), in: shownLane)] : [.order(.load(path: argument))]
        case "seek":
            guard let step = Int(argument.filter { $0 != "," }), step >= 0 else {
                return complain(localized(":seek wants a step, such as :seek 300"))
            }
            return [.order(.seek(to: step))]
        case "point": return pointCommand(argument)
        case "landscape":
            landscapeCommand(argument)
            return []
        case "compare": return compareCommand(argument)
        default:
            return complain(
                localized(
                    """
                    no command :\(command); there are :set PATH=VALUE, :compare PATH=V1,V2, :save FILE, :load FILE, \
                    :seek STEP, :quit
                    """
                ))
        }
    }

    private static var setUsage: String {
        localized(":set wants PATH=VALUE, such as :set optimizer.learning_rate=0.1")
    }

    private mutating func set(_ argument: String) -> [Effect] {
        guard let equals = argument.firstIndex(of: "=") else { return complain(Self.setUsage) }
        let path = String(argument[..<equals]).trimmed
        let value = String(argument[argument.index(after: equals)...]).trimmed
        guard !path.isEmpty, !value.isEmpty else { return complain(Self.setUsage) }
        return [directed(.apply([Setting(path: path, value: value)]))]
    }

    /// The lane of which something is written: the one that has the keys.
    var shownLane: LaneSelection { isComparing ? .one(selectedLane) : .all }

    private mutating func complain(_ words: String) -> [Effect] {
        notice = Notice(words, isError: true)
        return []
    }
}
