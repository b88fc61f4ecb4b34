import Calculus
import Messages
package import Recipes
import TerminalUI

/// Runs a race in the background and tells its screen what is new.
///
/// Works in slices of a few milliseconds; between two of them all racers have made the same number of steps, and
/// there, and only there, orders take effect and snapshots are made. Who asks gets the newest state; a slow screen
/// delays no step.
package actor DescentEngine: LabEngine {
    private var race: DescentRace
    private var pace: Speed
    private var isRunning = false
    private var isShutDown = false
    private var hasLoop = false
    private let pulse = EnginePulse()
    private var pacer = Pacer()
    private var meter = SpeedMeter()
    private let clock = ContinuousClock()
    /// Of a slice of every racer when running flat out.
    private var sliceLength = SliceLength(.milliseconds(4), startingAt: 64)
    private var drawn: DrawnField?

    private static let visibleRate = 60.0

    /// A map's colours and what they were worked out for.
    private struct DrawnField {
        var surfaceNumber: Int
        var map: DescentRequest.Map
        var field: ContourField?
    }

    package init(race: DescentRace, pace: Speed) {
        self.race = race
        self.pace = pace
    }

    // MARK: Orders

    package func perform(_ order: DescentOrder) async throws -> String? {
        defer { pulse.publish() }
        switch order {
        case .start:
            resume()
            return nil
        case .pause:
            isRunning = false
            return nil
        case .step(let count):
            isRunning = false
            race.returnToShown()
            if race.isAtLimit { race.liftLimit() }
            race.advance(by: max(0, count))
            return nil
        case .setPace(let pace):
            self.pace = pace
            pacer.reset(at: clock.now)
            guard case .stepsPerSecond(let rate) = pace else { return localized("pace: flat out") }
            return localized("pace: \(NumberFormat.compact(rate)) steps a second")
        case .seek, .scrub: isRunning = false
        case .showPresent: break
        default: break
        }
        let words = try race.carryOut(order, domain: race.domain(drawn?.map.viewport))
        pulse.wake()
        return words
    }

    private func resume() {
        race.returnToShown()
        if race.isAtLimit { race.liftLimit() }
        isRunning = true
        pacer.reset(at: clock.now)
        meter.reset()
        if !hasLoop {
            hasLoop = true
            Task { await self.run() }
        }
        pulse.wake()
    }

    package func advance(by steps: Int) async {
        isRunning = false
        race.advance(by: max(0, steps))
        pulse.publish()
    }

    package func shutDown() async {
        isShutDown = true
        isRunning = false
        pulse.publish()
        pulse.close()
    }

    // MARK: Snapshots

    package func snapshot(_ request: DescentRequest, after version: Int?) async -> DescentSnapshot? {
        while !isShutDown, !Task.isCancelled {
            if let version, pulse.version <= version {
                await pulse.change(after: version)
            } else {
                return makeSnapshot(request)
            }
        }
        return nil
    }

    /// Whether single steps can be seen.
    private var isSlow: Bool {
        guard isRunning, case .stepsPerSecond(let rate) = pace else { return !isRunning }
        return rate <= Self.visibleRate
    }

    private func makeSnapshot(_ request: DescentRequest) -> DescentSnapshot {
        let domain = race.domain(request.map?.viewport)
        if let map = request.map, drawn?.map != map || drawn?.surfaceNumber != race.surfaceNumber {
            drawn = DrawnField(
                surfaceNumber: race.surfaceNumber, map: map, field: race.field(map, domain: domain))
        }
        var snapshot = race.snapshot(
            request, domain: domain, field: request.map == nil ? nil : drawn?.field, isSlow: isSlow)
        snapshot.version = pulse.version
        snapshot.isRunning = isRunning
        snapshot.pace = pace
        snapshot.stepsPerSecond = isRunning ? meter.stepsPerSecond : nil
        return snapshot
    }

    // MARK: The loop

    private func run() async {
        while !isShutDown {
            guard isRunning else {
                await pulse.sleep(nil)
                continue
            }
            let now = clock.now
            if race.hasLaggards {
                race.catchUp(by: 4 * sliceLength.steps)
                pulse.publish()
            } else {
                let due = pacer.stepsDue(at: now, pace: pace, limit: sliceLength.steps)
                guard due > 0 else {
                    await pulse.sleep(pacer.nextDue(pace: pace) - now)
                    continue
                }
                advanceSlice(by: due, begin: now)
            }
            if race.hasEnded, !race.hasLaggards { isRunning = false }
            // Hops between actors run on in the same thread; only this hands it to whoever waits for one.
            await Task.yield()
        }
    }

    private func advanceSlice(by count: Int, begin: ContinuousClock.Instant) {
        let before = race.step
        race.advance(by: count)
        let now = clock.now
        sliceLength.adapt(to: count, elapsed: now - begin)
        meter.add(steps: race.step - before, until: now)
        pulse.publish()
    }
}
