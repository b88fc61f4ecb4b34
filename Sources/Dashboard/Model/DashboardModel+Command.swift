import TerminalUI
import Training

extension DashboardModel {
    /// A key while a command is typed.
    mutating func type(_ key: Key, in line: CommandLine) -> [Effect] {
        var line = line
        switch key {
        case .enter:
            mode = .normal
            notice = nil
            return run(line.string)
        case .escape:
            mode = .normal
            return []
        case .backspace:
            guard line.deleteBackward() else {
                mode = .normal
                return []
            }
        case .delete: line.deleteForward()
        case .left: line.move(by: -1)
        case .right: line.move(by: 1)
        case .home, .control("a"): line.moveToStart()
        case .end, .control("e"): line.moveToEnd()
        case .control("u"): line.deleteToStart()
        case .up: line = earlier(than: line)
        case .down: line = later(than: line)
        case .character(let character): line.insert(character)
        default: break
        }
        mode = .command(line)
        return []
    }

    private func earlier(than line: CommandLine) -> CommandLine {
        let index = commandHistory.firstIndex(of: line.string) ?? commandHistory.count
        return index > 0 ? CommandLine(commandHistory[index - 1]) : line
    }

    private func later(than line: CommandLine) -> CommandLine {
        guard let index = commandHistory.firstIndex(of: line.string) else { return line }
        return index + 1 < commandHistory.count ? CommandLine(commandHistory[index + 1]) : CommandLine()
    }

    private mutating func run(_ text: String) -> [Effect] {
        let text = text.trimmed
        guard !text.isEmpty else { return [] }
        commandHistory.removeAll { $0 == text }
        commandHistory.append(text)
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        let command = String(parts[0])
        let argument = parts.count > 1 ? String(parts[1]).trimmed : ""
        switch command {
        case "set": return set(argument)
        case "save": return argument.isEmpty ? complain(Phrases.fileUsage(command)) : [.save(path: argument)]
        case "load": return argument.isEmpty ? complain(Phrases.fileUsage(command)) : [.load(path: argument)]
        case "seek":
            guard let step = Int(argument.filter { $0 != "," }), step >= 0 else { return complain(Phrases.seekUsage) }
            return [.seek(step)]
        case "quit", "q": return [.exit(.quit)]
        default: return complain(Phrases.unknownCommand(command))
        }
    }

    private mutating func set(_ argument: String) -> [Effect] {
        guard let equals = argument.firstIndex(of: "=") else { return complain(Phrases.setUsage) }
        let path = String(argument[..<equals]).trimmed
        let value = String(argument[argument.index(after: equals)...]).trimmed
        guard !path.isEmpty, !value.isEmpty else { return complain(Phrases.setUsage) }
        return [.apply([Setting(path: path, value: value)])]
    }

    private mutating func complain(_ words: String) -> [Effect] {
        notice = Notice(words, isError: true)
        return []
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
