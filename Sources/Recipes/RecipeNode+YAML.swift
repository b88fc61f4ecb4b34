import Datasets
package import Messages
import Yams

extension RecipeNode {
    /// The most values that a recipe may have, aliases written out.
    private static let mostNodes = 100_000

    /// Parses `yaml`, the value of a setting of that `batch`, or a file if nil; an empty document is an
    /// empty mapping.
    ///
    /// - Throws: `InputError` without file where the text is not YAML or a mapping has a key twice.
    package init(yaml: String, batch: Int?) throws(InputError) {
        let kind: InputError.Kind = batch == nil ? .data : .usage
        let node: Node?
        do {
            node = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw RecipeNode.inputError(error, kind: kind)
        } catch {
            throw InputError(kind, "found text that is not YAML")
        }
        guard let node else {
            let origin = batch.map(Origin.setting) ?? .file(line: 1, column: 1)
            self.init(content: .mapping([]), origin: origin)
            return
        }
        var remaining = RecipeNode.mostNodes
        self = try RecipeNode.convert(node, batch: batch, remaining: &remaining, kind: kind)
    }

    private static func convert(
        _ node: Node, batch: Int?, remaining: inout Int, kind: InputError.Kind
    ) throws(InputError) -> RecipeNode {
        remaining -= 1
        let origin = origin(of: node, batch: batch)
        guard remaining > 0 else {
            throw InputError(kind, "found more than \(mostNodes) values, expected a recipe")
        }
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style != .plain && scalar.style != .any
            return RecipeNode(content: .scalar(scalar.string, isQuoted: isQuoted), origin: origin)
        case .sequence(let sequence):
            var children: [RecipeNode] = []
            for child in sequence {
                children.append(try convert(child, batch: batch, remaining: &remaining, kind: kind))
            }
            return RecipeNode(content: .sequence(children), origin: origin)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                guard case .scalar(let scalar) = key else {
                    throw InputError(kind, "found a list or mapping as a key, expected a name", line: key.mark?.line)
                }
                let child = try convert(value, batch: batch, remaining: &remaining, kind: kind)
                entries.append(
                    Entry(key: scalar.string, origin: self.origin(of: key, batch: batch), value: child))
            }
            return RecipeNode(content: .mapping(entries), origin: origin)
        case .alias:
            throw InputError(kind, "found an alias without an anchor", line: node.mark?.line)
        }
    }

    private static func origin(of node: Node, batch: Int?) -> Origin {
        if let batch { return .setting(batch: batch) }
        return .file(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private static func inputError(_ error: YamlError, kind: InputError.Kind) -> InputError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            InputError(kind, "found text that is not YAML: \(problem)", line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let duplicates, let context):
            InputError(
                kind, "found the key twice in one mapping, expected it once", line: context.mark.line,
                key: duplicates.first)
        case .reader(let problem, _, _, _):
            InputError(kind, "found text that is not YAML: \(problem)")
        default:
            InputError(kind, "found text that is not YAML")
        }
    }
}

extension RecipeNode {
    /// The value on one line, as YAML that reads back as the same value.
    package var flowText: String {
        switch content {
        case .scalar(let text, let isQuoted):
            return isQuoted || !RecipeNode.isSafePlain(text) ? RecipeNode.quoted(text) : text
        case .sequence(let children):
            return "[" + children.map(\.flowText).joined(separator: ", ") + "]"
        case .mapping(let entries):
            return "{" + entries.map { RecipeNode.line($0) }.joined(separator: ", ") + "}"
        }
    }

    /// The mapping as a YAML document, a line per key.
    package var documentText: String {
        entries.map { RecipeNode.line($0) + "\n" }.joined()
    }

    private static func line(_ entry: Entry) -> String {
        (isSafePlain(entry.key) ? entry.key : quoted(entry.key)) + ": " + entry.value.flowText
    }

    /// Whether plain `text` reads back as itself inside a flow collection.
    private static func isSafePlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        if first == " " || last == " " || "?&*!|>%@`~".unicodeScalars.contains(first) { return false }
        if first == "-", text.unicodeScalars.count == 1 { return false }
        return !text.unicodeScalars.contains { ",[]{}:#'\"\\\n\r\t".unicodeScalars.contains($0) }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
