/// How much a lane had worked through at a step.
public struct ProgressMark: Hashable, Sendable {
    public var step: Int
    /// Training samples consumed.
    public var samples: Int
    /// Time spent on training steps, wall clock.
    public var seconds: Double

    public init(step: Int, samples: Int, seconds: Double) {
        self.step = step
        self.samples = samples
        self.seconds = seconds
    }
}

/// Marks over a run of any length, in bounded memory: where there are too many, every other one goes.
struct ProgressMarks: Sendable {
    private(set) var marks = [ProgressMark(step: 0, samples: 0, seconds: 0)]
    private var stride = 1
    private static let limit = 512

    mutating func append(step: Int, samples: Int, elapsed: Double) {
        let last = marks[marks.count - 1]
        guard step > last.step else { return }
        let mark = ProgressMark(step: step, samples: samples, seconds: last.seconds + elapsed)
        // The newest mark moves along until it is a stride away from the one before it.
        if marks.count > 1, step - marks[marks.count - 2].step < stride {
            marks[marks.count - 1] = mark
        } else {
            marks.append(mark)
        }
        guard marks.count > Self.limit else { return }
        let newest = marks.count - 1
        marks = marks.enumerated().filter { $0.offset % 2 == 0 || $0.offset == newest }.map(\.element)
        stride = max(1, 2 * (step / Self.limit))
    }

    mutating func truncate(after step: Int) {
        while marks.count > 1, marks[marks.count - 1].step > step { marks.removeLast() }
        if marks.count == 1 { stride = 1 }
    }
}
