import Messages
import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// Goes through time and from branch to branch.
    mutating func travel(_ action: Action) -> [Effect] {
        guard let lane, let bar = timelineBar else { return [] }
        let timeline = lane.timeline
        let shown = scrubTarget ?? lane.row.step
        let stride = bar.stride(in: bar.track(in: timelineArea, context: drawingContext))
        switch action {
        case .scrub(let direction): return scrub(to: shown + direction * stride)
        case .firstStep: return scrub(to: timeline.firstStep)
        case .presentStep: return scrub(to: timeline.presentStep)
        case .nextBranch:
            guard let index = timeline.branches.firstIndex(where: { $0.id == timeline.current }),
                timeline.branches.count > 1
            else {
                notice = Notice(localized("there is one branch: f forks another"))
                return []
            }
            return [.order(.switchBranch(to: timeline.branches[(index + 1) % timeline.branches.count].id))]
        default: return []
        }
    }

    /// Shows another step of the branch; further keys count from it before the engine has answered.
    mutating func scrub(to step: Int) -> [Effect] {
        guard let timeline = lane?.timeline else { return [] }
        let target = min(max(timeline.firstStep, step), timeline.presentStep)
        scrubTarget = target
        return [.order(.seek(to: target))]
    }

    /// The bar of the lane that has the keys, once there is a step to show.
    var timelineBar: TimelineBar? {
        guard let lane, lane.timeline.presentStep > lane.timeline.firstStep || lane.timeline.branches.count > 1 else {
            return nil
        }
        return TimelineBar(timeline: lane.timeline, step: lane.row.step)
    }

    /// Whether there is a line for the bar.
    package var hasTimeline: Bool { size.rows >= 20 && lane != nil }

    /// The line of the bar on the screen of now.
    var timelineArea: Rect {
        layout(size: size).timeline ?? Rect(column: 0, row: 0, columns: size.columns, rows: 1)
    }
}
