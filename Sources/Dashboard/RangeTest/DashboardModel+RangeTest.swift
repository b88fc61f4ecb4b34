import Messages
import Shell
import TerminalUI
import Training

extension DashboardModel {
    /// Tests the rates on a fork of the run, and shows the result as soon as there is one.
    mutating func testRates() -> [Effect] {
        mode = .rangeTest(after: snapshot?.rangeTest?.number ?? 0)
        return [.order(.testRates)]
    }

    /// The overlay of a test that began when there were `number` results.
    func rangeTestView(after number: Int) -> RangeTestView {
        guard let snapshot, let outcome = snapshot.rangeTest, outcome.number > number else {
            return RangeTestView(curves: nil, lane: rangeTestLane)
        }
        let hasLabels = outcome.results.count > 1
        let curves = outcome.results.enumerated().map { index, result in
            let label = snapshot.lanes.indices.contains(index) ? snapshot.lanes[index].label : nil
            return (label: hasLabels ? label : nil, result: result)
        }
        return RangeTestView(curves: curves, lane: rangeTestLane)
    }

    mutating func pressInRangeTest(_ key: Key, after number: Int) -> [Effect] {
        notice = nil
        guard key != .enter else {
            let view = rangeTestView(after: number)
            guard let curves = view.curves, curves.indices.contains(view.lane),
                let rate = curves[view.lane].result.suggestion
            else { return [] }
            mode = .normal
            return apply(
                .learningRate(rate),
                words: localized("learning rate \(LearningRate.text(rate)), as the range test suggests"))
        }
        let action = commands().action(for: key)
        switch action {
        // What runs the network leaves the result where it is.
        case .togglePause, .step, .stepEpoch, .pace: return action.map { perform($0) } ?? []
        case .back: mode = .normal
        case .screen(.quit): return [.exit(.quit)]
        case .rangeTest: return testRates()
        case .screen(.focusNext) where isComparing:
            compare.lane = (selectedLane + 1) % max(1, snapshot?.lanes.count ?? 1)
        case .screen(.focusPrevious) where isComparing:
            let count = max(1, snapshot?.lanes.count ?? 1)
            compare.lane = (selectedLane + count - 1) % count
        default: break
        }
        return []
    }

    /// The lane whose suggestion is offered.
    private var rangeTestLane: Int { selectedLane }
}
