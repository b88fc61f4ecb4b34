public import Recipes

/// The outcome of one run of a sweep.
public struct SweepRow: Hashable, Sendable {
    /// The index of the combination among those of its sweep.
    public let combination: Int
    public let settings: [Setting]
    let values: [String: SettingValue]
    public let seed: UInt64
    /// The last row of the run.
    public let row: MetricRow
    let origin: SweepOrigin

    init(_ run: SweepRun, row: MetricRow, origin: SweepOrigin) {
        combination = run.combination
        settings = run.settings
        values = run.values
        seed = run.seed
        self.row = row
        self.origin = origin
    }

    /// The row as one JSON object on one line: `settings`, `seed`, the fields of the run's last row, and `sweep`,
    /// by which a rerun knows that the row is one of its own.
    public var json: String {
        let settings = settings.map { "\($0.path.jsonLiteral):\(values[$0.path, default: .null].json)" }
        let steps = origin.steps.map { "\($0)" } ?? "null"
        return "{\"settings\":{" + settings.joined(separator: ",") + "},\"seed\":\(seed),"
            + row.json().dropFirst().dropLast()
            + ",\"sweep\":{\"recipe\":\(origin.recipe.jsonLiteral),\"steps\":\(steps),\"digest\":\"\(origin.digest)\"}}"
    }

    /// The line above rows of comma-separated values: a column `settings.PATH` for each axis, `seed`, and the
    /// columns of a run's rows.
    public static func csvHeader(_ axes: [SweepAxis]) -> String {
        let names = axes.map { "settings.\($0.path)".csvField } + ["seed"] + MetricRow.columnNames
        return names.joined(separator: ",")
    }

    /// The row as comma-separated values.
    public var csv: String {
        (settings.map(\.value.csvField) + ["\(seed)", row.csv()]).joined(separator: ",")
    }
}
