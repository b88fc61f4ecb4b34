import Messages
import Recipes
package import Shell
import TerminalUI
import Training

/// The typed commands of the training screen, each with what completes it and what it does.
extension DashboardModel {
    package typealias TypedRow = TypedCommand<DashboardModel, [Effect]>

    package var typedCommands: [TypedRow] { runRows + branchRows + fileRows }

    private var runRows: [TypedRow] {
        let settings: @Sendable (DashboardModel, String) -> [String] = { SettingCompletion.settings(beginningWith: $1) }
        let planes = LossLandscape.Plane.allCases.map(\.rawValue)
        var rows = [
            TypedRow("set", usage: localized("PATH=VALUE"), localized("change a setting"), completing: settings) {
                $0.set($1)
            },
            TypedRow(
                "compare", usage: "PATH=V1,V2", localized("side by side; branches, off"),
                completing: { model, typed in
                    ["off", "branches"].filter { $0.hasPrefix(typed) } + settings(model, typed)
                }
            ) { $0.compareCommand($1) },
            TypedRow("seek", usage: localized("STEP"), localized("show a step")) { $0.seekCommand($1) },
            TypedRow(
                "landscape", usage: planes.joined(separator: "|"), localized("the loss landscape"),
                completing: TypedRow.among(planes)
            ) { model, argument in
                model.landscapeCommand(argument)
                return []
            },
        ]
        if isPlayground {
            rows.append(
                TypedRow("point", usage: localized("X Y CLASS"), localized("add a point")) { $0.pointCommand($1) })
        }
        return rows
    }

    private var branchRows: [TypedRow] {
        let names = TypedRow.among(lane?.timeline.branches.map(\.name) ?? [])
        return [
            TypedRow("fork", usage: localized("NAME"), localized("a branch from here")) { _, name in
                [.order(.fork(named: name.isEmpty ? nil : name))]
            },
            TypedRow("undo", localized("take the last change back")) { _, _ in [.order(.undo)] },
            TypedRow("branches", localized("the list of branches")) { model, _ in
                model.listBranches()
                return []
            },
            TypedRow("branch", usage: localized("BRANCH"), localized("go over to a branch"), completing: names) {
                $0.withBranch("branch", $1) { .order(.switchBranch(to: $0)) }
            },
            TypedRow("name", usage: localized("NAME"), localized("name this branch")) { $0.nameCommand($1) },
            TypedRow(
                "rename", usage: localized("BRANCH NAME"), localized("name another branch"), completing: names
            ) { $0.renameCommand($1) },
            TypedRow("delete", usage: localized("BRANCH"), localized("forget a branch"), completing: names) {
                $0.withBranch("delete", $1) { .order(.deleteBranch($0)) }
            },
        ]
    }

    private var fileRows: [TypedRow] {
        let file = localized("FILE")
        return [
            TypedRow("edit", localized("the recipe, in $EDITOR")) { model, _ in
                [.readToEdit(lane: model.shownLane)]
            },
            TypedRow("recipe", localized("the recipe as it stands")) { model, _ in
                [.order(.readRecipe, in: model.shownLane)]
            },
            TypedRow("export", usage: file + ".yaml", localized("write that recipe")) { model, path in
                let lane = model.shownLane
                return model.withFile(path, ":export mine.yaml") { .order(.export(path: $0), in: lane) }
            },
            TypedRow("save", usage: file, localized("write the model")) { model, path in
                let lane = model.shownLane
                return model.withFile(path, ":save model.json") { .order(.save(path: $0), in: lane) }
            },
            TypedRow("load", usage: file, localized("take a model over")) { model, path in
                model.withFile(path, ":load model.json") { .order(.load(path: $0)) }
            },
            TypedRow("open", usage: file + ".run", localized("a recorded run")) { model, path in
                model.withFile(path, ":open mine.run") { .order(.resume(path: $0)) }
            },
            TypedRow("recover", localized("the run that was cut off")) { model, _ in model.recoverRun() },
        ]
    }

    // MARK: What they do

    private static var setUsage: String {
        localized(":set wants PATH=VALUE, such as :set optimizer.learning_rate=0.1")
    }

    /// The learning rate needs no path, as in the scenes that have no optimizer of a network.
    private mutating func set(_ argument: String) -> [Effect] {
        guard let equals = argument.firstIndex(of: "=") else { return complain(Self.setUsage) }
        let path = String(argument[..<equals]).trimmed
        let value = String(argument[argument.index(after: equals)...]).trimmed
        guard !path.isEmpty, !value.isEmpty else { return complain(Self.setUsage) }
        let isRate = ["learning_rate", "lr"].contains(path)
        return [directed(.apply([Setting(path: isRate ? "optimizer.learning_rate" : path, value: value)]))]
    }

    private mutating func seekCommand(_ argument: String) -> [Effect] {
        guard let step = Int(argument.filter { $0 != "," }), step >= 0 else {
            return complain(localized(":seek wants a step, such as :seek 300"))
        }
        return [.order(.seek(to: step))]
    }

    private mutating func nameCommand(_ name: String) -> [Effect] {
        guard !name.isEmpty, let id = lane?.timeline.current else {
            return complain(localized(":name wants a name for this branch, such as :name slow start"))
        }
        return [.order(.renameBranch(id, to: name))]
    }

    private mutating func renameCommand(_ argument: String) -> [Effect] {
        let (which, name) = argument.commandParts
        guard let branch = branch(which), !name.isEmpty else {
            return complain(localized(":rename wants a branch and a name, such as :rename 2 slow start"))
        }
        return [.order(.renameBranch(branch.id, to: name))]
    }

    private mutating func withBranch(_ command: String, _ argument: String, _ effect: (Int) -> Effect) -> [Effect] {
        guard let branch = branch(argument) else {
            let names = (lane?.timeline.branches ?? []).map(\.name).joined(separator: ", ")
            return complain(localized(":\(command) wants a branch: \(names)"))
        }
        return [effect(branch.id)]
    }

    private mutating func withFile(_ path: String, _ example: String, _ effect: (String) -> Effect) -> [Effect] {
        path.isEmpty ? complain(localized("a file is wanted, such as \(example)")) : [effect(path)]
    }

    private mutating func recoverRun() -> [Effect] {
        guard let path = abandonedRun else { return complain(localized("no run of this demo was cut off")) }
        abandonedRun = nil
        return [.order(.resume(path: path))]
    }

    /// The lane of which something is written: the one that has the keys.
    var shownLane: LaneSelection { isComparing ? .one(selectedLane) : .all }

    private mutating func complain(_ words: String) -> [Effect] {
        notice = Notice(words, isError: true)
        return []
    }
}
