import Messages
import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// The list of branches, the one that the run is on selected.
    mutating func listBranches() {
        let timeline = lane?.timeline
        let current = timeline?.branches.firstIndex { $0.id == timeline?.current }
        mode = .branches(selected: current ?? 0)
    }

    mutating func pressAmongBranches(_ key: Key, selected: Int) -> [Effect] {
        notice = nil
        let branches = lane?.timeline.branches ?? []
        let selected = min(max(0, selected), branches.count - 1)
        guard branches.indices.contains(selected) else {
            mode = .normal
            return []
        }
        let branch = branches[selected]
        switch key {
        case .up: mode = .branches(selected: max(0, selected - 1))
        case .down: mode = .branches(selected: min(branches.count - 1, selected + 1))
        case .home: mode = .branches(selected: 0)
        case .end: mode = .branches(selected: branches.count - 1)
        case .enter:
            mode = .normal
            return [.order(.switchBranch(to: branch.id))]
        case .character("r"): openCommandLine("rename \(selected + 1) ")
        case .character("d"), .delete:
            mode = .branches(selected: min(selected, branches.count - 2))
            return [.order(.deleteBranch(branch.id))]
        case .character("c"):
            mode = .normal
            return compareBranches()
        default:
            let action = commands().action(for: key)
            switch action {
            case .togglePause, .step, .order(.fork): return action.map { perform($0) } ?? []
            case .back, .branchList: mode = .normal
            case .screen(.command): openCommandLine()
            case .screen(.quit): return [.exit(.quit)]
            default: break
            }
        }
        return []
    }

    /// Puts the branches side by side, a lane each.
    mutating func compareBranches() -> [Effect] {
        guard !isComparing, let timeline = lane?.timeline, timeline.branches.count > 1 else {
            notice = Notice(
                isComparing
                    ? localized("several lanes run already: :compare off goes back to one")
                    : localized("there is one branch: f forks another"), isError: true)
            return []
        }
        compare = CompareState()
        return [.order(.compareBranches)]
    }

    /// A branch by its name or its number.
    func branch(_ text: String) -> Branch? {
        let branches = lane?.timeline.branches ?? []
        return branches.first { $0.name == text }
            ?? Int(text).flatMap { branches.indices.contains($0 - 1) ? branches[$0 - 1] : nil }
    }
}
