import Messages
import TerminalUI
import Training

/// What the user has chosen to see of lanes side by side.
package struct CompareState: Hashable, Sendable {
    /// The lane that has the keys.
    package var lane = 0
    /// Whether the chart has the focus, not a lane.
    package var isChartFocused = false
    /// Whether one lane or the chart fills the screen.
    package var isOpen = false
    /// Whether it is to be left for all lanes with the panel that was asked for.
    package var returnsToLanes = false
    /// Whether keys act on the lane that has them, and not on all.
    package var actsOnOne = false
    package var axis = CurveAxis.steps
    /// nil: the recipe's natural one.
    package var curve: LaneCurve?
    /// Which of the recipe's panels the tiles show.
    package var tilePanel = 0
}

/// What a common chart of all lanes goes over.
package enum CurveAxis: CaseIterable, Hashable, Sendable {
    case steps, samples, seconds

    var next: CurveAxis {
        switch self {
        case .steps: .samples
        case .samples: .seconds
        case .seconds: .steps
        }
    }

    var label: String {
        switch self {
        case .steps: localized("step")
        case .samples: localized("samples")
        case .seconds: localized("seconds of computing")
        }
    }

    /// A place on it as it is read out: `step 1,200`.
    func text(_ place: Double) -> String {
        switch self {
        case .steps: "\(localized("step")) \(NumberFormat.grouped(Int(place)))"
        case .samples: localized("\(NumberFormat.grouped(Int(place))) samples")
        case .seconds: "\(NumberFormat.compact(place)) s"
        }
    }

    /// The place of a step on the axis.
    func place(of step: Int, in lane: LaneSnapshot) -> Double {
        guard self != .steps else { return Double(step) }
        let marks = lane.progress
        guard let last = marks.last else { return 0 }
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].step < step { low = middle + 1 } else { high = middle }
        }
        guard low < marks.count else { return value(last) }
        guard low > 0 else { return value(marks[0]) }
        let (before, after) = (marks[low - 1], marks[low])
        let share = Double(step - before.step) / Double(after.step - before.step)
        return value(before) + share * (value(after) - value(before))
    }

    private func value(_ mark: ProgressMark) -> Double { self == .samples ? Double(mark.samples) : mark.seconds }
}

/// What the common chart draws of every lane.
package enum LaneCurve: CaseIterable, Hashable, Sendable {
    case loss, testLoss, accuracy, testAccuracy

    var title: String {
        switch self {
        case .loss: localized("Loss of every lane")
        case .testLoss: localized("Test loss of every lane")
        case .accuracy: localized("Right answers of every lane")
        case .testAccuracy: localized("Right answers on the test set")
        }
    }

    var isShare: Bool { self == .accuracy || self == .testAccuracy }

    func buckets(of lane: LaneSnapshot) -> [MetricBucket] {
        switch self {
        case .loss: lane.history.trainLoss
        case .testLoss: lane.history.testLoss
        case .accuracy: lane.history.accuracy
        case .testAccuracy: lane.history.testAccuracy
        }
    }

    func value(of row: MetricRow) -> Double? {
        switch self {
        case .loss: row.loss
        case .testLoss: row.testLoss
        case .accuracy: row.accuracy
        case .testAccuracy: row.testAccuracy
        }
    }

    /// Whether `first` is the better value.
    func isBetter(_ first: Double, than second: Double) -> Bool { isShare ? first > second : first < second }
}
