import Messages
package import Shell
package import TerminalUI

/// A lab that goes on step by step, by a key or with time.
package protocol SteppedLab: ManualLab {
    var clock: StepClock { get set }
    /// Whether there is nothing more to step to.
    var isAtEnd: Bool { get }
    mutating func step()
    /// Back to the first step; the formula and its values stay.
    mutating func restart()
}

/// What the keys of all these labs do.
package enum ClockAction: Hashable, Sendable {
    case toggle, step, slower, faster, restart
}

/// The steps that are due as time passes.
package struct StepClock: Hashable, Sendable {
    package var isRunning = false
    package var stepsPerSecond: Double
    private var share = 0.0

    package init(stepsPerSecond: Double) { self.stepsPerSecond = stepsPerSecond }

    /// The whole steps that are due.
    mutating func steps(after elapsed: Duration) -> Int {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        share += min(seconds, 1) * stepsPerSecond
        let whole = share.rounded(.down)
        share -= whole
        return Int(whole)
    }

    mutating func change(faster: Bool) {
        stepsPerSecond = faster ? min(stepsPerSecond * 2, 128) : max(stepsPerSecond / 2, 0.25)
    }
}

extension SteppedLab {
    package mutating func start() -> [Never] {
        clock.isRunning = !isAtEnd
        return []
    }

    package func request(_ panels: [(panel: LabPanel<Self>, area: Rect)]) -> Bool { clock.isRunning }

    package mutating func receive(_ tick: FrameTicker.Tick) {
        guard clock.isRunning else { return }
        advance(by: clock.steps(after: tick.elapsed))
        if isAtEnd { clock.isRunning = false }
    }

    package mutating func advance(by steps: Int) {
        for _ in 0..<max(0, steps) where !isAtEnd { step() }
    }

    mutating func perform(_ action: ClockAction) -> LabResponse<Never> {
        switch action {
        case .toggle:
            if !clock.isRunning, isAtEnd { restart() }
            clock.isRunning.toggle()
        case .step:
            clock.isRunning = false
            guard !isAtEnd else { return .say(localized("that was the last step; r begins again")) }
            step()
        case .slower, .faster:
            clock.change(faster: action == .faster)
            return .say(localized("pace: \(NumberFormat.compact(clock.stepsPerSecond)) steps a second"))
        case .restart:
            restart()
            return .say(localized("from the start again"))
        }
        return .none
    }

    package func motion(_ context: DrawingContext) -> LineItem {
        let isRunning = clock.isRunning
        return LineItem(
            isRunning ? "► \(localized("running"))" : "║ \(localized("paused"))", short: isRunning ? "►" : "║",
            rank: 30,
            style: Style(foreground: isRunning ? context.theme.good : context.theme.warning, attributes: .bold))
    }
}
