extension Descent {
    /// Rows of consecutive steps, the last of them `end`, computed again where they are no longer kept.
    ///
    /// - Parameters:
    ///   - end: the last step wanted; beyond the present it is the present.
    ///   - count: how many rows, at most 256.
    /// - Returns: fewer rows near the start.
    public func rows(endingAt end: Int? = nil, count: Int) -> [DescentStep] {
        let last = min(max(0, end ?? state.step), state.step)
        let first = max(0, last - min(count, DescentRecording.recentCount) + 1)
        guard first <= last else { return [] }
        if state.step - first < DescentRecording.recentCount { return recording.rows(first...last) }
        return replayed(from: first, through: last).recording.rows(first...last)
    }

    /// The row of one step; nil for a step that has not been taken.
    public func row(at step: Int) -> DescentStep? {
        0...state.step ~= step ? rows(endingAt: step, count: 1).first : nil
    }

    /// The descent as it was after that many steps, with the settings and edits of then; to go on from there is to
    /// fork.
    ///
    /// - Parameter step: beyond the present it is the present.
    /// - Returns: a descent at that step.
    public func rewound(to step: Int) -> Descent {
        guard step < state.step else { return self }
        var past = replayed(from: max(0, step), through: max(0, step))
        past.keepHistory(of: self)
        return past
    }

    /// The same without the path and the history, for a look at one state.
    func recomputed(at step: Int) -> Descent {
        step < self.step ? replayed(from: max(0, step), through: max(0, step)) : self
    }

    /// The steps from the last state kept at or before `first`.
    private func replayed(from first: Int, through last: Int) -> Descent {
        var past = Descent(resuming: recording.keyframe(atOrBefore: first), of: self)
        var next = recording.keyframes.firstIndex { $0.state.step > past.step } ?? recording.keyframes.count
        while next < recording.keyframes.count, recording.keyframes[next].state.step <= last {
            past.advance(by: recording.keyframes[next].state.step - past.step)
            past.adopt(recording.keyframes[next])
            next += 1
        }
        past.advance(by: last - past.step)
        return past
    }
}

extension DescentRecording {
    /// Rows that are all among the recent ones.
    func rows(_ steps: ClosedRange<Int>) -> [DescentStep] {
        steps.map { recent[$0 & (Self.recentCount - 1)].row($0) }
    }
}
