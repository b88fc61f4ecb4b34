import TerminalUI

/// The values of a race as a table, a row per step that any curve has.
struct RaceTable {
    private let labels: [String]
    private let rows: [(step: Int, values: [Double?])]

    init(_ snapshot: DescentSnapshot) {
        labels = snapshot.racers.map(\.label)
        var values: [Int: [Double?]] = [:]
        for (index, racer) in snapshot.racers.enumerated() {
            for point in racer.curve {
                values[Int(point.x), default: Array(repeating: nil, count: snapshot.racers.count)][index] = point.last
            }
        }
        rows = values.sorted { $0.key < $1.key }.map { (step: $0.key, values: $0.value) }
    }

    /// Comma-separated, a header line first; empty where a curve has no finite value.
    var csv: String {
        let header = (["step"] + labels.map { $0.contains(",") ? "\"\($0)\"" : $0 }).joined(separator: ",")
        let lines = rows.map { row in
            ([String(row.step)] + row.values.map { $0.map { $0.isFinite ? "\($0)" : "" } ?? "" }).joined(separator: ",")
        }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }
}
