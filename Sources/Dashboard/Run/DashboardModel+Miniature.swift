import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// The first panel alone, or the tiles of a comparison, on the whole of the frame.
    func miniature(capabilities: Capabilities) -> Frame {
        var frame = Frame(size: size)
        let context = DrawingContext.localized(capabilities: capabilities, theme: theme)
        if showsLanes {
            let layout = CompareLayout(body: frame.bounds, laneCount: snapshot?.lanes.count ?? 0, selected: 0)
            drawLanes(into: &frame, layout: layout, showsFocus: false, context: context)
        } else if let lane, let kind = panels.first {
            panelView(kind, lane: lane).render(into: &frame, area: frame.bounds, isFocused: false, context: context)
        }
        return frame
    }

    /// What the miniature needs to know of the run.
    func miniatureRequest() -> SnapshotRequest {
        let bounds = Rect(size)
        if showsLanes {
            return laneRequest(
                layout: CompareLayout(body: bounds, laneCount: snapshot?.lanes.count ?? 0, selected: 0))
        }
        var request = SnapshotRequest()
        if let kind = panels.first { kind.type.ask(for: &request, in: Panel(title: "").interior(of: bounds), on: self) }
        return request
    }
}
