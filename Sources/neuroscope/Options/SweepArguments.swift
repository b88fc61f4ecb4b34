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
struct MetricArgument: ExpressibleByArgument, CaseIterable {
    let metric: OutcomeMetric

    static var allCases: [MetricArgument] { OutcomeMetric.allCases.map(MetricArgument.init) }
    static var allValueStrings: [String] { OutcomeMetric.allCases.map(\.rawValue) }

    init(metric: OutcomeMetric) {
        self.metric = metric
    }

    init?(argument: String) {
        guard let metric = OutcomeMetric(rawValue: argument) else { return nil }
        self.metric = metric
    }
}
