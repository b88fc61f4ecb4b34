import Calculus
import Messages
import Shell
import TerminalUI

extension LabPanel<DescentLab> {
    package static var race: Self {
        LabPanel("race") { lab, _ in lab.panelView { RacePanel(snapshot: $0, followed: lab.followed) } }
            .pointed { $0.follow($1, in: $2) }
    }
}

/// Who is where: value, distance to the minimum, and how it goes.
struct RacePanel: PanelView {
    var snapshot: DescentSnapshot
    var followed: Int

    var titles: [String] { [localized("Race")] }
    private var hasDistance: Bool { !snapshot.surface.minima.isEmpty }

    /// Below these widths columns give way, so that how it goes can be read.
    private static let distanceColumns = 54
    private static let rateColumns = 70

    func renderContents(into frame: inout Frame, area: Rect, context: DrawingContext) {
        var columns = [
            Table.Column("", width: 4), Table.Column(localized("optimizer"), width: nameColumns),
            Table.Column("f", alignment: .right, width: 9),
        ]
        let hasDistance = hasDistance && area.columns >= Self.distanceColumns
        if hasDistance { columns.append(Table.Column(localized("distance"), alignment: .right, width: 9)) }
        let showsRates = area.columns >= Self.rateColumns
        if showsRates { columns.append(Table.Column(localized("lr"), alignment: .right)) }
        let showsSamples = !snapshot.samples.isEmpty && area.columns >= Self.distanceColumns
        if showsSamples { columns.append(Table.Column(localized("samples"), alignment: .right)) }
        columns.append(Table.Column(localized("how it goes")))
        var rows: [[String]] = []
        var colors: [Int: Color] = [:]
        for (index, racer) in snapshot.racers.enumerated() {
            let pointer = index == followed && snapshot.racers.count > 1 ? "▸" : " "
            var row = ["\(pointer)\(index + 1) \(RacerMark.text(index, context))", racer.label]
            row.append(racer.isOn ? NumberFormat.compact(racer.row.value) : "")
            if hasDistance { row.append(racer.isOn ? racer.distance.map { NumberFormat.compact($0) } ?? "" : "") }
            if showsRates { row.append(LearningRate.text(racer.settings.optimizer.learningRate)) }
            if showsSamples { row.append(NumberFormat.abbreviated(Double(samples(of: racer)))) }
            row.append(state(of: racer))
            rows.append(row)
            colors[index] = racer.isOn ? context.theme.seriesColor(index) : context.theme.dim
        }
        Table(columns: columns, rows: rows, rowColors: colors).render(into: &frame, area: area, context: context)
    }

    private var nameColumns: Int { min(14, max(9, snapshot.racers.map(\.label.displayWidth).max() ?? 0)) }

    private func samples(of racer: DescentSnapshot.Racer) -> Int {
        racer.samples > 0 ? racer.samples : racer.row.step * snapshot.samples.count
    }

    private func state(of racer: DescentSnapshot.Racer) -> String {
        guard racer.isOn else { return localized("off") }
        if racer.status == .diverged { return localized("diverged at step \(NumberFormat.grouped(racer.row.step))") }
        if let step = racer.reachedStep {
            let earlier = snapshot.racers.filter { $0.isOn && ($0.reachedStep ?? .max) < step }.count
            return localized("\(earlier == 0 ? "★" : "✓") step \(NumberFormat.grouped(step))")
        }
        if racer.status == .oscillating { return DescentVerdict.oscillating.shortWords }
        return racer.verdict.shortWords
    }
}
