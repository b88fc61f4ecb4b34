import ArgumentParser
import Training

/// `PATH=V1,V2,...`: a setting and the values to give it.
struct AxisArgument: ExpressibleByArgument {
    let axis: SweepAxis

    init?(argument: String) {
        guard let axis = SweepAxis(argument) else { return nil }
        self.axis = axis
    }
}

/// A figure by name.
struct SweepMetricArgument: ExpressibleByArgument, CaseIterable {
    let metric: SweepMetric

    static var allCases: [SweepMetricArgument] { SweepMetric.allCases.map(SweepMetricArgument.init) }
    static var allValueStrings: [String] { SweepMetric.allCases.map(\.rawValue) }

    init(metric: SweepMetric) {
        self.metric = metric
    }

    init?(argument: String) {
        guard let metric = SweepMetric(rawValue: argument) else { return nil }
        self.metric = metric
    }
}
