import Calculus
import Messages
package import Shell
package import TerminalUI

extension DescentLab {
    package func header(_ context: DrawingContext) -> HeaderView {
        HeaderView(
            title: title, settings: settings(context), figures: figures(context), state: state(context),
            figureColumns: "step 100,000,000 · 99.9M/s · ► running".count)
    }

    private func settings(_ context: DrawingContext) -> [LineItem] {
        guard let snapshot else { return [] }
        let surface = snapshot.surface
        var items = [
            LineItem(snapshot.samples.isEmpty ? surface.name : "y = p x + q", rank: 4, style: context.textStyle),
            LineItem(
                localized("from \(surface.text(snapshot.start))"), rank: 5, style: context.textStyle),
            LineItem(
                "\(localized("lr")) \(rates(snapshot))", rank: 20,
                style: Style(foreground: context.theme.text, attributes: .bold)),
        ]
        let noise = snapshot.racers.map(\.settings.gradientNoise).max() ?? 0
        if noise > 0 { items.append(LineItem(DescentRace.words(noise: noise), rank: 6, style: context.textStyle)) }
        return items
    }

    /// The rate that all have, or the followed one's and its name.
    private func rates(_ snapshot: DescentSnapshot) -> String {
        let all = Set(snapshot.racers.map(\.settings.optimizer.learningRate))
        guard let racer = followedRacer else { return "–" }
        let own = LearningRate.text(racer.settings.optimizer.learningRate)
        return all.count == 1 ? own : "\(own) (\(racer.label))"
    }

    private func figures(_ context: DrawingContext) -> [LineItem] {
        guard let snapshot else { return [LineItem(localized("preparing the run…"), rank: 1, style: context.dimStyle)] }
        let isPast = snapshot.shownStep < snapshot.step
        let present = NumberFormat.grouped(snapshot.step)
        let step =
            isPast
            ? localized("\(localized("step")) \(NumberFormat.grouped(snapshot.shownStep)) of \(present)")
            : "\(localized("step")) \(present)"
        let speed = showsClock ? snapshot.stepsPerSecond.map(NumberFormat.abbreviated) : nil
        return [
            LineItem(step, rank: 19, style: Style(foreground: context.theme.text, attributes: .bold)),
            LineItem((speed ?? "–") + "/s", rank: 1, style: context.textStyle),
        ]
    }

    private func state(_ context: DrawingContext) -> LineItem {
        let theme = context.theme
        let (mark, word, color): (String, String, Color) =
            switch snapshot {
            case let snapshot? where snapshot.shownStep < snapshot.step: ("◄", localized("looking back"), theme.warning)
            case let snapshot? where snapshot.isRunning: ("►", localized("running"), theme.good)
            case let snapshot? where snapshot.hasEnded: ending(snapshot, theme)
            default: ("║", localized("paused"), theme.warning)
            }
        return LineItem(
            "\(mark) \(word)", short: mark, rank: 18, style: Style(foreground: color, attributes: .bold))
    }

    private func ending(_ snapshot: DescentSnapshot, _ theme: Theme) -> (String, String, Color) {
        let statuses = snapshot.racers.filter(\.isOn).map(\.status)
        if statuses.allSatisfy({ $0 == .diverged }) { return ("✗", localized("diverged"), theme.bad) }
        return ("✓", localized("finished"), theme.good)
    }

    package var verdict: VerdictWords? {
        guard let snapshot, let racer = followedRacer else { return nil }
        var words = Self.verdict(of: racer, on: snapshot.surface)
        let active = snapshot.racers.filter(\.isOn)
        guard active.count > 1 else { return words }
        words.finding = "\(racer.label) \(words.finding)"
        let first = active.filter { $0.reachedStep != nil }.min { $0.reachedStep ?? 0 < $1.reachedStep ?? 0 }
        let leader = active.filter { $0.row.value.isFinite }.min { $0.row.value < $1.row.value }
        if let first, let step = first.reachedStep {
            words.advice = localized("\(first.label) was first at the minimum, step \(NumberFormat.grouped(step))")
        } else if let leader, snapshot.step > 0 {
            words.advice = localized("\(leader.label) leads with \(NumberFormat.compact(leader.row.value))")
        }
        return words
    }

    private static func verdict(of racer: DescentSnapshot.Racer, on surface: any Surface) -> VerdictWords {
        switch racer.status {
        case .converged:
            let limit = NumberFormat.compact(racer.settings.tolerance)
            var words = VerdictWords(
                mark: "✓", finding: localized("converged at step \(NumberFormat.grouped(racer.row.step))"),
                advice: localized("|Δf| < \(limit) and the update is small too, so it stopped"), tone: .good)
            // To stop is one thing, to have found the lowest point another.
            switch racer.verdict {
            case .stuck, .atSaddle, .atLevelPoint:
                let place = racer.verdict.words(on: surface)
                words.advice = "\(place.finding); \(place.advice)"
                words.tone = place.tone
                words.mark = place.mark
            default: break
            }
            return words
        case .oscillating:
            let limit = NumberFormat.compact(racer.settings.tolerance)
            return VerdictWords(
                mark: "▲", finding: localized("oscillating, stopped at step \(NumberFormat.grouped(racer.row.step))"),
                advice: localized("|Δf| < \(limit), yet it jumps between two points: - for a smaller rate"),
                tone: .warning)
        case .diverged: return DescentVerdict.diverged(step: racer.row.step).words(on: surface)
        case .running, .finished: return racer.verdict.words(on: surface)
        }
    }

}

extension DescentSnapshot {
    /// The names of the variables on screen.
    var variables: [String] {
        if !samples.isEmpty { return ["p", "q"] }
        return surface.dimension == 1 ? ["x"] : ["x", "y"]
    }

    /// Width and height of the part of the plane on screen.
    var extent: SIMD2<Double> {
        SIMD2(domain.x.upperBound - domain.x.lowerBound, domain.y.upperBound - domain.y.lowerBound)
    }

    /// The part of the plane that the map shows; for functions of one variable with the range of the graph.
    var plotDomain: ChartDomain {
        guard surface.dimension == 1 else { return ChartDomain(x: domain.x, y: domain.y) }
        let heights = graph.map(\.y).filter(\.isFinite)
        guard let low = heights.min(), let high = heights.max(), low < high else {
            return ChartDomain(x: domain.x, y: -1...1)
        }
        let margin = 0.06 * (high - low)
        return ChartDomain(x: domain.x, y: (low - margin)...(high + margin))
    }
}

extension SurfaceDomain {
    var center: SIMD2<Double> {
        SIMD2((x.lowerBound + x.upperBound) / 2, (y.lowerBound + y.upperBound) / 2)
    }
}
