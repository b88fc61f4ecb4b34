import ArgumentParser

/// Finite numbers with commas between them: `-1,0,2.5`.
struct PointsArgument: ExpressibleByArgument {
    let values: [Double]

    init(values: [Double]) { self.values = values }

    init?(argument: String) {
        let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map {
            Double($0.trimmingPrefix { $0 == " " })
        }
        values = numbers.compactMap { $0 }.filter(\.isFinite)
        guard values.count == numbers.count, !values.isEmpty else { return nil }
    }

    var defaultValueDescription: String { values.map { "\($0)" }.joined(separator: ",") }
}
